/** Lengths in the formulas of finished pages: KaTeX writes ten-thousandths of an em, of which nobody sees one. */

const style = / style="([^"]*\.\d{4}[^"]*)"/g;
const longLength = /-?\d*\.\d{4,}(?=em\b)/g;

/** The page with lengths in em to three places, which at the size of text is the fiftieth of a pixel. */
export function shortLengths(html: string): string {
  return html.replaceAll(
    style,
    (_, declarations: string) => ` style="${declarations.replaceAll(longLength, (length) => `${Number(Number(length).toFixed(3))}`)}"`,
  );
}
