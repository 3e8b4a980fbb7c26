/** The search of a built site, measured in a browser. */
import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../browser.ts';
import { startCompressingServer } from './compressing-server.ts';
import { measureSearch, type SearchFigures } from './measure-search.ts';

export interface BrowserFigures extends SearchFigures {
  /** Version of the browser. */
  readonly browser: string;
}

/**
 * @param root folder of the project
 * @param dist folder of the site
 * @param signal ends the measuring
 */
export async function searchSite(root: string, dist: string, signal: AbortSignal): Promise<BrowserFigures> {
  signal.throwIfAborted();
  const server = await startCompressingServer(dist);
  const browser = await chromium.launch({
    executablePath: (await findBrowser(root)).path,
    args: browserArgs(),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const end = () => void browser.close();
  signal.addEventListener('abort', end, { once: true });
  try {
    return { ...(await measureSearch(browser, server)), browser: browser.version() };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
    await browser.close();
    await server.close();
  }
}
