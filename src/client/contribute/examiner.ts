/**
 * The checks of the build with the published list, what the form says of them, and the ways to send: fetched together when
 * the form is first used.
 */
import './no-eval.ts';
import { examineForm, type KnownList } from '../../records/examine-form.ts';

export { copyText } from '../copy-text.ts';
export { faultList, listedNote, stateSentence } from './messages.ts';
export { showPreview } from './preview.ts';
export { readBibtexValues } from './read-bibtex.ts';
export { openIssue, openPullRequest } from './sending.ts';

/** @throws Error of the browser when the list cannot be fetched */
export async function fetchKnown(address: string): Promise<KnownList> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

export { examineForm };
