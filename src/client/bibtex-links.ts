/** Links to a BibTeX file (`a[data-copy="bibtex"]`): a plain click copies the entry; without script they download it. */
import { showToast } from './toast.ts';

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

/** Safari lets a page write to the clipboard only at once after the click, so it gets the text as a promise. */
async function copyLater(text: Promise<string>): Promise<boolean> {
  try {
    const blob = text.then((entry) => new Blob([entry], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    const { copyText } = await import('./copy-text.ts');
    return copyText(await text);
  }
}

async function copyBibtex(link: HTMLAnchorElement): Promise<void> {
  try {
    const text = fetchText(link.href);
    if (await copyLater(text)) {
      const key = /^@\w+\{([^,]+),/.exec(await text)?.[1];
      showToast(`BibTeX of ${key ?? 'the paper'} copied.`);
      return;
    }
  } catch {
    // The download says more about what is wrong than this page could.
  }
  showToast('The browser did not allow copying; the file is downloaded instead.');
  location.assign(link.href);
}

document.addEventListener('click', (event) => {
  const { target, button, altKey, ctrlKey, metaKey, shiftKey } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-copy="bibtex"]') : null;
  // With a key held down the reader wants the link itself, in a new tab or as a file.
  if (!link || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  void copyBibtex(link);
});
