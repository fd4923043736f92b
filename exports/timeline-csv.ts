import { byDay, type DossierEntry } from './dossier.ts';

/** The columns, in their order. */
const COLUMNS = ['day', 'publisher', 'title', 'passage', 'author', 'address', 'language', 'inferred'] as const;

/** Spreadsheets run cells that begin so as formulas; an apostrophe before them is what OWASP's "CSV Injection" advises. */
const FORMULA = /^[=+\-@\t\r]/u;

/**
 * A timeline as CSV (RFC 4180): a passage a row, oldest first, undated last. It begins with a byte order mark, without
 * which spreadsheets take letters for others.
 */
export function timelineCsv(entries: readonly DossierEntry[]): string {
  const rows = byDay(entries).map(({ article, passage }) => [
    article.published ?? '',
    article.publisher ?? '',
    article.title,
    passage.text,
    article.credits.join('; '),
    article.url ?? '',
    article.language,
    article.inferred.join('; '),
  ]);
  return `\uFEFF${[COLUMNS, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function cellOf(value: string): string {
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
