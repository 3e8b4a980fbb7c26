/** The options of `npm run add`. */
import { parseArgs } from 'node:util';
import { didYouMean, listOf } from '../../src/checks/suggestion.ts';
import { type DesignSpace, designSpaces, type ObjectiveCount, objectiveCounts } from '../../src/schemas/paper.ts';
import { CommandError } from '../command.ts';

export const addUsage = `npm run add -- SOURCE [options]

SOURCE is one of
  2107.06882, arXiv:2107.06882 or an address on arxiv.org
  10.1021/acscentsci.7b00572 or an address on doi.org
  openreview:HklxbgBKvr or an address on openreview.net
  paper.bib, or - for BibTeX from standard input

Options; what is missing is asked for when there is a terminal
  --topic ID[: WHY]   topic of the paper, and why it belongs there; may be repeated
  --summary TEXT      what the paper does and how, in your own words, 40 to 400 characters
  --venue ID          file name in content/venues, where the record does not tell
  --year YEAR         year at the venue, where the record has that of the preprint
  --acronym NAME      name of the method, benchmark or tool; "" for none
  --space KIND        ${designSpaces.join(', ')}: kinds of designs; may be repeated
  --objectives KIND   ${objectiveCounts.join(', ')}: how many objectives; may be repeated
  --code URL          the authors' code
  --project URL       the project page
  --paper URL         the page to open, where it is not that of the record
  --pdf URL           the full text
  --id ID             file name, where FAMILY-YEAR-NAME does not fit
  --yes               ask nothing
  --dry-run           show the file, write nothing
  --content FOLDER    where the content is, by default content`;

const optionTypes = {
  topic: { type: 'string', multiple: true },
  summary: { type: 'string' },
  venue: { type: 'string' },
  year: { type: 'string' },
  acronym: { type: 'string' },
  space: { type: 'string', multiple: true },
  objectives: { type: 'string', multiple: true },
  code: { type: 'string' },
  project: { type: 'string' },
  paper: { type: 'string' },
  pdf: { type: 'string' },
  id: { type: 'string' },
  yes: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  content: { type: 'string' },
} as const;

/** @throws CommandError naming the option that is wrong */
export function readAddOptions(args: readonly string[]) {
  const { values, positionals } = parse(args);
  const [source, ...others] = positionals;
  if (source === undefined) throw new CommandError(`Which paper?\n\n${addUsage}`);
  if (others.length > 0) throw new CommandError(`One paper at a time, found ${listOf(positionals)}. A text with spaces belongs in quotes.`);
  if (values.year !== undefined && !/^\d{4}$/.test(values.year))
    throw new CommandError(`--year must be a year in digits, found "${values.year}".`);
  return {
    source,
    ...values,
    topic: values.topic ?? [],
    content: values.content ?? 'content',
    year: values.year === undefined ? undefined : Number(values.year),
    space: choices<DesignSpace>('--space', values.space, designSpaces),
    objectives: choices<ObjectiveCount>('--objectives', values.objectives, objectiveCounts),
  };
}

export type AddOptions = ReturnType<typeof readAddOptions>;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: optionTypes, allowPositionals: true });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new CommandError(`${reason}.\n"npm run add -- --help" lists the options.`);
  }
}

/** The given words, of which each must be one of the choices. */
function choices<Choice extends string>(
  option: string,
  words: readonly string[] | undefined,
  all: readonly Choice[],
): Choice[] | undefined {
  return words?.map((word) => {
    const choice = all.find((known) => known === word);
    if (choice === undefined)
      throw new CommandError(`${option} "${word}" is not known. ${didYouMean(word, all)}Choose from: ${listOf(all)}.`);
    return choice;
  });
}
