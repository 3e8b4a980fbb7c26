/** Checks of the formulas in the Markdown of entries. */
import type { Nodes } from 'mdast';
import type { Body, BodyCheck } from './body.ts';
import { formulaFault } from './formula.ts';
import type { Problem } from './problem.ts';

export const formulas: BodyCheck = {
  name: 'formulas',
  description: 'KaTeX can set every formula.',
  *check(node, body) {
    if (node.type === 'inlineMath') {
      if (body.typed(node).startsWith('$$'))
        yield body.problem(
          node,
          'a formula between $$ within a line is set as part of the text',
          'For a displayed formula put $$ before and after it on lines of their own; within a sentence write $...$',
        );
      else yield* faulty(node.value, false, node, body);
    }
    if (node.type === 'code' && node.lang === 'math') yield* faulty(node.value, true, node, body);
    if (node.type !== 'math') return;
    if (!/\n[ \t>]*\${2,}[ \t]*$/.test(body.typed(node)))
      yield body.problem(node, 'the formula that starts with $$ never ends', 'Put $$ on a line of its own after the formula.');
    else if (node.meta && node.meta.trim() !== 'standard-form')
      yield body.problem(
        node,
        `what follows $$ on its line would be lost: ${node.meta}`,
        'Put $$ on a line of its own, and the formula on the lines below.',
      );
    else yield* faulty(node.value, true, node, body);
  },
};

export const dollars: BodyCheck = {
  name: 'dollar-signs',
  description: 'TeX stands between dollar signs, and dollar signs come in pairs.',
  *check(node, body) {
    if (node.type !== 'text') return;
    const typed = body.typed(node);
    const dollar = typed.search(/(?<!\\)\$/);
    if (dollar !== -1)
      yield body.problem(
        node,
        'a dollar sign that opens no formula',
        'Close the formula with $; a plain dollar sign is written \\$',
        dollar,
      );
    const command = /(?<!\\)\\(?:[a-zA-Z]{2,}|\()/.exec(typed);
    if (command)
      yield body.problem(
        node,
        `the TeX command ${command[0]} stands outside a formula`,
        'Put the formula between dollar signs: $...$',
        command.index,
      );
  },
};

function* faulty(tex: string, display: boolean, node: Nodes, body: Body): Iterable<Problem> {
  const fault = formulaFault(tex, display);
  if (fault) yield body.problem(node, `${fault.message}, in ${excerpt(tex)}`, fault.hint);
}

function excerpt(tex: string): string {
  const line = tex.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
