/** Ranges of years as addresses write them: `2020..2023`, `2020..`, `..2019`. */

export interface YearRange {
  readonly from?: number;
  readonly to?: number;
}

/** The range that the text writes; undefined when it is none or runs backwards. */
export function readYearRange(text: string): YearRange | undefined {
  const [, from, to] = /^(\d{4})?\.\.(\d{4})?$/.exec(text) ?? [];
  if ((!from && !to) || (from && to && from > to)) return undefined;
  return { ...(from && { from: Number(from) }), ...(to && { to: Number(to) }) };
}

/** @example writeYearRange({ from: 2020 }) // '2020..' */
export function writeYearRange({ from, to }: YearRange): string {
  return from === undefined && to === undefined ? '' : `${from ?? ''}..${to ?? ''}`;
}

/** The years among `known` that a chosen value stands for: itself, or all of its range. */
export function yearsOf(value: string, known: readonly string[]): string[] {
  const range = readYearRange(value);
  if (!range) return [value];
  return known.filter(
    (year) => Number(year) >= (range.from ?? Number.NEGATIVE_INFINITY) && Number(year) <= (range.to ?? Number.POSITIVE_INFINITY),
  );
}
