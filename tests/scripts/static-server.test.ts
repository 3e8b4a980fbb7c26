import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeHostOption, readPort, startOnFreePort } from '../../scripts/site-server.ts';
import { type StaticServer, startStaticServer } from '../../scripts/static-server.ts';

let parent: string;
let folder: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'served-'));
  folder = join(parent, 'site');
  mkdirSync(join(folder, 'papers', 'x'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, '_astro', 'a.Cx81.js'), 'script');
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'no such page');
  writeFileSync(join(folder, 'papers', 'x', 'index.html'), 'paper');
  writeFileSync(join(folder, 'papers.bib'), '@article{x}');
});
afterAll(() => rmSync(parent, { recursive: true }));

describe.each(['/', '/list/'])('a site under %s', (base) => {
  let server: StaticServer;
  beforeAll(async () => {
    server = await startStaticServer({ root: folder, base, port: 0 });
  });
  afterAll(() => server.close());
  const get = (path: string) => fetch(new URL(path, server.url), { redirect: 'manual' });

  test('has its home page at its address', async () => {
    expect(new URL(server.url).pathname).toBe(base);
    expect(await (await get('')).text()).toBe('home');
  });

  test('serves the page of a folder, and leads there from the address without the slash', async () => {
    expect(await (await get('papers/x/')).text()).toBe('paper');
    const short = await get('papers/x?q=a%20b');
    expect([short.status, short.headers.get('location')]).toEqual([301, `${base}papers/x/?q=a%20b`]);
  });

  test('answers what is not there with 404.html and status 404', async () => {
    const answer = await get('papers/y/');
    expect([answer.status, await answer.text()]).toEqual([404, 'no such page']);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test('names the media type of a citation file', async () => {
    expect((await get('papers.bib')).headers.get('content-type')).toBe('application/x-bibtex; charset=utf-8');
  });

  test('lets browsers keep what is named by its content, and nothing else', async () => {
    const lifetime = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await lifetime('_astro/a.Cx81.js')).toContain('immutable');
    expect(await lifetime('')).not.toContain('max-age');
    expect(await lifetime('papers.bib')).not.toContain('max-age');
  });

  test('shows a new build at once', async () => {
    writeFileSync(join(folder, 'new.html'), base);
    expect(await (await get('new.html')).text()).toBe(base);
  });

  test.each(['../secret.txt', '..%2fsecret.txt', '%2e%2e/secret.txt', '..%2f', '%00'])('keeps %s inside', async (path) => {
    // fetch would resolve the dots itself.
    const status = await new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      request({ hostname, port, path: base + path }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
  });

  test('leads to no other host', async () => {
    for (const path of ['/papers/x', '%2Fpapers/x', '%5Cpapers/x'])
      expect((await fetch(server.url + path, { redirect: 'manual' })).status).toBe(404);
  });

  test('survives what it cannot read, and ranges that are none', async () => {
    const unreadable = join(folder, 'unreadable.txt');
    // Root may read everything but the memory of a process.
    if (process.getuid?.() === 0) symlinkSync('/proc/self/mem', unreadable);
    else writeFileSync(unreadable, 'x', { mode: 0 });
    await expect(get('unreadable.txt').then((answer) => answer.text())).rejects.toThrow();
    rmSync(unreadable);
    for (const range of ['bytes=3-1', 'bytes=a-b', 'bytes=99-', 'bytes=-2'])
      expect(await (await fetch(server.url, { headers: { range } })).text()).toBe('home');
  });

  test('answers while a new build takes the place of the last one', async () => {
    renameSync(folder, `${folder}-old`);
    expect((await get('')).status).toBe(404);
    renameSync(`${folder}-old`, folder);
    expect(await (await get('')).text()).toBe('home');
  });

  test('refuses a malformed address and other methods', async () => {
    expect((await get('%zz')).status).toBe(400);
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
  });
});

test('outside its base path a site is not there', async () => {
  const server = await startStaticServer({ root: folder, base: '/list/', port: 0 });
  const outside = await fetch(new URL('/papers/x/', server.url));
  const start = await fetch(new URL('/list', server.url), { redirect: 'manual' });
  await server.close();
  expect([outside.status, await outside.text()]).toEqual([404, 'Not found: this site is served under /list/\n']);
  expect([start.status, start.headers.get('location')]).toEqual([301, '/list/']);
});

describe('the port', () => {
  test('comes from the option, then PORT, then is 4321', () => {
    expect(readPort('4000', '5000')).toBe(4000);
    expect(readPort(undefined, '5000')).toBe(5000);
    expect(readPort(undefined, undefined)).toBe(4321);
    expect(readPort(undefined, '')).toBe(4321);
  });

  test.each(['x', '-1', '65536', '80.5', '1e3', ''])('cannot be "%s"', (text) => {
    expect(() => readPort(text, undefined)).toThrow('The port must be a number from 0 to 65535');
  });

  test('is the next free one when it is taken, and says so; unless that is not wanted', async () => {
    const first = await startStaticServer({ root: folder, base: '/', port: 0 });
    const said: string[] = [];
    const second = await startOnFreePort({ root: folder, base: '/', port: String(first.port) }, (message) => said.push(message));
    expect(second.port).toBeGreaterThan(first.port);
    expect(said).toEqual([`Port ${first.port} is taken: using ${second.port}.`]);
    const strict = startOnFreePort({ root: folder, base: '/', port: String(first.port), strictPort: true }, () => {});
    await expect(strict).rejects.toThrow(`Port ${first.port} is taken: choose another with --port.`);
    await Promise.all([first.close(), second.close()]);
  });

  test.each(['192.0.2.1', 'nowhere.invalid'])('cannot be had at %s, which is no address of the machine', async (host) => {
    await expect(startOnFreePort({ root: folder, base: '/', port: '0', host }, () => {})).rejects.toThrow(
      `"${host}" is no address of this machine: try --host 0.0.0.0.`,
    );
  });

  test('is not even tried without a built site', async () => {
    await expect(startOnFreePort({ root: join(folder, 'papers') }, () => {})).rejects.toThrow(/There is no built site in .*npm start/);
    for (const base of ['name', '/name', 'name/', ''])
      await expect(startOnFreePort({ root: folder, base, port: '0' }, () => {})).rejects.toThrow('must begin and end with a slash');
  });
});

test('--host alone means every address', () => {
  expect(completeHostOption(['--host'])).toEqual(['--host', '0.0.0.0']);
  expect(completeHostOption(['--host', '--port', '1'])).toEqual(['--host', '0.0.0.0', '--port', '1']);
  expect(completeHostOption(['--host', '::1'])).toEqual(['--host', '::1']);
});
