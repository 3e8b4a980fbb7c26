import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { collectionNames, collections } from '../schemas/collections.ts';
import { examples } from './examples.ts';

/** The schemas of the fields of a schema by path; of a choice of forms, the fields of all. */
function fieldsOf(schema: unknown, above = ''): [string, z.core.$ZodType][] {
  if (schema instanceof z.ZodOptional) return fieldsOf(schema.unwrap(), above);
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element, above);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => fieldsOf(option, above));
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Record<string, z.core.$ZodType> = schema.shape;
  return Object.entries(shape).flatMap(([name, field]) => [[above + name, field], ...fieldsOf(field, `${above}${name}.`)]);
}

describe.each(collectionNames)('the examples of %s', (collection) => {
  const fields = fieldsOf(collections[collection].schema);

  it('cover every field and no other', () => {
    expect(Object.keys(examples[collection]).toSorted()).toEqual([...new Set(fields.map(([path]) => path))].toSorted());
  });

  it.each(fields)('are correct: %s', (path, field) => {
    const entry: unknown = parse(examples[collection][path] ?? '');
    const name = path.split('.').at(-1) ?? '';
    const result = z.safeParse(z.strictObject({ [name]: field }), entry);
    expect(result.error?.issues ?? []).toEqual([]);
  });
});
