/** Reading XML strictly, for the tests. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** Elements that may stand several times, and are lists even when there is one. */
const lists = new Set(['entry', 'link', 'author', 'category', 'Url']);

/** What the validator lets pass and readers of XML refuse (https://www.w3.org/TR/xml/); the site writes no CDATA sections. */
const refused: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a character that no document may have', /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u],
  ['a reference to such a character', /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]));/i],
  ['an entity that is not declared', /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i],
  ['the end of a section', /\]\]>/],
  ['"<" in an attribute', /<[^<>"]*="[^"<]*</],
];

/**
 * A document as objects: attributes as properties, texts as strings.
 * @throws Error when the document is not well formed
 */
export function parseXml(text: string): unknown {
  const fault = XMLValidator.validate(text);
  if (fault !== true) throw new Error(`${fault.err.msg} (line ${fault.err.line})`);
  for (const [what, pattern] of refused) if (pattern.test(text)) throw new Error(`${what}: ${pattern.exec(text)?.[0]}`);
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (name) => lists.has(name),
  }).parse(text);
}

/** Numbers of parts that elements of MathML have (https://www.w3.org/TR/mathml-core/). */
const partsOf: Readonly<Record<string, number>> = { mfrac: 2, mover: 2, mroot: 2, msub: 2, msubsup: 3, msup: 2, munder: 2, munderover: 3 };

/** Elements of a formula that have too many parts, or too few. */
export function faultyParts(mathml: string): string[] {
  const counts: { readonly name: string; parts: number }[] = [];
  const faults: string[] = [];
  for (const [, end, name = '', alone] of mathml.matchAll(/<(\/?)([a-z]+)(?:"[^"]*"|[^<>"])*?(\/?)>/g)) {
    if (end) {
      const { name: closed = '', parts = 0 } = counts.pop() ?? {};
      const needed = partsOf[closed];
      if (needed !== undefined && parts !== needed) faults.push(`<${closed}> has ${parts} parts instead of ${needed}`);
      continue;
    }
    const around = counts.at(-1);
    if (around) around.parts += 1;
    if (!alone) counts.push({ name, parts: 0 });
  }
  return faults;
}
