import { wordBefore, wordOf } from './around.ts';
import { TITLE } from './facts.ts';
import { FORENAMES } from './forenames.ts';
import type { Matcher } from './match.ts';
import type { Mention, Topic } from './types.ts';

/** Somebody else of the same name: "Michelle Obama" where the library knows Barack. */
interface Namesake {
  /** Index of the text, and UTF-16 offset in it, where the shared name starts. */
  text: number;
  start: number;
  /** Whether a title introduces them: "Sen. Ron Johnson". */
  titled: boolean;
}

/** What goes straight before a place where somebody or something is: "in Washington". */
const WHERE = new Set([
  'in',
  'at',
  'to',
  'from',
  'near',
  'outside',
  'around',
  'across',
  'visit',
  'visited',
  'leave',
  'left',
]);

/**
 * Finds the mentions in the texts of one page. A surname alone is its person, unless the page introduces somebody else
 * of that name and never the person: after "Michelle Obama spoke." a bare "Obama" is left alone, and so it is in the
 * page's other texts, the headline too. A full name anywhere settles it the other way, and so does a title when the
 * namesake has none: "President Obama". Places are read likewise ("Kerry Washington"): "in Washington" settles it.
 * Topics in `named` are known to the page already.
 */
export function findTogether(
  matcher: Matcher,
  kindOf: (topicId: string) => Topic['kind'] | undefined,
  texts: readonly string[],
  named: readonly string[],
): Mention[][] {
  const namesakes = new Map<string, Namesake[]>();
  const found = texts.map((text, index) =>
    matcher.find(text, (topicId, start) => {
      const namesake = namesakeAt(text, start);
      if (!namesake) return;
      const others = namesakes.get(topicId);
      if (others) others.push({ ...namesake, text: index });
      else namesakes.set(topicId, [{ ...namesake, text: index }]);
    }),
  );
  for (const [topicId, others] of namesakes) {
    if (named.includes(topicId)) continue;
    const isPlace = kindOf(topicId) === 'place';
    const untitled = others.every(({ titled }) => !titled);
    const settles = (mention: Mention, text: string) =>
      /\s/u.test(mention.exact) || (isPlace ? standsWhere(text, mention) : untitled && hasTitle(text, mention.start));
    const known = found.some((mentions, index) =>
      mentions.some((mention) => mention.topicId === topicId && settles(mention, texts[index] as string)),
    );
    if (known) continue;
    const [first] = others as [Namesake];
    for (const [index, mentions] of found.entries()) {
      const text = texts[index] as string;
      found[index] = mentions.filter(
        ({ topicId: id, start }) => id !== topicId || (index === first.text && !isLater(text, first.start, start)),
      );
    }
  }
  return found;
}

/** Whether a place belongs to a later sentence: in one sentence "Tiffany Trump said Trump was late" speaks of two. */
function isLater(text: string, from: number, to: number): boolean {
  return from < to && /[.!?…]["'”’)\]]*\s/u.test(text.slice(from, to));
}

/** Whether somebody's given name stands straight before a name that was found to be theirs. */
function namesakeAt(text: string, start: number): Omit<Namesake, 'text'> | null {
  const given = wordBefore(text, start);
  if (given?.gap !== ' ' || given.possessive || !FORENAMES.has(text.slice(given.start, given.end))) return null;
  return { start, titled: hasTitle(text, given.start) };
}

function hasTitle(text: string, start: number): boolean {
  const before = wordBefore(text, start);
  return before?.capital === true && (before.gap === ' ' || before.gap === '.') && (before.facts & TITLE) !== 0;
}

function standsWhere(text: string, { start }: Mention): boolean {
  const before = wordBefore(text, start);
  return before?.gap === ' ' && WHERE.has(wordOf(text, before));
}
