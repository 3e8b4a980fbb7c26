/** Two builds of the same content are the same, byte for byte, whatever the machine, and whatever the sources say that readers do not get. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtSites, repeatedSite } from '../setup/built-sites.ts';

const filesOf = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(dir.length + 1))
    .toSorted();

/** Where two contents part, with what stands there in each; undefined when they are the same. */
function firstDifference(one: Buffer, other: Buffer): string | undefined {
  if (one.equals(other)) return undefined;
  const length = Math.min(one.length, other.length);
  let place = 0;
  while (place < length && one[place] === other[place]) place += 1;
  const around = (bytes: Buffer) => JSON.stringify(bytes.subarray(Math.max(0, place - 30), place + 30).toString('latin1'));
  return `at byte ${place} of ${one.length}: ${around(one)} here, ${around(other)} there`;
}

it('a build in another folder, time zone, language and order of files, with remarks in all sources, has the same files', () => {
  expect(filesOf(repeatedSite.dir)).toEqual(filesOf(builtSites.root.dir));
});

it('and every file is the same', () => {
  const different = filesOf(builtSites.root.dir).flatMap((file) => {
    const difference = firstDifference(readFileSync(join(builtSites.root.dir, file)), readFileSync(join(repeatedSite.dir, file)));
    return difference === undefined ? [] : [`${file} differs ${difference}`];
  });
  expect(different.slice(0, 5)).toEqual([]);
});

it('a difference is noticed, and its place named', () => {
  expect(firstDifference(Buffer.from('same then a'), Buffer.from('same then b'))).toBe(
    'at byte 10 of 11: "same then a" here, "same then b" there',
  );
});
