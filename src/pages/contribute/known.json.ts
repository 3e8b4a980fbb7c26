/** What the contribute form compares a new entry with: the papers, venues and topics of the list, without their texts. */
import type { APIRoute } from 'astro';
import { sortName } from '../../domain/names.ts';
import { library } from '../../library.ts';
import type { KnownList } from '../../records/examine-form.ts';

const known: KnownList = {
  papers: library.papers.map(({ id, key, title, authors, year, links }) => ({
    id,
    key,
    data: { title, authors: authors.slice(0, 1).map(sortName), year, links },
  })),
  venues: library.venues.map(({ id, name, short, aliases }) => ({ id, name, short, aliases })),
  topics: library.taxonomy.nodes.map(({ id, title, shortTitle, accent, ancestorIds }) => ({
    id,
    title,
    label: shortTitle ?? title,
    accent,
    parent: ancestorIds.at(-1),
  })),
};

export const GET: APIRoute = () => Response.json(known);
