import type { Mention } from '../model/mention.ts';
import type { FoundPage } from './page-judge.ts';

/** A label has so many words and so many UTF-16 units at most. */
const MOST_LABEL_WORDS = 6;
const LONGEST_LABEL = 48;
/** A page repeats it so often. */
const OFTEN = 3;

/**
 * Drops names in labels: short texts that a page has several times, word by word, as the name of a programme above
 * each of its parts or of a section under each headline ("Good Morning America", "From the section US & Canada"). A
 * text that is a name and nothing else stays, as in the column of a table, and so does a sentence.
 */
export function dropLabels({ texts, mentions }: FoundPage): Mention[][] {
  const times = new Map<string, number>();
  const isShort = (index: number) => {
    const text = texts[index] as string;
    return (mentions[index]?.length ?? 0) > 0 && text.length <= LONGEST_LABEL * 2;
  };
  for (const index of texts.keys()) {
    const label = isShort(index) ? labelIn(texts[index] as string) : null;
    if (label !== null) times.set(label, (times.get(label) ?? 0) + 1);
  }
  if (![...times.values()].some((count) => count >= OFTEN)) return mentions;
  return mentions.map((list, index) => {
    const label = isShort(index) ? labelIn(texts[index] as string) : null;
    if (label === null || (times.get(label) ?? 0) < OFTEN) return list;
    return list.some(({ exact }) => labelIn(exact) === label) ? list : [];
  });
}

/** A short text without the white space that does not count; `null` for a longer one, and for a sentence. */
function labelIn(text: string): string | null {
  const label = text.replace(/\s+/gu, ' ').trim();
  const isLabel =
    label.length <= LONGEST_LABEL && label.split(' ').length <= MOST_LABEL_WORDS && !/[.!?…]["”’)]?$/u.test(label);
  return isLabel ? label : null;
}
