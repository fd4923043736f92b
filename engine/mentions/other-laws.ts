import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { isNumbered } from '../names/name-forms.ts';
import { foldWord } from '../text/code-units.ts';
import { ownersOf } from './law-owner.ts';
import { namesOtherLaw } from './numbered-law.ts';
import type { FoundPage } from './page-judge.ts';

/**
 * Drops a numbered law ("Article 5") on a page that never names what it belongs to, where the page is about
 * another body of law ("the Constitution"), or where the number heads a line as it does in the text of every law
 * ("Article 5. Right to liberty").
 */
export function dropOtherLaws({ texts, mentions, named, topicOf }: FoundPage): Mention[][] {
  const laws = new Map<string, Topic>();
  for (const list of mentions) {
    for (const { topicId, exact } of list) {
      const topic = isNumbered(exact) ? topicOf(topicId) : undefined;
      if (topic?.kind === 'law' && topic.of !== undefined) laws.set(topicId, topic);
    }
  }
  if (laws.size === 0) return mentions;
  const present = new Set([...named, ...mentions.flat().map(({ topicId }) => topicId)]);
  let kept = mentions;
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
    kept = kept.map((list, index) => {
      if (isOwned[index]) return list;
      const text = texts[index] as string;
      return list.filter(
        (mention) => mention.topicId !== id || !isNumbered(mention.exact) || !(another || heads(text, mention)),
      );
    });
  }
  return kept;
}

/** Whether the number heads its line: alone, or before a dot, a colon or a dash. */
function heads(text: string, { start, end }: Mention): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, end))) return false;
  return /(?:^|\n)\s*$/u.test(text.slice(0, start)) && /^\s*(?:$|\n|[.:–—-])/u.test(text.slice(end));
}
