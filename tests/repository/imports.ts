/** The import lines of the code, read for the tests that hold the order between its parts. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { projectFiles } from './project-files.ts';
import { root } from './yaml-files.ts';

export interface Import {
  /** Path of the importing file from the root of the repository. */
  readonly file: string;
  readonly line: number;
  /** As it is written. */
  readonly written: string;
  /** Path of the imported file from the root of the repository; undefined for a package. */
  readonly target?: string;
}

/** What is TypeScript in a file: of a page or component the frontmatter and the scripts, other lines being empty. */
function codeOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const code = [...text.matchAll(/^---\n(.*?)^---$|<script(?:\s[^>]*)?>(.*?)<\/script>/gms)];
  const blank = (part: string) => part.replace(/[^\n]/g, '');
  let end = 0;
  const parts = code.map((match) => {
    const inside = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(inside);
    const part = blank(text.slice(end, start)) + inside;
    end = start + inside.length;
    return part;
  });
  return parts.join('');
}

/** Imports, re-exports, dynamic imports and imported types of a file. */
export function importsOf(file: string, text: string): Import[] {
  const code = codeOf(file, text);
  return ts.preProcessFile(code).importedFiles.map(({ fileName, pos }) => ({
    file,
    line: code.slice(0, pos).split('\n').length,
    written: fileName,
    ...(fileName.startsWith('.') && { target: posix.join(posix.dirname(file), fileName) }),
  }));
}

/** All imports of the code below the folders. */
export function allImports(folders: readonly string[]): Import[] {
  const files = projectFiles(...folders).filter((path) => /\.(?:ts|mjs|astro)$/.test(path));
  return files.flatMap((file) => importsOf(file, readFileSync(posix.join(root, file), 'utf8')));
}
