/** The topics of a paper as one line of text, for what the search index keeps of it. */
import type { Accent } from '../../schemas/topic.ts';

export interface TopicMark {
  readonly id: string;
  readonly accent: Accent;
  readonly label: string;
}

/** @example writeTopicMarks([{ id: 'stability', accent: 'amber', label: 'Stability' }]) // 'stability amber Stability' */
export function writeTopicMarks(topics: readonly TopicMark[]): string {
  return topics.map(({ id, accent, label }) => `${id} ${accent} ${label.replaceAll('|', '/')}`).join('|');
}

/** The topics that `writeTopicMarks` wrote, in their order; nothing for a text of another form. */
export function readTopicMarks(text: string): { id: string; accent: string; label: string }[] {
  return text.split('|').flatMap((mark) => {
    const [, id, accent, label] = /^(\S+) (\S+) (.+)$/.exec(mark) ?? [];
    return id && accent && label ? [{ id, accent, label }] : [];
  });
}
