/** What the about page says of that which the site keeps in a reader's browser. */
import { type KeptThing, storageKey } from './browser-storage.ts';

interface Explanation {
  readonly thing: KeptThing;
  readonly what: string;
  /** What takes it away again. */
  readonly until: string;
}

const explanations: readonly Explanation[] = [
  { thing: 'theme', what: 'The theme you chose, light or dark', until: 'You choose “System” again' },
  {
    thing: 'reading-list',
    what: 'The papers you selected, which of them you have read, and your notes on them',
    until: 'You clear the selection',
  },
  { thing: 'path-progress', what: 'The steps of reading paths that you ticked', until: 'You start the paths over' },
  {
    thing: 'contribute',
    what: 'What you typed into the form for a new paper; the history of the window keeps it too, for when you reload',
    until: 'You start the form over',
  },
];

/** What stands under each key, in words for the reader. */
export const keptThings = explanations.map(({ thing, ...words }) => ({ key: storageKey(thing), ...words }));
