import { expect, test } from 'vitest';
import { isMetered } from './metered.ts';

test.each([[{ saveData: true }], [{ type: 'cellular' }], [{ effectiveType: '2g' }], [{ effectiveType: 'slow-2g' }]])(
  'nothing is fetched ahead on %o',
  (connection) => expect(isMetered(connection)).toBe(true),
);

test.each([[undefined], [null], [{}], [{ saveData: false, type: 'wifi', effectiveType: '4g' }], [{ effectiveType: '3g' }]])(
  'pages are fetched ahead on %o',
  (connection) => expect(isMetered(connection)).toBe(false),
);
