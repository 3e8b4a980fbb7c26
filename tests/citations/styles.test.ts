/** The citation styles of the site against citeproc, which reads the same styles in the Citation Style Language. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationStyles, styledCitation } from '../../src/domain/citation/styled.ts';
import type { Paper } from '../../src/domain/papers.ts';
import { loadLibrary } from '../content/load-library.ts';
import { processedCitation } from './csl/processor.ts';
import { ordinaryPaper } from './generated-papers.ts';

/** What IEEE leaves out after a question mark, and citeproc prints. */
const withoutNeedlessMarks = (text: string) => text.replaceAll('?,', '?');
/** Names that citeproc sees as East Asian it puts family first; before "et al." it prints the dots that stand for authors. */
const isComparable = ({ authors, moreAuthors }: Paper) =>
  authors.every(({ given, family }) => /^\p{Script=Latin}/u.test(given) && /^\p{Script=Latin}/u.test(family)) &&
  !(moreAuthors && authors.length > 19);
const { papers } = await loadLibrary();

describe.each(citationStyles)('$label', ({ id }) => {
  test('writes every paper of the list as citeproc does', () => {
    for (const paper of papers) expect(styledCitation(paper, id).text).toBe(processedCitation(paper, id));
  });

  test('writes papers of all kinds as citeproc does', () => {
    fc.assert(
      fc.property(ordinaryPaper.filter(isComparable), (paper) => {
        expect(withoutNeedlessMarks(styledCitation(paper, id).text)).toBe(withoutNeedlessMarks(processedCitation(paper, id)));
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
