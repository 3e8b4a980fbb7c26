/** Finds its way through the zod schemas, so that the order and quoting of fields follow from them. */
import { z } from 'zod';
import { id, webUrl } from '../schemas/fields.ts';

/** How a text is written: a word (id, choice, address) without quotes, a text with them, anything else as YAML does. */
export type Writing = 'word' | 'text' | 'other';

/** The schema without what does not change the form of a value. */
function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrapped(schema.unwrap()) : schema;
}

/** All alternatives of a union, else the schema alone. */
function alternatives(schema: unknown): unknown[] {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodUnion ? inner.options.flatMap(alternatives) : [inner];
}

/** Fields of an object with these names, in the order of the schema; of a union the alternative that knows most of the names. */
export function fieldsOf(schema: unknown, names: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  const known = (shape: Readonly<Record<string, unknown>>) => names.filter((name) => Object.hasOwn(shape, name)).length;
  return alternatives(schema)
    .flatMap((option) => (option instanceof z.ZodObject ? [option.shape] : []))
    .toSorted((a, b) => known(b) - known(a))[0];
}

/** Schema of the values of a record with free names. */
export function valuesOf(schema: unknown): unknown {
  const record = alternatives(schema).find((option) => option instanceof z.ZodRecord);
  return record instanceof z.ZodRecord ? record.valueType : undefined;
}

/** Schema of the items of a list. */
export function itemOf(schema: unknown): unknown {
  const list = alternatives(schema).find((option) => option instanceof z.ZodArray);
  return list instanceof z.ZodArray ? list.element : undefined;
}

/** How a single value is written. */
export function writingOf(schema: unknown): Writing {
  const options = alternatives(schema);
  if (options.some((option) => option === id || option === webUrl || option instanceof z.ZodEnum)) return 'word';
  return options.some((option) => option instanceof z.ZodType && option.def.type === 'string') ? 'text' : 'other';
}
