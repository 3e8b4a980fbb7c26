/** Goes over a share of the pages of a built site beside other workers: first to survey them, then to finish them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { finishPage, type PagePlan, PageSurveyor } from './finished-page.ts';

/** What a worker is started with. */
export interface PageShare {
  /** Folder of the site. */
  readonly site: string;
  /** Paths below it. */
  readonly files: readonly string[];
}

const { site, files }: PageShare = workerData;

// One file at a time: the worker has nothing else to do meanwhile, and needs no more memory than for one page.
const surveyor = new PageSurveyor();
for (const file of files) surveyor.add(readFileSync(join(site, file), 'utf8'));

parentPort?.once('message', (plan: PagePlan) => {
  for (const file of files) {
    const path = join(site, file);
    const html = readFileSync(path, 'utf8');
    const finished = finishPage(html, file, plan);
    if (finished !== html) writeFileSync(path, finished);
  }
});
parentPort?.postMessage(surveyor.survey);
