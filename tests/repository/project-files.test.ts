import { expect, test } from 'vitest';
import { filesWithoutGit, projectFiles } from './project-files.ts';

test.each([[[]], [['src', 'package.json']]])('an archive without git has the same files: %j', (paths: readonly string[]) => {
  const files = projectFiles(...paths);
  expect(files).toContain('package.json');
  expect(files.length).toBeGreaterThan(200);
  expect(filesWithoutGit(paths).toSorted()).toEqual(files.toSorted());
});
