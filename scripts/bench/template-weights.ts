/** What a reader's browser fetches for the heaviest page of each kind, compressed. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/integrations/built-files.ts';
import { type PageWeight, weighPage } from './page-weights.ts';
import { templateOf } from './site-files.ts';

export interface TemplateWeight {
  readonly template: string;
  /** Pages of the kind. */
  readonly pages: number;
  /** File of the heaviest one. */
  readonly heaviest: string;
  readonly weight: PageWeight;
}

/**
 * The weights by template, those with most pages first. The heaviest page is the one with the longest text, for pages of
 * a kind load the same files.
 * @param folder of a site that is served at the root of its host
 */
export function weighTemplates(folder: string): TemplateWeight[] {
  const byTemplate = Map.groupBy(
    listFiles(folder).filter((file) => file.endsWith('.html')),
    templateOf,
  );
  return [...byTemplate]
    .map(([template, files]): TemplateWeight => {
      const byBytes = files.map((file) => ({ file, bytes: statSync(join(folder, file)).size })).toSorted((a, b) => b.bytes - a.bytes);
      const heaviest = byBytes[0]?.file ?? '';
      return { template, pages: files.length, heaviest, weight: weighPage(folder, heaviest.replace(/(?:^|(?<=\/))index\.html$/, '')) };
    })
    .toSorted((a, b) => b.pages - a.pages || (a.template < b.template ? -1 : 1));
}
