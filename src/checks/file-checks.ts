/** Checks of names and bytes, whatever stands in the files. */
import type { Check, SkipReason } from './check.ts';
import { entryPath, pathFault } from './content-path.ts';
import type { Problem } from './problem.ts';
import { lineFaults, maxFileSize, sizeLimit, utf8Length } from './text-faults.ts';

/** What to say of a file or folder that was not read. */
export const skipHints: Readonly<Record<SkipReason, { message: string; hint: string }>> = {
  'not-a-regular-file': {
    message: 'this is a link or a special file, not a regular file',
    hint: 'Replace it by a copy of the file that it points to.',
  },
  'too-large': { message: `the file is larger than ${maxFileSize / 1024} KB`, hint: 'Shorten the text; an entry is a page, not a book.' },
  'not-utf-8': {
    message: 'the file is not encoded in UTF-8',
    hint: 'Save it again with the encoding UTF-8 (in most editors: Save with encoding).',
  },
  unreadable: { message: 'this cannot be read', hint: 'Check its permissions: it must be yours to read.' },
};

const names: Check = {
  name: 'file-names',
  description: 'Every file lies in the folder of a collection and is named by its id.',
  *check({ files, skipped }) {
    for (const { path } of [...files, ...skipped]) {
      const fault = pathFault(path);
      if (fault) yield { path, ...fault };
    }
  },
};

const notEmpty: Check = {
  name: 'not-empty',
  description: 'There are papers.',
  *check({ ids }) {
    if (ids('papers').size > 0) return;
    yield {
      path: 'content/papers',
      message: 'there is no paper, or the folder is not there or a link',
      hint: 'Take the folder back with: git checkout -- content; or add a paper with: npm run add',
    };
  },
};

const distinctIds: Check = {
  name: 'distinct-ids',
  description: 'No two ids of a collection differ only in capitals.',
  *check({ files, skipped }) {
    const seen = new Map<string, string>();
    for (const { path } of [...files, ...skipped].toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))) {
      if (!entryPath(path)) continue;
      const first = seen.get(path.toLowerCase());
      if (first === undefined) seen.set(path.toLowerCase(), path);
      else
        yield {
          path,
          message: first === path ? 'the file is given twice' : `the file name differs from that of ${first} only in capitals`,
          hint: 'Rename one of the two; on many computers they are the same file.',
        };
    }
  },
};

const regularFiles: Check = {
  name: 'regular-files',
  description: 'Every file is a regular file in UTF-8 of at most 64 KB.',
  *check({ files, skipped }) {
    for (const { path, reason } of skipped) yield { path, ...skipHints[reason] };
    for (const { path, text } of files) if (utf8Length(text) > sizeLimit(path)) yield { path, ...skipHints['too-large'] };
  },
};

const cleanText: Check = {
  name: 'clean-text',
  description: 'Files have line ends LF, Unicode form NFC, and no byte order mark or invisible characters.',
  *check({ files }) {
    for (const { path, text } of files) for (const fault of lineFaults(text)) yield { path, ...fault } satisfies Problem;
  },
};

export const fileChecks: readonly Check[] = [names, notEmpty, distinctIds, regularFiles, cleanText];
