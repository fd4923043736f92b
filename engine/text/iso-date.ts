/**
 * Whether a text is a calendar day that exists, as ISO 8601 writes it: "2018-05-24" is, "2018-02-30" and "2018-5" are
 * none.
 */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
