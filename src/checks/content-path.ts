/** What a path below `content/` says: collection and id, or why nothing may stand there. */
import { type CollectionName, collectionNames } from '../schemas/collections.ts';
import { idPattern } from '../schemas/fields.ts';
import { didYouMean, listOf } from './suggestion.ts';

export interface EntryPath {
  readonly collection: CollectionName;
  readonly id: string;
}

/** Collection and id of a path that has the form of an entry's, whether or not the id is well formed. */
export function entryPath(path: string): EntryPath | undefined {
  const match = /^content\/([^/]+)\/([^/]+)\.md$/.exec(path);
  const collection = collectionNames.find((name) => name === match?.[1]);
  return collection && match?.[2] !== undefined ? { collection, id: match[2] } : undefined;
}

/** Files of `content/` that are no entries. */
const otherFiles = ['content/README.md', 'content/published.txt', 'content/redirects.yaml'];

/** Names that Windows keeps for devices, whatever follows the dot: nobody there could clone the project. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** What is wrong with a path, or nothing. */
export function pathFault(path: string): { message: string; hint: string } | undefined {
  if (otherFiles.includes(path)) return undefined;
  const [, folder = '', ...rest] = path.split('/');
  const name = rest.at(-1) ?? folder;
  if (rest.length === 0)
    return { message: `"${name}" stands outside the folders of content/`, hint: `Move it into one of: ${listOf(collectionNames)}.` };
  if (!collectionNames.some((known) => known === folder))
    return {
      message: `"${folder}" is not a folder of content/`,
      hint: `${didYouMean(folder, collectionNames)}The folders are: ${listOf(collectionNames)}.`,
    };
  if (rest.length > 1)
    return { message: `"${name}" stands in a folder below content/${folder}/`, hint: `Move it to content/${folder}/${name}` };
  if (!name.endsWith('.md'))
    return { message: `"${name}" is not a .md file`, hint: 'Entries are Markdown files with the extension ".md"; remove everything else.' };
  const id = name.slice(0, -'.md'.length);
  if (deviceName.test(id))
    return { message: `"${name}" is the name of a device on Windows, which can have no such file`, hint: 'Choose a longer name.' };
  if (idPattern.test(id) && id.length <= 80) return undefined;
  const message =
    id !== id.toLowerCase()
      ? `the file name "${name}" has capital letters`
      : id.length > 80
        ? `the file name has ${id.length} characters`
        : `the file name "${name}" is not an id`;
  return {
    message,
    hint: `The file name is the permanent address: at most 80 lower-case letters and digits joined by single hyphens${suggestedName(id)}.`,
  };
}

function suggestedName(id: string): string {
  const name = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return name === '' ? '' : `, such as "${name}.md"`;
}
