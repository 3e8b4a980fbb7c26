/** YAML files of the repository, read for the tests that hold their rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const root = join(import.meta.dirname, '..', '..');

export interface YamlFile<Data> {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly data: Data;
}

/** A YAML file in the shape that is expected of it; fails on anything else, and on YAML that cannot be read. */
export function readYaml<Data>(path: string, shape: z.ZodType<Data>): YamlFile<Data> {
  const text = readFileSync(join(root, path), 'utf8');
  const parsed = shape.safeParse(parse(text));
  if (!parsed.success) throw new Error(`${path} is not of the expected form:\n${z.prettifyError(parsed.error)}`);
  return { path, text, data: parsed.data };
}

/** Paths of the YAML files in a folder. */
export function yamlPaths(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yml'))
    .toSorted()
    .map((name) => `${folder}/${name}`);
}
