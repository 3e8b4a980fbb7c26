import { describe, expect, test } from 'vitest';
import { displayName, parseName } from './names.ts';

describe('the parts of a name', () => {
  test.each([
    ['Can Chen', ['Can', 'Chen', '']],
    ['Höner zu Siederdissen, Christian', ['Christian', 'Höner zu Siederdissen', '']],
    ['Aaron van den Oord', ['Aaron', 'van den Oord', '']],
    ['Guy Van den Broeck', ['Guy', 'Van den Broeck', '']],
    ['Ana María De la Cruz', ['Ana María', 'De la Cruz', '']],
    // A name of Vietnam, where this one is given.
    ['Tuan Van Nguyen', ['Tuan Van', 'Nguyen', '']],
    ['Martin Luther King Jr.', ['Martin Luther', 'King', 'Jr.']],
    ['King, Jr., Martin Luther', ['Martin Luther', 'King', 'Jr.']],
    ['Martin Luther King, Jr.', ['Martin Luther', 'King', 'Jr.']],
    ['John van der Berg, III', ['John', 'van der Berg', 'III']],
    // An initial.
    ['Smith, V.', ['V.', 'Smith', '']],
  ])('%s', (text, [given, family, suffix]) => {
    expect(parseName(text)).toEqual({ given, family, suffix });
  });

  test('a suffix behind a comma is shown as one without', () => {
    expect(displayName(parseName('Martin Luther King, Jr.'))).toBe('Martin Luther King Jr.');
  });
});
