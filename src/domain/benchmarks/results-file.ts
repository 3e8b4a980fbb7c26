/** All reported figures as one JSON file: what `/api/v1/results.json` holds, and how a program gets the figures back. */
import type { MethodEntry } from '../../schemas/method.ts';
import type { ResultEntry } from '../../schemas/result.ts';
import type { Benchmarks } from './benchmarks.ts';
import { linkSource, type ResultSource } from './result-source.ts';

export interface ResultsFile {
  readonly methods: readonly (Pick<MethodEntry, 'name' | 'kind' | 'introducedBy'> & { readonly id: string })[];
  /** Each with the fields of its file in `content/results`. */
  readonly sources: readonly (ResultEntry & { readonly id: string })[];
}

export function writeResultsFile({ methods, sources }: Pick<Benchmarks, 'methods' | 'sources'>): ResultsFile {
  return {
    methods: methods.map(({ id, name, kind, introducedBy }) => ({
      id,
      name,
      kind,
      ...(introducedBy && { introducedBy: 'paper' in introducedBy ? { paper: introducedBy.paper.id } : introducedBy }),
    })),
    sources: sources.map(({ id, entry }) => ({ id, ...entry })),
  };
}

export function readResultsFile({ methods, sources }: ResultsFile): ResultSource[] {
  const names = new Map(methods.map(({ id, name }) => [id, name]));
  return sources.map(({ id, ...entry }) => linkSource(id, entry, (method) => names.get(method) ?? method));
}
