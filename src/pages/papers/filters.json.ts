/** The values of the filters of all papers. */
import type { APIRoute } from 'astro';
import { facetsOf, facetValues } from '../../domain/query/facets.ts';
import { library } from '../../library.ts';

export const GET: APIRoute = () => Response.json(facetValues(facetsOf(library.papers, library)));
