/** Ways in which a finished entry reaches the repository. */

/** GitHub refuses longer addresses with 414 at about 8 KB; some browsers and proxies earlier. */
export const longestAddress = 6000;

/**
 * The page of GitHub with a new file, its name and its text filled in; it forks the repository for people without
 * write access. An address that is too long has the name only, and the text must be pasted.
 *
 * @param newFile address of the page for an empty file: ".../new/main"
 * @example newFileAddress('https://github.com/o/r/new/main', 'content/papers/x.md', 'text') // { url: '...?filename=content%2Fpapers%2Fx.md&value=text', hasText: true }
 */
export function newFileAddress(newFile: string, path: string, text: string): { readonly url: string; readonly hasText: boolean } {
  const empty = `${newFile}?filename=${encodeURIComponent(path)}`;
  const full = `${empty}&value=${encodeURIComponent(text)}`;
  return full.length <= longestAddress ? { url: full, hasText: true } : { url: empty, hasText: false };
}

/** The issue form with its fields filled in; those that would make the address too long, from the last on, are left out. */
export function issueAddress(form: string, fields: Readonly<Record<string, string>>): { readonly url: string; readonly isWhole: boolean } {
  const names = Object.keys(fields);
  for (let count = names.length; count > 0; count -= 1) {
    const url = names.slice(0, count).reduce((address, name) => `${address}&${name}=${encodeURIComponent(fields[name] ?? '')}`, form);
    if (url.length <= longestAddress) return { url, isWhole: count === names.length };
  }
  return { url: form, isWhole: false };
}
