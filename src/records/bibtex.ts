/** Records out of BibTeX, as authors and publishers hand it out. */
import { type Creator, type Entry, type Library, parse } from '@retorquere/bibtex-parser';
import { identifierUrl, readIdentifier } from '../domain/identifier.ts';
import { withoutMarkup } from './markup.ts';
import { authorText, given, RecordError, type SourceRecord, tidyText } from './source-record.ts';

/**
 * The one entry of a BibTeX text.
 * @throws RecordError when there is none, or more than one, or a field is missing
 */
export function readBibtex(text: string): SourceRecord {
  const { entries, errors } = parseBibtex(text);
  const [error] = errors;
  if (error) throw unreadable(error.error);
  const papers = withoutVolumes(entries);
  const [entry, ...others] = papers;
  if (!entry) throw new RecordError('There is no BibTeX entry in the text. An entry starts with "@article{" or the like.');
  if (others.length > 0)
    throw new RecordError(`There are ${papers.length} BibTeX entries (${papers.map(({ key }) => key).join(', ')}); give one at a time.`);
  return readBibtexEntry(entry);
}

/** DBLP hands out the proceedings as an entry beside the paper's. What the paper takes from it, the parser has given to it. */
function withoutVolumes(entries: readonly Entry[]): readonly Entry[] {
  const volumes = new Set(entries.map(({ fields }) => fields['crossref']));
  return entries.filter(({ key }) => !volumes.has(key));
}

/** Fields that are not read, so that commands of TeX in an abstract cannot fail. As "tex" the parser reads what is no field. */
const unread =
  /^(?!(?:tex|title|author|year|date|booktitle|journal|journaltitle|howpublished|institution|volume|number|issue|pages|eid|publisher|organization)$)/;

/** @throws RecordError where the parser gives up altogether */
function parseBibtex(text: string): Library {
  try {
    const read = (source: string) =>
      parse(source, { sentenceCase: false, caseProtection: false, unsupported: 'ignore', verbatimFields: [unread] });
    // "100%" is no comment of TeX.
    const bibtex = text.replace(/(?<=\d)%/g, '\\%');
    const library = read(bibtex);
    if (!library.errors.some(({ error }) => error.startsWith('Unclosed math'))) return library;
    // "It costs $5": to BibTeX a dollar sign like any other letter.
    return read(bibtex.replace(/.+/g, (line) => ((line.match(dollar)?.length ?? 0) % 2 === 0 ? line : line.replace(dollar, '\\$'))));
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
}

/** A text of TeX as it is read, "α-Flow" for `$\alpha$-{F}low`; as it is where the parser cannot follow it. */
export function readTex(text: string): string {
  try {
    const title = parseBibtex(`@misc{x, title={${text}}}`).entries[0]?.fields['title'];
    return title === undefined ? text : plain(title);
  } catch {
    return text;
  }
}

const dollar = /(?<!\\)\$/g;

function unreadable(reason: string): RecordError {
  // The parser adds the whole entry on lines of its own.
  return new RecordError(`The BibTeX cannot be read: ${tidyText(reason.split('\n')[0] ?? '')}.`);
}

function readBibtexEntry(entry: Entry): SourceRecord {
  const { fields } = entry;
  const title = plain(fields['title']);
  if (title === '') throw new RecordError(`The BibTeX entry "${entry.key}" has no title.`);
  const authors = (fields.author ?? []).map(bibtexAuthor);
  // "Bee, A. et al." is read as a person with these given names.
  const named = authors.map((author) => author.replace(/^others$|(?:^| )et al\.?(?= |$)/, '').trim()).filter((author) => author !== '');
  if (named.length === 0) throw new RecordError(`The BibTeX entry "${entry.key}" names no author.`);
  const year = Number(/\d{4}/.exec(fields['year'] ?? fields['date'] ?? '')?.[0]);
  if (!Number.isInteger(year)) throw new RecordError(`The BibTeX entry "${entry.key}" has no year.`);
  const { arxiv, doi, openreview, url } = bibtexIdentity(fields);
  const name = [fields['booktitle'], fields['journal'], fields['journaltitle'], fields['howpublished'], fields.institution?.[0]]
    .map(plain)
    .find((text) => text !== '' && !/^(?:\\url|https?:)/.test(text));
  const isPreprint = name === undefined ? arxiv !== undefined : /\barxiv\b|\bcorr\b/i.test(name);
  return {
    source: 'BibTeX',
    title,
    authors: named,
    ...(named.join() !== authors.join() && { moreAuthors: true }),
    year,
    isPreprint,
    ...given({
      venueName: isPreprint ? 'arXiv' : name,
      volume: isPreprint ? undefined : plain(fields['volume']),
      number: isPreprint ? undefined : plain(fields['number'] ?? fields['issue']),
      pages: plain(fields['pages'] ?? fields['eid']),
      publisher: plain(fields.publisher?.[0] ?? fields.organization?.[0]),
      arxiv,
      doi,
      openreview,
      url,
    }),
  };
}

/** Identifiers from the fields made for them, and from the address. */
function bibtexIdentity(fields: Entry['fields']) {
  const address = unescaped(fields['url'] ?? /https?:[^\s"<>]+/.exec(fields['howpublished'] ?? '')?.[0]);
  const found = [
    readIdentifier(unescaped(fields['doi']) ?? ''),
    /arxiv/i.test(fields['archiveprefix'] ?? fields['eprinttype'] ?? '') ? readIdentifier(fields['eprint'] ?? '') : undefined,
    readIdentifier(address ?? ''),
    // Google Scholar's form: journal = {arXiv preprint arXiv:2107.06882}.
    readIdentifier(/arxiv:\s*(\S+)/i.exec(fields['journal'] ?? '')?.[1] ?? ''),
    // Semantic Scholar's: journal = {ArXiv}, volume = {abs/2107.06882}.
    readIdentifier(/^abs\/(\S+)$/.exec(fields['volume'] ?? '')?.[1] ?? ''),
  ];
  const idOf = (kind: 'arxiv' | 'doi' | 'openreview') => found.find((identifier) => identifier?.kind === kind)?.id;
  const ids = { arxiv: idOf('arxiv'), doi: idOf('doi'), openreview: idOf('openreview') };
  const best = found.find((identifier) => identifier !== undefined);
  return { ...ids, url: address || (best && identifierUrl(best)) };
}

/** An identifier or address as it is, where it is written for TeX: `\url{https://example.org/a\_b}`. */
function unescaped(text: string | undefined): string | undefined {
  return text
    ?.replace(/^\s*\\url\{(.*)\}\s*$/, '$1')
    .replace(/\{\\([_%&#~])\}|\\([_%&#~])/g, '$1$2')
    .trim();
}

function bibtexAuthor({ name, lastName, firstName, prefix, suffix }: Creator): string {
  if (name !== undefined) return authorText({ given: '', family: plain(name), suffix: '' });
  return authorText({ given: plain(firstName), family: [prefix, lastName].map(plain).filter(Boolean).join(' '), suffix: plain(suffix) });
}

function plain(text: string | undefined): string {
  const markup = withoutMarkup(text ?? '')
    // What the letters < and > of a tag are in TeX.
    .replace(/¡\/?[a-z]+¿/gi, '')
    // "{\'\i}" puts the accent on an i without its dot.
    .replace(/ı(?=\p{Mn})/gu, 'i');
  return tidyText(markup);
}
