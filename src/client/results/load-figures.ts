import { make } from '../element.ts';

/**
 * The tables of the page of a source or a method, and a heading that leads there.
 * @throws Error when the page cannot be fetched
 */
export async function loadFigures(address: string, ofMethod: boolean): Promise<{ title: HTMLElement; tables: Node[] }> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
  // Their links are relative to the page that they come from.
  for (const link of parsed.querySelectorAll<HTMLAnchorElement>('a[href]'))
    link.href = new URL(link.getAttribute('href') ?? '', new URL(address, document.baseURI)).href;
  const parts = parsed.querySelectorAll(ofMethod ? 'main [data-metric]' : 'main details[data-metric]');
  const title = make('h3', {}, make('a', { href: address }, parsed.querySelector('h1')?.textContent ?? ''));
  return { title, tables: [...parts].map((part) => document.importNode(part, true)) };
}
