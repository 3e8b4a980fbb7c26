/** Readers from npm, which run everywhere. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from '@retorquere/bibtex-parser';
import { BibLatexParser, parseRIS } from 'biblatex-csl-converter';
import { z } from 'zod';
import { type Reader, type Reading, readName } from './reader.ts';

const citationJs: Reader = {
  name: '@citation-js/plugin-bibtex',
  read: (text) =>
    new Cite(text).data.map((item) => ({
      key: String(item.id),
      title: item.title ?? '',
      authors: (item.author ?? []).map((name) =>
        readName({
          particle: name['non-dropping-particle'],
          family: name.family ?? name.literal ?? '',
          suffix: name.suffix,
          given: name.given,
        }),
      ),
      year: Number(item.issued?.['date-parts']?.[0]?.[0]),
    })),
};

const retorquere: Reader = {
  name: '@retorquere/bibtex-parser',
  read: (text) => {
    const { entries, errors } = parse(text);
    if (errors.length > 0) throw new Error(`@retorquere/bibtex-parser: ${JSON.stringify(errors)}`);
    return entries.map(({ key, fields }) => ({
      key,
      title: fields['title'] ?? '',
      authors: (fields.author ?? []).map((name) =>
        readName({ particle: name.prefix, family: name.lastName ?? name.name ?? '', suffix: name.suffix, given: name.firstName }),
      ),
      year: Number(fields['year']),
    }));
  },
};

/** Rich text of biblatex-csl-converter: runs of text and, for an undefined variable, its name. */
const richText = z.array(z.looseObject({ text: z.string().optional() })).transform((runs) => runs.map((run) => run.text ?? '').join(''));
const richName = z
  .looseObject({ prefix: richText, family: richText, suffix: richText, given: richText, literal: richText })
  .partial()
  .transform(({ prefix, family, suffix, given, literal }) =>
    readName({ particle: prefix, family: family ?? literal ?? '', suffix, given }),
  );
const converted = z.looseObject({
  entry_key: z.string(),
  fields: z.looseObject({ title: richText, author: z.array(richName).default([]), date: z.coerce.number() }),
});

function fromConverter(result: { readonly entries: object; readonly errors: readonly unknown[] }): Reading[] {
  if (result.errors.length > 0) throw new Error(`biblatex-csl-converter: ${JSON.stringify(result.errors)}`);
  return Object.values(result.entries).map((entry) => {
    const { entry_key: key, fields } = converted.parse(entry);
    return { key, title: fields.title, authors: fields.author, year: fields.date };
  });
}

const biblatexCsl: Reader = { name: 'biblatex-csl-converter', read: (text) => fromConverter(new BibLatexParser(text).parse()) };

export const npmBibtexReaders: readonly Reader[] = [citationJs, retorquere, biblatexCsl];

export const npmRisReaders: readonly Reader[] = [{ name: 'biblatex-csl-converter (RIS)', read: (text) => fromConverter(parseRIS(text)) }];

/** Reads with citation-js what another program has rewritten. */
export const readRewritten = (text: string): Reading[] | Promise<Reading[]> => citationJs.read(text);
