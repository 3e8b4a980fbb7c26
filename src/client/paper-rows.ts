/** What the rows of a list can do in the browser. */
import './bibtex-links.ts';
import './selection/row-ticks.ts';
