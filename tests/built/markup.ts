/** Reading what pages say to reference managers. */
import type { MetaTag } from '../../src/domain/citation/reference-meta.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#38': '&', '#34': '"' };

/** A text with the entities that Astro writes resolved. */
function decodeHtml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|#38|#34);/g, (entity, name: string) => entities[name] ?? entity);
}

/** Text of the element with the id, which has no elements inside. */
export function elementText(html: string, id: string): string {
  const found = new RegExp(`<[a-z]+\\b[^>]*\\sid="${id}"[^>]*>([^<]*)<`).exec(html)?.[1];
  if (found === undefined) throw new Error(`There is no element "${id}".`);
  return decodeHtml(found);
}

/** What stands in the paragraph with the id, markup and all. */
export function paragraphHtml(html: string, id: string): string {
  const found = new RegExp(`<p\\b[^>]*\\sid="${id}"[^>]*>(.*?)</p>`, 's').exec(html)?.[1];
  if (found === undefined) throw new Error(`There is no paragraph "${id}".`);
  return found;
}

/** The tags for reference managers in the head, in their order. */
export function metaTags(html: string): MetaTag[] {
  const head = html.slice(0, html.indexOf('</head>'));
  return [...head.matchAll(/<meta name="((?:citation_|DC\.)[^"]*)" content="([^"]*)"/g)].map(([, name = '', content = '']) => ({
    name,
    content: decodeHtml(content),
  }));
}

/** The OpenURL objects of a list page, in their order. */
export function spanTitles(html: string): string[] {
  return [...html.matchAll(/<span class="Z3988" title="([^"]*)"/g)].map(([, title = '']) => decodeHtml(title));
}
