/** Asks a contributor at the terminal for what the record and the options do not say. */
import { createInterface } from 'node:readline/promises';
import { didYouMean, listOf } from '../../src/checks/suggestion.ts';
import { summaryFault } from '../../src/records/draft.ts';
import { RecordError } from '../../src/records/source-record.ts';
import { type ChosenTopic, type KnownTopic, leavesOf, readTopic } from '../../src/records/topic-choice.ts';
import type { KnownVenue } from '../../src/records/venue-match.ts';
import { urlFault } from '../../src/schemas/fields.ts';
import { CommandError } from '../command.ts';

export interface Dialogue {
  ask(question: string): Promise<string>;
  say(text: string): void;
}

/** Runs a conversation at the terminal; the end of the input or Ctrl-C ends it with nothing written. */
export async function withTerminal<Result>(talk: (dialogue: Dialogue) => Promise<Result>): Promise<Result> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const stopped = new Promise<never>((_, reject) =>
    terminal.once('close', () => reject(new CommandError('\nStopped. Nothing was written.'))),
  );
  try {
    return await Promise.race([stopped, talk({ ask: (question) => terminal.question(question), say: (text) => console.log(text) })]);
  } finally {
    stopped.catch(() => undefined);
    terminal.close();
  }
}

/** Asks until the answer can be used; `read` throws a RecordError that says why it cannot. */
async function askUntil<Result>({ ask, say }: Dialogue, question: string, read: (answer: string) => Result): Promise<Result> {
  for (;;) {
    try {
      return read((await ask(question)).trim());
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      say(`  ${error.message}`);
    }
  }
}

export function askVenue(dialogue: Dialogue, venues: readonly KnownVenue[]): Promise<string> {
  const ids = venues.map(({ id }) => id);
  return askUntil(dialogue, 'Venue (an id of the above): ', (answer) => {
    if (ids.includes(answer)) return answer;
    throw new RecordError(`There is no venue "${answer}". ${didYouMean(answer, ids)}`.trim());
  });
}

/** Topics by number or id, in the order of the list that is shown. */
export function askTopics(dialogue: Dialogue, topics: readonly KnownTopic[]): Promise<ChosenTopic[]> {
  const leaves = leavesOf(topics);
  const titleOf = (id: string | undefined) => topics.find((topic) => topic.id === id)?.title ?? '';
  dialogue.say('\nTopics:');
  for (const [index, { id, title, parent }] of leaves.entries())
    dialogue.say(`  ${String(index + 1).padStart(2)}  ${id.padEnd(32)} ${titleOf(parent)}: ${title}`);
  return askUntil(dialogue, 'Topics (numbers or ids, separated by commas): ', (answer) => {
    const words = answer.split(/[\s,]+/).filter(Boolean);
    if (words.length === 0) throw new RecordError('A paper needs at least one topic.');
    const chosen = words.map((word) => readTopic(/^\d+$/.test(word) ? (leaves[Number(word) - 1]?.id ?? word) : word, topics));
    return chosen.filter(({ id }, index) => chosen.findIndex((topic) => topic.id === id) === index);
  });
}

export function askSummary(dialogue: Dialogue): Promise<string> {
  dialogue.say('\nSummary: one or two sentences in your own words, what the paper does and how (40 to 400 characters).');
  return askUntil(dialogue, 'Summary: ', (answer) => {
    const fault = summaryFault(answer);
    if (fault) throw new RecordError(`The summary ${fault}.`);
    return answer;
  });
}

/** Any of the choices, or none. */
export function askChoices<Choice extends string>(dialogue: Dialogue, name: string, all: readonly Choice[]): Promise<Choice[]> {
  return askUntil(dialogue, `${name} (${all.join(', ')}; Enter when unsure): `, (answer) =>
    answer
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((word) => {
        const choice = all.find((known) => known === word);
        if (choice === undefined) throw new RecordError(`"${word}" is none of: ${listOf(all)}.`);
        return choice;
      }),
  );
}

export function askUrl(dialogue: Dialogue, name: string): Promise<string | undefined> {
  return askUntil(dialogue, `${name} (Enter for none): `, (answer) => {
    const fault = answer === '' ? undefined : urlFault(answer);
    if (fault) throw new RecordError(`The address ${fault}.`);
    return answer || undefined;
  });
}

/** The name that the paper introduces; Enter takes the guess, a hyphen none. */
export async function askAcronym({ ask }: Dialogue, guess: string | undefined): Promise<string> {
  const hint = guess === undefined ? 'Enter for none' : `Enter for "${guess}", - for none`;
  const answer = (await ask(`Name of the method, benchmark or tool (${hint}): `)).trim();
  return answer === '-' ? '' : answer || (guess ?? '');
}

export async function askYes({ ask }: Dialogue, question: string): Promise<boolean> {
  return !/^n/i.test((await ask(`${question} [Y/n] `)).trim());
}
