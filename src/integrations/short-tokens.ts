import { readFileSync } from 'node:fs';
import type { AstroUserConfig } from 'astro';

type VitePlugins = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>;

/** A short name for each custom property that the sheet sets, in their order: `--a`, `--b` and on. */
export function shortNames(css: string): ReadonlyMap<string, string> {
  const names = new Set([...css.matchAll(/(?<![\w-])(--[a-z][\w-]*):/g)].map(([, name = '']) => name));
  return new Map([...names].map((name, place) => [name, `--${(place + 10).toString(36)}`]));
}

/** The sheet with the short names; other custom properties keep theirs. */
export function shortenNames(css: string, names: ReadonlyMap<string, string>): string {
  return css.replaceAll(/(?<![\w-])--[a-z][\w-]*/g, (name) => names.get(name) ?? name);
}

/**
 * Vite plugin: in a build the custom properties of `src/styles/tokens.css` have short names in all sheets, which are a
 * thirtieth smaller for it. Markup and scripts never name one: a test of the built site finds those that nothing sets.
 */
export function shortTokens(): VitePlugins[number] {
  const names = shortNames(readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8'));
  return {
    name: 'short-tokens',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: { id: { include: /\.css(?:$|\?)/, exclude: /node_modules/ } },
      handler: (css) => ({ code: shortenNames(css, names), map: null }),
    },
  };
}
