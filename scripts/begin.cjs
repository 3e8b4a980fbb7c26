// @ts-check
/**
 * What the tasks of package.json start. Node loads modules by addresses, in which it allows no backslash, but a file of this
 * kind by its path: so this one can say what is wrong where run.mjs cannot even begin. On Windows no name has a backslash.
 */
if (process.platform !== 'win32' && __dirname.includes('\\')) {
  console.error(
    `Node cannot run the tasks in the folder ${process.cwd()}, for there is a "\\" in its path. Rename or move the folder, and run the command again.`,
  );
  process.exitCode = 1;
} else import('./run.mjs');
