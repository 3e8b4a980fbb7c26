/** A table in Markdown; numbers stand at the right. */

export interface Column<Row> {
  readonly heading: string;
  readonly text: (row: Row) => string;
  /** Texts rather than numbers. */
  readonly words?: boolean;
}

export function markdownTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [
    columns.map(({ heading }) => heading),
    columns.map(({ words }) => (words ? '---' : '--:')),
    ...rows.map((row) => columns.map(({ text }) => text(row))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function inKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(bytes < 9950 ? 1 : 0);
}
