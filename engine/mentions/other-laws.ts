import type { Mention, Topic } from '../model/types.ts';
import { foldWord } from '../text/code-units.ts';
import { ownersOf } from './law-owner.ts';
import { namesOtherLaw } from './numbered-law.ts';

/**
 * Leaves out a numbered law ("Article 5") on a page that never names what it belongs to, where the page is about
 * another body of law ("the Constitution"), or where the number heads a line as it does in the text of every law
 * ("Article 5. Right to liberty"). `found` has a list for each text of the page.
 */
export function dropOtherLaws(
  found: Mention[][],
  topicOf: (topicId: string) => Topic | undefined,
  texts: readonly string[],
  named: readonly string[],
): Mention[][] {
  const laws = new Map<string, Topic>();
  for (const mentions of found) {
    for (const { topicId, exact } of mentions) {
      const topic = NUMBERED.test(exact) ? topicOf(topicId) : undefined;
      if (topic?.kind === 'law' && topic.of !== undefined) laws.set(topicId, topic);
    }
  }
  if (laws.size === 0) return found;
  const present = new Set([...named, ...found.flat().map(({ topicId }) => topicId)]);
  for (const [id, law] of laws) {
    const { names, nouns } = ownersOf(law);
    const isOwner = (topic: Topic) => [topic.label, ...topic.aliases].some((name) => names.includes(foldWord(name)));
    if ([...present].some((other) => other !== id && isOwner(topicOf(other) ?? law))) continue;
    const another = texts.some(namesOtherLaw);
    const words = [...names, ...nouns];
    const isOwned = texts.map((text) => {
      const folded = foldWord(text);
      return words.some((word) => folded.includes(word));
    });
    for (const [index, mentions] of found.entries()) {
      if (isOwned[index]) continue;
      const text = texts[index] as string;
      found[index] = mentions.filter(
        (mention) => mention.topicId !== id || !NUMBERED.test(mention.exact) || !(another || heads(text, mention)),
      );
    }
  }
  return found;
}

/** The end of a law's name that has a number: "5", "V", "Five". */
const NUMBERED = /\s(?:\d+|\p{L}+)$/u;

/** Whether the number heads its line: alone, or before a dot, a colon or a dash. */
function heads(text: string, { start, end }: Mention): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, end))) return false;
  return /(?:^|\n)\s*$/u.test(text.slice(0, start)) && /^\s*(?:$|\n|[.:–—-])/u.test(text.slice(end));
}
