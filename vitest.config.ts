import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Unless told, Vitest leaves one core free, which is half of a small machine.
    maxWorkers: '100%',
    // The files of a worker share what they import, which is half of the time; no test replaces a module.
    isolate: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['tests/built/**', 'tests/citations/typeset/**', 'tests/engines/**'],
          // A test that does not end is stopped; on a busy machine one that reads all of the content may take a while.
          testTimeout: 60_000,
        },
      },
      {
        // Programs of a TeX distribution, which takes long to install; a step of its own.
        test: { name: 'typeset', include: ['tests/citations/typeset/**/*.test.ts'] },
      },
      {
        // Firefox and WebKit, where they are installed; a step of its own.
        test: { name: 'engines', include: ['tests/engines/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 60_000 },
      },
      {
        // Read the two builds of tests/setup/built-sites.ts; `npm test -- build` makes them. Some build once more.
        test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000 },
      },
    ],
  },
});
