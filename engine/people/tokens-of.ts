import { STOP_WORDS } from '../lists/words.ts';
import { foldWord } from '../text/code-units.ts';

/** A word or a mark of a text, as far as it matters to who is meant. Offsets are UTF-16 code units, end exclusive. */
export interface PieceOfText {
  /** As written; of a word without the 's of a possessive. */
  text: string;
  start: number;
  end: number;
  kind: 'word' | 'mark';
  /** Whether it is a word with a capital. */
  capital: boolean;
  /** Whether 's follows it, or an apostrophe after its own s. */
  possessive: boolean;
  /** Whether it stands between double quotation marks. */
  quoted: boolean;
}

const PIECES =
  /["“”]|(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑'’&/.](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|--?|[.,;:?!()[\]–—]/gu;

/**
 * Cuts a text into words and marks: "Iraq’s U.N. ambassador, he said" is "Iraq" (possessive), "U.N.", "ambassador",
 * ",", "he", "said". Quotation marks are none of them; they tell which words are quoted. Time is linear.
 */
export function piecesOf(text: string): PieceOfText[] {
  const pieces: PieceOfText[] = [];
  let quoted = false;
  for (const match of text.matchAll(PIECES)) {
    const [written] = match;
    const start = match.index;
    if (written === '"') quoted = !quoted;
    else if (written === '“') quoted = true;
    else if (written === '”') quoted = false;
    else if (/^[\p{L}\p{N}]/u.test(written)) {
      const owner = /^(.+)['’]s$/u.exec(written)?.[1];
      const word = owner ?? written;
      const end = start + word.length;
      const possessive =
        owner !== undefined || (/s$/u.test(word) && /^['’](?![\p{L}])/u.test(text.slice(end, end + 2)));
      pieces.push({ text: word, start, end, kind: 'word', capital: /^\p{Lu}/u.test(word), possessive, quoted });
    } else {
      const end = start + written.length;
      pieces.push({ text: written, start, end, kind: 'mark', capital: false, possessive: false, quoted });
    }
  }
  return pieces;
}

/** Whether a word as written says nothing by itself: "the", "But", and not "US". */
export const isSmallWord = (text: string): boolean => STOP_WORDS.has(foldWord(text)) && !/^\p{Lu}{2,}$/u.test(text);
