/** The machine that was measured on, in a line: figures mean nothing without it. */
import { readFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { countText } from '../../src/domain/count-text.ts';

/** "Debian GNU/Linux 12 (bookworm)" where the system says so, else its kernel. */
function systemName(): string {
  const kernel = `${platform()} ${release()}`;
  if (platform() !== 'linux') return kernel;
  try {
    const name = /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
    return name ? `${name}, ${kernel}` : kernel;
  } catch {
    return kernel;
  }
}

/** @param browser version of the browser, where one was used */
export function machineLine(browser?: string): string {
  const processors = cpus();
  return [
    processors[0]?.model.trim() ?? 'unknown processor',
    countText(processors.length, 'core'),
    `${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
    systemName(),
    `Node ${process.versions.node}`,
    ...(browser ? [`Chromium ${browser}`] : []),
  ].join(' · ');
}
