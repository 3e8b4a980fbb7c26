/** Lighthouse's answers for all pages as tables in Markdown. */
import { type Column, markdownTable } from '../bench/markdown-table.ts';
import type { PageAudit } from './audit-page.ts';

export interface TemplateAudit extends PageAudit {
  readonly template: string;
}

const names = ['performance', 'accessibility', 'best practices', 'SEO'] as const;

const scoreColumns: readonly Column<TemplateAudit>[] = [
  { heading: 'template', text: ({ template }) => `\`${template}\``, words: true },
  { heading: 'device', text: ({ device }) => device, words: true },
  ...names.map((heading, index): Column<TemplateAudit> => ({ heading, text: ({ scores }) => String(scores[index] ?? '') })),
  { heading: 'LCP s', text: ({ largestPaint }) => largestPaint.toFixed(2) },
  { heading: 'CLS', text: ({ layoutShift }) => layoutShift.toFixed(3) },
  { heading: 'TBT ms', text: ({ blockingTime }) => blockingTime.toFixed(0) },
];

/** An audit that some pages do not pass in full. */
interface Fault {
  readonly id: string;
  readonly title: string;
  readonly lowest: number;
  readonly places: readonly string[];
}

const faultColumns: readonly Column<Fault>[] = [
  { heading: 'audit', text: ({ id, title }) => `${id}: ${title}`, words: true },
  { heading: 'lowest', text: ({ lowest }) => String(Math.round(lowest * 100)) },
  { heading: 'where', text: ({ places }) => places.join('; '), words: true },
];

function faultsOf(audits: readonly TemplateAudit[]): Fault[] {
  const all = audits.flatMap(({ template, device, faults }) =>
    faults.map((fault) => ({ ...fault, place: `${template} ${device}${fault.value && ` (${fault.value.replaceAll('|', '/')})`}` })),
  );
  return [...Map.groupBy(all, ({ id }) => id)]
    .map(([id, group]) => ({
      id,
      title: group[0]?.title ?? '',
      lowest: Math.min(...group.map(({ score }) => score)),
      places: group.map(({ place }) => place),
    }))
    .toSorted((a, b) => a.lowest - b.lowest || (a.id < b.id ? -1 : 1));
}

export function writeReport(audits: readonly TemplateAudit[]): string {
  const faults = faultsOf(audits);
  const below = faults.length === 0 ? 'Every audit of every page has the full score.' : markdownTable(faults, faultColumns);
  return `${markdownTable(audits, scoreColumns)}\n\n## Audits below the full score\n\n${below}`;
}
