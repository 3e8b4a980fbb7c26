/** Preloaded into a build: every folder lists its files in the opposite order, as another file system might. */
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
