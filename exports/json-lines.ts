import { idOf } from '../engine/base/id.ts';
import type { Exported } from './exported.ts';

/** The letter of each kind of passage, in `backstory.kinds`. */
const LETTERS = { headline: 'h', body: 'b', caption: 'c' } as const;

/**
 * An article as a line of `library.jsonl`, with the line's end: the fields that any program reads (`title`, `text` …), and
 * under `backstory` what makes it the same article when it comes back. `text` has the passages apart by an empty line,
 * `kinds` a letter for each of them, and `sum` tells whether the text was changed since.
 */
export function jsonLine({ article, passages }: Exported): string {
  const text = passages.map((passage) => passage.text).join('\n\n');
  const { id, title, publisher, published, url, credits, language, inferred, also } = article;
  const { added, collection, corrected, asRead, starred, remembered, excerpt } = article;
  const kinds = passages.map(({ kind }) => LETTERS[kind]).join('');
  const backstory = {
    version: 1,
    id,
    sum: idOf(text),
    kinds,
    added,
    collection,
    corrected,
    asRead,
    also,
    starred,
    remembered,
    excerpt,
  };
  return `${JSON.stringify({ title, publisher, published, url, credits, language, inferred, text, backstory })}\n`;
}
