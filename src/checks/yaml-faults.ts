/** Puts the YAML parser's errors into words for people who have never read about YAML. */
import type { YAMLError } from 'yaml';
import type { Position } from './problem.ts';

export interface YamlFault extends Position {
  readonly message: string;
  readonly hint: string;
  readonly duplicate: boolean;
}

/** A name with its value right behind the colon, which YAML reads as one text: `year:2021`; not an address. */
const joinedField = /^(\s*(?:- +)?)([A-Za-z][\w-]*:)(?!\/\/)(\S.*)$/;

const generalHint = 'Compare with a neighbouring file; a text with : # " or \' in it belongs in double quotes.';

/** The error with the line of the file, and the line to type where it can be guessed. */
export function yamlFault(error: YAMLError, yaml: string): YamlFault {
  const lines = yaml.split('\n');
  const line = error.linePos?.[0].line ?? 1;
  const column = error.linePos?.[0].col ?? 1;
  const text = lines[line - 1] ?? '';
  const field = splitField(text);
  const position = { line: line + 1, column };
  const fault = (message: string, hint: string): YamlFault => ({ ...position, message, hint, duplicate: false });

  if (/^\s*\* /.test(text)) return fault('an item of a list begins with "*"', `Begin it with a hyphen: ${text.trim().replace('*', '-')}`);
  switch (error.code) {
    case 'DUPLICATE_KEY': {
      const name = field?.name ?? text.trim();
      const first = lines.slice(0, line - 1).findLastIndex((other) => splitField(other)?.name === name);
      const where = first === -1 ? '' : ` (first on line ${first + 2})`;
      return { ...position, duplicate: true, message: `the field "${name}" is written twice${where}`, hint: 'Keep one of the two.' };
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      if (field && /:(?: |$)/.test(field.value))
        return fault('a colon in a text that is not in quotes', `Put the text in double quotes: ${quotedLine(field)}`);
      if (joinedField.test(text))
        return fault('there is no space after the colon', `Add one: ${text.trim().replace(joinedField, '$1$2 $3')}`);
      return fault('the line below is indented as if it belonged to this one', 'Start each field at the same column.');
    case 'MISSING_CHAR':
      if (/^Missing closing ["']/.test(error.message)) {
        const start = lines.findLastIndex((other, index) => index < line && /:\s+["']|-\s+["']/.test(other));
        const opened = splitField(lines[start] ?? '');
        const hint = opened ? `Close it: ${quotedLine(opened)}` : 'Add the same quote mark at the end of the text.';
        return { ...fault('a quote mark is opened and never closed', hint), line: start === -1 ? line + 1 : start + 2 };
      }
      break;
    case 'BAD_SCALAR_START':
      if (field)
        return fault(
          `a text without quotes may not start with "${field.value.charAt(0)}"`,
          `Put the text in double quotes: ${quotedLine(field)}`,
        );
      break;
    case 'UNEXPECTED_TOKEN':
    case 'BAD_DQ_ESCAPE':
      if (field && /^["']/.test(field.value))
        return fault('the quote marks do not match: the text ends before the line does', `Write ${quotedLine(field)}`);
      break;
    case 'MULTIPLE_DOCS':
      return fault('a line in the fields starts with "---" or "..."', 'Indent it or put the text in double quotes.');
    case 'BAD_INDENT':
      if (/^Flow (?:sequence|map)/.test(error.message))
        return fault(
          'a bracket is opened on an earlier line and never closed',
          'Close the list with "]" (or the fields with "}") on the line on which it starts.',
        );
      return fault(
        'the line is indented differently from the field before it',
        'Start each field at the same column; indent fields below another by two spaces.',
      );
    default:
  }
  const [said = ''] = error.message.split('\n');
  return fault(`the fields cannot be read: ${said.replace(/ at line \d+, column \d+:?$/, '')}`, generalHint);
}

interface FieldLine {
  readonly lead: string;
  readonly name: string;
  readonly value: string;
}

/** Indentation, name and value of a line `name: value`; of a line `- value` the name is empty. */
function splitField(line: string): FieldLine | undefined {
  const match = /^(\s*(?:- +)?)([A-Za-z][\w-]*):(?:\s+(.*))?$/.exec(line);
  if (match) return { lead: match[1] ?? '', name: match[2] ?? '', value: (match[3] ?? '').trim() };
  const item = /^(\s*- +)(.*)$/.exec(line);
  return item ? { lead: item[1] ?? '', name: '', value: (item[2] ?? '').trim() } : undefined;
}

/** The line with its text in double quotes. */
function quotedLine({ lead, name, value }: FieldLine): string {
  const opened = /^(["'])/.exec(value)?.[1];
  const inner = opened === undefined ? value : value.slice(1, value.endsWith(opened) && value.length > 1 ? -1 : undefined);
  const text = JSON.stringify(opened === '"' ? inner.replaceAll('\\"', '"') : inner);
  return name ? `${lead.trimStart()}${name}: ${text}` : `${lead.trimStart()}${text}`;
}
