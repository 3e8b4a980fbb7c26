/** `npm run add -- SOURCE`: from an arXiv id, a DOI, an OpenReview address or BibTeX to a checked file of the list. */
import { runCommand } from './command.ts';
import { addFromCommandLine } from './records/add-command.ts';

runCommand(async () => {
  const { stdin, stdout } = process;
  await addFromCommandLine(process.argv.slice(2), {
    environment: process.env,
    input: stdin,
    isTerminal: Boolean(stdin.isTTY && stdout.isTTY),
  });
  return 0;
});
