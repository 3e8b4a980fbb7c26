import type { AstroUserConfig } from 'astro';

type VitePlugins = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>;

/** Vite plugin: KaTeX's style sheet names each font as woff2, woff and ttf; every browser that runs the site reads woff2. */
export function katexFontsWoff2Only(): VitePlugins[number] {
  return {
    name: 'katex-fonts-woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex[^/]*\.css/.test(id)) return null;
      return code.replace(/,url\([^)]+\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');
    },
  };
}
