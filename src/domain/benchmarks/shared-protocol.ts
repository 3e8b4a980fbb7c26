import { type Figure, protocolOf } from './result-source.ts';

/** How figures that stand together were measured, so that what holds for all of them is said once. */
export interface SharedProtocol {
  /** Candidates and runs of every figure that has a spread; undefined where these differ. */
  readonly shared: string | undefined;
  /** What is left to say of one figure; empty where there is nothing. */
  ownOf(figure: Figure): string;
}

function countsAndSpread({ table, runs, spread }: Figure): { counts: string; spread: string | undefined } {
  const [candidates, ofRuns, ofSpread] = protocolOf({ candidates: table.candidates, runs, spread });
  return { counts: `${candidates}, ${ofRuns}`, spread: ofSpread };
}

/** A figure without a spread has no protocol of its own: the number of runs says nothing about it. */
export function shareProtocol(figures: readonly Figure[]): SharedProtocol {
  const counts = new Set(figures.filter(({ spread }) => spread !== undefined).map((figure) => countsAndSpread(figure).counts));
  const shared = counts.size === 1 ? [...counts][0] : undefined;
  return {
    shared,
    ownOf(figure) {
      const own = countsAndSpread(figure);
      if (own.spread === undefined) return '';
      return own.counts === shared ? own.spread : `${own.counts}, ${own.spread}`;
    },
  };
}
