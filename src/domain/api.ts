/** Entries of the lists under `/api/v1/`. */
import type { ApiPaper, ApiTopic } from '../schemas/api.ts';
import { displayName } from './names.ts';
import { type Paper, roleIn } from './papers.ts';
import type { Taxonomy, TopicNode } from './taxonomy.ts';

/** Absolute addresses of an entry, which only the site knows. */
export type PaperAddresses = Pick<ApiPaper, 'url' | 'citations'>;
export type TopicAddresses = Pick<ApiTopic, 'url' | 'feed' | 'citations'>;

export function apiPaper(paper: Paper, { url, citations }: PaperAddresses): ApiPaper {
  const { id, key, authors, venue, topics, roles: _roles, ...record } = paper;
  return {
    id,
    key,
    url,
    ...record,
    authors: authors.map((author) => ({
      name: displayName(author),
      family: author.family,
      ...(author.given && { given: author.given }),
      ...(author.suffix && { suffix: author.suffix }),
    })),
    venue: { id: venue.id, name: venue.name, short: venue.short, type: venue.type },
    topics: topics.map((topic) => {
      const role = roleIn(paper, topic.id);
      return {
        id: topic.id,
        ...(role && { why: role.why }),
        ...(role?.remark && { remark: role.remark }),
        ...(role?.isLoose && { loose: true as const }),
      };
    }),
    citations,
  };
}

export function apiTopic(node: TopicNode, taxonomy: Taxonomy, addresses: TopicAddresses): ApiTopic {
  const { id, title, shortTitle, description, accent, ancestorIds } = node;
  const parent = ancestorIds.at(-1);
  return {
    id,
    title,
    ...(shortTitle && { shortTitle }),
    ...(parent && { parent }),
    description,
    accent,
    papers: taxonomy.papers(node).map((paper) => paper.id),
    ...addresses,
  };
}
