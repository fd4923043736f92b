/** Where something is found in the text of an element, its children's taken together (UTF-16 offsets). */
export type FoundSpan = [start: number, end: number];

/**
 * All places where `words` stand in a text, in order, none over another; capitals and accents do not matter where
 * leaving them out keeps the text's length.
 */
export function findIn(text: string, words: string): FoundSpan[] {
  const [hay, needle] = [folded(text), folded(words.trim())];
  const found: FoundSpan[] = [];
  if (needle === '') return found;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
    found.push([at, at + needle.length]);
  }
  return found;
}

/** Each letter in its plainest form; a letter that would become several stays as it is. */
function folded(text: string): string {
  return [...text].map(plain).join('');
}

function plain(letter: string): string {
  const short = typewritten(letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  return short.length === letter.length ? short : letter;
}

/** Printed quotation marks are found by those of a keyboard. */
const typewritten = (letter: string) => letter.replace(/[“”„]/u, '"').replace(/[‘’]/u, "'");

/** The places of `words` in the passages of an article as ranges, in order. */
export function rangesOf(article: ParentNode, words: string): Range[] {
  return [...article.querySelectorAll('.passage')].flatMap((passage) => {
    const spans = findIn(passage.textContent ?? '', words);
    return spans.length === 0 ? [] : spans.map((span) => rangeAt(passage, span));
  });
}

/** A span of an element's text as a range over its text nodes. */
function rangeAt(element: Element, [start, end]: FoundSpan): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let from = 0;
  let isOpen = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const to = from + (node.nodeValue?.length ?? 0);
    if (!isOpen && start < to) {
      range.setStart(node, start - from);
      isOpen = true;
    }
    if (isOpen && end <= to) {
      range.setEnd(node, end - from);
      break;
    }
    from = to;
  }
  return range;
}
