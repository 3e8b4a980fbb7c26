import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['tests/built/**'],
        },
      },
      {
        // Read the two builds of tests/setup/built-sites.ts; `npm test -- build` makes them.
        test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
