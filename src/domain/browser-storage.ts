/** Everything that the site keeps in a reader's browser: the client code takes its keys from here, the about page its list. */

/** Keys in local storage. The prefix keeps them apart from those of other sites of the same host. */
export const storageKeys = {
  theme: 'offline-mbo:theme',
  readingList: 'offline-mbo:reading-list',
  pathProgress: 'offline-mbo:path-progress',
  contribution: 'offline-mbo:contribute',
} as const;

/** What stands under each key, and what takes it away again, in words for the reader. */
export const keptThings: readonly { readonly key: string; readonly what: string; readonly until: string }[] = [
  { key: storageKeys.theme, what: 'The theme you chose, light or dark', until: 'You choose “System” again' },
  {
    key: storageKeys.readingList,
    what: 'The papers you selected, which of them you have read, and your notes on them',
    until: 'You clear the selection',
  },
  { key: storageKeys.pathProgress, what: 'The steps of reading paths that you ticked', until: 'You start the paths over' },
  { key: storageKeys.contribution, what: 'What you typed into the form for a new paper', until: 'You start the form over' },
];
