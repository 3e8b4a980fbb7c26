/**
 * A copy of the project whose entries attack the pages: every text of every entry that its schema lets be any text holds
 * an attempt to become something else, and so does every body. The checks and the schemas would refuse most of it; here
 * both are switched off, so that the pages have to hold by themselves.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { copyProject } from '../../scripts/project-copy.ts';
import { collectionNames, collections } from '../../src/schemas/collections.ts';
import { acceptedTexts, hostileMarkdown, refusedTexts } from './payloads.ts';

const payloads = [...Object.values(refusedTexts), ...Object.values(acceptedTexts)];
/** For fields with room for little. */
const shortPayloads = ['"><svg onload=alert(1)>', '=1+1', '</script>', `'"}{\\x%$&#_~^`];

/** Takes away what the schemas say about texts; their other rules stay. */
function acceptAnyText(folder: string): void {
  const file = join(folder, 'src', 'schemas', 'fields.ts');
  const signature = 'export function plainTextFault(text: string): string | undefined {';
  const source = readFileSync(file, 'utf8');
  if (!source.includes(signature)) throw new Error(`${file} has no "${signature}".`);
  writeFileSync(file, source.replace(signature, `${signature}\n  if (text.length > 0) return undefined;`));
}

/** The places of all texts in a value, as paths. */
function textPlaces(value: unknown, path: readonly PropertyKey[] = []): (readonly PropertyKey[])[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Reflect.ownKeys(value)
    .filter((key) => key !== 'length')
    .flatMap((key) => textPlaces(Reflect.get(value, key), [...path, key]));
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((step, key) => (typeof step === 'object' && step !== null ? Reflect.get(step, key) : undefined), value);
}

function put(value: unknown, path: readonly PropertyKey[], text: string): void {
  const holder = at(value, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof holder === 'object' && holder !== null && key !== undefined) Reflect.set(holder, key, text);
}

/** Puts attacks into the fields of an entry, in place; `turn` says with which to begin. Returns how many. */
function attack(data: unknown, isAllowed: (data: unknown) => boolean, turn: number): number {
  let attacked = 0;
  // Fields that take no text but their own, such as ids and figures; an entry may have thousands.
  const closed = new Set<string>();
  for (const [index, path] of textPlaces(data).entries()) {
    const field = path.map((key) => (Number.isInteger(Number(key)) ? '*' : String(key))).join('.');
    if (closed.has(field)) continue;
    const text = String(at(data, path));
    const payload = payloads[(turn + index) % payloads.length] ?? '';
    const short = shortPayloads[(turn + index) % shortPayloads.length] ?? '';
    const attempts = [`${payload} ${text}`, `${text} ${payload}`, payload, `${short}${text}`, short];
    const fitting = attempts.find((attempt) => {
      put(data, path, attempt);
      return isAllowed(data);
    });
    if (fitting === undefined) {
      put(data, path, text);
      closed.add(field);
    } else attacked += 1;
  }
  return attacked;
}

/**
 * Writes the project into a folder.
 * @param schemas those of the copy, whose texts may be anything
 * @returns how many texts were attacked, by collection
 */
export async function writeHostileProject(root: string, folder: string): Promise<Readonly<Record<string, number>>> {
  copyProject(root, folder);
  acceptAnyText(folder);
  const loaded: unknown = await import(join(folder, 'src', 'schemas', 'collections.ts'));
  const loose = readSchemas(loaded);
  const counts: Record<string, number> = {};
  for (const name of collectionNames) {
    const entries = readdirSync(join(folder, 'content', name)).toSorted();
    for (const [turn, entry] of entries.entries()) {
      const file = join(folder, 'content', name, entry);
      const [, frontmatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
      const data: unknown = parse(frontmatter);
      counts[name] = (counts[name] ?? 0) + attack(data, loose[name] ?? (() => false), turn);
      if (name === 'glossary') put(data, ['symbol'], '\\href{javascript:alert(1)}{x}');
      const text = collections[name].body === 'none' ? body : `${body}\n${hostileMarkdown.join('\n\n')}\n`;
      writeFileSync(file, `---\n${stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}---\n${text}`);
    }
  }
  return counts;
}

/** Whether an entry keeps to the schema of its collection, by collection. */
function readSchemas(loaded: unknown): Record<string, (data: unknown) => boolean> {
  const found: unknown = typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, 'collections') : undefined;
  if (typeof found !== 'object' || found === null) throw new Error('src/schemas/collections.ts exports no collections.');
  return Object.fromEntries(
    Object.entries(found).map(([name, { schema }]: [string, { schema: { safeParse(data: unknown): { success: boolean } } }]) => [
      name,
      (data: unknown) => schema.safeParse(data).success,
    ]),
  );
}
