/** What Astro prints for a build: one event a line. Other programs that it runs may print lines of their own. */

export interface LogEvent {
  /** `plain` is a line that is no event: Astro prints the account of a failure that way. */
  readonly level: 'error' | 'warn' | 'info' | 'debug' | 'plain';
  readonly text: string;
}

const levels = ['error', 'warn', 'info', 'debug'] as const;

function readEvent(line: string): LogEvent {
  try {
    const event: unknown = JSON.parse(line);
    if (typeof event === 'object' && event !== null && 'message' in event && 'level' in event) {
      const level = levels.find((name) => name === event.level) ?? 'plain';
      const label = 'label' in event && event.label ? `[${event.label}] ` : '';
      return { level, text: label + String(event.message).trim() };
    }
  } catch {
    // Not an event: kept as it is.
  }
  return { level: 'plain', text: line };
}

/** The events in Astro's output, in order, empty lines left out. */
export function readAstroLog(output: string): LogEvent[] {
  return output
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readEvent);
}
