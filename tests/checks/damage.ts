/** Damage to the bytes of a file, the same in every run. */

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const pieces = [
  '---\n',
  ': ',
  '\t',
  '"',
  "'",
  '[',
  '{',
  '&a ',
  '*a',
  '!!str ',
  '$',
  '$$\n',
  '\\',
  '<',
  '](',
  '\n',
  '# ',
  '> ',
  '|',
  '__proto__: 1\n',
  '? ',
  '%',
  '\ud800',
  '\u202e',
  '~',
];

/** The text with one to six edits: bytes taken away, changed, doubled, or pieces of syntax put in. */
export function damaged(text: string, next: (below: number) => number): string {
  const bytes = [...new TextEncoder().encode(text)];
  for (let edit = 1 + next(6); edit > 0; edit -= 1) {
    const place = next(bytes.length);
    const kind = next(4);
    if (kind === 0) bytes.splice(place, 1 + next(20));
    else if (kind === 1) bytes[place] = next(256);
    else if (kind === 2) bytes.splice(place, 0, ...bytes.slice(next(bytes.length)).slice(0, 40));
    else bytes.splice(place, 0, ...new TextEncoder().encode(pieces[next(pieces.length)]));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
