/** The one writer of entries: used for new entries, and by the repair of existing files through the same form. */
import type { CollectionName } from '../schemas/collections.ts';
import { canonicalize, documentOf, frontmatterText } from './canonical-form.ts';

/**
 * The text of a file with these fields, ready to be saved as UTF-8.
 *
 * @param body Markdown below the fields
 * @example writeEntry('venues', { name: 'Machine Learning', short: 'ML', type: 'journal' })
 */
export function writeEntry(collection: CollectionName, data: Readonly<Record<string, unknown>>, body = ''): string {
  const document = documentOf(data);
  canonicalize(document, collection);
  return joinFile(frontmatterText(document), body);
}

/** Fields and body as one file: an empty line between them, one line end after them. */
export function joinFile(frontmatter: string, body: string): string {
  const text = body
    .replace(/^(?:[ \t]*\n)+/, '')
    .replace(/\s+$/, '')
    .normalize('NFC');
  return `---\n${frontmatter}---\n${text === '' ? '' : `\n${text}\n`}`;
}
