/** Long lists in parts, each a page of its own. */

/** Rows that one page of papers carries, about 40 kB compressed. */
export const rowsOnPage = 100;

/** A part of a list. */
export interface ListPart<Value> {
  readonly values: readonly Value[];
  /** Which part it is, from 1. */
  readonly number: number;
  /** How many parts there are. */
  readonly parts: number;
  /** Places of its first and last value in the whole list, from 1. */
  readonly first: number;
  readonly last: number;
  /** Length of the whole list. */
  readonly total: number;
}

/** The parts of a list in its order; a list without values has one part without values. */
export function splitList<Value>(list: readonly Value[], most = rowsOnPage): [ListPart<Value>, ...ListPart<Value>[]] {
  const parts = Math.max(1, Math.ceil(list.length / most));
  const part = (index: number): ListPart<Value> => {
    const before = index * most;
    const values = list.slice(before, before + most);
    return { values, number: index + 1, parts, first: before + 1, last: before + values.length, total: list.length };
  };
  return [part(0), ...Array.from({ length: parts - 1 }, (_, index) => part(index + 1))];
}

/** Numbers of parts to link to, in order: the ends and those near the part at hand. A gap in them stands for the others. */
export function nearParts({ number, parts }: Pick<ListPart<unknown>, 'number' | 'parts'>, reach = 2): number[] {
  return Array.from({ length: parts }, (_, index) => index + 1).filter(
    (other) => other === 1 || other === parts || Math.abs(other - number) <= reach,
  );
}
