import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { collectionNames } from '../../src/schemas/collections.ts';
import { jsonSchema, jsonSchemaText } from '../../src/schemas/json-schema.ts';
import { root } from './yaml-files.ts';

const folder = join(root, '.vscode', 'schemas');

describe.each(collectionNames)('%s', (name) => {
  test('the schema for editors is that of the site; if not, run "npm run schemas"', () => {
    expect(readFileSync(join(folder, `${name}.schema.json`), 'utf8')).toBe(jsonSchemaText(name));
  });
});

test('there is no schema of a collection that is gone, and each is mapped to its folder', () => {
  expect(readdirSync(folder).toSorted()).toEqual(collectionNames.map((name) => `${name}.schema.json`).toSorted());
  const settings = z
    .looseObject({ 'yaml.schemas': z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8')));
  expect(settings['yaml.schemas']).toEqual(
    Object.fromEntries(collectionNames.map((name) => [`./.vscode/schemas/${name}.schema.json`, `content/${name}/*.md`])),
  );
});

test('a schema offers the fields and refuses unknown ones', () => {
  expect(jsonSchema('papers')).toMatchObject({
    additionalProperties: false,
    required: expect.arrayContaining(['title', 'authors', 'venue', 'year', 'links', 'summary', 'topics', 'added']),
    properties: {
      links: { properties: { arxiv: { type: 'string' } } },
      designSpace: { items: { enum: ['continuous', 'discrete', 'mixed'] } },
    },
  });
});
