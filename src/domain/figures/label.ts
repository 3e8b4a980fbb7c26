/** Room that a text takes in a drawing, guessed before there is a browser to measure it. */

/** Widest average of a character in common sans-serif fonts, as a part of the font size; names such as ChemVAE are half capitals. */
const characterWidth = 0.6;
const capitalWidth = 0.75;

/** Width of a label in units of the drawing; rather too wide than too narrow. */
export function labelWidth(text: string, fontSize: number): number {
  const characters = [...text];
  const capitals = characters.filter((character) => /\p{Lu}/u.test(character)).length;
  return Math.ceil(((characters.length - capitals) * characterWidth + capitals * capitalWidth) * fontSize);
}

/** A box that a label may fill. */
export interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: LabelBox, b: LabelBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
