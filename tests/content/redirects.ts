/** The redirects of the content: old addresses at which the built site still answers. */
import { readFileSync } from 'node:fs';
import { readRedirects } from '../../src/checks/redirects-file.ts';

export const { redirects } = readRedirects(readFileSync(new URL('../../content/redirects.yaml', import.meta.url), 'utf8'));

/**
 * Whether a page or an export of the site stands for an entry that has moved.
 * @param path below the base of the site: `papers/x/`, `papers/x/index.html`, `papers/x.bib`
 */
export function hasMoved(path: string): boolean {
  return redirects.some(({ from }) => ['/', '.'].some((end) => path.startsWith(`${from.slice(1, -1)}${end}`)));
}
