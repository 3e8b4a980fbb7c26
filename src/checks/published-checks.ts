/** Checks that what was published stays: addresses, or redirects from them, and BibTeX keys. */
import { parsePublished, sectionPages } from '../domain/published.ts';
import type { Redirect } from '../schemas/redirect.ts';
import { currentAddresses } from './addresses.ts';
import type { Check, Source } from './check.ts';
import { entryPath } from './content-path.ts';
import { readRedirects, redirectsPath } from './redirects-file.ts';
import { textsAt } from './source-entry.ts';
import { didYouMean, nearest } from './suggestion.ts';

/** File of the record, from the root of the repository. */
export const publishedPath = 'content/published.txt';

function publishedIn({ files }: Source) {
  return parsePublished(files.find(({ path }) => path === publishedPath)?.text ?? '');
}

function redirectsIn({ files }: Source) {
  return readRedirects(files.find(({ path }) => path === redirectsPath)?.text);
}

/** Sections whose pages follow from the papers. */
const derivedSections = ['/authors/', '/venues/', '/years/'];

const permanence: Check = {
  name: 'published-addresses',
  description: 'Every published address is that of a page, or of a redirect.',
  *check(source) {
    const current = currentAddresses(source).map(({ address }) => address);
    // Their own fault is reported; they are there.
    const unread = source.skipped.flatMap(({ path }) => {
      const place = entryPath(path);
      return place ? [`/${place.collection}/${place.id}/`] : [];
    });
    const hasAllPapers =
      !unread.some((page) => sectionOf(page) === '/papers/') &&
      source.of('papers').every((paper) => textsAt(paper, ['authors']).length > 0);
    const pages = new Set([...current, ...unread, ...sectionPages, ...redirectsIn(source).redirects.map(({ from }) => from)]);
    const published = publishedIn(source);
    // A page that nobody has seen yet is the likely new home.
    const recorded = new Set(published.map(({ address }) => address));
    const unpublished = current.filter((page) => !recorded.has(page));
    for (const { address, line } of published) {
      // Which authors, venues and years a paper has stands in its file.
      if (pages.has(address) || (!hasAllPapers && derivedSections.includes(sectionOf(address)))) continue;
      const section = sectionOf(address);
      const near = nearest(
        address,
        unpublished.filter((page) => sectionOf(page) === section),
      );
      yield {
        path: publishedPath,
        line,
        message: `the published address ${address} would break: ${reasonOf(address)}`,
        hint: `Take the change back, or say in ${redirectsPath} where readers should go instead:\n  - from: ${address}\n    to: ${near ?? section}\n    why: "..."`,
      };
    }
  },
};

function sectionOf(address: string): string {
  return `/${address.split('/')[1]}/`;
}

function reasonOf(address: string): string {
  const [, section, id] = address.split('/');
  switch (section) {
    case 'authors':
      return `no paper names an author whose address is "${id}"`;
    case 'venues':
      return `no paper appeared at the venue "${id}"`;
    case 'years':
      return `no paper appeared in ${id}`;
    default:
      return `there is no file content/${section}/${id}.md`;
  }
}

const keys: Check = {
  name: 'published-keys',
  description: 'The BibTeX key under which a paper was published stays.',
  *check(source) {
    const published = new Map(publishedIn(source).map(({ address, key }) => [address, key]));
    for (const { address, key } of currentAddresses(source)) {
      const before = published.get(address);
      if (before === undefined || key === undefined || key === before) continue;
      const path = `content${address.slice(0, -1)}.md`;
      const entry = source.of('papers').find((paper) => paper.path === path);
      yield {
        path,
        ...(entry?.at(['title']) ?? {}),
        message: `the BibTeX key would change from "${before}" to "${key}", and people cite the paper by it`,
        hint: `Keep it: key: "${before}"`,
      };
    }
  },
};

const redirects: Check = {
  name: 'redirects',
  description: 'Redirects lead from addresses without a page to a page, each address once.',
  *check(source) {
    const { redirects: found, problems } = redirectsIn(source);
    yield* problems;
    const current = new Set([...currentAddresses(source).map(({ address }) => address), ...sectionPages]);
    const seen = new Set<string>();
    for (const { from, to, line } of found) {
      const problem = (message: string, hint: string) => ({ path: redirectsPath, line, message, hint });
      if (current.has(from))
        yield problem(`there is a page at ${from}, so nothing can lead away from it`, 'Remove the redirect, or the entry.');
      else if (seen.has(from)) yield problem(`${from} is redirected twice`, 'Keep one of the two.');
      if (!current.has(to)) yield problem(`there is no page at ${to}`, hintFor(to, found, current));
      seen.add(from);
    }
  },
};

function hintFor(to: string, found: readonly Redirect[], current: ReadonlySet<string>): string {
  const further = found.find(({ from }) => from === to);
  return further ? `It has moved itself; lead to ${further.to} at once.` : `${didYouMean(to, current)}Name a page that is there.`;
}

export const publishedChecks: readonly Check[] = [permanence, keys, redirects];
