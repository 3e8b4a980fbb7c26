import type { APIRoute } from 'astro';
import { writeResultsFile } from '../../../domain/benchmarks/results-file.ts';
import { library } from '../../../library.ts';

/** All reported figures by source and table, as printed, with the names of the methods. */
export const GET: APIRoute = () => Response.json(writeResultsFile(library.benchmarks));
