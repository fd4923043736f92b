import { makesLesser, standsForLeader } from '../lexicon/offices.ts';
import { ORG_HEADS, PLACE_HEADS } from '../lists/words.ts';
import type { Passage } from '../model/article.ts';
import type { Mention } from '../model/mention.ts';
import type { Topic, WhoIs } from '../model/topic.ts';
import { appositionOf } from './appositions.ts';
import { learnIntroductions } from './learn-introductions.ts';
import { isSmallWord } from './tokens-of.ts';

/** Longer ones are no first line (UTF-16 units). */
const LONGEST_WHO = 60;

/** Something that the passages say of a topic, and the day of the article that says it; empty when undated. */
interface Said {
  text: string;
  /** What must be the same in two that speak of one thing: the office. */
  key: string;
  /** Whether it says of what: "NATO secretary-general", not "secretary-general". */
  isFull: boolean;
  day: string;
}

/**
 * Adds to topics who or what they are, as the passages say it beside the name: "NATO secretary-general" for a person,
 * "collective defense clause" for a law. What was said last counts; of what was said of one office, what says most.
 * Topics of which nothing is said stay as they are. The order of the passages does not matter.
 * @param dayOf The day of an article, by id (ISO 8601).
 */
export function withWho(
  topics: readonly Topic[],
  passages: readonly Passage[],
  mentions: readonly (readonly Mention[])[],
  dayOf: (articleId: string) => string | null,
): Topic[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const said = new Map<string, Said[]>();
  const add = (topicId: string, one: Said) => {
    const known = said.get(topicId);
    if (known) known.push(one);
    else said.set(topicId, [one]);
  };
  for (const [topicId, introductions] of learnIntroductions(passages, mentions, (id) => byId.get(id))) {
    for (const { office, of, phrase, passage } of introductions) {
      if (!isLine(phrase) || passage.kind === 'headline') continue;
      add(topicId, { text: phrase, key: office, isFull: of.length > 0, day: dayOf(passage.articleId) ?? '' });
    }
  }
  passages.forEach((passage, i) => {
    if (passage.kind === 'headline') return;
    for (const { topicId, end } of mentions[i] as readonly Mention[]) {
      const kind = byId.get(topicId)?.kind;
      if (kind === undefined || kind === 'person' || kind === 'place') continue;
      const text = appositionOf(passage.text, end);
      if (text !== undefined && isLine(text)) {
        add(topicId, { text, key: text, isFull: true, day: dayOf(passage.articleId) ?? '' });
      }
    }
  });
  return topics.map((topic) => {
    const { who: _, ...rest } = topic;
    const who = isNoPerson(topic) ? undefined : lastSaid(said.get(topic.id) ?? []);
    return who ? { ...rest, who } : rest;
  });
}

/** Whether a name that was taken for a person's is more likely a place's or a body's: "Prince Edward Island". */
function isNoPerson({ kind, label }: Topic): boolean {
  const last = label.slice(label.lastIndexOf(' ') + 1);
  return kind === 'person' && (PLACE_HEADS.has(last) || ORG_HEADS.has(last) || /^\p{Lu}{3,}$/u.test(last));
}

/** Whether words are short enough, whole, and neither shouted nor about something named before ("company's chairman"). */
function isLine(text: string): boolean {
  const [first = '', ...rest] = text.split(' ');
  return text !== '' && text.length <= LONGEST_WHO && !NO_LINE.test(text) && ![first, rest.at(-1) ?? ''].some(isHalf);
}

/** "company's chairman", "CHAIRMAN", "Corp president", "… of the Exchange's", "president of the company" */
const NO_LINE = /^\p{Ll}+['’]s |\p{Lu}{6,}|^(?:Corp|Inc|Co|Ltd|Plc) |['’]s$| the \p{Ll}+$/u;

/** Whether a phrase that begins or ends with a word is only a part of one: "already a primary dealer". */
const isHalf = (word: string) => isSmallWord(word) && !makesLesser(word);

function lastSaid(all: readonly Said[]): WhoIs | undefined {
  // "NATO chief" says less than the office itself, wherever that is said.
  const offices = all.filter(({ key }) => !standsForLeader(key));
  const from = offices.length > 0 ? offices : all.filter(({ isFull }) => isFull);
  const newest = best(from, (one) => [one.day, count(from, ({ key }) => key === one.key), one.key]);
  if (!newest) return undefined;
  const same = from.filter(({ key }) => key === newest.key);
  const line = best(same, (one) => [
    one.isFull ? 1 : 0,
    one.day,
    count(same, ({ text }) => text === one.text),
    one.text,
  ]);
  return line && { text: line.text, said: newest.day === '' ? null : newest.day };
}

const count = (all: readonly Said[], is: (one: Said) => boolean) => all.filter(is).length;

/** The one with the highest marks, compared one after the other. */
function best(all: readonly Said[], marks: (one: Said) => (string | number)[]): Said | undefined {
  let found: { one: Said; marks: (string | number)[] } | undefined;
  for (const one of all) {
    const own = marks(one);
    const at = own.findIndex((mark, i) => mark !== found?.marks[i]);
    if (!found || (at >= 0 && (own[at] as string) > (found.marks[at] as string))) found = { one, marks: own };
  }
  return found?.one;
}
