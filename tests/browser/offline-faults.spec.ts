/** Reading offline where a host has a fault, a network has a page for everything, or a browser has no room. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { writePack } from '../../src/domain/offline/pack.ts';
import { expectKept, isKept, type ServedCopy, serveCopy, smallPack } from './offline-copy.ts';

test.use({ serviceWorkers: 'allow' });

declare global {
  var asked: number;
}

/** Answers that are not the file: of a host with a fault, and of one, or a network, that has a page for everything. */
const otherAnswers = [
  ['a fault of the host', { status: 500, body: 'Fault', contentType: 'text/plain' }],
  ['a page', { status: 200, body: '<!doctype html><title>Log in</title>', contentType: 'text/html' }],
  ['a page that says there is none', { status: 404, body: '<!doctype html><title>Not found</title>', contentType: 'text/html' }],
] as const;

for (const [what, answer] of otherAnswers)
  test(`in the place of the worker or the pack comes ${what}: the site is read as ever, and kept when they are there again`, async ({
    page,
    context,
    baseURL,
  }) => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    const asked: string[] = [];
    const isLost = new Set(['sw.js', 'pack']);
    const answerOr = (file: string, body?: Buffer) =>
      context.route(new RegExp(`${file}$`), async (route) => {
        asked.push(file);
        if (isLost.has(file)) await route.fulfill(answer);
        else await (body ? route.fulfill({ body }) : route.continue());
      });
    await answerOr('sw.js');
    await answerOr('pack', smallPack());

    await page.goto('papers/');
    await expect.poll(() => asked).toContain('sw.js');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Papers');
    isLost.delete('sw.js');
    await page.goto('years/');
    await expect.poll(() => asked).toContain('pack');
    // An answer of the worker comes after its work with the pack has begun; nothing of that is kept.
    expect(await page.evaluate(async (file) => (await fetch(file)).ok, `${baseURL}robots.txt`)).toBe(true);
    expect(await isKept(page)).toBe(false);
    isLost.delete('pack');
    await page.goto('topics/');
    await expectKept(page);

    // Nor is it kept in the place of a file that the site loads later.
    const file = 'lost-and-found.js';
    isLost.add(file);
    await answerOr(file, Buffer.from('found'));
    const load = () => page.evaluate(async (address) => (await fetch(address)).text(), `${baseURL}_astro/${file}`);
    expect(await load()).toBe(answer.body);
    isLost.delete(file);
    expect(await load()).toBe('found');
    expect(faults).toEqual([]);
  });

