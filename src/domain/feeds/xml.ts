/** Writing XML 1.0: texts are escaped, and only elements made here are taken as they are. */

export interface XmlElement {
  readonly xml: string;
}

/**
 * An element. Strings among its children are text; attributes without a value are left out.
 * @example element('link', { rel: 'self', href: 'https://example.org/?a&b' }).xml // '<link rel="self" href="https://example.org/?a&amp;b"/>'
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (string | XmlElement)[]
): XmlElement {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(value)}"`]));
  const content = children.map((child) => (typeof child === 'string' ? escapeXml(child) : child.xml)).join('');
  return { xml: `<${name}${written.join('')}${content === '' ? '/>' : `>${content}</${name}>`}` };
}

/** A whole file with its declaration. */
export function xmlFile(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 has no way to write (https://www.w3.org/TR/xml/#charsets) become U+FFFD. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
