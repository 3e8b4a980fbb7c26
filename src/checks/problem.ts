/** What a check reports, and how people read it. */
import { countText } from '../domain/count-text.ts';
import { replaceHidden } from '../schemas/fields.ts';

/** A place in a file; lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column?: number;
}

/** Something in the content that must be repaired before the site is built. */
export interface Problem extends Partial<Position> {
  /** File in the repository, such as `content/papers/x.md`. */
  readonly path: string;
  /** What was found. */
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
}

/** By file, then line, then column, then text, the same on every machine. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareCodeUnits(a.path, b.path) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareCodeUnits(a.message, b.message)
  );
}

/** `file:line:column  message`, then the hint on an indented line, for every problem; then how many there are. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const lines = problems.flatMap((problem) => {
    const place = [problem.path, problem.line, problem.column].filter((part) => part !== undefined).join(':');
    return [`${visible(place)}  ${visible(problem.message)}`, ...problem.hint.split('\n').map((line) => `    ${visible(line)}`)];
  });
  const files = new Set(problems.map((problem) => problem.path)).size;
  return [...lines, '', `${countText(problems.length, 'problem')} in ${countText(files, 'file')}.`].join('\n');
}

/** The problem as a GitHub Actions annotation (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands). */
export function formatAnnotation(problem: Problem): string {
  const properties = [
    `file=${escapeProperty(problem.path)}`,
    ...(problem.line === undefined ? [] : [`line=${problem.line}`]),
    ...(problem.column === undefined ? [] : [`col=${problem.column}`]),
  ];
  return `::error ${properties.join(',')}::${escapeData([problem.message, ...problem.hint.split('\n')].map(visible).join('\n'))}`;
}

/** A value as a message quotes it: short, on one line. */
export function show(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? 'a date that does not exist' : value.toISOString().slice(0, 10);
  const text = JSON.stringify(value) ?? String(value);
  return visible(text.length > 80 ? `${text.slice(0, 77)}...` : text);
}

/** Hidden characters as `\u{...}`, so that a report cannot be made to read as something else. */
function visible(text: string): string {
  return replaceHidden(text, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
