/** Renders formulas the way the site does, only to learn what is wrong with them. */
import katex from 'katex';
import { katexOptions, maxFormulaLength } from '../domain/katex-options.ts';

/** More braces inside each other than any formula needs. */
const deepestBraces = 40;

/** Commands by which KaTeX writes to the console: in a workflow a line such as "::stop-commands::x" there is an order. */
const loggingCommand = /\\(?:message|errmessage|show)(?![A-Za-z@])/;

/** What is wrong with a formula, or nothing. */
export function formulaFault(tex: string, displayMode: boolean): { message: string; hint: string } | undefined {
  if (tex.trim() === '')
    return {
      message: 'the formula is empty',
      hint: 'Write the formula between the dollar signs, or remove them; a plain dollar sign is written \\$',
    };
  if (tex.length > maxFormulaLength)
    return { message: `the formula has ${tex.length} characters, more than ${maxFormulaLength}`, hint: 'Split it into several formulas.' };
  // How deep KaTeX can go depends on the stack that is left, which differs from the check to the build.
  if (depth(tex) > deepestBraces)
    return { message: `the formula is nested too deeply: more than ${deepestBraces} braces inside each other`, hint: 'Simplify it.' };
  const logging = loggingCommand.exec(tex)?.[0];
  if (logging !== undefined) return { message: `the command ${logging} is not allowed in formulas`, hint: 'Leave it out.' };
  try {
    const html = katex.renderToString(tex, {
      ...katexOptions,
      throwOnError: true,
      displayMode,
      // With `false` KaTeX paints such commands red and goes on.
      trust: ({ command }) => {
        throw new ForbiddenCommand(command);
      },
    });
    if (/style="[^"]*color:/.test(html))
      return { message: 'the formula sets a colour', hint: 'Leave it out; it would be hard to read in the light or in the dark theme.' };
    return isDisplaced(html)
      ? {
          message: 'the formula draws parts of itself far from its place',
          hint: 'Leave out negative or large spaces, such as \\kern-20em or \\raisebox{-90em}.',
        }
      : undefined;
  } catch (error) {
    if (error instanceof ForbiddenCommand)
      return {
        message: `the command ${error.message} is not allowed in formulas`,
        hint: 'Leave it out; links belong in the text, styles in the style sheet.',
      };
    if (error instanceof katex.ParseError)
      return { message: `KaTeX cannot read the formula: ${reason(error.message)}`, hint: hintFor(error.message) };
    return { message: 'the formula is nested too deeply to be set', hint: 'Simplify it: remove nested braces and macros.' };
  }
}

/** Farthest that a space may move what follows it, and all that move it back together, in em. */
const farthestSpace = 10;
/** Farthest that a part may be raised or lowered, in em: a matrix of forty rows. */
const farthestHeight = 60;

/**
 * Whether parts of a formula would be drawn over other parts of the page. KaTeX limits sizes, but not negative ones; what
 * it writes shows also those that a macro adds up.
 */
function isDisplaced(html: string): boolean {
  const sizes = [...html.matchAll(/(margin-left|margin-right|top|bottom|height):(-?[\d.]+)em/g)].map(([, name = '', size]) => ({
    isSpace: name.startsWith('margin'),
    size: Number(size),
  }));
  const back = sizes.filter(({ isSpace, size }) => isSpace && size < 0).reduce((sum, { size }) => sum - size, 0);
  return back > farthestSpace || sizes.some(({ isSpace, size }) => Math.abs(size) > (isSpace ? farthestSpace : farthestHeight));
}

class ForbiddenCommand extends Error {}

function depth(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [character] of tex.matchAll(/\\.|[{}]/gs)) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** KaTeX's sentence without its name and with plain characters. */
function reason(message: string): string {
  return message
    .replace(/^KaTeX parse error: (?:LaTeX-incompatible input and strict mode is set to 'error': )?/, '')
    .replace(/[\u0332\u0331]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function hintFor(message: string): string {
  if (message.includes('Undefined control sequence'))
    return 'Check the spelling of the command; https://katex.org/docs/supported.html lists those that exist.';
  if (message.includes('Too many expansions')) return 'The formula defines a macro that calls itself; write it out.';
  if (message.includes("Expected '}'") || message.includes('end of input'))
    return 'A brace or a \\begin is opened and never closed; every { needs its }.';
  if (message.includes('unicodeTextInMathMode')) return 'Write letters of words as \\text{...} and symbols as commands, such as \\alpha.';
  if (message.includes('commentAtEnd')) return 'A % sign starts a comment; write \\%';
  if (message.includes('display mode')) return 'Set it as a displayed formula: $$, the formula and $$ each on lines of their own.';
  return 'Correct the formula; https://katex.org/docs/supported.html lists what is possible.';
}
