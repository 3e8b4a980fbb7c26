import { expect, test } from 'vitest';
import { citeCommand } from './cite-command.ts';

test('cites several papers in one command, in the order given', () => {
  expect(citeCommand([{ key: 'yu2021roma' }, { key: 'trabucco2021conservative' }])).toBe('\\cite{yu2021roma,trabucco2021conservative}');
});
