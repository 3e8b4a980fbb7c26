/** Exports under the old addresses of papers and topics that have moved. */
import type { Redirect } from '../schemas/redirect.ts';
import { type CitationFormat, referenceFormats } from './citation/formats.ts';
import type { Library } from './library.ts';
import type { Paper } from './papers.ts';
import type { Published } from './published.ts';

export interface MovedExport {
  /** Path of the file below the site's own address, without a slash in front: "papers/old-id.bib". */
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
}

/**
 * The exports for each redirect that leads from a paper to a paper or from a topic to a topic. A moved paper keeps the
 * BibTeX key under which it was published, so that documents that cite it still compile.
 */
export function movedExports(redirects: readonly Redirect[], published: readonly Published[], library: Library): MovedExport[] {
  const keys = new Map(published.map(({ address, key }) => [address, key]));
  return redirects.flatMap(({ from, to }) => {
    const papers = papersBehind(from, to, keys.get(from), library);
    return papers ? referenceFormats.map((format) => exportAt(from, format, papers, library)) : [];
  });
}

function exportAt(from: string, format: CitationFormat, papers: readonly Paper[], library: Library): MovedExport {
  const path = `${from.slice(1, -1)}.${format.extension}`;
  return { path, mediaType: format.mediaType, text: format.write(papers, library.papers) };
}

function papersBehind(from: string, to: string, key: string | undefined, { papers, taxonomy }: Library): readonly Paper[] | undefined {
  const [, section, id] = to.split('/');
  if (from.split('/')[1] !== section) return undefined;
  if (section === 'papers') {
    const paper = papers.find((candidate) => candidate.id === id);
    return paper && [key === undefined ? paper : { ...paper, key }];
  }
  const topic = section === 'topics' ? taxonomy.nodes.find((node) => node.id === id) : undefined;
  return topic && taxonomy.papers(topic);
}
