/** Style sheets of built pages: which of them belong in one file, and which of their rules no page uses. */

const stylesheetLink = /<link rel="stylesheet" href="([^"]+)">/g;

/** Addresses of the style sheets of a page, in their order. */
export function styleSheetsOf(html: string): string[] {
  return [...html.matchAll(stylesheetLink)].map(([, href = '']) => href);
}

/** Values of the `class` attributes of a page. */
export function classesOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sclass="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')));
}

/** The rules of a minified sheet, at-rules whole. */
export function rulesOf(css: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth > 0) continue;
    rules.push(css.slice(start, index + 1));
    start = index + 1;
  }
  return rules;
}

/** A minified sheet without the rules whose classes do not occur, and the fonts that no rule names then; other at-rules stay. */
export function withoutUnusedRules(css: string, used: ReadonlySet<string>): string {
  const isUsed = (selector: string) =>
    [...selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.([a-z][\w-]*)/gi)].every(([, name = '']) => used.has(name));
  const kept = rulesOf(css).map((rule) => {
    if (rule.startsWith('@')) return rule;
    const at = rule.indexOf('{');
    const selectors = rule.slice(0, at).split(',').filter(isUsed);
    return selectors.length > 0 ? selectors.join(',') + rule.slice(at) : '';
  });
  const faceFamily = /^@font-face\{.*?font-family:\s*"?([\w-]+)/;
  const others = kept.filter((rule) => !faceFamily.test(rule)).join('');
  return kept.filter((rule) => others.includes(faceFamily.exec(rule)?.[1] ?? '')).join('');
}

/** The page with other addresses of sheets; those that become undefined lose their link. */
export function replaceStyleSheets(html: string, replacement: (href: string) => string | undefined): string {
  return html.replaceAll(stylesheetLink, (_, href: string) => {
    const put = replacement(href);
    return put === undefined ? '' : `<link rel="stylesheet" href="${put}">`;
  });
}

/** A minified sheet without the signs of nesting that no browser of this site needs: all that know `light-dark()` do without. */
export function leanNesting(css: string): string {
  return css.replaceAll(/(?<=[{};,])& (?![>+~])/g, '');
}

/** The page with fonts that a browser fetches at once, and not only when it has read the sheets. */
export function withFontsAhead(html: string, fonts: readonly string[]): string {
  const links = fonts.map((font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`);
  return html.replace('<link rel="stylesheet"', (sheet) => links.join('') + sheet);
}
