/** Lets readers order a table by the columns whose header has `data-sort`: "text" or "number". Cells without a value stay last. */
class SortableTable extends HTMLElement {
  connectedCallback(): void {
    const headers = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
    for (const [column, header] of headers.entries()) {
      const kind = header.dataset['sort'];
      if (!kind) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener('click', () => {
        // Numbers start with the largest, texts with A.
        const first = kind === 'number' ? 'descending' : 'ascending';
        const second = kind === 'number' ? 'ascending' : 'descending';
        const direction = header.ariaSort === first ? second : first;
        for (const other of headers) other.ariaSort = other === header ? direction : null;
        this.sortRows(column, kind === 'number', direction === 'ascending');
      });
    }
  }

  private sortRows(column: number, byNumber: boolean, ascending: boolean): void {
    const body = this.querySelector('tbody');
    if (!body) return;
    const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
    const rows = [...body.rows].map((row) => ({ row, text: row.cells[column]?.textContent.trim() ?? '' }));
    const compare = (a: string, b: string) =>
      byNumber ? Number(a.replaceAll(',', '')) - Number(b.replaceAll(',', '')) : collator.compare(a, b);
    const sorted = rows.toSorted(
      (a, b) => Number(a.text === '–') - Number(b.text === '–') || (a.text === '–' ? 0 : compare(a.text, b.text) * (ascending ? 1 : -1)),
    );
    body.append(...sorted.map(({ row }) => row));
  }
}

customElements.define('sortable-table', SortableTable);
