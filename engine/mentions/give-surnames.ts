import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { foldWord } from '../text/code-units.ts';
import type { FoundPage } from './page-judge.ts';

/** A place of a page that has a person's full name. */
interface FullNamePlace {
  topicId: string;
  text: number;
  start: number;
}

/** A title that any man or woman has: with a surname it is still no full name. */
const PLAIN_TITLE = /^(?:Mr|Mrs|Ms|Miss)\.?\s+/u;

/** Whether a mention is one word, with or without a plain title, so that it says less than a full name. */
export const isLoneWord = ({ exact }: Pick<Mention, 'exact'>): boolean =>
  !/\s/u.test(exact.trim().replace(PLAIN_TITLE, ''));

/**
 * Gives each lone surname to the person of that surname whom the page introduced by their full name, if the library knows
 * several: to the one introduced last in the same text, else to the one introduced most often so far, before any
 * introduction to the only one that comes. A person whom the page does not introduce is left to the other judges.
 */
export function giveSurnames({ texts, mentions, named, topicOf }: FoundPage): Mention[][] {
  const isPerson = kindTeller(topicOf);
  const lone = new Set<string>();
  for (const list of mentions)
    for (const mention of list)
      if (isLoneWord(mention) && isPerson(mention.topicId)) lone.add(surnameOf(mention.exact));
  if (lone.size === 0) return mentions;
  const introduced = new Map<string, FullNamePlace[]>();
  const add = (surname: string, one: FullNamePlace) => {
    if (!lone.has(surname)) return;
    const known = introduced.get(surname);
    if (known) known.push(one);
    else introduced.set(surname, [one]);
  };
  for (const topicId of named) {
    const { kind, label = '' } = topicOf(topicId) ?? {};
    if (kind === 'person' && label.includes(' ')) add(surnameOf(label), { topicId, text: -1, start: 0 });
  }
  for (const [text, list] of mentions.entries())
    for (const mention of list)
      if (!isLoneWord(mention) && isPerson(mention.topicId))
        add(surnameOf(mention.exact), { topicId: mention.topicId, text, start: mention.start });
  if (introduced.size === 0) return mentions;
  return mentions.map((list, text) =>
    list.map((mention) => {
      if (!isLoneWord(mention) || !isPerson(mention.topicId)) return mention;
      const topicId = ownerAt(introduced.get(surnameOf(mention.exact)) ?? [], text, mention.start, texts);
      return topicId === null || topicId === mention.topicId ? mention : { ...mention, topicId };
    }),
  );
}

/** The last word of a full name, folded. */
export function surnameOf(name: string): string {
  return foldWord(name.trim().split(/\s+/u).at(-1) ?? '');
}

/** The surnames, folded, that several people of a library have, with the ids of these. */
export function sharedSurnames(topics: readonly Topic[]): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const { id, kind, label } of topics) {
    if (kind !== 'person' || !label.includes(' ')) continue;
    const surname = surnameOf(label);
    const known = holders.get(surname);
    if (known) known.push(id);
    else holders.set(surname, [id]);
  }
  for (const [surname, ids] of holders) if (ids.length < 2) holders.delete(surname);
  return holders;
}

/** Tells, and remembers, which topics are people with a full name. */
function kindTeller(topicOf: (topicId: string) => Topic | undefined): (topicId: string) => boolean {
  const known = new Map<string, boolean>();
  return (topicId) => {
    const isPerson = known.get(topicId) ?? topicOf(topicId)?.kind === 'person';
    known.set(topicId, isPerson);
    return isPerson;
  };
}

function ownerAt(all: readonly FullNamePlace[], text: number, start: number, texts: readonly string[]): string | null {
  const [first] = all;
  if (first === undefined) return null;
  if (all.every(({ topicId }) => topicId === first.topicId)) return first.topicId;
  const past = all.filter((one) => one.text < text || (one.text === text && one.start <= start));
  const last = past.at(-1);
  if (last === undefined) return null;
  const beside = last.text === text && !(texts[text] as string).slice(last.start, start).includes('\n');
  if (beside) return last.topicId;
  const counts = new Map<string, number>();
  for (const { topicId } of past) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...past].reverse().find(({ topicId }) => counts.get(topicId) === most)?.topicId ?? null;
}
