/** The papers that a link shares, shown to whoever opens it. */
import { countText } from '../../domain/count-text.ts';
import { actionButton, make } from '../element.ts';
import { type ListedPaper, mergeLists } from './reading-list.ts';
import { storedList, storeList, tickedPaper } from './store.ts';

/** The paper of an id: from a row of this page, else from the tick box of its own page. */
async function findPaper(id: string): Promise<ListedPaper | undefined> {
  const selector = `.tick[data-paper="${CSS.escape(id)}"]`;
  const here = document.querySelector<HTMLElement>(selector);
  if (here) return tickedPaper(here);
  try {
    const response = await fetch(`${location.pathname}${id}/`);
    if (!response.ok) return undefined;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const there = page.querySelector<HTMLElement>(selector);
    return there ? tickedPaper(there) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fills the box with the shared papers, or hides it when there are none.
 * @param dismiss takes the selection out of the address
 */
export async function showSharedSelection(box: HTMLElement, ids: readonly string[], dismiss: () => void): Promise<void> {
  const wanted = ids.join(',');
  if (box.dataset['ids'] === wanted) return;
  box.dataset['ids'] = wanted;
  box.hidden = true;
  box.replaceChildren();
  if (ids.length === 0) return;
  const found = (await Promise.all(ids.map(findPaper))).filter((paper) => paper !== undefined);
  if (box.dataset['ids'] !== wanted) return;
  const unknown = ids.length - found.length;
  const items = found.map(({ id, title, record }) =>
    make('li', {}, make('a', { href: `${id}/` }, title), make('span', { class: 'meta' }, ` ${record}`)),
  );
  const add = actionButton('Add to my selection', () => {
    // Mine last: my own read marks and notes count.
    storeList(mergeLists(found, storedList()));
    dismiss();
  });
  box.append(
    make(
      'p',
      {},
      make('b', {}, `This link shares ${countText(found.length, 'paper')}.`),
      unknown > 0 ? ` ${countText(unknown, 'paper')} of it could not be found here.` : '',
    ),
    make('ul', {}, ...items),
    make('div', { class: 'acts' }, ...(found.length > 0 ? [add] : []), actionButton('Dismiss', dismiss)),
  );
  box.hidden = false;
}
