/** A figure as a source prints it, taken apart for plots; what a reader sees is always the printed text. */
export interface PrintedNumbers {
  readonly value: number;
  /** The number after "±". */
  readonly deviation: number | undefined;
}

const number = String.raw`-?\d+(?:\.\d+)?(?:e-?\d+)?`;
const figure = new RegExp(`^(${number})(?: ± (${number}))?$`);

/**
 * The numbers of a printed figure.
 * @throws Error that names the text when it is not a figure.
 * @example readPrinted('-5.93e4 ± 1.56e5') // { value: -59300, deviation: 156000 }
 */
export function readPrinted(text: string): PrintedNumbers {
  const [, value, deviation] = figure.exec(text) ?? [];
  if (value === undefined) throw new Error(`"${text}" is not a printed figure.`);
  return { value: Number(value), deviation: deviation === undefined ? undefined : Number(deviation) };
}
