/** Holds the pages that explain the field against the content: nothing is lost or altered on its way to the page. */
import { describe, expect, it } from 'vitest';
import { plotPapersByYear } from '../../src/domain/figures/papers-by-year.ts';
import { isBuiltOn } from '../../src/domain/lineage.ts';
import { slugify } from '../../src/domain/names.ts';
import type { Paper } from '../../src/domain/papers.ts';
import { loadLibrary } from '../content/load-library.ts';
import { builtSites } from '../setup/built-sites.ts';
import { attributeValues, pageText, readPages } from './built-pages.ts';

const { papers, taxonomy, lineage, paths, glossary, benchmarks } = await loadLibrary();
const site = builtSites.base;
const pages = new Map(readPages(site).map(({ path, html }) => [path, html]));
const entities: Readonly<Record<string, string>> = { '&#39;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' };

function html(path: string): string {
  const found = pages.get(path);
  if (found === undefined) throw new Error(`There is no page ${path}.`);
  return found;
}

const text = (path: string) => pageText(html(path)).replace(/&(?:#39|quot|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
const occurrences = (part: string, whole: string) => whole.split(part).length - 1;

describe('the reasons of placements', () => {
  const roles = papers.flatMap((paper) => paper.roles.map((role) => ({ ...role, paper })));

  it('stand each on the page of its topic and of its paper', () => {
    expect(roles.length).toBeGreaterThanOrEqual(87);
    for (const { paper, topicId, why, remark } of roles)
      for (const page of [`topics/${topicId}/`, `papers/${paper.id}/`]) {
        expect(text(page), page).toContain(why);
        if (remark) expect(text(page), page).toContain(remark);
      }
  });

  it('stand once under each row of the leaves', () => {
    const labels = taxonomy.leaves.map(({ id }) => occurrences('class="role-label', html(`topics/${id}/`)));
    expect(labels.reduce((sum, count) => sum + count, 0)).toBe(roles.length);
  });

  it('say where a paper fits loosely', () => {
    const loose = roles.filter(({ isLoose }) => isLoose);
    expect(loose).not.toEqual([]);
    for (const { paper } of loose) expect(text(`papers/${paper.id}/`)).toContain('Loose fit.');
  });
});

describe('the lineage', () => {
  it('is shown with statement and source on the pages of both papers and in the list of all', () => {
    expect(lineage).not.toEqual([]);
    for (const { from, to, statement, source } of lineage)
      for (const page of [`papers/${from.id}/`, `papers/${to.id}/`, 'lineage/']) {
        expect(text(page), page).toContain(statement);
        expect(text(page), page).toContain(source);
      }
  });

  it('names a source for each of its statements', () => {
    expect(occurrences('class="relation-source', html('lineage/'))).toBe(lineage.length);
    const inferred = lineage.filter(({ confidence }) => confidence === 'likely').length;
    expect(occurrences('Inferred, not stated outright, from:', text('lineage/'))).toBe(inferred);
  });

  it('is drawn: an arc for every relation that is more than a comparison', () => {
    expect(attributeValues(html('lineage/'), 'g', 'data-ends')).toHaveLength(lineage.filter(isBuiltOn).length);
  });
});

describe('the glossary', () => {
  const page = html('problem/');

  it('has all terms, with anchors', () => {
    expect(glossary).not.toEqual([]);
    expect(attributeValues(page, 'dt', 'id').filter((id) => id.startsWith('term-'))).toEqual(glossary.map(({ id }) => `term-${id}`));
  });

  it('is linked from explanations, and leads back to each of them', () => {
    const entries = page.split('<dt').slice(1);
    let links = 0;
    for (const { id } of taxonomy.nodes) {
      const terms = [...html(`topics/${id}/`).matchAll(/class="term" href="([^"#]*)#term-([a-z0-9-]+)"/g)];
      expect(new Set(terms.map(([, , term]) => term)).size).toBe(terms.length);
      for (const [, address, term] of terms) {
        links += 1;
        expect(address).toBe(`../../problem/`);
        expect(entries.find((entry) => entry.includes(`id="term-${term}"`))).toContain(`href="../topics/${id}/"`);
      }
    }
    expect(links).toBeGreaterThan(40);
  });

  it('puts no link into headings, links and formulas', () => {
    for (const body of pages.values()) {
      expect(body).not.toMatch(/<h[1-6][^>]*>(?:(?!<\/h[1-6]>).)*class="term"/s);
      expect(body).not.toMatch(/<a [^>]*>[^<]*<a [^>]*class="term"/);
    }
  });
});

describe('the benchmarks that a paper reports on', () => {
  it('are named once on its page, linked where they have a page', () => {
    for (const paper of papers.filter(({ reportedTasks }) => reportedTasks !== undefined)) {
      const facts = /<dt[^>]*>Reports on<\/dt>\s*<dd[^>]*>(.*?)<\/dd>/s.exec(html(`papers/${paper.id}/`))?.[1] ?? '';
      const shown = pageText(facts).replace(/&(?:#39|quot|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
      expect(shown.replaceAll(/\s*;\s*/g, '; ').trim(), paper.id).toBe(paper.reportedTasks?.join('; '));
      for (const task of benchmarks.tasks.filter(
        ({ reportedBy, name }) => reportedBy.includes(paper) && paper.reportedTasks?.includes(name),
      ))
        expect(facts, paper.id).toContain(`href="../../tasks/${task.id}/"`);
    }
  });
});

describe('sources', () => {
  it('are shown with every explanation of a topic', () => {
    for (const { id, sources } of taxonomy.nodes) for (const source of sources) expect(text(`topics/${id}/`)).toContain(source);
  });
});

describe('reading paths', () => {
  it('show every step in order with its reason', () => {
    for (const { id, steps } of paths) {
      const shown = text(`paths/${id}/`);
      const places = steps.map(({ why }) => shown.indexOf(why));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it('are told on the pages of their papers and topics', () => {
    for (const { title, steps } of paths)
      for (const { target, id } of steps)
        expect(text(target.kind === 'page' ? `${id}/` : `${target.kind}s/${id}/`)).toMatch(
          new RegExp(`On reading paths.*${title.slice(0, 10)}`),
        );
  });
});

describe('the figures', () => {
  const page = html('figures/');

  it('show every topic and every placement', () => {
    for (const { id } of taxonomy.nodes) expect(page).toContain(`href="../topics/${id}/"`);
    // A crowded cell of the timeline names some of its papers and says how many there are besides.
    const labels = [...page.matchAll(/<text class="paper[^>]*>([^<]*)</g)].map(([, label = '']) => label.trim());
    const placed = labels.map((label) => Number(/^(?:and (\d+) more|(\d+) papers)$/.exec(label)?.slice(1).join('') ?? 1));
    expect(placed.reduce((sum, count) => sum + count, 0)).toBe(papers.reduce((sum, { topics }) => sum + topics.length, 0));
  });

  it('count in every cell of the matrices what the content has, link it, and show the gaps', () => {
    const wholeOf = (name: string) => slugify(name.split(': ')[0] ?? name);
    const kinds = (property: 'domain' | 'suite') => (paper: Paper) =>
      benchmarks.tasks
        .filter(
          ({ introducedBy, reportedBy }) =>
            ('paper' in introducedBy && introducedBy.paper.id === paper.id) || reportedBy.some(({ id }) => id === paper.id),
        )
        .map((task) => wholeOf(task[property]));
    const rules: Readonly<Record<string, (paper: Paper) => readonly string[]>> = {
      space: ({ designSpace }) => designSpace,
      objectives: (paper) => paper.objectives,
      domain: kinds('domain'),
      suite: kinds('suite'),
    };
    const expected = new Map<string, number>();
    let empty = 0;
    for (const [facet, valuesOf] of Object.entries(rules)) {
      const values = new Set(papers.flatMap(valuesOf));
      expect(values.size, facet).toBeGreaterThan(1);
      for (const leaf of taxonomy.leaves)
        for (const value of values) {
          const count = papers.filter((paper) => paper.topics.includes(leaf) && valuesOf(paper).includes(value)).length;
          if (count > 0) expected.set(`../papers/?topic=${leaf.id}&${facet}=${value}`, count);
          else empty += 1;
        }
    }
    const cells = [...page.matchAll(/<a class="full" href="([^"]+)"[^>]*>\s*(\d+)\s*<\/a>/g)];
    const shown = new Map(cells.map(([, href = '', count]) => [href.replaceAll('&#38;', '&').replaceAll('&amp;', '&'), Number(count)]));
    expect(shown).toEqual(expected);
    expect(cells).toHaveLength(expected.size);
    expect(occurrences('class="empty', page)).toBe(empty);
  });

  it('give the numbers of the bars as a table', () => {
    for (const { year, counts, total } of plotPapersByYear(papers, taxonomy).bars.filter((bar) => bar.total > 0))
      expect(text('figures/')).toContain([year, ...counts, total].join(' '));
  });
});
