import { namedTitle } from '../domain/named-title.ts';
import { quotedQuery } from '../domain/quoted-query.ts';
import { markedText } from './marked-text.ts';
import type { PageFragment } from './pagefind.ts';

const groupNames: Readonly<Record<string, string>> = {
  paper: 'Papers',
  topic: 'Topics',
  page: 'Definitions',
  task: 'Benchmark tasks',
  method: 'Methods',
};

function element(tag: string, className: string, ...children: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

function optionLink(href: string, id: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.id = id;
  link.tabIndex = -1;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  return link;
}

function option(page: PageFragment, id: string): HTMLAnchorElement {
  const link = optionLink(page.url, id);
  const { title = page.url, acronym, authors, venue } = page.meta;
  link.append(element('span', 'result-title', namedTitle(acronym, title)));
  const names = authors?.split(', ') ?? [];
  const record = [venue, names.length > 4 ? `${names.slice(0, 3).join(', ')}, et al.` : names.join(', ')].filter(Boolean).join(' · ');
  if (record) link.append(element('span', 'result-record', record));
  link.append(element('span', 'result-excerpt', ...markedText(page.excerpt)));
  return link;
}

/** The index names the kind of every page but those of papers. */
const kindOf = ({ filters }: PageFragment) => filters['kind']?.[0] ?? 'paper';

/** Options of a listbox in groups by kind of page; the group of the best result comes first. */
export function resultGroups(pages: readonly PageFragment[]): HTMLElement[] {
  const kinds = [...new Set(pages.map(kindOf))];
  let count = 0;
  return kinds.map((kind) => {
    const name = element('div', 'group-name', groupNames[kind] ?? kind);
    name.id = `search-group-${kind}`;
    const group = element('div', 'group', name);
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', name.id);
    for (const page of pages)
      if (kindOf(page) === kind) {
        group.append(option(page, `search-option-${count}`));
        count += 1;
      }
    return group;
  });
}

/** The last option: the papers page with the same query, where it can be narrowed. */
export function allPapersOption(papersPage: string, query: string): HTMLAnchorElement {
  const address = new URL(papersPage);
  address.searchParams.set('q', query);
  const link = optionLink(address.href, 'search-option-all');
  link.append(element('span', 'result-title', `Filter all papers for ${quotedQuery(query)}`));
  return link;
}
