/** Opens the page of GitHub that takes a finished entry, and says what happened. */
import type { Examined } from '../../records/examine-form.ts';
import { issueAddress, newFileAddress } from '../../records/submission.ts';
import { copyText } from '../copy-text.ts';

export interface Sent {
  readonly sentence: string;
  /** What was opened, for browsers that refuse to. */
  readonly url: string;
}

/** @param newFile address of the page for a new file */
export async function openPullRequest(newFile: string, { path, text }: Examined): Promise<Sent> {
  const { url, hasText } = newFileAddress(newFile, path, text);
  const isCopied = hasText || (await copyText(text));
  window.open(url, '_blank', 'noopener');
  if (hasText) return { sentence: 'GitHub has opened in another tab, with the file filled in.', url };
  const next = isCopied
    ? 'Its text is copied: paste it into the empty file that has opened on GitHub.'
    : 'It could not be copied either: copy it from the preview into the empty file that has opened on GitHub.';
  return { sentence: `The entry is too long for an address. ${next}`, url };
}

/** @param issueForm address of the issue form for papers */
export async function openIssue(issueForm: string, { data, text }: Examined): Promise<Sent> {
  const topics = data.topics.map((topic) => (typeof topic === 'string' ? topic : topic.id)).join(', ');
  const fields = { title: `Add: ${data.title}`, link: data.links.paper, topics, summary: data.summary, entry: text };
  const { url, isWhole } = issueAddress(issueForm, fields);
  const isCopied = isWhole || (await copyText(text));
  window.open(url, '_blank', 'noopener');
  const opened = 'The issue has opened in another tab.';
  if (isWhole) return { sentence: opened, url };
  return { sentence: `${opened} ${isCopied ? 'The entry is copied: paste' : 'Copy the entry from the preview'} into its last field.`, url };
}
