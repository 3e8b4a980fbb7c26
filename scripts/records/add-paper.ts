/** The steps of `npm run add`: find the record, refuse what is listed, complete it, check everything, write one file. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFiles, checkContent, formatProblems } from '../../src/checks/index.ts';
import { didYouMean, listOf } from '../../src/checks/suggestion.ts';
import { acronymIn, type Draft, draftPaper, summaryFault } from '../../src/records/draft.ts';
import { findDuplicate } from '../../src/records/duplicates.ts';
import type { ListedContent } from '../../src/records/listed-content.ts';
import type { SourceRecord } from '../../src/records/source-record.ts';
import { leavesOf, readTopic } from '../../src/records/topic-choice.ts';
import { matchRecordVenue, venueProblem } from '../../src/records/venue-choice.ts';
import { writeEntry } from '../../src/records/write-entry.ts';
import { designSpaces, objectiveCounts } from '../../src/schemas/paper.ts';
import { editUrl } from '../../src/site.ts';
import { CommandError } from '../command.ts';
import { writeFileWhole } from '../write-file.ts';
import type { AddOptions } from './add-options.ts';
import { askAcronym, askChoices, askSummary, askTopics, askUrl, askVenue, askYes, type Dialogue } from './questions.ts';

export interface Adding {
  readonly record: SourceRecord;
  readonly options: AddOptions;
  readonly content: ContentFiles;
  /** The entries of the content. */
  readonly listed: ListedContent;
  /** Day of today, "YYYY-MM-DD". */
  readonly today: string;
  /** The person at the terminal; without one everything must be in the options. */
  readonly dialogue?: Dialogue | undefined;
}

/**
 * Writes the entry and returns its path in the repository; undefined when nothing was to be written.
 * @throws CommandError, RecordError; nothing is written then
 */
export async function addPaper({ record, options, content, listed, today, dialogue }: Adding): Promise<string | undefined> {
  console.log(recordSummary(record));
  refuseDuplicate(record, listed);
  const draft = await completeDraft(record, options, listed, today, dialogue);
  const text = writeEntry('papers', draft.data);
  const path = `content/papers/${draft.id}.md`;
  refuseProblems(content, path, text);
  console.log(`\n${path}\n\n${text}`);
  for (const remark of draft.remarks) console.log(`Note: ${remark}`);
  if (options['dry-run']) return void console.log('Nothing was written (--dry-run).');
  if (dialogue && !(await askYes(dialogue, `Write ${path}?`))) return void console.log('Nothing was written.');
  const file = join(options.content, 'papers', `${draft.id}.md`);
  // Since the content was read, for the conversation may take a while.
  if (existsSync(file)) refuseFileName(draft.id);
  await writeFileWhole(file, text);
  return path;
}

/**
 * Stops when the paper is listed; its identifier alone can tell before any service is asked.
 * @throws CommandError naming the entry
 */
export function refuseDuplicate(paper: Parameters<typeof findDuplicate>[0], { papers }: Pick<ListedContent, 'papers'>): void {
  const duplicate = findDuplicate(paper, papers);
  if (!duplicate) return;
  const path = `content/papers/${duplicate.id}.md`;
  throw new CommandError(
    `The paper is in the list already: ${path} has ${duplicate.reason}.\nAdd topics and corrections there: ${editUrl(path)}`,
  );
}

/** The record with what the options say and, at a terminal, with what the contributor answers. */
async function completeDraft(
  record: SourceRecord,
  options: AddOptions,
  listed: ListedContent,
  today: string,
  dialogue?: Dialogue,
): Promise<Draft> {
  const venues = listed.venues.map(({ id, data }) => ({ id, ...data }));
  const topics = listed.topics.map(({ id, data }) => ({ id, ...data }));
  const venueIds = venues.map(({ id }) => id);
  if (options.venue !== undefined && !venueIds.includes(options.venue))
    throw new CommandError(
      `There is no venue "${options.venue}". ${didYouMean(options.venue, venueIds)}The venues are: ${listOf(venueIds, 100)}`,
    );
  if (options.id !== undefined && listed.paperIds.has(options.id)) refuseFileName(options.id);
  const chosen = options.topic.map((topic) => readTopic(topic, topics));
  const summary = options.summary?.trim();
  const fault = summary === undefined ? undefined : summaryFault(summary);
  if (fault) throw new CommandError(`--summary ${fault}.`);

  const match = matchRecordVenue(record, venues);
  const found = options.venue ?? (match.kind === 'found' ? match.id : undefined);
  const problem = found === undefined && match.kind !== 'found' ? venueProblem(record, match, venues) : undefined;
  const missing = [
    ...(problem ? [problem] : []),
    ...(chosen.length === 0
      ? [
          `--topic ID, one or more of: ${listOf(
            leavesOf(topics).map(({ id }) => id),
            100,
          )}`,
        ]
      : []),
    ...(summary === undefined ? ['--summary TEXT, what the paper does and how, in your own words, 40 to 400 characters'] : []),
  ];
  if (missing.length > 0 && !dialogue)
    throw new CommandError(`There is nobody to ask, and the options do not say it all. Missing:\n\n${missing.join('\n\n')}`);
  if (dialogue && problem) dialogue.say(`\n${problem}`);

  const { ids, keys } = { ids: listed.paperIds, keys: listed.citationKeys };
  return draftPaper(
    record,
    {
      today,
      venue: found ?? (dialogue ? await askVenue(dialogue, venues) : ''),
      acronym: options.acronym ?? (dialogue ? await askAcronym(dialogue, acronymIn(record.title)) : undefined),
      topics: chosen.length === 0 && dialogue ? await askTopics(dialogue, topics) : chosen,
      summary: summary ?? (dialogue ? await askSummary(dialogue) : ''),
      designSpace: options.space ?? (dialogue ? await askChoices(dialogue, 'Kinds of designs', designSpaces) : []),
      objectives: options.objectives ?? (dialogue ? await askChoices(dialogue, 'Objectives', objectiveCounts) : []),
      code: options.code ?? (dialogue ? await askUrl(dialogue, "Address of the authors' code") : undefined),
      year: options.year,
      id: options.id,
      paper: options.paper,
      pdf: options.pdf,
      project: options.project,
    },
    { ids, keys },
  );
}

function refuseFileName(id: string): never {
  throw new CommandError(`content/papers/${id}.md exists already; choose another file name with --id.`);
}

/** Runs every check on the content with the new file in it. */
function refuseProblems(content: ContentFiles, path: string, text: string): void {
  const problems = checkContent({ ...content, files: [...content.files, { path, text }] });
  if (problems.length === 0) return;
  const own = problems.filter((problem) => problem.path === path);
  const reason =
    own.length > 0
      ? 'The entry does not pass the checks, and was not written:'
      : 'The content has problems in other files; repair them first. The entry was not written:';
  throw new CommandError(`${reason}\n\n${formatProblems(own.length > 0 ? own : problems)}`);
}

function recordSummary(record: SourceRecord): string {
  const ids = [
    record.doi && `DOI ${record.doi}`,
    record.arxiv && `arXiv ${record.arxiv}`,
    record.openreview && `OpenReview ${record.openreview}`,
  ].filter(Boolean);
  return [
    `\nFound in ${record.source}:`,
    `  ${record.title}`,
    `  ${record.authors.join('; ')}${record.moreAuthors ? '; and others' : ''}`,
    `  ${[record.venueName, record.year].filter(Boolean).join(', ')}`,
    ...(ids.length > 0 ? [`  ${ids.join(', ')}`] : []),
  ].join('\n');
}
