/** The papers in each order of the list: src/integrations/fitted-search.ts makes of it what the search in the browser reads. */
import type { APIRoute } from 'astro';
import { orderedIds } from '../../domain/query/paper-orders.ts';
import { library } from '../../library.ts';

export const GET: APIRoute = () => Response.json(orderedIds(library.papers));
