import { cutSnippet, spansInside } from '../answers/snippet.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Snippet } from '../model/answer.ts';
import type { Span } from '../model/mention.ts';
import { type Word, wordsOf } from '../text/words.ts';
import type { PassageHit } from './hits.ts';
import type { Meaning } from './meaning.ts';

/** What is shown of a passage that was found: what was typed is marked, in the place of a word also what stands for it. */
export function resultSnippetOf(
  { number, score }: PassageHit,
  meaning: Meaning,
  phrases: readonly (readonly string[])[],
  places: PassageIndex,
): Snippet {
  const passage = places.passage(number);
  const words = wordsOf(passage.text);
  const named = meaning.topics.flatMap(({ topicIds }) => topicIds.flatMap((id) => places.spans(id, number)));
  const typed = meaning.accepted.flatMap(({ own, kin }) => {
    const found = spansOf(words, own);
    return found.length > 0 ? found : spansOf(words, kin);
  });
  const exact = phrases.flatMap((phrase) =>
    words.flatMap((word, i): Span[] => {
      const last = words[i + phrase.length - 1];
      return last && phrase.every((text, j) => words[i + j]?.text === text) ? [[word.start, last.end]] : [];
    }),
  );
  const marks = union([...named, ...exact, ...typed]);
  const cut = cutSnippet(
    passage.text,
    exact,
    marks.map((span) => ({ span, weight: 1 })),
  );
  return {
    passageId: passage.id,
    articleId: passage.articleId,
    text: cut.text,
    marks: spansInside(cut, marks),
    shared: [],
    names: [],
    score,
    reason: [],
  };
}

function spansOf(words: readonly Word[], terms: ReadonlySet<string>): Span[] {
  if (terms.size === 0) return [];
  return words.filter((word) => terms.has(word.text)).map(({ start, end }): Span => [start, end]);
}

/** Spans sorted, with those that overlap made one. */
function union(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = out[out.length - 1];
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}
