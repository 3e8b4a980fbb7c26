/** Reading the JSON and XML that services send, so that an unexpected answer becomes a sentence. */
import type { z } from 'zod';
import { RecordError, type RecordSource } from './source-record.ts';

/** The answer is not what the service documents: an error page, a cut text, a changed format. */
export class MalformedAnswer extends RecordError {
  override name = 'MalformedAnswer';
}

/** @throws MalformedAnswer */
export function malformed(source: RecordSource, reason: string): never {
  throw new MalformedAnswer(`${source} sent an answer that cannot be read: ${reason}. Try again later.`);
}

/** The beginning of an answer, for a message. */
function excerpt(text: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line === '' ? 'it is empty' : `it starts with "${line.length > 60 ? `${line.slice(0, 60)}...` : line}"`;
}

/** Refuses a web page where data are expected, as proxies and overloaded servers send it. */
export function refuseWebPage(source: RecordSource, text: string): void {
  if (/^\s*(?:<!doctype html|<html)/i.test(text)) malformed(source, 'it is a web page instead of data');
}

/**
 * The answer as JSON of the expected shape.
 * @throws MalformedAnswer naming what is missing
 */
export function readJson<Schema extends z.ZodType>(source: RecordSource, schema: Schema, text: string): z.output<Schema> {
  refuseWebPage(source, text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    malformed(source, `it is not JSON, ${excerpt(text)}`);
  }
  return readShape(source, schema, value);
}

/**
 * The value in the expected shape.
 * @throws MalformedAnswer naming the first field that does not fit
 */
export function readShape<Schema extends z.ZodType>(source: RecordSource, schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  return malformed(source, `${field === '' ? 'the answer' : `"${field}"`} does not have the expected form`);
}
