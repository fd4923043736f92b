/** A line of a text without its end. `text` is `null` when it is longer than allowed. */
export interface Line {
  text: string | null;
  /** From 1. */
  number: number;
}

/** The lines of a text that comes in pieces, whether they end in LF, CR LF or CR; no more than `longest` is held. */
export function* linesOf(pieces: Iterable<string>, longest: number): Generator<Line> {
  let held = '';
  let isTooLong = false;
  let number = 1;
  for (const piece of unixLines(pieces)) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
      const text = held + piece.slice(start, end);
      yield { text: isTooLong || text.length > longest ? null : text, number };
      held = '';
      isTooLong = false;
      number++;
      start = end + 1;
    }
    if (held.length + piece.length - start > longest) isTooLong = true;
    held = isTooLong ? '' : held + piece.slice(start);
  }
  if (held !== '' || isTooLong) yield { text: isTooLong ? null : held, number };
}

/** The same text with LF at the end of every line. */
export function* unixLines(pieces: Iterable<string>): Generator<string> {
  let endsInReturn = false;
  for (const piece of pieces) {
    let text: string = endsInReturn ? `\r${piece}` : piece;
    endsInReturn = text.endsWith('\r');
    if (endsInReturn) text = text.slice(0, -1);
    if (text !== '') yield text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
  }
  if (endsInReturn) yield '\n';
}
