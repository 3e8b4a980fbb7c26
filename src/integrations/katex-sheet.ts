/** KaTeX's sheet and fonts with what some formula needs: whole, the fonts hold hundreds of letters, and weigh four times as much. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import subsetFont from 'subset-font';
import { type FontLetters, fontAddress } from './formula-letters.ts';
import { fileOfSheet, fontName, hashOf, katexName, type SheetFolder } from './page-sheets.ts';
import { rulesOf, withoutUnusedRules } from './page-styles.ts';

interface LeanFont {
  /** Without hash and ending: `KaTeX_Main-Regular`. */
  readonly name: string;
  readonly woff2: Buffer;
}

const everyFont = new RegExp(fontAddress, 'g');

/**
 * The fonts of a sheet that have letters to draw.
 *
 * @param read gives the font at an address of the sheet
 */
async function leanFonts(css: string, letters: FontLetters, read: (address: string) => Buffer): Promise<LeanFont[]> {
  const fonts = [...css.matchAll(everyFont)].map(async ([, address = '', name = '']) => {
    const text = [...(letters.get(name) ?? [])].toSorted().join('');
    return text === '' ? [] : [{ name, woff2: await subsetFont(read(address), text, { targetFormat: 'woff2' }) }];
  });
  return (await Promise.all(fonts)).flat();
}

/** A minified sheet that names no other fonts than these, whose files lie beside it. */
function withFonts(css: string, fonts: readonly Pick<LeanFont, 'name'>[], fileOf: (name: string) => string): string {
  const names = new Set(fonts.map(({ name }) => name));
  const kept = rulesOf(css).filter((rule) => !rule.startsWith('@font-face') || names.has(fontAddress.exec(rule)?.[2] ?? ''));
  return kept.join('').replaceAll(everyFont, (_, _address, name: string) => `url(./${fileOf(name)})`);
}

/**
 * Writes KaTeX's sheet with the rules that some formula needs, and its fonts with the letters of all formulas.
 *
 * @param sheets KaTeX's, as rendered
 * @param classes of all pages with formulas
 * @returns what to put in the place of the placeholder
 */
export async function writeKatexSheet(
  folder: SheetFolder,
  sheets: readonly string[],
  { classes, letters }: { readonly classes: ReadonlySet<string>; readonly letters: FontLetters },
): Promise<string> {
  const assets = join(folder.site, '_astro');
  const css = withoutUnusedRules(sheets.map((sheet) => readFileSync(fileOfSheet(folder, sheet), 'utf8')).join(''), classes);
  const fonts = await leanFonts(css, letters, (address) => readFileSync(join(assets, posix.basename(address))));
  const hash = hashOf(css, ...fonts.map(({ woff2 }) => woff2));
  for (const { name, woff2 } of fonts) writeFileSync(join(assets, fontName(name, hash)), woff2);
  if (sheets.length > 0)
    writeFileSync(
      join(assets, katexName(hash)),
      withFonts(css, fonts, (name) => fontName(name, hash)),
    );
  return hash;
}

/** KaTeX brings fonts for every alphabet, with all their letters; no sheet of a finished site names these files any more. */
export function dropUnnamedFonts(site: string): void {
  const assets = join(site, '_astro');
  const names = readdirSync(assets);
  const css = names
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join(assets, name), 'utf8'))
    .join('');
  for (const name of names) if (name.endsWith('.woff2') && !css.includes(name)) rmSync(join(assets, name));
}
