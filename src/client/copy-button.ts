/**
 * A button that copies the text of the element with the id `data-source` and says what happened. Without access to the
 * clipboard the text is selected on the page and copied the old way; if that fails too, the reader is told the keys.
 */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const source = document.getElementById(this.dataset['source'] ?? '');
    const status = this.querySelector('[role="status"]');
    if (!source || !status) return;
    // A message that is there already would not be read out again, and one at another button is no longer true.
    for (const said of document.querySelectorAll('copy-button [role="status"]')) said.textContent = '';
    status.textContent = (await copyFrom(source)) ? 'Copied' : `Selected: press ${isMac() ? '⌘C' : 'Ctrl+C'} to copy`;
  }
}

async function copyFrom(source: Element): Promise<boolean> {
  try {
    await navigator.clipboard.write([clipboardItem(source)]);
    return true;
  } catch {
    getSelection()?.selectAllChildren(source);
    return runCopyCommand();
  }
}

/** The text, and with it its italics, where it has any: word processors ask for the one, editors for the other. */
function clipboardItem({ textContent, innerHTML, firstElementChild }: Element): ClipboardItem {
  const blob = (text: string, type: string) => new Blob([text], { type });
  return new ClipboardItem({
    'text/plain': blob(textContent, 'text/plain'),
    ...(firstElementChild && { 'text/html': blob(innerHTML, 'text/html') }),
  });
}

/** Copies what is selected; false where the browser refuses. */
function runCopyCommand(): boolean {
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

function isMac(): boolean {
  return /Mac|iP(?:hone|ad)/.test(navigator.userAgent);
}

customElements.define('copy-button', CopyButton);
