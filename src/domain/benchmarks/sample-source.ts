/** A small source and its two methods, for tests. */
import type { ResultEntry } from '../../schemas/result.ts';
import { linkSource, type ResultSource } from './result-source.ts';

export const sampleEntry: ResultEntry = {
  name: 'COMs & co',
  title: 'Conservative Objective Models_2',
  url: 'https://example.org/coms',
  readFrom: 'the proceedings version',
  tasks: [
    { key: 'ant', name: 'Ant Morphology', suite: 'Suite', task: 'suite-ant' },
    { key: 'hopper', name: 'Hopper | 50%', suite: 'Suite' },
  ],
  methods: [
    { method: 'coms', printed: 'COMs (ours)', own: true },
    { method: 'climb', printed: 'Grad.' },
  ],
  origins: { run: 'run for this source', carried: 'carried over from Suite' },
  notes: { slip: 'Probably a "typing" slip.' },
  tables: [
    {
      table: 'Table 1',
      metric: 'normalised 100th percentile',
      percentile: 100,
      candidates: 128,
      runs: 8,
      spread: 'standard deviation',
      figures: [
        { method: 'coms', task: 'ant', value: '0.944 ± 0.016', origin: 'run' },
        { method: 'coms', task: 'hopper', value: '2.056 ± 0.314', origin: 'run' },
        { method: 'climb', task: 'ant', value: '-1.11e5 ± 4.87e4', origin: 'run', note: 'slip' },
        { method: 'climb', task: 'hopper', value: '0.900', origin: 'run', runs: null, spread: null },
      ],
    },
    {
      table: 'Table 2',
      metric: 'normalised 50th percentile',
      percentile: 50,
      candidates: 128,
      figures: [{ method: 'climb', task: 'ant', value: '0.500', origin: 'carried', printed: 'Gradient' }],
    },
  ],
};

const names: Readonly<Record<string, string>> = { coms: 'COMs', climb: 'Gradient_Ascent *' };

export function sampleSource(entry: ResultEntry = sampleEntry): ResultSource {
  return linkSource('coms-pdf', entry, (method) => names[method] ?? method);
}
