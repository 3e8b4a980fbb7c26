/**
 * The keys of all that the site keeps in a reader's browser, in local storage; `kept-things.ts` says what each is. The
 * prefix keeps them apart from those of other sites of the same host.
 */
export const themeKey = 'offline-mbo:theme';
export const readingListKey = 'offline-mbo:reading-list';
export const pathProgressKey = 'offline-mbo:path-progress';
export const contributionKey = 'offline-mbo:contribute';
