/** What is read out to those who do not see the page: once for each action, and in these words. */
import { expect, type Page, test } from '@playwright/test';
import { allPapers, expectCount, idsWhere, isIn } from './find-list.ts';
import { knownPaper, knownTopic } from './known-pages.ts';

/** Longer than any pause in which the page waits for more letters. */
const silence = 1000;

interface Spoken {
  readonly text: string;
  /** Whether the region had been in the page, and seen, for long enough that screen readers know it. */
  readonly isKnown: boolean;
}

declare global {
  interface Window {
    spoken: Spoken[];
  }
}

/**
 * Listens as a screen reader does: to texts that change in regions that are there already.
 * @returns what was said since the last call, once at least so many texts have been said and nothing more follows
 */
async function listen(page: Page): Promise<(least?: number) => Promise<string[]>> {
  await page.addInitScript(() => {
    const spoken: Spoken[] = [];
    window.spoken = spoken;
    const seenSince = new Map<Element, number>();
    const regions = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"]), output';
    const note = () => {
      for (const region of document.querySelectorAll(regions))
        if (!seenSince.has(region) && region.checkVisibility()) seenSince.set(region, performance.now());
    };
    new MutationObserver((changes) => {
      const changed = new Set(
        changes.flatMap(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(regions) ?? []),
      );
      for (const region of changed) {
        const text = region.textContent.replace(/\s+/g, ' ').trim();
        const since = seenSince.get(region);
        // What the page comes with is read as any text of it.
        if (text !== '' && region.checkVisibility() && document.readyState !== 'loading')
          spoken.push({ text, isKnown: since !== undefined && performance.now() - since > 100 });
      }
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['hidden', 'open'] });
    setInterval(note, 20);
  });
  return async (least = 0) => {
    let count = -1;
    const read = () => page.evaluate(() => window.spoken);
    // A slow machine says it late; what is never said shows in what is returned.
    await expect
      .poll(async () => (await read()).length, { timeout: 20_000 })
      .toBeGreaterThanOrEqual(least)
      .catch(() => undefined);
    // Until nothing has been said for a while.
    for (let spoken = await read(); spoken.length !== count; spoken = await read()) {
      count = spoken.length;
      await page.waitForTimeout(silence);
    }
    const spoken = await page.evaluate(() => window.spoken.splice(0));
    expect(
      spoken.filter(({ isKnown }) => !isKnown).map(({ text }) => text),
      'said in a region that came with its text',
    ).toEqual([]);
    return spoken.map(({ text }) => text);
  };
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('the list of papers says how many there are, once for a word, a filter, an order', async ({ page }) => {
  const heard = await listen(page);
  await page.goto('papers/');
  expect(await heard(), 'a page that opens').toEqual([]);
  const search = page.getByRole('searchbox', { name: 'Search all papers' });
  await search.pressSequentially('trabucco', { delay: 150 });
  const found = idsWhere(({ authors }) => authors.some(({ family }) => family === 'Trabucco')).length;
  await expectCount(page, found);
  expect(await heard(1), 'typing').toEqual([`${found} of ${allPapers.length} papers`]);
  await search.fill('');
  await expectCount(page, allPapers.length);
  expect(await heard(1), 'emptying').toEqual([`${allPapers.length} papers`]);
  await page.locator('details[data-facet="topic"] summary').click();
  await page.getByRole('checkbox', { name: 'Diffusion Models' }).check();
  const diffusion = idsWhere(isIn('diffusion-models')).length;
  await expectCount(page, diffusion);
  expect(await heard(1), 'filtering').toEqual([`${diffusion} of ${allPapers.length} papers`]);
  await page.getByLabel('Sort').selectOption('title');
  await expect(page).toHaveURL(/sort=title/);
  expect(await heard(), 'sorting').toEqual([]);
  await page.getByRole('button', { name: 'Copy link' }).click();
  expect(await heard(1), 'sharing').toEqual(['The link to this view is on the clipboard.']);
  await search.fill('zzqqxx');
  expect(await heard(1), 'finding nothing').toHaveLength(1);
  await search.fill('');
  await page.getByRole('button', { name: 'Clear all' }).click();
  expect(await heard(1), 'clearing').toEqual([`${allPapers.length} papers`]);
});

test('the search of the header says how much it found, once for a word', async ({ page }) => {
  const heard = await listen(page);
  await page.goto('./');
  await page.keyboard.press('/');
  expect(await heard(1), 'opening').toEqual(['Type a title, an author, a method, or a word of a summary.']);
  await page.keyboard.type('conservative', { delay: 150 });
  const said = await heard(1);
  expect(said).toEqual([expect.stringMatching(/^\d+ results(?:, the best \d+ shown\.)?$/)]);
  await page.keyboard.type(' zzqqxx', { delay: 150 });
  expect(await heard(1), 'finding nothing').toHaveLength(1);
});

test('failures are said', async ({ page }) => {
  const heard = await listen(page);
  await page.route('**/pagefind/pagefind.js', (route) => route.abort());
  await page.goto('papers/');
  await page.keyboard.press('/');
  // Before the hint of the empty field is read out, which must not come after the failure.
  await page.waitForTimeout(300);
  await page.keyboard.type('flow', { delay: 80 });
  expect(await heard(1)).toEqual(['The search could not be loaded. Check the connection and type again, or browse the papers and topics.']);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Search all papers' }).pressSequentially('flow', { delay: 80 });
  expect(await heard(1)).toEqual(['The search could not be loaded. Check the connection and try again; the whole list is below.']);
});

test('selecting and taking off is said', async ({ page }) => {
  const heard = await listen(page);
  await page.goto('venues/icml/');
  const ticks = page.locator('.tick:visible');
  await ticks.nth(0).check();
  // The first tick brings the tray, which cannot speak before it is there; the box itself is read out.
  await heard();
  await ticks.nth(1).check();
  expect(await heard(), 'selecting').toEqual([]);
  const tray = page.getByRole('region', { name: 'Selected papers' });
  await tray.getByRole('button', { name: /cite/ }).click();
  expect(await heard(1), 'copying').toEqual(['The \\cite command is on the clipboard.']);
  await tray.getByRole('button', { name: 'BibTeX' }).click();
  expect(await heard(1), 'saving').toEqual(['BibTeX of 2 papers saved.']);
  await tray.getByRole('button', { name: 'Clear' }).click();
  expect(await heard(1), 'clearing').toEqual(['Took 2 papers off.']);
});

test('copying is said, and said again', async ({ page }) => {
  const heard = await listen(page);
  await page.goto(`papers/${knownPaper.id}/`);
  for (const style of ['BibTeX', 'APA', 'APA']) {
    await page.getByRole('button', { name: `Copy ${style}` }).click();
    expect(await heard(1)).toEqual(['Copied']);
  }
  await page.goto(`topics/${knownTopic.id}/`);
  await page.locator(`#${knownPaper.id}`).getByRole('link', { name: 'BibTeX' }).click();
  expect(await heard(1)).toEqual([`BibTeX of ${knownPaper.key} copied.`]);
});

test('the form of an entry says what is still wrong, once the reader pauses', async ({ page }) => {
  const heard = await listen(page);
  await page.goto('contribute/');
  await page.locator('#field-title').pressSequentially('On Ranking Designs', { delay: 60 });
  expect(await heard(1), 'typing').toEqual(['Still to fill in: Authors, Venue, Year, Link to the paper, Summary, Topics.']);
  await page.locator('#field-year').pressSequentially('20x6', { delay: 60 });
  await page.keyboard.press('Tab');
  expect(await heard(1), 'a mistake').toEqual(['To repair: Year. Still to fill in: Authors, Venue, Link to the paper, Summary, Topics.']);
  await page.getByRole('button', { name: 'Start over' }).click();
  expect(await heard(1), 'starting over').toEqual(['The form is empty.']);
});

test('the table of tasks and the explorer of results say what they show', async ({ page }) => {
  const heard = await listen(page);
  await page.goto('tasks/');
  expect(await heard(), 'a page that opens').toEqual([]);
  await page.getByLabel('Name').pressSequentially('bind', { delay: 80 });
  expect(await heard(1), 'typing').toEqual([expect.stringMatching(/^\d+ of \d+ tasks$/)]);
  await page.goto('results/');
  await page.getByRole('button', { name: 'Copy LaTeX' }).click();
  expect(await heard(1), 'copying').toEqual(['Copied']);
  await page.getByRole('combobox', { name: 'Source' }).selectOption('ict-pdf');
  expect(await heard(1), 'another source').toEqual(['Results reported by ICT']);
});
