/** Reading XML strictly, for the tests. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** Elements that may stand several times, and are lists even when there is one. */
const lists = new Set(['entry', 'link', 'author', 'category', 'Url']);

/**
 * A document as objects: attributes as properties, texts as strings.
 * @throws Error when the document is not well formed
 */
export function parseXml(text: string): unknown {
  const fault = XMLValidator.validate(text);
  if (fault !== true) throw new Error(`${fault.err.msg} (line ${fault.err.line})`);
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (name) => lists.has(name),
  }).parse(text);
}
