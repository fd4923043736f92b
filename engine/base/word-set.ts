/** The words of a packed list, which stand with white space between them. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** The names of a packed list, which may have several words: `|` stands between them, and a line may end after it. */
export function packedNames(list: string): string[] {
  return list.trim().split(/\|\s*/u);
}
