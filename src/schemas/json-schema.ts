/** The schemas in the form that other programs read. */
import { z } from 'zod';
import { type CollectionName, collections } from './collections.ts';

/**
 * JSON Schema (draft 2020-12) of the fields of a collection's files. What only a program can tell, such as whether an id
 * is known, is left to the checks.
 */
export function jsonSchema(collection: CollectionName): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(collections[collection].schema, { io: 'input' });
  return { $schema, title: `Fields of content/${collection}/ID.md`, ...schema };
}

/** The schema as the text of a file. */
export function jsonSchemaText(collection: CollectionName): string {
  return `${JSON.stringify(jsonSchema(collection), null, 2)}\n`;
}
