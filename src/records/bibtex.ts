/** Records out of BibTeX, as authors and publishers hand it out. */
import { type Creator, type Entry, parse } from '@retorquere/bibtex-parser';
import { identifierUrl, readIdentifier } from '../domain/identifier.ts';
import { withoutMarkup } from './markup.ts';
import { authorText, given, RecordError, type SourceRecord, tidyText } from './source-record.ts';

/**
 * The one entry of a BibTeX text.
 * @throws RecordError when there is none, or more than one, or a field is missing
 */
export function readBibtex(text: string): SourceRecord {
  const { entries, errors } = parse(text, { sentenceCase: false, caseProtection: false, unsupported: 'ignore' });
  const [error] = errors;
  if (error) throw new RecordError(`The BibTeX cannot be read: ${tidyText(error.error)}.`);
  const [entry, ...others] = entries;
  if (!entry) throw new RecordError('There is no BibTeX entry in the text. An entry starts with "@article{" or the like.');
  if (others.length > 0)
    throw new RecordError(`There are ${entries.length} BibTeX entries (${entries.map(({ key }) => key).join(', ')}); give one at a time.`);
  return readBibtexEntry(entry);
}

function readBibtexEntry(entry: Entry): SourceRecord {
  const { fields } = entry;
  const title = plain(fields['title']);
  if (title === '') throw new RecordError(`The BibTeX entry "${entry.key}" has no title.`);
  const creators = fields.author ?? [];
  const named = creators.filter((creator) => !isOthers(creator));
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
    authors: named.map(bibtexAuthor),
    ...(named.length < creators.length && { moreAuthors: true }),
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
  const address = fields['url']?.trim();
  const found = [
    readIdentifier(fields['doi'] ?? ''),
    /arxiv/i.test(fields['archiveprefix'] ?? fields['eprinttype'] ?? '') ? readIdentifier(fields['eprint'] ?? '') : undefined,
    readIdentifier(address ?? ''),
    // Google Scholar's form: journal = {arXiv preprint arXiv:2107.06882}.
    readIdentifier(/arxiv:\s*(\S+)/i.exec(fields['journal'] ?? '')?.[1] ?? ''),
  ];
  const idOf = (kind: 'arxiv' | 'doi' | 'openreview') => found.find((identifier) => identifier?.kind === kind)?.id;
  const ids = { arxiv: idOf('arxiv'), doi: idOf('doi'), openreview: idOf('openreview') };
  const best = found.find((identifier) => identifier !== undefined);
  return { ...ids, url: address || (best && identifierUrl(best)) };
}

function isOthers({ name, lastName, firstName }: Creator): boolean {
  return (name ?? lastName) === 'others' && !firstName;
}

function bibtexAuthor({ name, lastName, firstName, prefix, suffix }: Creator): string {
  if (name !== undefined) return plain(name);
  return authorText({ given: plain(firstName), family: [prefix, lastName].map(plain).filter(Boolean).join(' '), suffix: plain(suffix) });
}

function plain(text: string | undefined): string {
  return tidyText(withoutMarkup(text ?? ''));
}
