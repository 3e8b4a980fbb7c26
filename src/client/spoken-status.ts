/**
 * Lines that say how much was found. What they show changes with every letter. It is read out from the line after them,
 * which has the role "status" and is not seen, when it has stayed for a moment: else a reader would hear the answer to
 * each letter.
 */

/** How long a text must have stayed, in milliseconds: longer than the pause between two letters. */
const pause = 700;

const timers = new WeakMap<Element, ReturnType<typeof setTimeout>>();

/** Shows a text at once, and has it read out when it has stayed, unless that is what was read out last. */
export function showFound(line: Element, text: string): void {
  clearTimeout(timers.get(line));
  if (line.textContent !== text) line.textContent = text;
  const spoken = line.nextElementSibling;
  const speak = () => {
    if (spoken && spoken.textContent !== text) spoken.textContent = text;
  };
  timers.set(line, setTimeout(speak, pause));
}

/** Shows what an action has done, and has it read out at once, for the second time too. */
export function showDone(line: Element, text: string): void {
  clearTimeout(timers.get(line));
  for (const place of [line, line.nextElementSibling]) if (place) place.textContent = text;
}

/** Takes back what was to be read out, for something else has to be said. */
export function takeBack(line: Element): void {
  clearTimeout(timers.get(line));
}
