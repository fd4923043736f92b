/** The day of a time (ms since 1970) where the reader is, as an ISO 8601 date: what "yesterday" is counted from. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
