/** A line at the foot of the window that tells what a click has done, to screen readers too. */

/** How long it stays in sight, in milliseconds. */
const stay = 6000;

// There from the start: a live region that comes with its first message is not read out.
const toast = document.createElement('p');
toast.className = 'toast';
toast.setAttribute('role', 'status');
document.body.append(toast);

let timer: ReturnType<typeof setTimeout> | undefined;

export function showToast(text: string): void {
  clearTimeout(timer);
  toast.textContent = text;
  timer = setTimeout(() => toast.replaceChildren(), stay);
}
