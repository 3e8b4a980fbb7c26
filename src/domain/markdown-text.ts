/**
 * Plain text as Markdown (CommonMark and GitHub's additions) that reads as the same text: no link, formula, table, list or
 * HTML comes of it, wherever in a line it stands.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~$]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
