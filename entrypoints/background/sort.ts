/** Rows in order, texts as the locale has them; what is not known comes last. The rows handed in stay as they are. */
export function sortRows<T>(
  rows: readonly T[],
  by: (row: T) => string | number | null,
  down: boolean,
  locale: string,
): T[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const keyed = rows.map((row) => ({ row, key: by(row) }));
  keyed.sort(({ key: left }, { key: right }) => {
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right));
    return down ? -order : order;
  });
  return keyed.map(({ row }) => row);
}
