/** What holds for every page of a build, at the root and under a base path. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasMoved } from '../content/redirects.ts';
import { builtSites } from '../setup/built-sites.ts';
import { attributeValues, pageText, readPages, siteFile } from './built-pages.ts';
import { faultyParts } from './xml.ts';

describe.each(Object.entries(builtSites))('every page of the %s build', (_name, site) => {
  const pages = readPages(site);
  const { base } = site;
  const ids = new Map(pages.map(({ path, html }) => [base + path, new Set(attributeValues(html, '[a-z][a-z0-9-]*', 'id'))]));
  const where = (list: readonly string[]) => [...new Set(list)].slice(0, 20);

  it('is there', () => {
    expect(pages.length).toBeGreaterThan(300);
  });

  it('has only links that lead somewhere, fragments included', () => {
    const dead = pages.flatMap(({ path, html }) =>
      attributeValues(html, 'a', 'href').flatMap((href) => {
        if (/^(?:https:|mailto:)/.test(href)) return [];
        const { pathname, hash } = new URL(href, `http://site${base}${path}`);
        const file = join(site.dir, decodeURIComponent(pathname).slice(base.length));
        const inside = pathname.startsWith(base);
        const there = inside && (ids.has(pathname) || (existsSync(file) && !pathname.endsWith('/')));
        const anchor = hash === '' || ids.get(pathname)?.has(decodeURIComponent(hash.slice(1)));
        return there && anchor ? [] : [`${path} -> ${href}`];
      }),
    );
    expect(where(dead)).toEqual([]);
  });

  it('can be put anywhere: every address but those of the page for unknown ones is relative', () => {
    const rooted = ({ html }: { html: string }) =>
      [...html.matchAll(/<[a-z](?:[^<>"]|"[^"]*")*>/g)].flatMap(([tag]) =>
        [...tag.matchAll(/\s[a-z-]+="\/[^"\s]*"/g)].map(([found]) => found),
      );
    const wrong = pages.filter(({ path }) => path !== '404.html').flatMap((page) => rooted(page).map((found) => `${page.path} ->${found}`));
    expect(where(wrong)).toEqual([]);
    const files = readdirSync(join(site.dir, '_astro')).filter((name) => /\.(?:css|js)$/.test(name));
    expect(files.filter((name) => /url\(\/|["'`]\/?_astro\//.test(readFileSync(join(site.dir, '_astro', name), 'utf8')))).toEqual([]);
    // Shown at any depth, so relative addresses would lead astray.
    expect(rooted(pages.find(({ path }) => path === '404.html') ?? { html: '' }).length).toBeGreaterThan(10);
  });

  it('loads scripts, styles, fonts and pictures from its own host only, and they exist', () => {
    const wrong = pages.flatMap(({ path, html }) => {
      const loaded = [
        ...attributeValues(html, 'script', 'src'),
        ...attributeValues(html, 'img', 'src'),
        ...[...html.matchAll(/<link\b[^>]*>/g)]
          .filter(([tag]) => /rel="(?:stylesheet|icon|preload|modulepreload|manifest)"/.test(tag))
          .flatMap(([tag]) => attributeValues(tag, 'link', 'href')),
      ];
      return loaded.filter((address) => !existsSync(siteFile(site, path, address) ?? '')).map((address) => `${path} -> ${address}`);
    });
    expect(where(wrong)).toEqual([]);
  });

  it('starts its head with the security policy and has no other inline script', () => {
    const wrong = pages.filter(({ html }) => {
      const inline = [...html.matchAll(/<script\b([^>]*)>/g)].filter(
        ([, attributes]) => !/\ssrc=|type="application\/ld\+json"/.test(attributes ?? ''),
      );
      return !/<head>\s*<meta http-equiv="Content-Security-Policy"/.test(html) || inline.length !== 1 || /<style\b|\son[a-z]+="/.test(html);
    });
    expect(where(wrong.map(({ path }) => path))).toEqual([]);
  });

  it('ends with its root element', () => {
    // A script that stands beside the layout of a page is written behind it.
    expect(where(pages.filter(({ html }) => !/<\/html>\s*$/.test(html) && html.includes('</html>')).map(({ path }) => path))).toEqual([]);
  });

  it('has one h1, a title, a description and text', () => {
    const wrong = pages.filter(({ html }) => {
      const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
      return (
        [...html.matchAll(/<h1\b/g)].length !== 1 ||
        !/<title>[^<]{4,}<\/title>/.test(html) ||
        (attributeValues(html, 'meta', 'content').length ?? 0) === 0 ||
        pageText(main).length < 60
      );
    });
    expect(where(wrong.map(({ path }) => path))).toEqual([]);
  });

  it('has formulas without errors, and their styles and fonts only where there are formulas', () => {
    const styled = ({ html }: { html: string }) => attributeValues(html, 'link', 'href').some((href) => /\/katex[^/]*\.css$/.test(href));
    const wrong = pages.filter((page) => {
      const broken = /katex-error|color:\s*#cc0000|<code class="[^"]*(?:language-math|math-inline|math-display)/.test(page.html);
      return broken || page.html.includes('class="katex"') !== styled(page);
    });
    expect(where(wrong.map(({ path }) => path))).toEqual([]);
    expect(pages.filter(styled).length).toBeGreaterThan(25);
  });

  it('uses only formula classes that the style sheet knows', () => {
    const path = 'topics/auxiliary-loss/';
    const topic = pages.find((page) => page.path === path)?.html ?? '';
    const sheet = attributeValues(topic, 'link', 'href').find((href) => /\/katex[^/]*\.css$/.test(href)) ?? '';
    const css = readFileSync(siteFile(site, path, sheet) ?? '', 'utf8');
    for (const name of ['katex-base', 'katex-strut', 'katex-mathnormal', 'katex-vlist']) {
      if (topic.includes(name)) expect(css).toContain(`.${name}`);
    }
    expect(topic).toMatch(/class="katex-base"/);
    expect([...css.matchAll(/url\(([^)]+)\)/g)].every(([, font]) => font?.includes('.woff2'))).toBe(true);
  });

  it('has formulas that screen readers can take apart: base, index and exponent are one element each', () => {
    const formulas = pages.flatMap(({ path, html }) => (html.match(/<math\b.*?<\/math>/gs) ?? []).map((mathml) => ({ path, mathml })));
    expect(formulas.length).toBeGreaterThan(100);
    expect(where(formulas.flatMap(({ path, mathml }) => faultyParts(mathml).map((fault) => `${path}: ${fault}`)))).toEqual([]);
  });

  it('has no empty explanation', () => {
    const wrong = pages.filter(({ html }) => /<div class="prose"[^>]*>\s*<\/div>/.test(html));
    expect(where(wrong.map(({ path }) => path))).toEqual([]);
  });

  it('has style sheets that keep the order of the layers, whichever comes first', () => {
    const sheets = new Set(
      pages.flatMap(({ path, html }) =>
        attributeValues(html, 'link', 'href').flatMap((href) => (href.endsWith('.css') ? (siteFile(site, path, href) ?? href) : [])),
      ),
    );
    const wrong = [...sheets].filter((sheet) => {
      const css = readFileSync(sheet, 'utf8');
      const layers = [...css.matchAll(/@layer ([a-z, ]+)[{;]/g)].flatMap(([, names]) => (names ?? '').split(/, ?/));
      return !'reset,tokens,base,prose,parts,print'.startsWith([...new Set(layers)].join());
    });
    expect(wrong).toEqual([]);
  });

  it('names its own full address', () => {
    const wrong = pages
      .filter(({ path }) => path !== '404.html' && path !== 'offline/' && !hasMoved(path))
      .filter(({ path, html }) => !html.includes(`<link rel="canonical" href="${site.origin}${base}${path}"`));
    expect(where(wrong.map(({ path }) => path))).toEqual([]);
  });
});
