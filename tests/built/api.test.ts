/** The files for programs, in both builds: every entry of the content, as their schemas promise. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadLibrary } from '../content/load-library.ts';
import { builtSites } from '../setup/built-sites.ts';
import { readSite } from './site-files.ts';

const { papers, taxonomy, benchmarks } = await loadLibrary();
const nodes = taxonomy.nodes;
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe.each(Object.entries(builtSites))('the API in the %s build', (_name, site) => {
  const { files, readJson, address } = readSite(site);
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  const lists = {
    papers: z.object({ papers: z.array(z.looseObject({ id: z.string() })) }).parse(readJson('api/v1/papers.json')).papers,
    topics: z.object({ topics: z.array(z.looseObject({ id: z.string() })) }).parse(readJson('api/v1/topics.json')).topics,
    tasks: z.object({ tasks: z.array(z.looseObject({ id: z.string() })) }).parse(readJson('api/v1/tasks.json')).tasks,
    results: z.object({ sources: z.array(z.looseObject({ id: z.string() })) }).parse(readJson('api/v1/results.json')).sources,
  };

  it('holds every entry once', () => {
    expect(ids(lists.papers)).toEqual(ids(papers));
    expect(ids(lists.topics)).toEqual(ids(nodes));
    expect(ids(lists.tasks).toSorted()).toEqual(ids(benchmarks.tasks).toSorted());
    expect(ids(lists.results).toSorted()).toEqual(ids(benchmarks.sources).toSorted());
  });

  it.each(Object.entries(lists))('keeps to its published schema: %s', (collection, entries) => {
    const schema = z.looseObject({ $id: z.string() }).parse(readJson(`api/v1/schema/${collection}.json`));
    expect(schema.$id).toBe(address(`api/v1/schema/${collection}.json`));
    const validate = ajv.compile(schema);
    for (const entry of entries) expect(validate(entry) ? [] : validate.errors, entry.id).toEqual([]);
    // The schema is one that can be broken.
    expect(validate({ ...entries[0], surplus: 1 })).toBe(false);
  });

  it('has each paper as a file of its own, with addresses that exist', () => {
    for (const paper of lists.papers) {
      expect(readJson(`api/v1/papers/${paper.id}.json`)).toEqual(paper);
      const { citations, url } = z.looseObject({ url: z.string(), citations: z.record(z.string(), z.string()) }).parse(paper);
      expect(url).toBe(address(`papers/${paper.id}/`));
      for (const file of Object.values(citations)) expect(files).toContain(file.slice(address('').length));
    }
    expect(files.filter((file) => /^api\/v1\/papers\/[^/]+\.json$/.test(file))).toHaveLength(papers.length);
  });
});
