/** A browser that is busy fetches the file a while after the click; until then it must be there (ms). */
const KEPT_FOR = 60_000;

/** Hands a file to the browser's downloads. Nothing leaves the machine. */
export function saveFile(name: string, parts: readonly (string | Uint8Array)[], type: string): void {
  const url = URL.createObjectURL(new Blob(parts as BlobPart[], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}

/** Today in the reader's time zone, as an ISO 8601 date: the day of access. */
export function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
