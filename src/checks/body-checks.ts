/** Checks of the Markdown of entries. */
import { visit } from 'unist-util-visit';
import { hiddenCharacters, plainTextFault, urlFault } from '../schemas/fields.ts';
import { type BodyCheck, readBody } from './body.ts';
import type { Check } from './check.ts';
import { dollars, formulas } from './formula-checks.ts';
import type { Problem } from './problem.ts';
import { siteLinkFault } from './site-links.ts';
import { codePoint } from './text-faults.ts';

const noHtml: BodyCheck = {
  name: 'no-html',
  description: 'Texts are Markdown without HTML.',
  *check(node, body) {
    if (node.type === 'html')
      yield body.problem(
        node,
        `HTML is not allowed: ${node.value.split('\n')[0]?.slice(0, 60)}`,
        'Write Markdown; a plain "<" is written \\<',
      );
  },
};

const noImages: BodyCheck = {
  name: 'no-images',
  description: 'Texts have no images.',
  *check(node, body) {
    if (node.type === 'image' || node.type === 'imageReference')
      yield body.problem(node, 'images are not allowed in texts', 'Describe what it shows, or link to the page that has it.');
  },
};

const noFootnotes: BodyCheck = {
  name: 'no-footnotes',
  description: 'Texts have no footnotes.',
  *check(node, body) {
    if (node.type === 'footnoteDefinition')
      yield body.problem(node, 'footnotes are not allowed in texts', 'Write the note into the text, in brackets.');
  },
};

const noTaskLists: BodyCheck = {
  name: 'no-task-lists',
  description: 'Lists have no boxes to tick.',
  *check(node, body) {
    if (node.type === 'listItem' && typeof node.checked === 'boolean')
      yield body.problem(node, 'lists with boxes to tick are not allowed', 'Leave out the box: "- text".');
  },
};

const headings: BodyCheck = {
  name: 'headings',
  description: 'Headings start at level 2; level 1 is the title.',
  *check(node, body) {
    if (node.type === 'heading' && node.depth === 1)
      yield body.problem(node, 'a heading of level 1; the page has its title already', 'Start headings with "##".');
  },
};

const headingSteps: BodyCheck = {
  name: 'heading-steps',
  description: 'Headings go down one level at a time, for readers who jump from one to the next.',
  *check(node, body) {
    if (node.type !== 'root') return;
    let above = 1;
    for (const heading of node.children) {
      if (heading.type !== 'heading') continue;
      if (heading.depth > above + 1)
        yield body.problem(
          heading,
          `a heading of level ${heading.depth} below one of level ${above}`,
          `Start it with "${'#'.repeat(above + 1)}".`,
        );
      above = heading.depth;
    }
  },
};

const links: BodyCheck = {
  name: 'links',
  description: 'Links go to https addresses or to pages of this site that exist.',
  *check(node, body, source) {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const fault = node.url.startsWith('/') ? siteLinkFault(node.url, source) : outsideLinkFault(node.url);
    if (fault) yield body.problem(node, `the link "${node.url}" ${fault.message}`, fault.hint);
    if (/^\[\s*\]\(/.test(body.typed(node)))
      yield body.problem(node, `the link "${node.url}" has no text`, 'Write what it leads to between the square brackets.');
  },
};

const brokenLinks: BodyCheck = {
  name: 'broken-links',
  description: 'What looks like a link is one.',
  *check(node, body) {
    if (node.type !== 'text') return;
    const typed = body.typed(node);
    const place = typed.search(/(?<!\\)\](?:\(|\[)/);
    if (place !== -1)
      yield body.problem(
        node,
        'this looks like a link but is not one',
        'Write [text](https://example.org/page), without spaces in the address.',
        place,
      );
  },
};

const hiddenCharacter: BodyCheck = {
  name: 'hidden-characters',
  description: 'No reference such as &#x202e; stands for a character that nobody sees.',
  *check(node, body) {
    const text = node.type === 'text' ? node.value : node.type === 'link' || node.type === 'definition' ? (node.title ?? '') : '';
    const [found] = hiddenCharacters(text, '\n');
    // One that was typed as it is has been reported with the characters of the file.
    if (found && !body.typed(node).includes(found[0]))
      yield body.problem(
        node,
        `a reference stands for the invisible character ${codePoint(found[0])}`,
        'Delete it: the part that starts with "&" and ends with ";".',
        Math.max(0, body.typed(node).indexOf('&')),
      );
  },
};

const alphabets: BodyCheck = {
  name: 'alphabets',
  description: 'No word mixes letters of alphabets that look alike.',
  *check(node, body) {
    if (node.type !== 'text') return;
    for (const [word] of node.value.matchAll(/[\p{L}\p{M}]+/gu)) {
      const fault = plainTextFault(word);
      if (fault)
        yield body.problem(
          node,
          `the text ${fault.replace(/; retype it$/, '')}`,
          'Retype the word; mathematical letters belong in a formula: $\\Delta x$',
          Math.max(0, body.typed(node).indexOf(word)),
        );
    }
  },
};

const bodyChecks: readonly BodyCheck[] = [
  noHtml,
  noImages,
  noFootnotes,
  noTaskLists,
  headings,
  headingSteps,
  links,
  brokenLinks,
  formulas,
  dollars,
  hiddenCharacter,
  alphabets,
];

/** All checks of bodies in one walk over each. */
export const bodiesCheck: Check = {
  name: 'bodies',
  description: bodyChecks.map(({ description }) => description).join(' '),
  *check(source) {
    for (const entry of source.entries) {
      if (entry.body.trim() === '') continue;
      const body = readBody(entry);
      if ('message' in body) {
        yield body;
        continue;
      }
      const problems: Problem[] = [];
      visit(body.tree, (node) => {
        for (const { check } of bodyChecks) problems.push(...check(node, body, source));
      });
      yield* problems;
    }
  },
};

function outsideLinkFault(url: string): { message: string; hint: string } | undefined {
  if (/^(?:[#?.]|[\w-]+(?:[/#.]|$))/.test(url) && !/^[a-z]+:/i.test(url))
    return {
      message: 'is relative',
      hint: 'Start a link within the site with "/", such as /topics/<id>/; any other link with "https://".',
    };
  const fault = urlFault(url);
  return fault ? { message: fault, hint: 'Link to an https address, such as https://arxiv.org/abs/2107.06882' } : undefined;
}
