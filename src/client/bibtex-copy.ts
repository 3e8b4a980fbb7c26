/** What becomes of a click on a link to a BibTeX file: a line at the foot of the window tells it, to screen readers too. */
import { copyText } from './copy-text.ts';
import { loadStyles } from './load-styles.ts';
import toastCss from './toast.css?url';

/** How long the line stays in sight, in milliseconds. */
const stay = 6000;

let timer: ReturnType<typeof setTimeout> | undefined;

async function showToast(toast: HTMLElement, text: string): Promise<void> {
  await loadStyles(toastCss);
  clearTimeout(timer);
  toast.textContent = text;
  timer = setTimeout(() => toast.replaceChildren(), stay);
}

/**
 * Says that the entry is copied, when it is or an older way works; otherwise the file is downloaded.
 *
 * @param file address of the BibTeX file
 * @param text what is in it
 * @param written whether the text is on the clipboard
 * @param toast the line
 */
export async function finishCopy(file: string, text: Promise<string>, written: Promise<boolean>, toast: HTMLElement): Promise<void> {
  try {
    if ((await written) || (await copyText(await text))) {
      const key = /^@\w+\{([^,]+),/.exec(await text)?.[1];
      await showToast(toast, `BibTeX of ${key ?? 'the paper'} copied.`);
      return;
    }
  } catch {
    // The download says more about what is wrong than this page could.
  }
  await showToast(toast, 'The browser did not allow copying; the file is downloaded instead.');
  location.assign(file);
}
