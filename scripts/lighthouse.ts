/** `npm run lighthouse`: Google's Lighthouse on one page of each template of the last build, as on a phone and on a desktop. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listFiles } from '../src/integrations/built-files.ts';
import { startCompressingServer } from './bench/compressing-server.ts';
import { machineLine } from './bench/machine.ts';
import { templateOf } from './bench/site-files.ts';
import { findBrowser } from './browser.ts';
import { CommandError, readOptions, runCommand } from './command.ts';
import { auditPage, type Device, devices } from './lighthouse/audit-page.ts';
import { needLighthouse } from './lighthouse/installed.ts';
import { type TemplateAudit, writeReport } from './lighthouse/report.ts';
import { root } from './project.ts';

const usage = `npm run lighthouse -- [--root dist] [--templates /papers/ID/,/topics/ID/] [--device mobile|desktop]

Serves the last build at the root of a host, with gzip, and runs Lighthouse on the heaviest page of each template. Prints
the scores, and every audit that has less than the full score. Fetches Lighthouse, about 120 MB, on the first run. Takes
about ten seconds for each page and device; scores for performance suffer from whatever else the machine does.

  --root       folder of the built site
  --templates  some of the templates only, as the table writes them
  --device     one of the two only`;

/** The heaviest page of each template as an address; pages that no search engine keeps are left out. */
function pagesToAudit(dist: string): Map<string, string> {
  const pages = listFiles(dist).filter((file) => file.endsWith('index.html'));
  const heaviest = [...Map.groupBy(pages, templateOf)].map(([template, files]): [string, string] => {
    const [first = ''] = files.toSorted((a, b) => statSync(join(dist, b)).size - statSync(join(dist, a)).size);
    return [template, first.replace(/index\.html$/, '')];
  });
  return new Map(heaviest.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function readDevices(text: string | undefined): readonly Device[] {
  const chosen = devices.filter((device) => text === undefined || device === text);
  if (chosen.length === 0) throw new CommandError(`There is no device "${text}"; the devices are ${devices.join(' and ')}.`);
  return chosen;
}

function choosePages(all: ReadonlyMap<string, string>, text: string | undefined): [template: string, page: string][] {
  const wished = text?.split(',').map((template) => template.trim()) ?? [...all.keys()];
  return wished.map((template) => {
    const page = all.get(template);
    if (page === undefined)
      throw new CommandError(`There is no template "${template}"; the templates are:\n  ${[...all.keys()].join('\n  ')}`);
    return [template, page];
  });
}

runCommand(async () => {
  const options = readOptions(usage, { root: { type: 'string' }, templates: { type: 'string' }, device: { type: 'string' } });
  const dist = resolve(root, options.root ?? 'dist');
  if (!existsSync(join(dist, 'index.html'))) throw new CommandError(`There is no built site in ${dist}. "npm run build" makes one.`);
  const pages = choosePages(pagesToAudit(dist), options.templates);
  const chosen = readDevices(options.device);
  const browser = await findBrowser(root);
  const cli = await needLighthouse(root, console.error);
  const server = await startCompressingServer(dist);
  const audits: TemplateAudit[] = [];
  try {
    for (const [template, page] of pages)
      for (const device of chosen) {
        const audit = { template, ...(await auditPage(cli, browser.path, server.url + page, device)) };
        console.error(`${template} ${device}: ${audit.scores.join(' ')}`);
        audits.push(audit);
      }
  } finally {
    await server.close();
  }
  console.log(`${machineLine()}\n\n${writeReport(audits)}`);
  return 0;
});
