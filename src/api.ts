/** The papers and topics of `/api/v1/`, with the addresses of this site. */
import { apiPaper, apiTopic } from './domain/api.ts';
import type { Paper } from './domain/papers.ts';
import type { TopicNode } from './domain/taxonomy.ts';
import { library } from './library.ts';
import type { ApiPaper, ApiTopic } from './schemas/api.ts';
import { absoluteUrl, urls } from './urls.ts';

function citations(file: (extension: string) => string): ApiPaper['citations'] {
  const at = (extension: string) => absoluteUrl(file(extension));
  return { bibtex: at('bib'), ris: at('ris'), 'csl-json': at('csl.json') };
}

export function publicPaper(paper: Paper): ApiPaper {
  return apiPaper(paper, {
    url: absoluteUrl(urls.paper(paper.id)),
    citations: citations((extension) => urls.paperExport(paper.id, extension)),
  });
}

export function publicTopic(node: TopicNode): ApiTopic {
  return apiTopic(node, library.taxonomy, {
    url: absoluteUrl(urls.topic(node.id)),
    feed: absoluteUrl(urls.topicFeed(node.id)),
    citations: citations((extension) => urls.topicExport(node.id, extension)),
  });
}
