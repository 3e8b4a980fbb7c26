/** The reader's own list of papers: what it holds, and its form as JSON in local storage and in files. */

export interface ListedPaper {
  /** Id of the paper's page. */
  readonly id: string;
  /** BibTeX key. */
  readonly key: string;
  readonly title: string;
  /** Venue and year. */
  readonly record: string;
  readonly read: boolean;
  /** The reader's own words; never leave the browser but by export. */
  readonly note: string;
}

export type ReadingList = readonly ListedPaper[];

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const keyPattern = /^[a-z][a-z0-9]*$/;

function readPaper(value: unknown): ListedPaper | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const text = (name: string) => {
    const found: unknown = Reflect.get(value, name);
    return typeof found === 'string' ? found : '';
  };
  const [id, key] = [text('id'), text('key')];
  if (!idPattern.test(id) || !keyPattern.test(key)) return undefined;
  return {
    id,
    key,
    title: text('title') || id,
    record: text('record'),
    read: Reflect.get(value, 'read') === true,
    note: text('note'),
  };
}

/** Version of the form in which lists are written. A later one may mean something else by the same names. */
const version = 1;

/**
 * Reads a list that `writeReadingList` wrote, however long. Papers that are damaged are left out and counted.
 * @throws Error with a sentence for the reader when the text is no such list, or one of a later version
 */
export function readReadingList(text: string): { papers: ReadingList; damaged: number } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('This file is not JSON: choose one that was exported from a reading list here.');
  }
  const part = (name: string): unknown => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined);
  const papers = part('papers');
  if (!Array.isArray(papers)) throw new Error('This file has no list of papers: choose one that was exported from a reading list here.');
  if (Number(part('version') ?? version) > version) {
    throw new Error('This list was saved by a later version of the site: reload this page and import it again.');
  }
  const read = papers.map(readPaper);
  const sound = read.filter((paper) => paper !== undefined);
  return { papers: mergeLists([], sound), damaged: papers.length - sound.length };
}

/** The list as indented JSON with its version. */
export function writeReadingList(papers: ReadingList): string {
  return `${JSON.stringify({ version, papers }, null, 2)}\n`;
}

/**
 * Both notes, or one of them where it says what the other says too: a file that is read twice adds nothing.
 */
function mergeNotes(first: string, second: string): string {
  const says = (note: string, other: string) => `\n\n${note}\n\n`.includes(`\n\n${other}\n\n`);
  if (second === '' || says(first, second)) return first;
  return first === '' || says(second, first) ? second : `${first}\n\n${second}`;
}

/** Both lists, each paper once. Of two entries for a paper the later one counts, but read stays read and no note is lost. */
export function mergeLists(first: ReadingList, second: ReadingList): ReadingList {
  const merged = new Map<string, ListedPaper>();
  for (const paper of [...first, ...second]) {
    const known = merged.get(paper.id);
    merged.set(paper.id, { ...paper, read: paper.read || known?.read === true, note: mergeNotes(known?.note ?? '', paper.note) });
  }
  return [...merged.values()];
}
