import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import './SortTable.css';
import { useTexts } from './texts.ts';

/** A column: what it shows, and what it sorts by (`null` sorts last, whichever way). */
interface Column<T> {
  key: string;
  label: string;
  cell(row: T): ComponentChildren;
  by(row: T): string | number | null;
}

interface SortTableProps<T> {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf(row: T): string;
  /** The column sorted by at first, and whether downwards. */
  first: { key: string; down: boolean };
}

/** A table that sorts by any column; the first column is the row's header. */
export function SortTable<T>({ caption, columns, rows, keyOf, first }: SortTableProps<T>) {
  const { locale } = useTexts();
  const [order, setOrder] = useState(first);
  const column = columns.find(({ key }) => key === order.key) ?? columns[0];
  const sorted = column ? sortRows(rows, column.by, order.down, locale) : rows;
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
                  <button type="button" onClick={() => setOrder({ key, down: order.key === key && !order.down })}>
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
          {sorted.map((row) => (
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

/** Rows in order, texts as the locale has them; what is not known comes last. The rows handed in stay as they are. */
export function sortRows<T>(
  rows: readonly T[],
  by: (row: T) => string | number | null,
  down: boolean,
  locale: string,
): T[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  return [...rows].sort((a, b) => {
    const left = by(a);
    const right = by(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right));
    return down ? -order : order;
  });
}
