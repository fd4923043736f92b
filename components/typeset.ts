/** What stands before a mark that opens a quotation: nothing, a space, an opening bracket or mark, a dash. */
const OPENS_AFTER = /[\s([{«“‘"'—–-]/u;

/**
 * English text with its typewriter marks as a printer sets them: quotation marks that open and close, apostrophes,
 * dashes for two hyphens. `before` is the character that stands before the text, '' for none. For showing only: places
 * in the text are no longer what they were.
 */
export function typeset(text: string, before = ''): string {
  let shown = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    const last = i === 0 ? before : (text[i - 1] as string);
    const next = text[i + 1] ?? '';
    const opens = last === '' || OPENS_AFTER.test(last);
    if (char === '"') shown += opens ? '“' : '”';
    // "'90s" and "rock 'n' roll" leave something out and open nothing.
    else if (char === "'") shown += opens && !/\d/.test(next) && text.slice(i + 1, i + 3) !== "n'" ? '‘' : '’';
    else if (char === '-' && next === '-' && last !== '-' && text[i + 2] !== '-') {
      shown += '—';
      i++;
    } else shown += char;
  }
  return shown;
}

/** How text of a language (BCP 47) is set; marks of other languages than English are left as they are. */
export function typesetterFor(language: string): typeof typeset {
  return language.startsWith('en') ? typeset : (text) => text;
}
