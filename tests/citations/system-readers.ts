/** Readers that a system package brings. Where one is not installed, `missing` says so and how to get it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readRewritten } from './npm-readers.ts';
import { type Reader, readName } from './reader.ts';

/** The reason why a program cannot be used, or nothing. */
function missing(program: string, debianPackage: string, probe: readonly string[] = ['--version']): { readonly missing?: string } {
  const works = spawnSync(program, probe, { input: '', timeout: 60_000 }).status === 0;
  return works ? {} : { missing: `"${[program, ...probe].join(' ')}" does not run here: apt-get install ${debianPackage}` };
}

/** What bibtex and bibtool look for, in case no TeX distribution is there to tell them where files are. */
const searchPaths = { 'texmf.cnf': 'BIBINPUTS = .\nBSTINPUTS = .\n' };

/** Makes a new folder that holds the files, for as long as `use` runs. */
function inFolder<Result>(files: Readonly<Record<string, string>>, use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'citations-'));
  try {
    for (const [name, text] of Object.entries({ ...searchPaths, ...files })) writeFileSync(join(folder, name), text);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program prints. Throws with its complaints when it fails. */
function run(folder: string, program: string, args: readonly string[], input = ''): string {
  // Before the settings of a distribution.
  const env = { ...process.env, TEXMFCNF: `${folder}:` };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env, encoding: 'utf8', input, maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
  return stdout;
}

const cslData = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    author: z.array(
      z.object({
        family: z.string().optional(),
        given: z.string().optional(),
        suffix: z.string().optional(),
        literal: z.string().optional(),
        'dropping-particle': z.string().optional(),
        'non-dropping-particle': z.string().optional(),
      }),
    ),
    issued: z.object({ 'date-parts': z.array(z.array(z.coerce.number())) }),
  }),
);

const pandoc: Reader = {
  name: 'pandoc -f bibtex -t csljson',
  ...missing('pandoc', 'pandoc'),
  read: (text) => {
    const items = cslData.parse(JSON.parse(inFolder({}, (folder) => run(folder, 'pandoc', ['-f', 'bibtex', '-t', 'csljson'], text))));
    return items.map(({ id, title, author, issued }) => ({
      key: id,
      title,
      authors: author.map((name) =>
        readName({
          particle: name['dropping-particle'] ?? name['non-dropping-particle'],
          family: name.family ?? name.literal ?? '',
          suffix: name.suffix,
          given: name.given,
        }),
      ),
      year: issued['date-parts'][0]?.[0] ?? Number.NaN,
    }));
  },
};

const pybtexScript = `
import json, sys
from pybtex.database import parse_string
from pybtex.richtext import Text
plain = lambda parts: ' '.join(str(Text.from_latex(part)) for part in parts)
print(json.dumps([{
  'key': key,
  'title': plain([entry.fields['title']]),
  'year': int(entry.fields['year']),
  'names': [dict(particle=plain(p.prelast_names), family=plain(p.last_names), suffix=plain(p.lineage_names),
                 given=plain(p.first_names + p.middle_names)) for p in entry.persons['author']],
} for key, entry in parse_string(sys.stdin.read(), 'bibtex').entries.items()]))
`;
const pybtexOutput = z.array(
  z.object({
    key: z.string(),
    title: z.string(),
    year: z.number(),
    names: z.array(z.object({ particle: z.string(), family: z.string(), suffix: z.string(), given: z.string() })),
  }),
);
/** Debian's package belongs to Debian's own Python, which need not be the first one on the path. */
const python = ['/usr/bin/python3', 'python3'].find((program) => !missing(program, '', ['-c', 'import pybtex']).missing) ?? 'python3';
const pybtex: Reader = {
  name: 'pybtex',
  ...missing(python, 'python3-pybtex', ['-c', 'import pybtex']),
  read: (text) =>
    pybtexOutput
      .parse(JSON.parse(inFolder({}, (folder) => run(folder, python, ['-X', 'utf8', '-c', pybtexScript], text))))
      .map(({ names, ...entry }) => ({ ...entry, authors: names.map(readName) })),
};

