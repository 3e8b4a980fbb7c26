/**
 * Checks the content: `node scripts/check.ts [folder]`, by default `content`. Prints every problem with its file and
 * line; exit code 1 when there is one. On GitHub Actions the problems are annotations of the pull request as well.
 */
import { checkContent, formatAnnotation, formatProblems } from '../src/checks/index.ts';
import { countText } from '../src/domain/count-text.ts';
import { readContentFiles } from '../src/integrations/read-content.ts';
import { collectionNames } from '../src/schemas/collections.ts';

const folder = process.argv[2] ?? 'content';
const content = await readContentFiles(folder).catch((error: unknown) => {
  console.error(`The folder "${folder}" cannot be read: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
});
const problems = checkContent(content);

if (problems.length > 0) {
  console.error(formatProblems(problems));
  if (process.env['GITHUB_ACTIONS'] === 'true') for (const problem of problems) console.log(formatAnnotation(problem));
  process.exitCode = 1;
} else {
  const numbers = collectionNames.flatMap((name) => {
    const entries = content.files.filter(({ path }) => path.startsWith(`content/${name}/`)).length;
    if (entries === 0) return [];
    return name === 'glossary'
      ? countText(entries, 'glossary term')
      : name === 'news'
        ? countText(entries, 'update')
        : name === 'lineage'
          ? countText(entries, 'paper with its lineage', 'papers with their lineage')
          : countText(entries, name.slice(0, -1));
  });
  console.log(`Content is valid: ${numbers.join(', ')}.`);
}
