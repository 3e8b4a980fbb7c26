/** The site in the engines of Firefox and Safari: that every kind of page fits, and that its parts do what they are there for. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templateOf } from '../../scripts/bench/site-files.ts';
import { type StaticServer, startStaticServer } from '../../scripts/static-server.ts';
import { readPages } from '../built/built-pages.ts';
import { loadLibrary } from '../content/load-library.ts';
import { builtSites } from '../setup/built-sites.ts';
import { type Engine, type EngineSource, keys } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

const library = await loadLibrary();
const { dir, base } = builtSites.root;

/** One page of each kind, those with most on them. */
const largest = [
  ...Map.groupBy(
    readPages(builtSites.root).filter(({ html }) => html.includes('<main')),
    ({ path }) => templateOf(path.replace(/\/$/, '/index.html')),
  ).values(),
].map((pages) => pages.toSorted((a, b) => b.html.length - a.html.length)[0]?.path ?? '');

const phone = [400, 800] as const;
const desk = [1300, 900] as const;

function describeEngine({ name, missing, start }: EngineSource): void {
  describe.skipIf(missing !== undefined)(`${name}${missing ? ` [skipped: ${missing}]` : ''}`, () => {
    let server: StaticServer;
    let engine: Engine;
    /** Opens a page, and waits until it is whole and not the one before. */
    const open = async (path: string) => {
      await engine.run(() => Reflect.set(window, 'isLeft', true));
      await engine.open(server.url + path);
      await soon(() => engine.run(() => !Reflect.has(window, 'isLeft') && document.readyState)).toBe('complete');
    };
    const text = (selector: string) =>
      engine.run((what) => document.querySelector(what)?.textContent?.trim().replaceAll(/\s+/g, ' '), selector);
    const click = (selector: string) => engine.run((what) => document.querySelector<HTMLElement>(what)?.click(), selector);
    const focus = (selector: string) => engine.run((what) => document.querySelector<HTMLElement>(what)?.focus(), selector);
    // Firefox says this of what a page was still waiting for when it was left.
    const complaints = () => engine.complaints().filter((complaint) => !complaint.includes('ServiceWorker intercepted the request'));
    const soon = (act: () => Promise<unknown>) => expect.poll(act, { timeout: 20_000 });

    beforeAll(async () => {
      server = await startStaticServer({ root: dir, base, port: 0 });
      engine = await start();
    });
    afterAll(async () => {
      await engine?.close();
      await server?.close();
    });

    test.each([
      ['a phone', phone],
      ['a desk', desk],
    ])('no kind of page scrolls sideways on %s, or makes the browser complain', async (_, [width, height]) => {
      await engine.resize(width, height);
      const faults: unknown[] = [];
      for (const path of largest) {
        await open(path);
        const [wide, room] = [await engine.run(() => document.documentElement.scrollWidth), await engine.run(() => innerWidth)];
        if (Number(wide) > Number(room)) faults.push(`${path} is ${wide} px wide in ${room}`);
        faults.push(...complaints().map((complaint) => `${path}: ${complaint}`));
      }
      expect(faults).toEqual([]);
    });

    test('the fonts of formulas are loaded and used', async () => {
      await open('problem/');
      await soon(() => engine.run(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)).toBeGreaterThan(3);
    });

    test('the site search shows what it finds, and leads there by keyboard', async () => {
      await engine.resize(...desk);
      await open('');
      const focused = () => engine.run(() => document.activeElement?.getAttribute('name'));
      // A window that has just opened may not hear the first.
      await soon(() => engine.press('/').then(focused)).toBe('q');
      await engine.run(() => document.querySelector<HTMLInputElement>('dialog[open] input')?.select());
      await engine.press('diffusion');
      const inSight = () =>
        engine.run(() => {
          const list = document.querySelector('dialog[open] [role="listbox"]')?.getBoundingClientRect();
          const options = [...document.querySelectorAll('dialog[open] [role="option"]')].map((option) => option.getBoundingClientRect());
          return options.filter(({ top, bottom }) => list && top >= list.top && bottom <= list.bottom).length;
        });
      await soon(inSight).toBeGreaterThan(2);
      await engine.press(keys.down + keys.enter);
      await soon(() => engine.run(() => `${document.readyState} ${location.pathname}`)).toMatch(/^complete \/[a-z]+\/[a-z0-9-]+\/$/);
    });

    test('a filter narrows the list', async () => {
      await open('papers/');
      await click('details[data-facet="venue"] summary');
      await soon(() => text('details[data-facet="venue"] input[value="icml"]')).toBe('');
      await click('details[data-facet="venue"] input[value="icml"]');
      const { length } = library.papers.filter(({ venue }) => venue.id === 'icml');
      await soon(() => text('paper-explorer [role="status"]')).toBe(`${length} of ${library.papers.length} papers`);
      expect(await engine.run(() => location.search)).toBe('?venue=icml');
    });

    test('papers are selected, and the reading list opens and closes', async () => {
      await open('papers/');
      await soon(() => engine.run(() => document.querySelectorAll('.paper-row .tick').length)).toBeGreaterThan(1);
      await engine.run(() => {
        for (const tick of [...document.querySelectorAll<HTMLElement>('.paper-row .tick')].slice(0, 2)) tick.click();
      });
      await soon(() => text('paper-selection')).toContain('2 papers selected');
      await engine.run(() => {
        for (const button of document.querySelectorAll<HTMLElement>('paper-selection button'))
          if (button.textContent === 'Reading list') button.click();
      });
      await soon(() => text('dialog[open]')).toContain('2 papers on the list');
      await engine.press(keys.escape);
      await soon(() => engine.run(() => document.querySelectorAll('dialog[open]').length)).toBe(0);
    });

    test('BibTeX fills in the form', async () => {
      await open('contribute/');
      await focus('[name="bibtex"]');
      await engine.press('@article{x, title={A New Method}, author={Doe, Jane and Roe, Rick}, year={2024}, journal={TMLR}}');
      await engine.run(() => {
        for (const button of document.querySelectorAll<HTMLElement>('main button'))
          if (button.textContent?.includes('Fill in from BibTeX')) button.click();
      });
      await soon(() => engine.run(() => document.querySelector<HTMLTextAreaElement>('[name="authors"]')?.value)).toBe('Jane Doe\nRick Roe');
      expect(complaints()).toEqual([]);
    });

    test('the topics open on a phone, and close at Escape', async () => {
      await engine.resize(...phone);
      await open('');
      await click('.tree-button');
      const isOpen = () => engine.run(() => document.querySelector('#topic-tree')?.matches(':popover-open'));
      await soon(isOpen).toBe(true);
      await engine.press(keys.escape);
      await soon(isOpen).toBe(false);
    });

    test('a theme is kept from page to page', async () => {
      await open('');
      await engine.run(() => {
        const select = document.querySelector<HTMLSelectElement>('theme-switch select');
        if (!select) return;
        select.value = 'dark';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      const scheme = () => engine.run(() => getComputedStyle(document.documentElement).colorScheme);
      await soon(scheme).toBe('dark');
      // WebKit hands what is stored from one process to another, and may take a moment.
      await soon(() => open('about/').then(scheme)).toBe('dark');
    });

    test('the site is kept for reading offline', async () => {
      await open('');
      await soon(() => engine.run(() => navigator.serviceWorker.controller?.state ?? 'none')).toBe('activated');
    });
  });
}

for (const source of [firefox, webkit]) describeEngine(source);
