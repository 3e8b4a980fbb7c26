/** The attributes by which Astro keeps a component's styles to its own elements: it writes them on every element, used or not. */

/** What the selectors of one component can match, by its scope attribute. */
interface Scope {
  /** The attribute as published: Astro's eight random letters compress badly. */
  short: string;
  readonly tags: Set<string>;
  readonly classes: Set<string>;
  /** Whether some selector asks for the attribute alone, or for more than a tag and classes. */
  any: boolean;
}

export type Scopes = ReadonlyMap<string, Scope>;

const written = /data-astro-cid-(\w+)/g;

/** Reads from all the styles of a site which elements need their scope attribute. */
export function readScopes(css: string): Scopes {
  const scopes = new Map<string, Scope>();
  for (const [, before = '', id = ''] of css.matchAll(/([^\s{},;>+~(]*)\[data-astro-cid-(\w+)\]/g)) {
    const scope = scopes.get(id) ?? { short: '', tags: new Set(), classes: new Set(), any: false };
    scopes.set(id, scope);
    const [tag = '', ...classes] = before.split('.');
    if (!/^(?:[a-z][\w-]*)?(?:\.[\w-]+)*$/i.test(before) || before === '') scope.any = true;
    // One class is enough to keep the attribute: scripts add and take away the others.
    else if (classes.length > 0) for (const name of classes) scope.classes.add(name);
    if (tag !== '') scope.tags.add(tag.toLowerCase());
  }
  // Numbered by name, so that a build does not depend on the order of its files.
  for (const [place, [, scope]] of [...scopes].toSorted(([a], [b]) => (a < b ? -1 : 1)).entries()) scope.short = `data-s${place}`;
  return scopes;
}

/** The sheet with the short attributes. */
export function shortenScopes(css: string, scopes: Scopes): string {
  return css.replaceAll(written, (attribute, id: string) => scopes.get(id)?.short ?? attribute);
}

const startTag = /<([a-z][\w-]*)(\s[^<>"]*(?:"[^"]*"[^<>"]*)*)>/gi;

/** The page without the scope attributes that no selector asks for, and with the others in short. */
export function leanScopes(html: string, scopes: Scopes): string {
  return html.replaceAll(startTag, (tag, name: string, attributes: string) => {
    if (!attributes.includes(' data-astro-cid-')) return tag;
    const classes = / class="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? [];
    return tag.replaceAll(/\sdata-astro-cid-(\w+)(?:="[^"]*")?/g, (_, id: string) => {
      const scope = scopes.get(id);
      const isUsed = scope && (scope.any || scope.tags.has(name.toLowerCase()) || classes.some((each) => scope.classes.has(each)));
      return isUsed ? ` ${scope.short}` : '';
    });
  });
}
