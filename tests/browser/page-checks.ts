/** What can be measured on any page for readers with other eyes, hands and settings; each check gives its faults in words. */
import type { Page } from '@playwright/test';

/** Links of remarks, whose letters have a larger area to touch, that cover a part of another link. */
export async function coveredLinks(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    return [...document.querySelectorAll('sup a')]
      .filter((mark) => mark.checkVisibility())
      .flatMap((mark) => {
        const area = mark.getBoundingClientRect();
        const others = [...(mark.closest('table')?.querySelectorAll('a') ?? [])].filter((link) => link !== mark);
        const covers = (box: DOMRect) =>
          Math.min(area.right, box.right) - Math.max(area.left, box.left) > 0.5 &&
          Math.min(area.bottom, box.bottom) - Math.max(area.top, box.top) > 0.5;
        return others
          .filter((link) => [...link.getClientRects()].some(covers))
          .map((link) => `"${mark.textContent}" covers the edge of "${link.textContent?.trim()}"`);
      });
  });
}

/** Whether the page can be scrolled sideways (WCAG 1.4.10; 640 and 320 px are 200 % and 400 % zoom of 1280). */
export async function sidewaysFaults(page: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) faults.push(`${over} px too wide at ${width} px`);
  }
  return faults;
}

/** Sets all text with the spacing that readers may ask for (WCAG 1.4.12), or takes it off again. */
export async function spaceText(page: Page, isOn: boolean): Promise<void> {
  await page.evaluate((on) => {
    const sheet = new CSSStyleSheet();
    // Formulas and drawings are set glyph by glyph.
    sheet.replaceSync(`
      :not(.katex *, svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = on ? [sheet] : [];
  }, isOn);
}

/** Texts that are cut off by their box, or that lie over each other. */
export async function coveredTexts(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const faults: string[] = [];
    const cuts = (style: CSSStyleDeclaration, axis: 'overflowX' | 'overflowY') => style[axis] === 'hidden' || style[axis] === 'clip';
    const boxes: { text: string; element: Element; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || element.closest('.katex, svg, script, style, select, option, .visually-hidden, noscript')) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      // What is laid over the page on purpose, or scrolls in a box of its own.
      if (element.closest('header.site-header, dialog, [popover], .tray, .toast, .panel, .skip-link, .box, .tree-panel')) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) boxes.push({ text: text.slice(0, 40), element, box });
    }
    for (const element of document.body.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      const hidden =
        element.closest('.visually-hidden, .katex, .katex-display, svg') || style.clipPath !== 'none' || !element.checkVisibility();
      if (hidden || style.textOverflow === 'ellipsis' || !element.textContent?.trim()) continue;
      const isCut =
        (cuts(style, 'overflowX') && element.scrollWidth > element.clientWidth + 1) ||
        (cuts(style, 'overflowY') && element.scrollHeight > element.clientHeight + 1);
      if (isCut) faults.push(`cut off: ${element.tagName.toLowerCase()}.${element.className} "${element.textContent.trim().slice(0, 40)}"`);
    }
    boxes.sort((a, b) => a.box.top - b.box.top);
    for (const [index, { text, element, box }] of boxes.entries())
      for (let next = index + 1; next < boxes.length; next += 1) {
        const other = boxes[next];
        // Lines touch by their leading; the letters do not reach so far.
        const leading = box.height * 0.3;
        if (!other || other.box.top > box.bottom - leading) break;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (other.element !== element && across > 2 && down > leading) faults.push(`"${text}" lies over "${other.text}"`);
      }
    return faults.slice(0, 10);
  });
}

/** Everything that takes the focus shows it, inside the window and not behind what stays in place (WCAG 2.4.7, 2.4.11). */
export async function focusFaults(page: Page): Promise<string[]> {
  // Only after a key does the browser show the focus that scripts set.
  await page.keyboard.press('Shift');
  return await page.evaluate(async () => {
    const open = document.querySelector('dialog[open]') ?? document.body;
    const wanted = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const shows = (element: Element | null) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    };
    /** Whether a box around it has no room for a side of the ring, however it is scrolled. */
    const isCut = (element: Element) => {
      const { outlineWidth, outlineOffset } = getComputedStyle(element);
      let box = element.parentElement;
      while (box && getComputedStyle(box).overflow === 'visible') box = box.parentElement;
      if (!box || box === document.documentElement || box === document.body) return false;
      // A browser rounds what it draws.
      const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset) - 1;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const { left: boxLeft, top: boxTop } = box.getBoundingClientRect();
      const [x, y] = [boxLeft + box.clientLeft - box.scrollLeft, boxTop + box.clientTop - box.scrollTop];
      const isBetween = (from: number, start: number, end: number, room: number) => start - ring >= from && end + ring <= from + room;
      return !isBetween(x, left, right, box.scrollWidth) || !isBetween(y, top, bottom, box.scrollHeight);
    };
    const faults: string[] = [];
    for (const element of open.querySelectorAll<HTMLElement | SVGAElement>(wanted)) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled, [tabindex="-1"], [inert] *')) continue;
      element.focus({ focusVisible: true } as FocusOptions);
      const name = `${element.tagName.toLowerCase()} "${(element.textContent?.trim() || element.getAttribute('aria-label') || element.id).slice(0, 40)}"`;
      if (document.activeElement !== element) {
        faults.push(`takes no focus: ${name}`);
        continue;
      }
      // A box that scrolls may be larger than the window; some controls show it on the text beside them.
      if (!shows(element.nextElementSibling)) {
        if (!shows(element)) faults.push(`shows no focus: ${name}`);
        else if (isCut(element)) faults.push(`the focus is cut: ${name}`);
      }
      const isSeen = () =>
        [...element.getClientRects()].some(({ left, right, top, bottom }) => {
          const [x0, x1] = [Math.max(left, 0), Math.min(right, innerWidth)];
          const [y0, y1] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
          return [0.1, 0.5, 0.9].some((part) => {
            const hit = document.elementFromPoint(x0 + (x1 - x0) * part, y0 + (y1 - y0) * 0.5);
            return hit !== null && (element.contains(hit) || hit.contains(element) || hit === element.nextElementSibling);
          });
        });
      // A box within the page may not have followed yet; what stays in place over the page is heeded all the same.
      if (!isSeen()) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      // The script that brings it into sight is fetched when it is first needed.
      for (const end = performance.now() + 2000; !isSeen() && performance.now() < end; )
        await new Promise((resolve) => setTimeout(resolve, 20));
      if (!isSeen()) faults.push(`the focus is hidden: ${name}`);
    }
    return faults.slice(0, 10);
  });
}

/** Movement that stays although the reader asked for less of it (WCAG 2.3.3). */
export async function motionFaults(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const long = (durations: string) => durations.split(',').some((duration) => Number.parseFloat(duration) > 0.01);
    return [...document.querySelectorAll('*')]
      .filter((element) =>
        [undefined, '::before', '::after', '::backdrop'].some((part) => {
          const style = getComputedStyle(element, part);
          return long(style.transitionDuration) || long(style.animationDuration) || style.scrollBehavior === 'smooth';
        }),
      )
      .map((element) => `moves: ${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 10);
  });
}

/** Buttons without an edge and marks of drawings that vanish when the reader's system chooses the colours. */
export async function forcedColourFaults(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) return ['no canvas to read colours with'];
    const luminance = (colour: string, ground: string): number => {
      canvas.globalAlpha = 1;
      for (const layer of [ground, colour]) {
        canvas.fillStyle = layer;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (colour: string, ground: string) => {
      const [a, b] = [luminance(colour, ground), luminance(ground, ground)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    const ground = getComputedStyle(document.body).getPropertyValue('background-color');
    const canvasColour = luminance(ground, 'white') > 0.5 || ground === 'rgba(0, 0, 0, 0)' ? 'Canvas' : ground;
    const faults: string[] = [];
    for (const button of document.querySelectorAll('button, .button, select, input:not([type="checkbox"], [type="radio"])')) {
      if (!button.checkVisibility({ opacityProperty: true })) continue;
      const { borderTopWidth, textDecorationLine } = getComputedStyle(button);
      if (Number.parseFloat(borderTopWidth) < 1 && textDecorationLine === 'none' && !button.closest('th'))
        faults.push(`no edge: ${button.tagName.toLowerCase()} "${button.textContent?.trim().slice(0, 30)}"`);
    }
    for (const shape of document.querySelectorAll('figure svg :is(rect, circle, path, line, polyline, polygon, text)')) {
      if (!shape.checkVisibility() || shape.closest('defs, [data-decoration]')) continue;
      const { fill, stroke } = getComputedStyle(shape);
      const paints = [fill, stroke].filter((paint) => paint.startsWith('rgb') || paint.startsWith('color'));
      const least = shape.localName === 'text' ? 4.5 : 1.25;
      if (paints.length > 0 && !paints.some((paint) => contrast(paint, canvasColour) >= least))
        faults.push(`not seen: ${shape.tagName} ${shape.getAttribute('class') ?? ''} ${paints.join(' ')}`);
    }
    return [...new Set(faults)].slice(0, 10);
  });
}
