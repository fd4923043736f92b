/**
 * Edits between two words: insertions, deletions, substitutions and exchanges of neighbours, each counted once, no
 * place edited twice (optimal string alignment, the restricted form of Damerau–Levenshtein distance). More than `most`
 * edits come back as `most + 1`, as soon as that is known. Letters are UTF-16 code units.
 */
export function editDistance(word: string, other: string, most: number): number {
  if (Math.abs(word.length - other.length) > most) return most + 1;
  return Math.min(lastRow(word, other, other.length, most)[other.length] as number, most + 1);
}

/**
 * Edits between an unfinished word and the nearest beginning of another one; more than `most` come back as `most + 1`.
 */
export function distanceToBeginning(word: string, other: string, most: number): number {
  const width = Math.min(word.length + most, other.length);
  const row = lastRow(word, other, width, most);
  let least = most + 1;
  for (let i = 0; i <= width; i++) least = Math.min(least, row[i] as number);
  return least;
}

/** Rows of the table of distances, kept because thousands of words are compared at each typing error. */
let row = new Uint16Array(64);
let one = new Uint16Array(64);
let two = new Uint16Array(64);

/** The distances from the word to the first 0 to `width` letters of the other; all above `most` when they must be. */
function lastRow(word: string, other: string, width: number, most: number): Uint16Array {
  if (width >= row.length) {
    row = new Uint16Array(width * 2);
    one = new Uint16Array(width * 2);
    two = new Uint16Array(width * 2);
  }
  for (let j = 0; j <= width; j++) one[j] = j;
  for (let i = 1; i <= word.length; i++) {
    const letter = word.charCodeAt(i - 1);
    const before = word.charCodeAt(i - 2);
    let least = i;
    row[0] = i;
    for (let j = 1; j <= width; j++) {
      const theirs = other.charCodeAt(j - 1);
      let cost = (one[j - 1] as number) + (letter === theirs ? 0 : 1);
      if ((one[j] as number) < cost) cost = (one[j] as number) + 1;
      if ((row[j - 1] as number) < cost) cost = (row[j - 1] as number) + 1;
      if (i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && before === theirs && (two[j - 2] as number) < cost) {
        cost = (two[j - 2] as number) + 1;
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    [two, one, row] = [one, row, two];
    // What is too far in all columns stays so.
    if (least > most) return one.fill(most + 1, 0, width + 1);
  }
  return one;
}
