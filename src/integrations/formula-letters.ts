/** The letters of formulas: which of KaTeX's fonts draws which of them. */
import { rulesOf } from './page-styles.ts';

interface FontStyle {
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A font that the sheet names. */
interface FontFace extends FontStyle {
  /** Of its file, without hash and ending: `KaTeX_Main-Regular`. */
  readonly name: string;
}

interface FontRule {
  /** Classes that an element or those around it have. */
  readonly classes: readonly string[];
  /** Those that the element itself has. */
  readonly own: readonly string[];
  readonly sets: Partial<FontStyle>;
}

interface OpenElement {
  /** Its own, and those of the elements around it. */
  readonly classes: ReadonlySet<string>;
  readonly font: FontStyle;
}

/** The letters of formulas, by the name of their font. */
export type FontLetters = ReadonlyMap<string, ReadonlySet<string>>;

/** The address of a font in KaTeX's sheet, and its name without hash and ending. */
export const fontAddress = /url\("?([^")]*?(KaTeX_\w+-\w+)\.[^")]+\.woff2)"?\)/;
const drawnFormula = '<span class="katex-html"';
const tagOrText = /<(\/?)[a-z][\w-]*((?:[^<>"]|"[^"]*")*)>|[^<]+/gi;
const emptyElement = /\/$/;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** The letters of a text, in which the renderer writes some as references. */
function lettersOf(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (reference, hex: string, decimal: string, name: string) => {
    if (name) return named[name] ?? reference;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}

function fontStyle(declarations: string): Partial<FontStyle> {
  const family = /font(?:-family)?:[^;]*?(KaTeX_\w+)/.exec(declarations)?.[1];
  const weight = /font-weight:(\w+)/.exec(declarations)?.[1];
  const style = /font-style:(\w+)/.exec(declarations)?.[1];
  return {
    ...(family && { family }),
    ...(weight && { bold: weight === '700' || weight === 'bold' }),
    ...(style && { italic: style === 'italic' }),
  };
}

const classesIn = (selector: string) => [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name);

function fontFaces(rules: readonly string[]): FontFace[] {
  return rules.flatMap((rule) => {
    const name = rule.startsWith('@font-face') && fontAddress.exec(rule)?.[2];
    return name ? [{ name, family: '', bold: false, italic: false, ...fontStyle(rule) }] : [];
  });
}

/** The rules that choose a font, those that win last. */
function fontRules(rules: readonly string[]): FontRule[] {
  const choosing = rules.flatMap((rule) => {
    const at = rule.indexOf('{');
    const sets = rule.startsWith('@') ? {} : fontStyle(rule.slice(at));
    if (Object.keys(sets).length === 0) return [];
    return rule
      .slice(0, at)
      .split(',')
      .map((selector) => {
        const own = selector
          .split(/[ >]/)
          .map(classesIn)
          .findLast((names) => names.length > 0);
        return { classes: classesIn(selector), own: own ?? [], sets };
      });
  });
  return choosing.toSorted((a, b) => a.classes.length - b.classes.length);
}

/** Finds the letters that each font has to draw, by the rules of KaTeX's sheet. */
export class FormulaLetters {
  readonly #faces: readonly FontFace[];
  readonly #rules: readonly FontRule[];

  /** @param css KaTeX's sheet, minified */
  constructor(css: string) {
    const rules = rulesOf(css);
    this.#faces = fontFaces(rules);
    this.#rules = fontRules(rules);
  }

  /** The letters of all formulas of a page, by font, in the order of the sheet. */
  of(html: string): FontLetters {
    const letters = new Map(this.#faces.map(({ name }) => [name, new Set<string>()]));
    for (let start = html.indexOf(drawnFormula); start >= 0; start = html.indexOf(drawnFormula, start + 1)) {
      for (const { font, text } of this.#textsOf(html, start))
        for (const name of this.#facesFor(font)) for (const letter of text) letters.get(name)?.add(letter);
    }
    return new Map([...letters].filter(([, { size }]) => size > 0));
  }

  /** The texts of the element that begins at a place of a page. */
  *#textsOf(html: string, start: number): Generator<{ font: FontStyle; text: string }> {
    const open: OpenElement[] = [];
    tagOrText.lastIndex = start;
    for (;;) {
      const [part = '', end, attributes = ''] = tagOrText.exec(html) ?? [];
      const around = open.at(-1) ?? this.#inside({ classes: new Set(), font: { family: '', bold: false, italic: false } }, ['katex']);
      if (!part.startsWith('<')) {
        if (part === '') return;
        yield { font: around.font, text: lettersOf(part) };
      } else if (end) open.pop();
      else if (!emptyElement.test(attributes)) {
        open.push(this.#inside(around, /\sclass="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? []));
      }
      if (open.length === 0) return;
    }
  }

  #inside(around: OpenElement, names: readonly string[]): OpenElement {
    if (names.length === 0) return around;
    const classes = new Set([...around.classes, ...names]);
    const chosen = this.#rules.filter(
      (rule) => rule.own.every((name) => names.includes(name)) && rule.classes.every((name) => classes.has(name)),
    );
    return { classes, font: Object.assign({}, around.font, ...chosen.map(({ sets }) => sets)) };
  }

  /** The font of a style; where a family has none of its kind, all of the family, one of which the browser takes. */
  #facesFor({ family, bold, italic }: FontStyle): string[] {
    const ofFamily = this.#faces.filter((face) => face.family === family);
    const exact = ofFamily.filter((face) => face.bold === bold && face.italic === italic);
    return (exact.length > 0 ? exact : ofFamily).map(({ name }) => name);
  }
}
