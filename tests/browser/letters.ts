/** How letters run, for the tests of sentences that repeat what was typed. */
import type { Locator } from '@playwright/test';

/** To which side the last two letters of a line follow each other. */
export const lastLettersRun = (line: Locator) =>
  line.evaluate(({ firstChild: text }) => {
    if (!(text instanceof Text)) return 'nothing';
    const [before = 0, last = 0] = [text.length - 3, text.length - 2].map((start) => {
      const letter = new Range();
      letter.setStart(text, start);
      letter.setEnd(text, start + 1);
      return letter.getBoundingClientRect().left;
    });
    return before < last ? 'right' : 'left';
  });
