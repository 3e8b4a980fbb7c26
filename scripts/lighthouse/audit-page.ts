/** One run of Lighthouse on one page. */
import { z } from 'zod';
import { browserArgs } from '../browser.ts';
import { CommandError, isInterruption, runProgram } from '../command.ts';

export const devices = ['mobile', 'desktop'] as const;
export type Device = (typeof devices)[number];

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const score = z.number().nullable();
const audit = z.object({
  id: z.string(),
  title: z.string(),
  score,
  scoreDisplayMode: z.string(),
  displayValue: z.string().optional(),
  numericValue: z.number().optional(),
});
const category = z.object({ score });
const reportSchema = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.object({ performance: category, accessibility: category, 'best-practices': category, seo: category }),
  audits: z.record(z.string(), audit),
});

export interface PageAudit {
  readonly device: Device;
  /** From 0 to 100, in the order performance, accessibility, best practices, SEO. */
  readonly scores: readonly number[];
  /** Seconds to the largest thing painted. */
  readonly largestPaint: number;
  readonly layoutShift: number;
  /** Milliseconds in which the page did not answer. */
  readonly blockingTime: number;
  /** Audits that did not get the full score. */
  readonly faults: readonly { readonly id: string; readonly title: string; readonly value: string; readonly score: number }[];
}

/** @throws CommandError when Lighthouse gives no report */
export async function auditPage(cli: string, browser: string, url: string, device: Device): Promise<PageAudit> {
  const args = [
    cli,
    url,
    '--output=json',
    '--output-path=stdout',
    '--quiet',
    '--no-enable-error-reporting',
    `--only-categories=${categories.join(',')}`,
    `--chrome-flags=${['--headless=new', ...browserArgs()].join(' ')}`,
    ...(device === 'desktop' ? ['--preset=desktop'] : []),
  ];
  const { code, output } = await runProgram(process.execPath, args, { quiet: true, env: { ...process.env, CHROME_PATH: browser } });
  if (isInterruption(code)) throw new CommandError('Interrupted.');
  const start = output.indexOf('{\n');
  const { data } = reportSchema.safeParse(start === -1 ? undefined : parseJson(output.slice(start, output.lastIndexOf('}') + 1)));
  if (!data || data.runtimeError)
    throw new CommandError(`Lighthouse gave no report on ${url}: ${data?.runtimeError?.message ?? output.trim().slice(0, 500)}`);
  const value = (id: string) => data.audits[id]?.numericValue ?? Number.NaN;
  return {
    device,
    scores: categories.map((name) => Math.round((data.categories[name].score ?? 0) * 100)),
    largestPaint: value('largest-contentful-paint') / 1000,
    layoutShift: value('cumulative-layout-shift'),
    blockingTime: value('total-blocking-time'),
    faults: Object.values(data.audits).flatMap(({ id, title, score: reached, displayValue = '' }) =>
      reached === null || reached >= 1 ? [] : [{ id, title, value: displayValue, score: reached }],
    ),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
