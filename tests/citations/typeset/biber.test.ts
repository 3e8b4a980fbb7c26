import { allPapers, describeReaders, oddPapers } from '../describe-readers.ts';
import { biber } from '../system-readers.ts';

for (const sample of [allPapers, oddPapers]) describeReaders(sample, [biber]);
