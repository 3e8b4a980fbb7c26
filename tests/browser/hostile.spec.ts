/**
 * Entries that attack the pages, in a real browser: see tests/hostile. Once with the security policy, which must have
 * nothing to stop, and once with the policy switched off, so that nothing but the pages themselves holds the attacks.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { themeScript } from '../../src/components/ui/theme-script.ts';
import { foreignHost } from '../hostile/payloads.ts';
import { hostileSite } from '../setup/built-sites.ts';
import { movedPaper } from '../setup/moved-paper.ts';
import { knownPaper, knownTopic, library, mostOf } from './known-pages.ts';

/** Everything that a page does and must not do. */
function watch(page: Page, baseURL: string): string[] {
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`dialog on ${page.url()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(baseURL)) faults.push(`asks ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console on ${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error on ${page.url()}: ${error.message}`));
  return faults;
}

const method = mostOf(
  'method',
  library.benchmarks.methods,
  ({ id }) => library.benchmarks.figures.filter((figure) => figure.method.id === id).length,
);

/** The paper as it is called in that build, where one is moved. */
const paperId = knownPaper.id === movedPaper.oldId ? movedPaper.newId : knownPaper.id;

const templates = [
  './',
  'problem/',
  `papers/${paperId}/`,
  'topics/',
  `topics/${knownTopic.id}/`,
  `paths/${library.paths[0]?.id}/`,
  'figures/',
  'lineage/',
  `venues/${knownPaper.venue.id}/`,
  `years/${knownPaper.year}/`,
  'authors/',
  'tasks/',
  `methods/${method.id}/`,
  'results/',
  'about/',
  'contribute/',
  'api/',
];

/** Goes through the pages as a reader does, with the parts that the client code makes. */
async function useSite(page: Page): Promise<void> {
  for (const path of templates) await page.goto(path);
  const task = readdirSync(join(hostileSite.dir, 'tasks'), { withFileTypes: true }).find((file) => file.isDirectory());
  await page.goto(`tasks/${task?.name}/`);

  await test.step('search of the site', async () => {
    await page.keyboard.press('Control+k');
    await page.locator('site-search input').fill('alert');
    await expect(page.getByRole('option').first()).toContainText('alert');
    await page.keyboard.press('Escape');
  });

  await test.step('list of papers: rows, table, selection, reading list', async () => {
    for (const look of ['q=alert', 'q=onerror&view=table&cols=authors,venue,topics,tasks,key', 'group=topic&view=compact']) {
      await page.goto(`papers/?${look}`);
      await expect(page.locator('.results .title, .results tbody th').first()).toBeVisible();
    }
    await page.locator('.results .tick').first().check();
    await page.getByRole('button', { name: 'Reading list' }).click();
    await expect(page.getByRole('dialog', { name: 'Reading list' })).toContainText('1 paper on the list');
    const saved = page.waitForEvent('download');
    await page.getByRole('dialog', { name: 'Reading list' }).getByRole('button', { name: 'BibTeX' }).click();
    await saved;
    await page.keyboard.press('Escape');
  });

  await test.step('addresses that say something of their own', async () => {
    const attack = encodeURIComponent(`"><img src=//${foreignHost}/x onerror=alert(1)>`);
    for (const path of ['papers/', 'results/', 'tasks/', 'contribute/', `topics/${knownTopic.id}/`])
      await page.goto(
        `${path}?q=${attack}&topic=${attack}&sort=${attack}&source=${attack}&method=${attack}&task=${attack}&sel=${attack}#${attack}`,
      );
  });

  await test.step('results of a method, fetched from its page', async () => {
    await page.goto(`results/?method=${method.id}`);
    await expect(page.locator('#shown h3')).toBeVisible();
  });
}

for (const bypassCSP of [false, true]) {
  // The policy reports each attempt: what would happen without it is looked at apart.
  const details = bypassCSP ? { tag: '@apart' } : {};
  test(
    `nothing runs and nothing is asked for, ${bypassCSP ? 'even without' : 'and nothing is left to'} the security policy`,
    details,
    async ({ browser, baseURL }) => {
      test.slow();
      const context = await browser.newContext({ bypassCSP, ...(baseURL === undefined ? {} : { baseURL }) });
      const page = await context.newPage();
      const faults = watch(page, baseURL ?? '');
      await useSite(page);
      expect(faults).toEqual([]);
      await context.close();
    },
  );
}

