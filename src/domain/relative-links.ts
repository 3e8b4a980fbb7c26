/**
 * Makes the links inside a page relative, so that the built site works wherever it is put: under another path, or
 * unzipped into a folder of somebody's server.
 */

/** Attributes that hold one address; of the `data-` ones those by which a page tells its scripts where things are. */
const addressed = 'href|src|action|data-(?:bundle|file|filters|known|mark|methods|papers|sources|topics|venues|worker|years)';

/**
 * A root-relative address in such an attribute, or in one that leads on after some seconds. What stands before it is looked
 * at last, for it is long: all of its tag, since the text of a page may have such words too.
 */
const address = new RegExp(
  String.raw`(?<=\s(?:(?:${addressed})="|content="\d+; url=))/(?!/)[^"]*(?<=<[a-z](?:[^<>"]|"[^"]*")*"[^"]*)`,
  'g',
);

/** The way from a page up to the root of the site: `./` for the home page, `../../` for `/papers/x/`. */
function wayUp(page: string, base: string): string {
  const depth = page.slice(base.length).split('/').length - 1;
  return depth === 0 ? './' : '../'.repeat(depth);
}

/**
 * The page with every root-relative address of the site made relative to the page. Addresses of other sites, fragments
 * and full addresses stay as they are.
 *
 * @param html attributes in double quotes, as Astro writes them
 * @param page root-relative address of the page, such as `/base/papers/x/`
 * @param base path under which the links expect the site, with a slash at both ends
 */
export function relativeLinks(html: string, page: string, base: string): string {
  const up = wayUp(page, base);
  return html.replaceAll(address, (written) => (written.startsWith(base) ? up + written.slice(base.length) : written));
}
