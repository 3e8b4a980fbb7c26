/**
 * All files beside the pages of papers in one, which the build takes apart (src/integrations/record-files.ts): a route for
 * each, four for a paper, took a fifth of the time of a build of a long list.
 */
import type { APIRoute } from 'astro';
import { recordFiles } from '../record-files.ts';

export const GET: APIRoute = () => Response.json(recordFiles().map(({ path, text }) => [path, text]));
