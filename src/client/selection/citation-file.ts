/**
 * The citation files of the site taken apart into papers and put together again. The writers of the site keep each field
 * on one line, so that no text of a paper looks like the start of another.
 */

export const exportFormats = [
  { extension: 'bib', label: 'BibTeX', mediaType: 'application/x-bibtex' },
  { extension: 'ris', label: 'RIS', mediaType: 'application/x-research-info-systems' },
  { extension: 'csl.json', label: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json' },
  { extension: 'csv', label: 'CSV', mediaType: 'text/csv' },
] as const;
export type ExportExtension = (typeof exportFormats)[number]['extension'];

export function isExportExtension(text: string): text is ExportExtension {
  return exportFormats.some(({ extension }) => extension === text);
}

/** The entries of a file, one for each paper, in its order. Of CSV the rows below the header. */
export function fileEntries(extension: ExportExtension, text: string): string[] {
  switch (extension) {
    case 'bib':
      return text.split(/\n(?=@)/).flatMap((entry) => entry.trim() || []);
    case 'ris':
      // The last line of an entry, "ER  - ", ends with a space.
      return text.split(/\n(?=TY {2}- )/).flatMap((entry) => entry.replace(/[\r\n]+$/, '') || []);
    case 'csl.json': {
      const parsed: unknown = JSON.parse(text);
      return (Array.isArray(parsed) ? parsed : [parsed]).map((item) => JSON.stringify(item, null, 2));
    }
    case 'csv':
      return text.split('\r\n').slice(1).filter(Boolean);
  }
}

/** The BibTeX key that an entry names. */
export function entryKey(extension: ExportExtension, entry: string): string | undefined {
  const patterns: Readonly<Record<ExportExtension, RegExp>> = {
    bib: /^@\w+\{([^,]+),/,
    ris: /^ID {2}- (\S+)/m,
    'csl.json': /^ {2}"citation-key": "([^"]+)"/m,
    // Second column; neither ids nor keys need quotes.
    csv: /^[^,]*,([^,]*)/,
  };
  return patterns[extension].exec(entry)?.[1];
}

/** A file of entries. `model` is a file of the site in the same format, which lends CSV its header. */
export function joinEntries(extension: ExportExtension, entries: readonly string[], model = ''): string {
  switch (extension) {
    case 'bib':
      return `${entries.join('\n\n')}\n`;
    case 'ris':
      return `${entries.join('\r\n\r\n')}\r\n`;
    case 'csl.json':
      return `[\n${entries.map((entry) => entry.replace(/^/gm, '  ')).join(',\n')}\n]\n`;
    case 'csv':
      return [model.split('\r\n')[0], ...entries].map((row) => `${row}\r\n`).join('');
  }
}
