import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, AstroUserConfig } from 'astro';
import { type BuiltFiles, describeFile, listFiles } from './built-files.ts';
import { fitSearchIndex, ordersFile } from './fitted-search.ts';
import { PageStream } from './page-stream.ts';
import type { Survey } from './page-worker.ts';
import { recordFilesRoute } from './record-files.ts';
import { bundleFolder } from './search-index.ts';
import { versionOf } from './site-version.ts';

type RenderBuiltUrl = NonNullable<NonNullable<NonNullable<AstroUserConfig['vite']>['experimental']>['renderBuiltUrl']>;

/** Vite option: style sheets and scripts find each other and their fonts by relative addresses, wherever the site is served. */
export const relativeAssetUrl: RenderBuiltUrl = (file, { hostType, ssr }) => {
  if (!ssr) return { relative: true };
  // KaTeX's sheet comes from the build of the pages, for which Vite ignores `relative`; all assets lie in one folder.
  return hostType === 'css' ? `./${posix.basename(file)}` : undefined;
};

/** Where Astro would write the page at an address. */
function fileOfPage(url: string, base: string): string {
  const path = decodeURI(new URL(url).pathname).slice(base.length);
  return path === '404/' ? '404.html' : `${path}index.html`;
}

/** The first page of each kind, then the other pages, then the files beside them, during which the thread makes the index. */
function inOrder(paths: Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>) {
  const pages = paths.filter(({ route }) => route.type === 'page');
  const first = new Set(new Map(pages.toReversed().map((path) => [path.route.component, path])).values());
  const others = paths.filter(({ route }) => route.type !== 'page');
  return { paths: [...first, ...pages.filter((path) => !first.has(path)), ...others], kinds: first.size, pages: pages.length };
}

/**
 * Renders as Astro does, but hands the pages and the files beside them to a stream instead of having Astro write them:
 * in the order of their paths, although several are rendered at a time, so that a build does not depend on which is
 * ready first.
 */
function handPagesTo(inner: AstroPrerenderer, base: string, open: (pages: number, kinds: number) => PageStream): AstroPrerenderer {
  let stream: PageStream | undefined;
  let before: Promise<void> = Promise.resolve();
  return {
    ...inner,
    name: 'finished-pages',
    getStaticPaths: async () => {
      const { paths, kinds, pages } = inOrder(await inner.getStaticPaths());
      stream = open(pages, kinds);
      return paths;
    },
    render: async (request, options) => {
      const { type, route } = options.routeData;
      const isRecords = route === recordFilesRoute;
      if (!stream || (type !== 'page' && !isRecords)) return await inner.render(request, options);
      const turn = before;
      const { promise, resolve: done } = Promise.withResolvers<void>();
      before = promise;
      try {
        const result = await inner.render(request, options);
        const response = result instanceof Response ? result : result.response;
        // A page that only leads elsewhere is Astro's to write.
        if (!response.body || (response.status >= 300 && response.status < 400)) return result;
        const bytes = new Uint8Array(await response.arrayBuffer());
        await turn;
        await (isRecords ? stream.addRecords(bytes) : stream.add({ file: fileOfPage(request.url, base), html: bytes }));
        // Astro writes no file for an answer without a body.
        return new Response(null);
      } finally {
        done();
      }
    },
  };
}

/** The files that neither the worker nor Pagefind has written; before the index is fitted, with what that takes. */
function otherFiles(site: string, { files }: Survey) {
  const written = new Set(files.map(({ path }) => path));
  return listFiles(site)
    .filter((path) => !written.has(path) && !path.startsWith(`${bundleFolder}/`) && path !== ordersFile)
    .map((path) => describeFile(site, path));
}

/**
 * Finishes the pages and makes the search index of them, in another thread and while Astro renders. The sheets of a page's
 * components become one file, which compresses better than many small ones; the sheet that all pages share stays apart,
 * and KaTeX's keeps the rules, and its fonts the letters, that some formula uses. What only the index needed leaves the pages, and so do
 * the scope attributes that no style asks for, of which the others get short names, and white space that is not drawn.
 * Links become relative, so that the built site works under any path. Last of all every page is told the version of the
 * site, which is known once all else is written.
 *
 * @param built is told all files of the site
 */
export function finishedPages(built: BuiltFiles): AstroIntegration {
  let base = '/';
  let site = '';
  let stream: PageStream | undefined;
  let surveyed: Promise<Survey> | undefined;
  let indexed: Promise<void> | undefined;
  return {
    name: 'finished-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        site = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((inner) =>
          handPagesTo(inner, base, (pages, kinds) => {
            stream = new PageStream({ site, base, pages, kinds });
            return stream;
          }),
        );
      },
      // Astro makes the sitemap meanwhile.
      'astro:build:generated': () => {
        const worker = stream?.worker();
        surveyed = worker?.then((link) => link.ask('survey', undefined));
        indexed = worker?.then((link) => link.ask('index', undefined));
        // Whoever waits for them is told.
        for (const answer of [surveyed, indexed]) answer?.catch(() => {});
      },
      'astro:build:done': async () => {
        if (!stream || !surveyed) throw new Error('The build rendered no pages.');
        try {
          const survey = await surveyed;
          const others = otherFiles(site, survey);

          await indexed;
          await fitSearchIndex(site);
          const index = listFiles(join(site, bundleFolder)).map((file) => describeFile(site, `${bundleFolder}/${file}`));
          const files = [...survey.files, ...others, ...index];
          await (await stream.worker()).ask('complete', { version: versionOf(files), katexHash: survey.katexHash });
          built.set(files);
        } finally {
          await stream.end();
        }
      },
    },
  };
}
