/** The list on the about page of what the site keeps in a reader's browser. Apart from the keys, which scripts need. */
import { contributionKey, pathProgressKey, readingListKey, themeKey } from './browser-storage.ts';

/** What stands under each key, and what takes it away again, in words for the reader. */
export const keptThings: readonly { readonly key: string; readonly what: string; readonly until: string }[] = [
  { key: themeKey, what: 'The theme you chose, light or dark', until: 'You choose “System” again' },
  {
    key: readingListKey,
    what: 'The papers you selected, which of them you have read, and your notes on them',
    until: 'You clear the selection',
  },
  { key: pathProgressKey, what: 'The steps of reading paths that you ticked', until: 'You start the paths over' },
  { key: contributionKey, what: 'What you typed into the form for a new paper', until: 'You start the form over' },
];
