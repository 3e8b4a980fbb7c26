/**
 * `npm run verify`: compares title, first author, year, venue and identifiers of papers with the records of arXiv,
 * Crossref, DataCite and OpenReview. Fails on a contradiction and on an entry that cannot be read; a service that does not
 * answer is reported and never fails.
 */
import { appendFile } from 'node:fs/promises';
import { didYouMean } from '../src/checks/suggestion.ts';
import { countText } from '../src/domain/count-text.ts';
import { groupBy } from '../src/domain/order.ts';
import { markdownTable } from '../src/records/difference-table.ts';
import { listContent } from '../src/records/listed-content.ts';
import { CommandError, readArguments, runCommand } from './command.ts';
import { changedPapers } from './records/changed-entries.ts';
import { readContentFolder } from './records/content-folder.ts';
import { createRecordClient } from './records/fetch-record.ts';
import { servicesFrom } from './records/services.ts';
import { type Verification, verifyPapers } from './records/verify-papers.ts';

const usage = `npm run verify -- [changed | ID ...] [--base COMMIT] [--content FOLDER]

Without words all papers are compared, with "changed" those that differ from the main branch (or from --base), else the
named ones. Exit code 1 when an entry contradicts a record, or cannot be read.`;

function report({ differences, wrong, unchecked, compared }: Verification): string {
  const rows = differences.map(({ id, source, field, entry, record, weight }) => [
    id,
    weight === 'error' ? field : `${field} (note)`,
    entry === '' ? '(none)' : entry,
    record,
    source,
  ]);
  const reasons = [...groupBy(unchecked, ({ reason }) => reason)];
  return [
    ...(rows.length > 0 ? [markdownTable(['Paper', 'Field', 'In the list', 'In the record', 'Source'], rows)] : []),
    ...(wrong.length > 0
      ? [
          markdownTable(
            ['Paper', 'Wrong identifier'],
            wrong.map(({ id, reason }) => [id, reason]),
          ),
        ]
      : []),
    ...reasons.map(([reason, papers]) => `Not checked: ${papers.map(({ id }) => id).join(', ')}: ${reason}`),
    `${countText(compared, 'record')} compared, ${countText(differences.filter(({ weight }) => weight === 'error').length + wrong.length, 'contradiction')}, ${countText(unchecked.length, 'record')} not checked.`,
  ].join('\n\n');
}

runCommand(async () => {
  const { values, positionals } = readArguments(usage, { base: { type: 'string' }, content: { type: 'string' } });
  const words: readonly string[] = positionals;
  const isChanged = words.includes('changed');
  if (isChanged && words.length > 1) throw new CommandError('Name papers, or write "changed" alone.');
  if (values.base !== undefined && !isChanged)
    throw new CommandError('--base goes with "changed": npm run verify -- changed --base COMMIT');
  const folder = values.content ?? 'content';
  const content = await readContentFolder(folder);
  const listed = listContent(content);
  const wanted = isChanged ? await changedPapers(folder, values.base) : new Set(words);
  const all = words.length === 0;
  const unknown = [...wanted].find((id) => !listed.paperIds.has(id));
  if (unknown !== undefined) throw new CommandError(`There is no paper "${unknown}". ${didYouMean(unknown, listed.paperIds)}`.trim());
  const papers = listed.papers.filter(({ id }) => all || wanted.has(id));
  const unread = [...(all ? listed.paperIds : wanted)].filter((id) => !papers.some((paper) => paper.id === id));
  if (unread.length > 0) console.error(`Not compared, because "npm run check" finds problems in them: ${unread.join(', ')}`);
  if (papers.length === 0) {
    console.log('No paper to compare.');
    return unread.length > 0 ? 1 : 0;
  }
  const client = createRecordClient(servicesFrom(), (message) => console.error(message));
  const verification = await verifyPapers(papers, listed, client);
  const text = report(verification);
  console.log(text);
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (summary) await appendFile(summary, `## Records of the papers\n\n${text}\n`);
  const isSound = unread.length === 0 && verification.wrong.length === 0;
  return isSound && verification.differences.every(({ weight }) => weight !== 'error') ? 0 : 1;
});
