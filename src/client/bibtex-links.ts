/** Links to a BibTeX file (`a[data-copy="bibtex"]`): a plain click copies the entry; without script they download it. */

// There from the start: a live region that comes with its first message is not read out.
const toast = document.createElement('p');
toast.className = 'toast';
toast.role = 'status';
document.body.append(toast);

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

/** Safari lets a page write to the clipboard only at once after the click, so it gets the text as a promise. */
async function isWritten(text: Promise<string>): Promise<boolean> {
  try {
    const blob = text.then((entry) => new Blob([entry], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    return false;
  }
}

document.addEventListener('click', (event) => {
  const { target, button, altKey, ctrlKey, metaKey, shiftKey } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-copy="bibtex"]') : null;
  // With a key held down the reader wants the link itself, in a new tab or as a file.
  if (!link || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  const { href } = link;
  const text = fetchText(href);
  const written = isWritten(text);
  import('./bibtex-copy.ts').then((copy) => copy.finishCopy(href, text, written, toast)).catch(() => location.assign(href));
});
