/** A figure as a source prints it, taken apart for plots; what a reader sees is always the printed text. */
export interface PrintedNumbers {
  readonly value: number;
  /** The number after "±". */
  readonly deviation: number | undefined;
}

/**
 * The numbers of a printed figure.
 * @throws Error that names the text when it is not a figure.
 * @example readPrinted('-5.93e4 ± 1.56e5') // { value: -59300, deviation: 156000 }
 */
export function readPrinted(text: string): PrintedNumbers {
  const [value = Number.NaN, deviation] = text.split(' ± ').map(Number);
  if (Number.isNaN(value) || Number.isNaN(deviation ?? 0)) throw new Error(`"${text}" is not a printed figure.`);
  return { value, deviation };
}
