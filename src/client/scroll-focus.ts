/** Boxes that scroll sideways take the focus, so that the keyboard can scroll them; boxes with room for all of their content do not. */
const boxes = document.querySelectorAll<HTMLElement>('.box, .katex-display, .prose > table');

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});

for (const box of boxes) observer.observe(box);
