// @ts-check
/** Where a clone may stand. Astro and Vite take addresses for paths here and there, and lose files where the two differ. */

/** What runs Astro or Vite; the other tasks work wherever begin.cjs lets them begin. */
const tasksOfAstro = ['start', 'dev', 'build', 'test', 'bench'];

/**
 * The sentence for a task that would fail in the folder of the project for its name, or undefined.
 * @param {string} task
 * @param {string} root folder of the project
 */
export function pathProblem(task, root) {
  const sign = /[%#?]/.exec(root)?.[0];
  if (sign === undefined || !tasksOfAstro.includes(task)) return undefined;
  return `The site cannot be built in the folder ${root}, for there is a "${sign}" in its path. Rename or move the folder, and run the command again.`;
}
