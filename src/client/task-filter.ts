import { showFound } from './spoken-status.ts';

/** Hides the rows of the task table that do not fit the form; the form's state is in the address. */
class TaskFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const status = this.querySelector('.status');
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('#tasks tbody tr')];
    if (!form || !status) return;
    const search = form.querySelector('input');
    const selects = [...form.querySelectorAll('select')];

    const apply = (): void => {
      const words = (search?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
      for (const row of rows) {
        const values = row.dataset['filter']?.split('|') ?? [];
        const name = row.cells[0]?.textContent.toLowerCase() ?? '';
        row.hidden =
          selects.some(({ value }, index) => value !== '' && value !== values[index]) || words.some((word) => !name.includes(word));
      }
      const shown = rows.filter(({ hidden }) => !hidden).length;
      showFound(status, shown === rows.length ? `All ${rows.length} tasks` : `${shown} of ${rows.length} tasks`);
    };
    const remember = (): void => {
      const query = new URLSearchParams();
      for (const { name, value } of [search, ...selects].flatMap((field) => field ?? [])) if (value !== '') query.set(name, value);
      history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
    };

    const query = new URLSearchParams(location.search);
    for (const field of [search, ...selects]) if (field) field.value = query.get(field.name) ?? '';
    for (const select of selects) if (select.selectedIndex === -1) select.value = '';
    apply();
    form.addEventListener('input', () => {
      apply();
      remember();
    });
    form.addEventListener('reset', () => {
      // The fields are cleared only after this event.
      setTimeout(() => {
        apply();
        remember();
      });
    });
    form.addEventListener('submit', (event) => event.preventDefault());
  }
}

customElements.define('task-filter', TaskFilter);
