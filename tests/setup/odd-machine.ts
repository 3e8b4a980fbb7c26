/** Preloaded into a build: every folder lists its files in the opposite order, as another file system might, and it is another day. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const reversed = (list: unknown): unknown => (Array.isArray(list) ? list.toReversed() : list);

fs.readdirSync = new Proxy(fs.readdirSync, { apply: (real, self, args) => reversed(Reflect.apply(real, self, args)) });
fs.promises.readdir = new Proxy(fs.promises.readdir, {
  apply: async (real, self, args) => reversed(await Reflect.apply(real, self, args)),
});
fs.readdir = new Proxy(fs.readdir, {
  apply: (real, self, args) => {
    const [done, ...given] = args.toReversed();
    Reflect.apply(real, self, [...given.toReversed(), (error: unknown, list: unknown) => done(error, reversed(list))]);
  },
});
syncBuiltinESMExports();

const ahead = 400 * 24 * 60 * 60 * 1000;
globalThis.Date = new Proxy(Date, {
  construct: (real, args, target) => Reflect.construct(real, args.length === 0 ? [real.now() + ahead] : args, target),
  apply: (real) => new real(real.now() + ahead).toString(),
  get: (real, name) => (name === 'now' ? () => real.now() + ahead : Reflect.get(real, name)),
});
