/**
 * Boxes that scroll sideways take the focus, so that the keyboard can scroll them; boxes with room for all of their content
 * do not. What the keyboard reaches inside of them comes wholly into sight: browsers are content when a part of it is, or
 * when it lies behind the column that keeps its place.
 */
const boxes = document.querySelectorAll<HTMLElement>('.box, .katex-display, .prose > table');

function mark(): void {
  for (const box of boxes) {
    if (box.scrollWidth > box.clientWidth) box.setAttribute('tabindex', '0');
    else box.removeAttribute('tabindex');
  }
}

const observer = new ResizeObserver(mark);
for (const box of boxes) observer.observe(box);
// A font that comes late makes a formula wider, but not its box.
document.fonts.addEventListener('loadingdone', mark);

document.addEventListener('focusin', ({ target }) => {
  // A pointer must not find something else where it is let go.
  if (!(target instanceof Element && target.matches(':focus-visible'))) return;
  const box = target.parentElement?.closest<HTMLElement>('.box, .main-nav');
  if (box) import('./focus-into-sight.ts').then((sight) => sight.bringIntoSight(target, box)).catch(() => undefined);
});
