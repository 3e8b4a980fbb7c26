/** Makes an entry out of a record and what a contributor adds to it. */
import { citationKey } from '../domain/citation/key.ts';
import { type Identifier, identifierUrl } from '../domain/identifier.ts';
import { parseName, slugify } from '../domain/names.ts';
import { trackingParameters, urlFault } from '../schemas/fields.ts';
import type { DesignSpace, ObjectiveCount, PaperEntry } from '../schemas/paper.ts';
import { paperSchema } from '../schemas/paper.ts';
import { given, RecordError, type SourceRecord } from './source-record.ts';
import type { ChosenTopic } from './topic-choice.ts';

/** What the record does not say, or says wrongly. */
export interface DraftOptions {
  /** Id of a file in `content/venues`. */
  readonly venue: string;
  readonly topics: readonly ChosenTopic[];
  readonly summary: string;
  readonly year?: number | undefined;
  /** An empty text for a paper that introduces no name. */
  readonly acronym?: string | undefined;
  readonly id?: string | undefined;
  readonly paper?: string | undefined;
  readonly pdf?: string | undefined;
  readonly code?: string | undefined;
  readonly project?: string | undefined;
  readonly designSpace?: readonly DesignSpace[] | undefined;
  readonly objectives?: readonly ObjectiveCount[] | undefined;
  /** Day of today, "YYYY-MM-DD". */
  readonly today: string;
}

/** Ids and citation keys that are taken. */
export interface TakenNames {
  readonly ids: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

export interface Draft {
  readonly id: string;
  readonly data: PaperEntry;
  /** What of the record was left out, and what the contributor should look at. */
  readonly remarks: readonly string[];
}

/**
 * The name that a title introduces in front of its colon: "SOO-Bench: ..." gives "SOO-Bench".
 * Only a single word with a second capital or a digit is taken for one.
 */
export function acronymIn(title: string): string | undefined {
  const word = /^([^\s:]{2,40}):\s/.exec(title)?.[1];
  return word !== undefined && /\p{Lu}.*\p{Lu}|\p{L}.*\d/u.test(word) ? word : undefined;
}

/** The fields of the entry in the order of the schema, its id, and remarks. */
export function draftPaper(record: SourceRecord, options: DraftOptions, taken: TakenNames): Draft {
  const year = options.year ?? record.year;
  const acronym = options.acronym ?? acronymIn(record.title);
  const remarks: string[] = [];
  const pages = record.pages && pageText(record.pages);
  if (record.pages && !pages) remarks.push(`The pages "${record.pages}" were left out: they are no page range.`);
  if (record.publishedAs)
    remarks.push(`${record.source} says about the publication: "${record.publishedAs}". Give --venue and --year if it appeared there.`);
  if (record.moreAuthors) remarks.push('The record does not name all authors; complete "authors" and remove "moreAuthors" if you can.');
  const addresses = links(record, options);
  remarks.push(...addresses.remarks);
  const usualKey = citationKey(record.authors.slice(0, 1).map(parseName), year, record.title);
  const data = {
    title: record.title,
    ...given({ acronym }),
    authors: [...record.authors],
    ...(record.moreAuthors && { moreAuthors: true as const }),
    venue: options.venue,
    year,
    ...given({ volume: record.volume, number: record.number, pages, publisher: record.publisher }),
    links: addresses.links,
    summary: options.summary,
    designSpace: [...(options.designSpace ?? [])],
    objectives: [...(options.objectives ?? [])],
    topics: options.topics.map(({ id, why }) => (why === undefined ? id : { id, why })),
    ...(taken.keys.has(usualKey) && { key: freeName(usualKey, taken.keys, (number) => `${usualKey}${String.fromCharCode(96 + number)}`) }),
    added: options.today,
  };
  return { id: options.id ?? freeId(record, year, acronym, taken), data, remarks };
}

/** Why a summary cannot be used, or nothing. */
export function summaryFault(summary: string): string | undefined {
  const fault = paperSchema.shape.summary.safeParse(summary).error?.issues[0]?.message;
  return fault?.endsWith(' characters') ? `${fault}; it has ${summary.length}` : fault;
}

/** "trabucco-2021-coms": family name of the first author, year, and the paper's name or the first telling word of its title. */
function freeId(record: SourceRecord, year: number, acronym: string | undefined, taken: TakenNames): string {
  const family = slugify(parseName(record.authors[0] ?? '').family) || 'anonymous';
  const word = citationKey([], year, record.title).replace(`anonymous${year}`, '');
  const name = slugify(acronym ?? '') || word || 'paper';
  const id = `${family}-${year}-${name}`.slice(0, 76).replace(/-+$/, '');
  return freeName(id, taken.ids, (number) => `${id}-${number}`);
}

function freeName(name: string, taken: ReadonlySet<string>, numbered: (number: number) => string): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) if (!taken.has(numbered(number))) return numbered(number);
}

function links(record: SourceRecord, options: DraftOptions): { links: PaperEntry['links']; remarks: string[] } {
  const identifiers: Identifier[] = (['doi', 'arxiv', 'openreview'] as const).flatMap((kind) => {
    const id = record[kind];
    return id === undefined ? [] : [{ kind, id }];
  });
  const remarks: string[] = [];
  const usable = (address: string | undefined, field: string) => {
    const url = address && cleanUrl(address);
    if (!url) return undefined;
    const fault = urlFault(url);
    if (fault) remarks.push(`The address "${address}" was left out of "links.${field}": it ${fault}.`);
    return fault ? undefined : url;
  };
  const [best] = identifiers;
  const paper = options.paper ?? usable(record.url, 'paper') ?? (best && identifierUrl(best));
  if (paper === undefined) throw new RecordError('The record has no address that leads to the paper; give one with --paper URL.');
  // arXiv registers a DOI for each of its papers; it stands only with papers that appeared nowhere else.
  const arxivDoi = options.venue === 'arxiv' && record.arxiv ? `10.48550/arXiv.${record.arxiv}` : undefined;
  const optional = {
    arxiv: record.arxiv,
    doi: record.doi?.startsWith('10.48550/') ? arxivDoi : (record.doi ?? arxivDoi),
    openreview: record.openreview,
    pdf: options.pdf ?? usable(record.pdf, 'pdf'),
    code: options.code,
    project: options.project,
  };
  return { links: { paper, ...given(optional) }, remarks };
}

/** The address with https and without what only follows the reader. */
function cleanUrl(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.protocol === 'http:') url.protocol = 'https:';
  const tracking = trackingParameters(url);
  for (const name of tracking) url.searchParams.delete(name);
  return tracking.length === 0 ? address.replace(/^http:/i, 'https:') : url.href;
}

/** "773--782", "773–782", "773 - 782" and "773-82" as "773-782"; nothing for what is no range or article number. */
function pageText(pages: string): string | undefined {
  const text = pages
    .replace(/\s*[-\u2010-\u2015\u2212]+\s*/g, '-')
    .replace(/^(\d+)-(\d+)$/, (_, first: string, last: string) => `${first}-${first.slice(0, -last.length)}${last}`);
  return paperSchema.shape.pages.safeParse(text).success ? text : undefined;
}
