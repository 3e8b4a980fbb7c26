/** The list as Markdown, for the README of the repository, in the form of an awesome list. */
import type { Library } from './library.ts';
import { markdownText } from './markdown-text.ts';
import { displayName } from './names.ts';
import type { Paper } from './papers.ts';
import type { TopicNode } from './taxonomy.ts';

/** Lines between which the README is generated. */
const start = '<!-- list:start -->';
const end = '<!-- list:end -->';

/** What the list needs to know of the site. */
export interface ReadmeSite {
  /** Address of the public site, ended by a slash. */
  readonly publicUrl: string;
}

/**
 * The whole list: contents, then each branch and topic with its papers, oldest first, as the original list had them.
 * A paper stands once in each of its topics.
 */
export function readmeList({ taxonomy }: Library, site: ReadmeSite): string {
  const contents = taxonomy.nodes.map(
    (node) => `${'  '.repeat(node.ancestorIds.length)}- [${markdownText(node.title)}](#${anchor(node.title)})`,
  );
  const sections = taxonomy.nodes.map((node) => {
    const papers = node.childIds.length === 0 ? taxonomy.papers(node).toReversed() : [];
    const heading = `${'#'.repeat(headingLevel(node))} ${markdownText(node.title)}`;
    return [
      heading,
      '',
      markdownText(node.description),
      '',
      ...papers.map((paper) => paperLine(paper, site)),
      ...(papers.length > 0 ? [''] : []),
    ].join('\n');
  });
  return `${contents.join('\n')}\n\n${sections.join('\n').trim()}\n`;
}

/** Branches are sections of the README, leaves have level 4 whatever their depth, as in the original list. */
function headingLevel({ ancestorIds, childIds }: TopicNode): number {
  return ancestorIds.length === 0 ? 2 : childIds.length === 0 ? 4 : 3;
}

/**
 * The line of a paper.
 * @example paperLine(coms, site) // - [**Conservative Objective Models ...**](https://...) Brandon Trabucco et al. **_ICML_** 2021 [[code](https://...)] [[BibTeX](https://.../papers/trabucco-2021-coms.bib)]
 */
function paperLine(paper: Paper, { publicUrl }: ReadmeSite): string {
  const links = [...(paper.links.code ? [`[[code](${target(paper.links.code)})]`] : []), `[[BibTeX](${publicUrl}papers/${paper.id}.bib)]`];
  const title = `[**${markdownText(paper.title)}**](${target(paper.links.paper)})`;
  return `- ${title} ${markdownText(shortAuthors(paper))} **_${markdownText(paper.venue.short)}_** ${paper.year} ${links.join(' ')}`;
}

function shortAuthors({ authors, moreAuthors }: Paper): string {
  const [first, second] = authors.map(displayName);
  if (authors.length > 2 || moreAuthors) return `${first} et al.`;
  return [first, second].filter(Boolean).join(' and ');
}

/** An address that can stand between the parentheses of a link. */
function target(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** The anchor that GitHub gives a heading (https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links). */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-');
}

interface Parts {
  readonly before: string;
  readonly list: string;
  readonly after: string;
}

/**
 * The README around its list.
 * @throws Error that says which line to write when a marker is missing
 */
function splitReadme(readme: string): Parts {
  const from = readme.indexOf(`${start}\n`);
  const to = readme.indexOf(`${end}\n`);
  if (from === -1 || to < from)
    throw new Error(
      `README.md has lost the markers of its list. Write the lines "${start}" and "${end}" where it belongs, then run "npm run readme".`,
    );
  const begin = from + start.length + 1;
  return { before: readme.slice(0, begin), list: readme.slice(begin, to), after: readme.slice(to) };
}

/** The README with its list written anew. */
export function updateReadme(readme: string, list: string): string {
  const { before, after } = splitReadme(readme);
  return `${before}\n${list}\n${after}`;
}

/** A line between the markers that the content does not give, and the file to change instead. */
export interface HandEdit {
  readonly line: string;
  readonly file: string;
}

/** Lines of the README's list that are not in the list as it should be; `papers` tell the files of their entries. */
export function handEdits(readme: string, list: string, papers: readonly Paper[]): HandEdit[] {
  const expected = new Set(list.split('\n'));
  const lines = splitReadme(readme)
    .list.split('\n')
    .filter((line) => line !== '' && !expected.has(line));
  return lines.map((line) => ({ line, file: fileOf(line, papers) }));
}

function fileOf(line: string, papers: readonly Paper[]): string {
  const id = /\/papers\/([a-z0-9-]+)\.bib/.exec(line)?.[1];
  const paper = papers.find(
    (candidate) => candidate.id === id || line.includes(target(candidate.links.paper)) || line.includes(markdownText(candidate.title)),
  );
  if (paper) return `content/papers/${paper.id}.md`;
  return /^\s*- \[\*\*/.test(line) ? 'a new file in content/papers' : 'the file of the topic in content/topics';
}

/** What to do about a README that is not up to date; undefined when it is. */
export function readmeFault(readme: string, list: string, papers: readonly Paper[]): string | undefined {
  if (readme === updateReadme(readme, list)) return undefined;
  const edits = handEdits(readme, list, papers).map(({ line, file }) => `  ${line.trim()}\n    is written from ${file}: change it there.`);
  return ['The list in README.md is not the one of content/. Run "npm run readme".', ...edits].join('\n');
}
