/** Records of arXiv, from its Atom feed (https://info.arxiv.org/help/api/user-manual.html). */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { readIdentifier } from '../domain/identifier.ts';
import { parseName } from '../domain/names.ts';
import { malformed, readShape, refuseWebPage } from './answer.ts';
import { readTex } from './bibtex.ts';
import { authorText, given, RecordError, type SourceRecord, tidyText } from './source-record.ts';

/** An element with text is a text, or an object when it has attributes. */
const text = z.union([z.string(), z.looseObject({ '#text': z.string() }).transform((element) => element['#text'])]);

const entrySchema = z.looseObject({
  id: text,
  title: text,
  summary: text.optional(),
  published: text.optional(),
  author: z.array(z.looseObject({ name: text })).default([]),
  'arxiv:doi': text.optional(),
  'arxiv:journal_ref': text.optional(),
});

const feedSchema = z.looseObject({ feed: z.looseObject({ entry: z.array(z.unknown()).default([]) }) });

const parser = new XMLParser({
  isArray: (name) => name === 'entry' || name === 'author',
  // Ids such as 2107.10880 must keep their zeros.
  parseTagValue: false,
  processEntities: true,
  htmlEntities: true,
});

/** An entry without the fields of a paper, as arXiv may send it for an id that does not exist. */
const emptyEntry = z.looseObject({ title: z.undefined().optional(), published: z.undefined().optional() });

/**
 * The records in an answer to `query?id_list=`, by id. An id that arXiv does not have is missing.
 * @throws MalformedAnswer, and RecordError with arXiv's words when it refuses the request
 */
export function readArxivFeed(answer: string): Map<string, SourceRecord> {
  refuseWebPage('arXiv', answer);
  const fault = XMLValidator.validate(answer);
  if (fault !== true) malformed('arXiv', `it is not well-formed XML (${fault.err.msg.replace(/\.$/, '')})`);
  const { feed } = readShape('arXiv', feedSchema, parseXml(answer));
  const records = feed.entry.flatMap((entry) => (emptyEntry.safeParse(entry).success ? [] : [readEntry(entry)]));
  return new Map(records.map((record) => [record.arxiv, record]));
}

function parseXml(answer: string): unknown {
  try {
    return parser.parse(answer);
  } catch (error) {
    return malformed('arXiv', error instanceof Error ? error.message : String(error));
  }
}

function readEntry(value: unknown): SourceRecord & { arxiv: string } {
  const entry = readShape('arXiv', entrySchema, value);
  if (/\/api\/errors/.test(entry.id)) throw new RecordError(`arXiv refuses the request: ${tidyText(entry.summary ?? 'no reason given')}.`);
  const identifier = readIdentifier(entry.id);
  if (identifier?.kind !== 'arxiv') malformed('arXiv', `"${entry.id}" is not the address of a paper`);
  const year = Number(entry.published?.slice(0, 4));
  if (!Number.isInteger(year)) malformed('arXiv', 'the date of the paper is missing');
  if (entry.author.length === 0) malformed('arXiv', 'the authors of the paper are missing');
  const { id } = identifier;
  return {
    source: 'arXiv',
    title: /[\\{}]/.test(entry.title) ? readTex(entry.title) : tidyText(entry.title),
    authors: entry.author.map(({ name }) => authorText(parseName(tidyText(name)))),
    year,
    venueName: 'arXiv',
    isPreprint: true,
    arxiv: id,
    url: `https://arxiv.org/abs/${id}`,
    pdf: `https://arxiv.org/pdf/${id}`,
    ...given({
      doi: entry['arxiv:doi'] && tidyText(entry['arxiv:doi']),
      publishedAs: entry['arxiv:journal_ref'] && tidyText(entry['arxiv:journal_ref']),
    }),
  };
}
