/**
 * Makes the links inside a page relative, so that the built site works wherever it is put: under another path, or
 * unzipped into a folder of somebody's server.
 */

/** Attributes that hold one address; of the `data-` ones those by which a page tells its scripts where things are. */
const addressed = /^(?:href|src|action|data-(?:bundle|file|filters|known|mark|methods|papers|sources|topics|venues|worker|years))$/;

const tag = /<[a-z](?:[^<>"]|"[^"]*")*>/g;
const attribute = /(\s)([a-z-]+)="([^"]*)"/g;
const refresh = /^(\d+; url=)(.+)$/;

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
  const relative = (address: string) => (address.startsWith(base) && !address.startsWith('//') ? up + address.slice(base.length) : address);
  return html.replace(tag, (written) =>
    written.replace(attribute, (whole, space: string, name: string, value: string) => {
      if (addressed.test(name)) return `${space}${name}="${relative(value)}"`;
      const timed = name === 'content' ? refresh.exec(value) : null;
      return timed ? `${space}${name}="${timed[1]}${relative(timed[2] ?? '')}"` : whole;
    }),
  );
}
