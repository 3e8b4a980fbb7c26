import { expect, test } from 'vitest';
import { escapeJsonForHtml } from './json-ld.ts';

test('JSON in a script element cannot end the element', () => {
  const value = { title: '</script><!-- & \u2028' };
  const html = escapeJsonForHtml(value);
  expect(html).toBe('{"title":"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028"}');
  expect(JSON.parse(html)).toEqual(value);
});
