/** What every page runs, in one file: small pieces that load the rest when a reader reaches for it. */
import './offline/start.ts';
import './theme-switch.ts';
import './site-search.ts';
import './selection/paper-selection.ts';
import './scroll-focus.ts';
import './topic-tree.ts';
// Most pages that readers come to first have something to copy.
import './copy-button.ts';
