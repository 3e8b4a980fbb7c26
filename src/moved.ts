/** The published addresses that have moved, for the routes that answer there. */
import publishedText from '../content/published.txt?raw';
import redirectsText from '../content/redirects.yaml?raw';
import { formatProblems } from './checks/problem.ts';
import { readRedirects } from './checks/redirects-file.ts';
import { movedExports } from './domain/moved-exports.ts';
import { parsePublished } from './domain/published.ts';
import { library } from './library.ts';

const { redirects, problems } = readRedirects(redirectsText);
if (problems.length > 0) throw new Error(formatProblems(problems));

export { redirects };

/** The exports of papers and topics that have moved, under their old names. */
export const exportsOfMoved = movedExports(redirects, parsePublished(publishedText), library);
