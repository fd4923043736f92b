import type { ComponentChildren } from 'preact';
import './SortTable.css';

/** A column: its key says what it sorts by. */
interface Column<T, K extends string> {
  key: K;
  label: string;
  cell(row: T): ComponentChildren;
}

interface SortTableProps<T, K extends string> {
  caption: string;
  columns: readonly Column<T, K>[];
  /** In their order. */
  rows: readonly T[];
  keyOf(row: T): string;
  /** The column sorted by, and whether downwards. */
  order: { key: K; down: boolean };
  onOrder(order: { key: K; down: boolean }): void;
}

/** A table whose heads ask for another order; the first column is the row's header. */
export function SortTable<T, K extends string>({
  caption,
  columns,
  rows,
  keyOf,
  order,
  onOrder,
}: SortTableProps<T, K>) {
  return (
    <div class="table-frame">
      <table class="sort-table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label }) => {
              const direction = order.key === key ? (order.down ? 'descending' : 'ascending') : undefined;
              return (
                <th key={key} scope="col" aria-sort={direction}>
                  <button type="button" onClick={() => onOrder({ key, down: order.key === key && !order.down })}>
                    {label}
                    <span class="sort-sign" aria-hidden="true">
                      {direction === undefined ? '↕' : direction === 'ascending' ? '↑' : '↓'}
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, cell }, i) =>
                i === 0 ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key}>{cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
