import { parseName, sortName } from './names.ts';

/** What is needed to cite a preprint. */
export interface Preprint {
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: number;
  readonly arxiv: string;
}

/** The BibTeX entry of the survey. */
export function surveyBibtex({ key, title, authors, year, arxiv }: Preprint): string {
  return [
    `@misc{${key},`,
    `  title = {${title}},`,
    `  author = {${authors.map((author) => sortName(parseName(author))).join(' and ')}},`,
    `  year = {${year}},`,
    `  eprint = {${arxiv}},`,
    '  archivePrefix = {arXiv},',
    `  url = {https://arxiv.org/abs/${arxiv}}`,
    '}',
  ].join('\n');
}
