import type { AstroLoggerMessage } from 'astro';
import { describe, expect, test, vi } from 'vitest';
import buildLog from '../../scripts/build-log.mjs';
import { buildProblem } from '../../scripts/site-build.ts';

describe('what Astro says of a build', () => {
  /** The lines that are printed of an event as Astro tells it. */
  function printed(event: AstroLoggerMessage): string[] {
    const lines: string[] = [];
    const spies = (['info', 'error'] as const).map((name) => vi.spyOn(console, name).mockImplementation((line) => void lines.push(line)));
    try {
      buildLog().write(event);
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
    return lines;
  }

  test('is left out where it tells of one page', () => {
    expect(printed({ label: null, level: 'info', message: '  ├─ /papers/x/index.html', newLine: false })).toEqual([]);
    expect(printed({ label: 'SKIP_FORMAT', level: 'info', message: ' (+3ms) ', newLine: true })).toEqual([]);
  });

  test.each([
    ['info', 'build', 'Complete!'],
    ['info', null, '✓ Completed in 3.62s.'],
    ['warn', 'SKIP_FORMAT', 'An odd page.'],
    ['error', 'glob-loader', 'Error rendering x.md'],
  ] as const)('is printed as an event: %s of %s', (level, label, message) => {
    expect(printed({ label, level, message, newLine: true }).map((line) => JSON.parse(line))).toEqual([{ level, label, message }]);
  });
});

describe('what Astro printed', () => {
  const line = (level: string, label: string, message: string) => JSON.stringify({ level, label, message });

  test('is no problem after a good build', () => {
    expect(buildProblem(0, `${line('info', 'build', 'Complete!')}\n${line('warn', 'vite', 'slow')}\n`)).toBeUndefined();
  });

  test('is a problem when it logs an error and goes on', () => {
    const output = [
      line('info', 'build', 'start'),
      line('error', 'content', 'Invalid content reference'),
      line('info', 'build', 'Complete!'),
    ];
    expect(buildProblem(0, output.join('\n'))).toBe('The site could not be built:\n[content] Invalid content reference');
  });

  test('is a problem when the end is missing', () => {
    expect(buildProblem(0, line('info', 'build', 'start'))).toBe(
      'The site could not be built: Astro ended before it was done. The last that it said was: [build] start',
    );
  });

  test('tells of a failure in lines that are no events', () => {
    const output = [line('info', 'build', 'start'), line('error', 'vite', 'Build failed'), 'Cannot find module x', '  at a.astro:2'];
    expect(buildProblem(1, output.join('\n'))).toBe(
      'The site could not be built:\n[vite] Build failed\nCannot find module x\n  at a.astro:2',
    );
  });

  test('leaves the way through the code to those who ask for it', () => {
    const output = [
      line('error', 'finished-pages', 'An error in a hook'),
      'The folder "public" has a file "about/index.html".',
      '  Stack trace:',
      '    at writePage (file:///site/page-worker.ts:53:11)',
      '    at file:///site/worker-link.ts:75:92',
    ];
    expect(buildProblem(1, output.join('\n'))).toBe(
      [
        'The site could not be built:',
        '[finished-pages] An error in a hook',
        'The folder "public" has a file "about/index.html".',
        'Where in the code it happened is shown by: npm run build -- --verbose',
      ].join('\n'),
    );
  });

  test.each(['ENOSPC: no space left on device, write', 'No space left on device (os error 28)'])('tells of a full disk: %s', (message) => {
    expect(buildProblem(1, line('error', '', message))).toBe('The disk is full: make room and build again.');
  });
});
