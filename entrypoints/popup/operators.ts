/** What can be typed beside words, as it is explained where one types it. */
const OPERATORS = ['"…"', '-…', 'source:', 'before:', 'after:'] as const;
export type Operator = (typeof OPERATORS)[number];

/** What is offered where one types; for the others there are menus. */
export const OFFERED: readonly Operator[] = ['"…"', '-…'];

/** The operator that is being typed at the end of a query, or `null`: then it is explained. */
export function typedOperator(query: string): Operator | null {
  if ((query.split('"').length - 1) % 2 === 1) return '"…"';
  const last = /\S*$/u.exec(query)?.[0].toLowerCase() ?? '';
  if (last.startsWith('-')) return '-…';
  return OPERATORS.find((operator) => operator.endsWith(':') && last.startsWith(operator)) ?? null;
}
