/** Formulas: the fonts that draw them, what copying them gives, and the keys that scroll them. */
import { expect, type Page } from '@playwright/test';
import { holdBack } from './held-back.ts';
import { bodyOf, library, mostOf } from './known-pages.ts';
import { test } from './same-page.ts';

const fullOfFormulas = mostOf('topic', library.taxonomy.leaves, ({ id }) => bodyOf('topics', id).match(/^\$\$/gm)?.length ?? 0);

/** The fonts that draw the formulas of the open page: a font of the system does where KaTeX's lacks a letter. */
async function drawingFonts(page: Page): Promise<Set<string>> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('DOM.enable');
  await browser.send('CSS.enable');
  const { root } = await browser.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await browser.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '.katex-html *' });
  const drawn = await Promise.all(nodeIds.map((nodeId) => browser.send('CSS.getPlatformFontsForNode', { nodeId })));
  await browser.detach();
  return new Set(
    drawn.flatMap(({ fonts }) => fonts.map((font) => (font.isCustomFont ? font.familyName : `${font.familyName} of the system`))),
  );
}

for (const path of ['./', 'problem/', `topics/${fullOfFormulas.id}/`])
  test(`the formulas of ${path} are drawn by fonts that are fetched ahead, and by no others`, async ({ page }) => {
    await page.goto(path);
    const ahead = await page.locator('link[rel=preload][as=font]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(ahead.length).toBeGreaterThan(2);
    const fetched = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').length;
    });
    expect(fetched).toBe(ahead.length);
    const families = new Set(ahead.map((address) => /KaTeX_[A-Za-z0-9]+/.exec(address ?? '')?.[0] ?? address));
    expect(await drawingFonts(page)).toEqual(families);
  });

test.describe('formulas', () => {
  /** What copying the contents of an element puts on the clipboard. */
  const copied = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        getSelection()?.selectAllChildren(element);
        const clipboardData = new DataTransfer();
        element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
        return clipboardData.getData('text/plain');
      });

  const dataset = String.raw`\mathcal{D}=\{(\boldsymbol{x}_i,\boldsymbol{y}_i)\}_{i=1}^N`;

  test('are copied as TeX between dollar signs', async ({ page }) => {
    await page.goto('./');
    await expect.poll(() => copied(page, 'main .katex-display')).toBe(`$${dataset}$`);
  });

  test('are copied as display formulas with the text around them', async ({ page }) => {
    await page.goto('./');
    await expect.poll(() => copied(page, 'main .prose:has(.katex-display)')).toContain(`$$${dataset}$$`);
  });

  test('are copied as TeX within a text', async ({ page }) => {
    await page.goto('problem/');
    await expect.poll(() => copied(page, 'main p:has(.katex)')).toContain(String.raw`A black-box function $\boldsymbol{f}$ scores designs`);
  });
});

test('formulas that their fonts make wider than the page take the focus, so that keys can scroll them', async ({ page }) => {
  const release = await holdBack(page, '**/KaTeX_*.woff2');
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(`topics/${fullOfFormulas.id}/`, { waitUntil: 'domcontentloaded' });
  const boxes = page.locator('.katex-display');
  const scrolling = () => boxes.evaluateAll((all) => all.flatMap((box, index) => (box.scrollWidth > box.clientWidth ? index : [])));
  const focusable = () => boxes.evaluateAll((all) => all.flatMap((box, index) => (box.matches('[tabindex="0"]') ? index : [])));
  const before = await scrolling();
  await expect.poll(focusable).toEqual(before);
  release();
  await expect.poll(async () => (await scrolling()).length).toBeGreaterThan(before.length);
  await expect.poll(focusable).toEqual(await scrolling());
});
