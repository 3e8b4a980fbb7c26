/** Checks of each entry by itself. */
import { collections } from '../schemas/collections.ts';
import type { Check } from './check.ts';
import { formulaFault } from './formula.ts';
import { schemaFaults } from './schema-faults.ts';
import { problemAt, textAt } from './source-entry.ts';

const readable: Check = {
  name: 'readable-fields',
  description: 'The fields of every entry can be read, and use plain YAML only.',
  *check({ entries }) {
    for (const { path, faults } of entries)
      for (const { line, column, message, hint } of faults)
        yield { path, line, ...(column === undefined ? {} : { column }), message, hint };
  },
};

const schema: Check = {
  name: 'schema',
  description: 'Every field is known, present where it must be, and of its form.',
  *check({ entries }) {
    for (const entry of entries) yield* schemaFaults(entry);
  },
};

const body: Check = {
  name: 'body-present',
  description: 'Entries have a text where their collection wants one, and none where it does not.',
  *check({ entries }) {
    for (const { path, collection, body, bodyLine, faults } of entries) {
      const rule = collections[collection].body;
      const empty = body.trim() === '';
      if (rule === 'required' && empty && faults.length === 0)
        yield { path, line: bodyLine, message: 'the text below the fields is missing', hint: 'Write it below the second "---".' };
      if (rule === 'none' && !empty) {
        const line = bodyLine + body.split('\n').findIndex((text) => text.trim() !== '');
        yield {
          path,
          line,
          message: `an entry of content/${collection}/ has no text below its fields`,
          hint: 'Remove the text; it would be shown nowhere.',
        };
      }
    }
  },
};

const symbols: Check = {
  name: 'glossary-symbols',
  description: 'KaTeX can set the symbols of the glossary.',
  *check(source) {
    for (const entry of source.of('glossary')) {
      const tex = textAt(entry, ['symbol']);
      if (tex === undefined) continue;
      if (/(?<!\\)\$/.test(tex)) {
        yield problemAt(entry, ['symbol'], '"symbol" has dollar signs', 'Write the formula without them.');
        continue;
      }
      const fault = formulaFault(tex, false);
      if (fault) yield problemAt(entry, ['symbol'], fault.message, fault.hint);
    }
  },
};

export const entryChecks: readonly Check[] = [readable, schema, body, symbols];