/** Text of the first element of a name, entities resolved. */
function xmlText(xml: string, element: string, attribute = ''): string | undefined {
  const inner = new RegExp(`<${element}${attribute}[^>]*>([\\s\\S]*?)</${element}>(?!\\s*<${element} initial)`).exec(xml)?.[1];
  const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return inner
    ?.replace(/<[^>]*>/g, ' ')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Apart from the others: with what it needs, installing it takes longer than all of them. */
export const biber: Reader = {
  name: 'biber --tool --validate-datamodel',
  ...missing('biber', 'biber'),
  read: (text) =>
    inFolder({ 'papers.bib': text }, (folder) => {
      const args = ['--tool', '--validate-datamodel', '--output-format=biblatexml', '--output-file=papers.xml', 'papers.bib'];
      const complaints = run(folder, 'biber', args)
        .split('\n')
        .filter((line) => /^(?:WARN|ERROR)/.test(line));
      if (complaints.length > 0) throw new Error(`biber complains:\n${complaints.join('\n')}`);
      const xml = readFileSync(join(folder, 'papers.xml'), 'utf8');
      return [...xml.matchAll(/<bltx:entry id="([^"]+)"[\s\S]*?<\/bltx:entry>/g)].map(([entry, key = '']) => ({
        key,
        title: xmlText(entry, 'bltx:title') ?? '',
        authors: [
          ...[...entry.matchAll(/<bltx:name>[\s\S]*?<\/bltx:name>/g)].map(([name]) => biberName(name)),
          ...(/morenames="1"/.test(entry) ? ['others'] : []),
        ],
        year: Number(xmlText(entry, 'bltx:date')),
      }));
    }),
};

/** A name of biblatexml: each part of several words nests one element per word. */
function biberName(xml: string): string {
  const part = (type: string): string | undefined => {
    const [, after] = xml.split(new RegExp(`<bltx:namepart type="${type}"`));
    const own = after?.split(/<bltx:namepart type=/)[0];
    return own && xmlText(`<a${own}</a>`, 'a');
  };
  return readName({ particle: part('prefix'), family: part('family') ?? '', suffix: part('suffix'), given: part('given') });
}

/** A style whose bibliography is the entries again, names taken apart and put together by BibTeX. */
const factsStyle = `
ENTRY { title author year } {} {}
INTEGERS { n i }
FUNCTION { and } { i #1 > { " and " } { "" } if$ }
FUNCTION { print.facts }
{ "@misc{" cite$ * "," * write$ newline$
  "title = {" title * "}," * write$ newline$
  "year = {" year * "}," * write$ newline$
  "author = {" write$
  author num.names$ 'n :=
  #1 'i :=
  { i n > { #0 } { #1 } if$ }
  { and author i "{vv~}{ll}{, jj}{, ff}" format.name$ * write$ i #1 + 'i := }
  while$
  "}}" write$ newline$ newline$
}
FUNCTION { article } { print.facts }
FUNCTION { inproceedings } { print.facts }
FUNCTION { misc } { print.facts }
FUNCTION { techreport } { print.facts }
READ
ITERATE { call.type$ }
`;
const bibtex: Reader = {
  name: 'bibtex',
  ...missing('bibtex', 'texlive-binaries'),
  read: (text) =>
    inFolder(
      { 'papers.bib': text, 'facts.bst': factsStyle, 'papers.aux': '\\citation{*}\n\\bibstyle{facts}\n\\bibdata{papers}\n' },
      (folder) => {
        const output = run(folder, 'bibtex', ['papers']);
        if (/warning|error/i.test(output)) throw new Error(`bibtex complains:\n${output}`);
        return readRewritten(readFileSync(join(folder, 'papers.bbl'), 'utf8'));
      },
    ),
};

const bibtool: Reader = {
  name: 'bibtool',
  ...missing('bibtool', 'bibtool', ['/dev/null']),
  read: (text) => inFolder({ 'papers.bib': text }, (folder) => readRewritten(run(folder, 'bibtool', ['papers.bib']))),
};

const bibclean: Reader = {
  name: 'bibclean',
  ...missing('bibclean', 'bibclean', ['-version']),
  read: (text) => inFolder({}, (folder) => readRewritten(run(folder, 'bibclean', ['-max-width', '0', '-no-fix-names'], text))),
};

export const systemBibtexReaders: readonly Reader[] = [bibtex, pandoc, pybtex, bibtool, bibclean];

const risToXml: Reader = {
  name: 'ris2xml (RIS)',
  ...missing('ris2xml', 'bibutils'),
  read: (text) =>
    inFolder({ 'papers.ris': text }, (folder) =>
      [...run(folder, 'ris2xml', ['-nb', 'papers.ris']).matchAll(/<mods ID="([^"]+)"[\s\S]*?<\/mods>/g)].map(([entry, key = '']) => {
        const [title, subtitle] = [xmlText(entry, 'title'), xmlText(entry, 'subTitle')];
        return {
          key,
          title: [title, subtitle].filter(Boolean).join(': '),
          authors: [...entry.matchAll(/<name type="personal">[\s\S]*?<\/name>/g)].map(([name]) => {
            const parts = (type: string) =>
              [...name.matchAll(new RegExp(`type="${type}">([^<]*)<`, 'g'))].map((match) => match[1]).join(' ');
            return readName({ family: parts('family'), suffix: parts('suffix'), given: parts('given') });
          }),
          year: Number(xmlText(entry, 'dateIssued') ?? xmlText(entry, 'dateIssued') ?? xmlText(entry, 'date')),
        };
      }),
    ),
};

export const systemRisReaders: readonly Reader[] = [risToXml];
