import type { APIRoute } from 'astro';
import { publicPaper } from '../../../api.ts';
import { library } from '../../../library.ts';

/** All papers, newest first. */
export const GET: APIRoute = () => Response.json({ papers: library.papers.map(publicPaper) });
