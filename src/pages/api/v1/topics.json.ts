import type { APIRoute } from 'astro';
import { publicTopic } from '../../../api.ts';
import { library } from '../../../library.ts';

/** All nodes of the taxonomy, each before those below it. */
export const GET: APIRoute = () => Response.json({ topics: library.taxonomy.nodes.map(publicTopic) });
