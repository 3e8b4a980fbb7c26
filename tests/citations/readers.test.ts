import { risFile } from '../../src/domain/citation/ris.ts';
import { loadLibrary } from '../content/load-library.ts';
import { allPapers, describeReaders, oddPapers } from './describe-readers.ts';
import { npmBibtexReaders, npmRisReaders } from './npm-readers.ts';
import { systemBibtexReaders, systemRisReaders } from './system-readers.ts';

const { papers } = await loadLibrary();

describeReaders(allPapers, [...npmBibtexReaders, ...systemBibtexReaders]);
describeReaders(oddPapers, systemBibtexReaders);
// RIS cannot say that there are further authors.
const inRis = allPapers.expected.map((reading) => ({ ...reading, authors: reading.authors.filter((author) => author !== 'others') }));
describeReaders({ title: 'RIS of all papers', text: risFile(papers), expected: inRis }, [...npmRisReaders, ...systemRisReaders]);
