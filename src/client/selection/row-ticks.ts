/** Gives each row of the page the box that selects its paper: what does nothing without script comes with the script. */
for (const row of document.querySelectorAll<HTMLElement>('.paper-row')) {
  const tick = document.createElement('input');
  tick.type = 'checkbox';
  tick.className = 'tick';
  tick.setAttribute('aria-label', `Select ${row.querySelector('.acronym, .title > a')?.textContent.trim()}`);
  tick.dataset['paper'] = row.id;
  row.prepend(tick);
}