test.describe('where the pack does not fit', () => {
  const noRoom = 'This browser has no room for the whole site';

  /** The room that the browser leaves for the site, in bytes; the first part of the offline copy takes one or two million. */
  const room = 6_000_000;

  /** Leaves that room and a pack of a size; returns how often the pack was fetched. */
  async function limitRoom(
    page: Page,
    packSize: number,
  ): Promise<{ readonly fetched: () => number; readonly makeRoom: () => Promise<unknown> }> {
    const content = Buffer.alloc(packSize / 4);
    const files = new Map(Array.from({ length: 4 }, (_, index) => [`large/${index}/index.html`, content] as const));
    const pack = gzipSync(Buffer.concat(writePack(files)));
    let fetched = 0;
    await page.context().route(/\.pack$/, async (route) => {
      fetched += 1;
      await route.fulfill({ body: pack });
    });
    const browser = await page.context().newCDPSession(page);
    const origin = new URL(test.info().project.use.baseURL ?? '').origin;
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: room });
    return { fetched: () => fetched, makeRoom: () => browser.send('Storage.overrideQuotaForOrigin', { origin }) };
  }

  const workerOf = async (page: Page) => page.context().serviceWorkers()[0] ?? (await page.context().waitForEvent('serviceworker'));

  /** Counts how often pages ask the worker to keep all of them. */
  async function countAsked(page: Page): Promise<() => Promise<number>> {
    const worker = await workerOf(page);
    await worker.evaluate(() => {
      globalThis.asked = 0;
      addEventListener('message', ({ data }: MessageEvent) => {
        if (data === 'keep') globalThis.asked += 1;
      });
    });
    return () => worker.evaluate(() => globalThis.asked);
  }

  test('it is fetched once, and again after a day', async ({ page, context, baseURL }) => {
    const { fetched, makeRoom } = await limitRoom(page, 2 * room);
    await page.goto('about/');
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).some((name) => name.includes(' no-room ')))).toBe(true);
    const asked = await countAsked(page);
    let visits = 0;
    /** Opens a page, and sees it ask the worker to keep all of them and the worker answer a later question. */
    const visit = async (address: string) => {
      await page.goto(address);
      visits += 1;
      await expect.poll(asked).toBe(visits);
      expect(await page.evaluate(async (file) => (await fetch(file)).ok, `${baseURL}robots.txt`)).toBe(true);
    };
    for (const address of ['papers/', 'years/', 'offline/']) await visit(address);
    expect(fetched()).toBe(1);
    await expect(page.getByText(noRoom)).toBeVisible();
    expect(await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' pack ')))).toEqual([]);
    await context.setOffline(true);
    await page.goto('authors/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not kept offline');
    await expect(page.getByText(noRoom)).toBeVisible();
    await context.setOffline(false);

    await makeRoom();
    await visit('papers/');
    expect(fetched()).toBe(1);
    const day = 24 * 60 * 60 * 1000;
    await (await workerOf(page)).evaluate((later) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + later;
    }, day);
    await page.goto('about/');
    await expectKept(page);
    expect(fetched()).toBe(2);
    await page.goto('offline/');
    await expect(page.getByText(noRoom)).toBeHidden();
  });

  test('a page that was visited is found by its address without the slash', async ({ page, context, baseURL }) => {
    await limitRoom(page, 2 * room);
    await page.goto('about/');
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).some((name) => name.includes(' no-room ')))).toBe(true);
    const title = page.getByRole('heading', { level: 1 });
    await page.goto('tasks/');
    const name = (await title.textContent()) ?? 'none';
    await context.setOffline(true);
    await page.goto('tasks?suite=flexs#tasks');
    await expect(page).toHaveURL(`${baseURL}tasks/?suite=flexs#tasks`);
    await expect(title).toHaveText(name);
    await page.goto('authors');
    await expect(title).toHaveText('Not kept offline');
  });

  test('beside that of an earlier version, it takes its place', async ({ page }) => {
    const { fetched } = await limitRoom(page, room / 2);
    await page.goto('robots.txt');
    await page.evaluate(
      async ([size, scope]) => {
        const earlier = await caches.open(`offline-mbo pack earlier ${scope}`);
        await earlier.put('large/', new Response(new Uint8Array(size)));
      },
      [room / 2, new URL('.', page.url()).href] as const,
    );
    await page.goto('about/');
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' pack earlier ')))).toEqual([]);
    await expectKept(page);
    expect(fetched()).toBe(1);
  });
});

test.describe('where a newer version comes', () => {
  let copy: ServedCopy;
  test.beforeAll(async () => {
    copy = await serveCopy();
  });
  test.afterAll(async () => await copy.end());

  test('a newer version takes nothing away that was typed', async ({ page }) => {
    const notice = page.locator('offline-copy');
    const worker = join(copy.folder, 'sw.js');
    const announce = async (version: string) => {
      writeFileSync(worker, readFileSync(worker, 'utf8').replace(/"version":"[^"]*"/, `"version":"${version}"`));
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      await expect(notice).toContainText('A new version of this site is there.');
    };
    await page.goto(`${copy.url}contribute/`);
    await expectKept(page);
    await page.locator('#field-title').fill('Typed when it came');
    await announce('while-typing');
    await page.locator('#field-summary').fill('And typed on.');
    await notice.getByRole('button', { name: 'Reload' }).click();
    await expect(page.locator('#field-title')).toHaveValue('Typed when it came');
    await expect(page.locator('#field-summary')).toHaveValue('And typed on.');

    await page.goto(`${copy.url}papers/`);
    await page.locator('.tick:visible').first().check();
    const open = page.getByRole('region', { name: 'Selected papers' }).getByRole('button', { name: 'Reading list' });
    const dialog = page.getByRole('dialog', { name: 'Reading list' });
    await open.click();
    const note = dialog.getByRole('textbox').first();
    await note.fill('Typed when');
    await announce('while-noting');
    await note.press('End');
    await page.keyboard.type(' it came');
    await expect(note).toHaveValue('Typed when it came');
    await page.keyboard.press('Escape');
    await notice.getByRole('button', { name: 'Reload' }).click();
    await open.click();
    await expect(note).toHaveValue('Typed when it came');
  });

  test('a page in the place of a newer worker leaves the one that is there, and what it keeps', async ({ page, context }) => {
    const worker = join(copy.folder, 'sw.js');
    const code = readFileSync(worker);
    await page.goto(copy.url);
    await expectKept(page);
    writeFileSync(worker, '<!doctype html><title>Log in</title>');
    await expect(page.evaluate(async () => (await navigator.serviceWorker.ready).update())).rejects.toThrow('Failed to update');
    writeFileSync(worker, code);
    await context.setOffline(true);
    await page.goto(`${copy.url}papers/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Papers');
    expect(await isKept(page)).toBe(true);
  });
});