interface PageText {
  readonly path: string;
  /** Else the page is fetched. */
  readonly html?: string;
}

/** What stands in a page and must not, found by the browser's own parser. Runs in the browser. */
async function foreignParts({ pages, ownScript }: { pages: readonly PageText[]; ownScript: string }): Promise<string[]> {
  // Fetched where they are read: as arguments they would go through three programs.
  const read = async (path: string) => {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  };
  const texts = await Promise.all(pages.map(async ({ path, html }) => ({ path, html: html ?? (await read(path)) })));
  return texts.flatMap(({ path, html }) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const faults: string[] = [];
    const [policy, refresh, ...others] = parsed.querySelectorAll('meta[http-equiv]');
    if (!policy?.matches('[http-equiv="Content-Security-Policy"]') || parsed.head.firstElementChild !== policy)
      faults.push('the policy is not the first of the head');
    // The old address of a page sends on to the new one.
    if (refresh && !/^0; url=(?:\.\.\/)+papers\/[\w-]+\/$/.test(refresh.getAttribute('content') ?? '')) faults.push('sends on elsewhere');
    if (others.length > 0) faults.push('acts as a header of the answer');
    if (!parsed.body.firstElementChild?.matches('.skip-link')) faults.push('the head ends early');
    for (const element of parsed.querySelectorAll('iframe, object, embed, base, frame, applet, style, audio, video, portal'))
      faults.push(`<${element.localName}>`);
    for (const script of parsed.scripts) {
      const address = script.getAttribute('src');
      const isOwn = address === null ? script.textContent === ownScript : /^(?:\/|(?:\.\.?\/)+)_astro\/[\w.-]+$/.test(address);
      if (script.type === 'application/ld+json') JSON.parse(script.textContent);
      else if (!isOwn) faults.push(`<script> ${script.outerHTML.slice(0, 80)}`);
    }
    for (const element of parsed.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const note = () => faults.push(`${element.localName}[${name}="${value.slice(0, 80)}"]`);
        if (name.startsWith('on') || name === 'srcdoc') note();
        else if (/^(?:href|src|action|formaction|xlink:href|srcset|poster|ping|background)$/.test(name)) {
          const { protocol, host } = new URL(value, `http://own${'/'}`);
          const isLink =
            element.localName === 'a' || (element.localName === 'link' && element.matches('[rel="canonical"], [rel="license"]'));
          if (protocol !== 'http:' && protocol !== 'https:') note();
          else if (host !== 'own' && !isLink) note();
        } else if (name === 'style' && /url\(|position|expression/i.test(value) && !element.closest('.katex')) note();
      }
    }
    return [...new Set(faults)].slice(0, 5).map((fault) => `${path}: ${fault}`);
  });
}

test('no page has an element or attribute that the entries brought', async ({ page }) => {
  test.slow();
  const files = readdirSync(hostileSite.dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  expect(files.length).toBeGreaterThan(500);
  await page.goto('404.html');
  const faults: string[] = [];
  for (let start = 0; start < files.length; start += 60) {
    const pages = files.slice(start, start + 60).map((file) => ({ path: file.split(sep).map(encodeURIComponent).join('/') }));
    faults.push(...(await page.evaluate(foreignParts, { pages, ownScript: themeScript })));
  }
  expect(faults.slice(0, 20)).toEqual([]);
});

test('and the check finds what a page may not have', async ({ page }) => {
  await page.goto('404.html');
  const html = readFileSync(join(hostileSite.dir, 'about', 'index.html'), 'utf8');
  const bad = html.replace(
    '<h1',
    '<svg onload="alert(1)"></svg><a href="javascript:alert(1)">x</a><script>alert(1)</script><img src="//a.b/c"><h1',
  );
  const faults = await page.evaluate(foreignParts, { pages: [{ path: 'x', html: bad }], ownScript: themeScript });
  expect(faults).toHaveLength(4);
});
