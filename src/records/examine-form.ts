/** Checks the contribute form with the checks of the build, and says what is wrong field by field. */
import type { SourceFile } from '../checks/check.ts';
import { checkContent, checks, type Problem } from '../checks/index.ts';
import { id as idSchema } from '../schemas/fields.ts';
import { type PaperEntry, paperSchema } from '../schemas/paper.ts';
import type { Accent } from '../schemas/topic.ts';
import { findDuplicate, type ListedPaper } from './duplicates.ts';
import { fieldLabels } from './field-labels.ts';
import type { FieldName, FormValues } from './form-fields.ts';
import { draftOf } from './form-values.ts';
import type { KnownTopic } from './topic-choice.ts';
import type { KnownVenue } from './venue-match.ts';
import { writeEntry } from './write-entry.ts';

/** What the form knows of the published list: the file `/contribute/known.json`. */
export interface KnownList {
  /** With their first author only, and the key under which they are cited. */
  readonly papers: readonly (ListedPaper & { readonly key: string })[];
  readonly venues: readonly KnownVenue[];
  readonly topics: readonly (KnownTopic & { readonly label: string; readonly accent: Accent })[];
}

export interface FieldFault {
  readonly field: FieldName;
  /** A sentence that starts with the name of the field. */
  readonly message: string;
}

export interface Examined {
  readonly id: string;
  /** File of the entry, from the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly data: PaperEntry;
  /** In the order of the form, one a field. */
  readonly faults: readonly FieldFault[];
  /** The entry that is the same paper. */
  readonly duplicate?: { readonly id: string; readonly title: string; readonly reason: string };
}

/** Checks that the form makes itself: of fields one by one, and of papers that are listed already. */
const ownChecks = ['file-names', 'distinct-ids', 'schema', 'unique-papers', 'distinct-titles'];
const otherChecks = checks.filter(({ name }) => !ownChecks.includes(name));
const samenessChecks = checks.filter(({ name }) => name === 'unique-papers' || name === 'distinct-titles');

/** @param today day of today, "YYYY-MM-DD" */
export function examineForm(values: FormValues, known: KnownList, today: string): Examined {
  const taken = { ids: new Set(known.papers.map(({ id }) => id)), keys: new Set(known.papers.map(({ key }) => key)) };
  const { id, data } = draftOf(values, known.venues, taken, today);
  const path = `content/papers/${id}.md`;
  const text = writeEntry('papers', { ...data });
  const files = [...stubs(known), { path, text }];
  const duplicate = findListed(values, data, known) ?? sameAddress(files, path, known);
  const faults = [...fieldFaults(id, data, known), ...checkContent({ files, skipped: [] }, otherChecks).flatMap(faultOf(path, text))];
  return { id, path, text, data, faults: oneForEach(faults), ...(duplicate && { duplicate }) };
}

function oneForEach(faults: readonly FieldFault[]): FieldFault[] {
  const names = Object.keys(fieldLabels);
  const first = faults.filter(({ field }, index) => faults.findIndex((fault) => fault.field === field) === index);
  return first.toSorted((a, b) => names.indexOf(a.field) - names.indexOf(b.field));
}

/** What the schemas say about the fields. */
function fieldFaults(id: string, data: PaperEntry, { papers, venues }: KnownList): FieldFault[] {
  const faults: FieldFault[] = [];
  if (data.venue === '') faults.push(sentence('venue', 'must not be empty'));
  else if (!venues.some(({ id: known }) => known === data.venue))
    faults.push(sentence('venue', 'must be one of the venues that the field offers; a paper of another can be sent as an issue'));
  const idFault = idSchema.safeParse(id).error?.issues[0]?.message;
  if (idFault) faults.push(sentence('id', idFault));
  else if (papers.some((paper) => paper.id === id)) faults.push(sentence('id', `"${id}" is taken; choose another`));
  for (const { path, message } of paperSchema.safeParse(data).error?.issues ?? []) {
    const field = fieldOf(path);
    if (!field) continue;
    const place = field === 'authors' && typeof path[1] === 'number' ? ` (line ${path[1] + 1})` : '';
    faults.push(sentence(field, message, place));
  }
  return faults;
}

function sentence(field: FieldName, message: string, place = ''): FieldFault {
  // Quotes are for people who write the file themselves.
  return { field, message: `${fieldLabels[field]}${place} ${message.replace(', in quotes', '')}.` };
}

/** The field of the form behind a path of the entry: "links.arxiv" is "arxiv". */
function fieldOf(path: readonly PropertyKey[]): FieldName | undefined {
  const name = path[0] === 'links' ? path[1] : path[0];
  return Object.keys(fieldLabels).find((label): label is FieldName => label === name);
}

/** Turns problems of the new file into faults of its fields. */
function faultOf(path: string, text: string) {
  return (problem: Problem): FieldFault[] => {
    if (problem.path !== path) return [];
    const field = fieldAt(text, problem.line ?? 1) ?? 'title';
    return [{ field, message: `${fieldLabels[field]}: ${problem.message}. ${problem.hint}` }];
  };
}

/** The field on a line of a file in canonical form. */
function fieldAt(text: string, line: number): FieldName | undefined {
  const lines = text.split('\n').slice(0, line).toReversed();
  const names = lines.flatMap((above) => {
    const match = /^( {0,2})([A-Za-z]+):/.exec(above);
    return match ? [{ isInner: match[1] !== '', name: match[2] ?? '' }] : [];
  });
  const [nearest] = names;
  const outer = names.find(({ isInner }) => !isInner);
  return nearest && outer && fieldOf(nearest.isInner ? [outer.name, nearest.name] : [nearest.name]);
}

function findListed(values: FormValues, data: PaperEntry, { papers }: KnownList): Examined['duplicate'] {
  const { paper: url, ...links } = data.links;
  // Without a title nothing but identifiers can tell.
  const title = values.title.trim() === '' ? '\u0000' : data.title;
  const found = findDuplicate({ title, ...links, url }, papers);
  return found && { ...found, title: titleOf(found.id, papers) };
}

function titleOf(id: string, papers: KnownList['papers']): string {
  return papers.find((paper) => paper.id === id)?.data.title ?? id;
}

/** The listed paper with the same address or nearly the same title, as the checks of the build find it. */
function sameAddress(files: readonly SourceFile[], path: string, { papers }: KnownList): Examined['duplicate'] {
  const about = ({ path: at, message }: Problem) => at === path || message.includes(path);
  const problem = checkContent({ files, skipped: [] }, samenessChecks).find(about);
  if (!problem) return undefined;
  const other =
    problem.path === path
      ? /content\/papers\/([a-z0-9-]+)\.md/.exec(problem.message)?.[1]
      : problem.path.slice('content/papers/'.length, -3);
  const reason = problem.message.includes('title') ? 'nearly the same title' : 'the same link to the paper';
  return other === undefined ? undefined : { id: other, title: titleOf(other, papers), reason };
}

/** Files that stand for the published list: what the checks of one paper look at, and no more. */
function stubs({ papers, venues, topics }: KnownList): SourceFile[] {
  const stub = (collection: string, id: string, data: object) => ({
    path: `content/${collection}/${id}.md`,
    text: `---\n${JSON.stringify(data)}\n---\n`,
  });
  return [
    ...papers.map(({ id, key, data }) => stub('papers', id, { ...data, key })),
    ...venues.map(({ id, ...data }) => stub('venues', id, data)),
    ...topics.map(({ id, title, parent }) => stub('topics', id, { title, parent })),
  ];
}
