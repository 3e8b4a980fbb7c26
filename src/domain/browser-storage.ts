/** Everything that the site keeps in a reader's browser, in local storage; `kept-things.ts` says what each is. */
export type KeptThing = 'theme' | 'reading-list' | 'path-progress' | 'contribute';

/** The key of a thing. The prefix keeps it apart from those of other sites of the same host. */
export const storageKey = (thing: KeptThing) => `offline-mbo:${thing}`;
