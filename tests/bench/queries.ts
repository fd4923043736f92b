import type { TermIndex } from '../../engine/index/term-index.ts';
import { STOP_WORDS } from '../../engine/lists/words.ts';
import type { Passage } from '../../engine/model/article.ts';
import type { Library } from '../../engine/model/library.ts';
import { wordsOf } from '../../engine/text/words.ts';

/** A typed query and the passage that it was made from. */
export interface Typed {
  kind: 'name' | 'typo' | 'prefix';
  text: string;
  passageId: string;
}

/**
 * Queries as people type them, each from one passage: a name and two telling words of it in another order; the same
 * with one slip of the pen in the longest word; the same with the last word not finished.
 */
export function typedQueries(library: Library, index: TermIndex, count: number, random: () => number): Typed[] {
  const names = new Map<string, string>();
  for (const [topicId, postings] of Object.entries(library.postings)) {
    const topic = library.topics.find((one) => one.id === topicId);
    for (const { passageId } of postings.slice(0, 3)) if (topic) names.set(passageId, topic.label);
  }
  const passages = library.passages.filter((passage) => names.has(passage.id));
  const queries: Typed[] = [];
  while (queries.length < count) {
    const passage = passages[Math.floor(random() * passages.length)] as Passage;
    const telling = [...new Set(wordsOf(passage.text).map((word) => word.text))]
      .filter((word) => /^[a-z]{6,}$/u.test(word) && !STOP_WORDS.has(word))
      .sort((a, b) => index.df(index.find(a)) - index.df(index.find(b)))
      .slice(0, 4);
    if (telling.length < 4) continue;
    const [, , one = '', other = ''] = telling;
    const name = names.get(passage.id) as string;
    const kind = (['name', 'typo', 'prefix'] as const)[queries.length % 3] as Typed['kind'];
    const text =
      kind === 'name'
        ? `${one} ${name} ${other}`
        : kind === 'typo'
          ? `${name} ${other} ${slipped(one, random)} `
          : `${other} ${name} ${one.slice(0, Math.max(4, one.length - 2))}`;
    queries.push({ kind, text, passageId: passage.id });
  }
  return queries;
}

/** One letter left out, doubled, exchanged or two swapped, not the first. */
function slipped(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = Math.floor(random() * 4);
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
  if (kind === 2) return word.slice(0, at) + letter + word.slice(at + 1);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** What is in the field after each key, from the first letter on. */
export function keystrokes(text: string): string[] {
  return Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1));
}
