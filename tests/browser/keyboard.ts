/**
 * A reader who has a keyboard alone: presses real keys, and looks at every stop of the focus whether it is seen, shown and
 * in order.
 */
import { expect, type Page } from '@playwright/test';

/** What takes the focus, as a screen reader names it, with what a reader who sees would find wrong there. */
interface Stop {
  readonly name: string;
  /** What is wrong with the way in which the focus was shown at the stop before. */
  readonly look: readonly string[];
  /** What is wrong with the place of the stop. */
  readonly place: readonly string[];
}

declare global {
  interface Window {
    lastStop?: { readonly element: Element; readonly look: string; readonly ring: string };
  }
}

/** Milliseconds in which a page has scrolled to what took the focus. */
const scrollTime = 2000;

export class Keyboard {
  readonly page: Page;
  /** Faults of all stops so far. */
  readonly faults: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses keys one after the other, without a look at the focus. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types letter by letter, as people do. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 20 });
  }

  /** Presses Tab or Shift+Tab and looks at the stop; its name, such as `button "Copy link"`. */
  async step(key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string> {
    await this.press(key);
    return await this.look(key);
  }

  /** Looks at what has the focus now, and where that is once the page has scrolled there. */
  async look(after = 'now'): Promise<string> {
    const { name, look, place } = await this.page.evaluate(lookAtStop);
    const note = (faults: readonly string[]) => this.faults.push(...faults.map((fault) => `${after}: ${fault}: ${name}`));
    note(look);
    let faults = place;
    for (const end = Date.now() + scrollTime; faults.length > 0 && name !== 'body' && Date.now() < end; ) {
      await this.page.waitForTimeout(50);
      faults = (await this.page.evaluate(lookAtStop)).place;
    }
    note(faults);
    return name;
  }

  /**
   * Presses a key until the focus is on what has the name.
   * @returns names of the stops on the way
   */
  async reach(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 150): Promise<string[]> {
    const passed: string[] = [];
    for (let count = 0; count < most; count += 1) {
      const stop = await this.step(key);
      if (typeof name === 'string' ? stop === name : name.test(stop)) return passed;
      passed.push(stop);
    }
    throw new Error(`${key} does not reach ${name}, but:\n${passed.join('\n')}`);
  }

  /** Name of what has the focus, when that settles on the wanted one. */
  async expectFocus(name: string | RegExp): Promise<void> {
    const text = async () => (await this.page.evaluate(lookAtStop)).name;
    if (typeof name === 'string') await expect.poll(text).toBe(name);
    else await expect.poll(text).toMatch(name);
  }

  /** That no stop had a fault. */
  expectGood(): void {
    expect([...new Set(this.faults)]).toEqual([]);
  }
}

/** Runs in the page. */
function lookAtStop(): Stop {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return { name: 'body', look: [], place: ['lost'] };
  const labels = 'labels' in element && element.labels instanceof NodeList ? element.labels : undefined;
  const text =
    element.getAttribute('aria-label') ??
    document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
    labels?.[0]?.textContent ??
    element.textContent;
  const type = element instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(element.type) ? element.type : element.localName;
  const role = element.getAttribute('role') ?? (type === 'a' ? 'link' : type);
  const name = `${role} "${(text || element.id).replace(/\s+/g, ' ').trim().slice(0, 80)}"`;
  const faults: string[] = [];

  // Some controls show it on the text beside them.
  const carriers = (of: Element) => [of, of.nextElementSibling].filter((part) => part !== null);
  const lookOf = (of: Element) =>
    carriers(of)
      .map((part) => {
        const { outline, outlineStyle, boxShadow } = getComputedStyle(part);
        return `${outlineStyle === 'none' ? '' : outline} ${boxShadow}`;
      })
      .join(' | ');
  // The whole of the page, where the skip link leads, has no ring.
  const lastStop = window.lastStop?.element.localName === 'main' ? undefined : window.lastStop;
  const looksAlike = lastStop && lastStop.element !== element && lastStop.element.isConnected && lookOf(lastStop.element) === lastStop.look;
  const look = looksAlike ? [`looked the same with the focus as without: ${lastStop.ring}`] : [];
  window.lastStop = { element, look: lookOf(element), ring: name };

  const nameOf = (hit: Element | null) => (hit ? `${hit.localName}.${hit.getAttribute('class')}` : 'the edge of the window');
  const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  if (!element.checkVisibility({ visibilityProperty: true })) faults.push('not visible');
  const isOwn = (hit: Element | null) =>
    hit !== null && (element.contains(hit) || hit.contains(element) || element.nextElementSibling?.contains(hit));
  for (const { left: boxLeft, right: boxRight, top: boxTop, bottom: boxBottom } of boxes) {
    // A box that scrolls, or a text in one, may be larger than the window: then a part of it is enough. Of a field of
    // several lines browsers bring the line into sight that is written.
    const isLarge =
      element instanceof HTMLTextAreaElement || boxBottom - boxTop > innerHeight * 0.8 || boxRight - boxLeft > innerWidth * 0.95;
    const [left, right] = isLarge ? [Math.max(boxLeft, 0), Math.min(boxRight, innerWidth)] : [boxLeft, boxRight];
    const [top, bottom] = isLarge ? [Math.max(boxTop, 0), Math.min(boxBottom, innerHeight)] : [boxTop, boxBottom];
    if (!isLarge && (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1))
      faults.push(`outside of the window (${[left, top, right, bottom].map(Math.round).join(' ')})`);
    const inset = (from: number, to: number, part: number) => from + (to - from) * part;
    const points = [0.15, 0.5, 0.85].flatMap((x) => [0.2, 0.8].map((y) => [inset(left, right, x), inset(top, bottom, y)] as const));
    const hidden = points.filter(([x, y]) => !isOwn(document.elementFromPoint(x, y)));
    const [x = 0, y = 0] = hidden[0] ?? [];
    if (hidden.length > (isLarge ? points.length - 1 : 0)) faults.push(`covered by ${nameOf(document.elementFromPoint(x, y))}`);
  }
  if (boxes.length === 0) faults.push('has no box');
  return { name, look, place: faults };
}
