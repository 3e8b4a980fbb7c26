/** HTML that follows the standard, on every kind of page: the largest page of each, which holds most of what it can hold. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { templateOf } from '../../scripts/bench/site-files.ts';
import { builtSites } from '../setup/built-sites.ts';
import { type BuiltPage, readPages } from './built-pages.ts';

/** The rules of the HTML standard without those of style. */
const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'], elements: ['html5'] }));

const largest = new Map<string, BuiltPage>();
for (const page of readPages(builtSites.root)) {
  const template = templateOf(/\.html$/.test(page.path) ? page.path : `${page.path}index.html`);
  if (page.html.length > (largest.get(template)?.html.length ?? 0)) largest.set(template, page);
}

it.each([...largest].toSorted())('a page of the kind %s is valid', async (_template, { path, html }) => {
  const { results } = await validator.validateString(html, path);
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector, line, column }) => `${path}:${line}:${column} ${selector}: ${message} (${ruleId})`),
  );
  expect(faults).toEqual([]);
});
