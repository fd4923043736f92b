import { FUNCTION_WORDS } from '../../engine/lists/words.ts';
import { nameTokensOf } from '../../engine/names/name-forms.ts';
import { isIsoDate } from '../../engine/text/iso-date.ts';
import type { ArchiveBucket, ArchiveTopic, BucketArticle } from '../format/bucket.ts';

/** A name or who somebody is has no more letters (UTF-16 units); of a line of any other kind more are left out. */
const MOST_NAME = 200;
const MOST_LINE = 400;

/** A topic has no more names. */
const MOST_NAMES = 200;

/** Of one topic no more passages are looked at, and of a passage no more letters (UTF-16 units). */
const MOST_PASSAGES = 400;
const MOST_TEXT = 5000;

/** An article names no more people whom it is from. */
const MOST_CREDITS = 20;

/** What is no letter and would change how others stand: controls, what turns the direction around, halves of letters. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const DAY = 86_400_000;

/** A text of an archive as it is shown: what is no letter stands as a space, so that all places in it stay what they were. */
export const plain = (text: string): string => text.replace(UNSEEN, ' ');

/** A line of an archive as it is shown: plain, and not longer than a line may be. */
export const plainLine = (text: string, most = MOST_LINE): string => {
  const line = plain(text);
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
};

/** What an archive says of an article, as any answer of it does. */
type ToldArticle = Omit<BucketArticle, 'sum'>;

/**
 * An article as it is shown: its lines plain, its day one that exists and is not to come, its address one that a browser opens
 * and in which no name stands before the host, its language one that browsers know.
 * @param now ms since 1970.
 */
export function tameArticle<A extends ToldArticle>(article: A, now: number): A {
  const { title, publisher, published, url, credits, language } = article;
  // Where the day begins first it is tomorrow already.
  const last = new Date(now + DAY).toISOString().slice(0, 10);
  return {
    ...article,
    title: plainLine(title),
    publisher: publisher === null ? null : plainLine(publisher, MOST_NAME),
    published: published !== null && isIsoDate(published) && published <= last ? published : null,
    url: url !== null && isOpen(url) ? url : null,
    credits: credits.slice(0, MOST_CREDITS).map((credit) => plainLine(credit, MOST_NAME)),
    language: isLanguage(language) ? language : 'und',
  };
}

/** "https://paper.example@other.example/" leads elsewhere than it says. */
function isOpen(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username === '' && password === '';
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/**
 * What a bucket says of one topic, as it is used here: ids that nobody else's can be, everything bounded and plain, names that
 * are none left out, places one after the other. An archive may say what it likes of a name, and nothing that harms what others
 * say, or how it is shown. `null` where nothing is left.
 * @param bucket With one topic.
 * @param prefix What all its ids begin with here: see `prefixOfArchive`.
 * @param now ms since 1970.
 */
export function tameBucket(bucket: ArchiveBucket, prefix: string, now: number): ArchiveBucket | null {
  const [told] = bucket.topics;
  const topic = told && tameTopic(told);
  if (!topic) return null;
  const passages = bucket.passages.slice(0, MOST_PASSAGES).map((passage) => {
    const { id, text, names, means, before } = passage;
    const shown = plain(text).slice(0, MOST_TEXT);
    return {
      ...passage,
      id: prefix + id,
      text: shown,
      names: inTurn(names, shown.length),
      ...(means && { means: inTurn(means, shown.length) }),
      ...(before !== undefined && { before: plain(before).slice(-MOST_TEXT) }),
    };
  });
  const articles = bucket.articles.map((article) => ({ ...tameArticle(article, now), id: prefix + article.id }));
  return { ...bucket, topics: [topic], articles, passages };
}

/** `null` where its id is one that every object has, or its label is no name. */
function tameTopic(topic: ArchiveTopic): ArchiveTopic | null {
  const { id, label, aliases, of, introduced, who } = topic;
  if (id in Object.prototype || !isName(label)) return null;
  const names = (list: readonly string[]) => list.filter(isName).slice(0, MOST_NAMES).map(plain);
  return {
    ...topic,
    label: plain(label),
    aliases: names(aliases),
    ...(of && { of: of.filter((one) => one.length <= MOST_NAME).map(plain) }),
    ...(introduced && { introduced: names(introduced) }),
    ...(who && {
      who: { text: plainLine(who.text, MOST_NAME), said: who.said && isIsoDate(who.said) ? who.said : null },
    }),
  };
}

/**
 * Whether a name can be one: of two letters or more, and not only of words that every sentence has ("The", "He", "In the"). In
 * capitals they are the names of bodies and countries ("WHO", "US").
 */
function isName(name: string): boolean {
  if (name.length > MOST_NAME || name.trim().length < 2) return false;
  const words = nameTokensOf(name).filter(({ word }) => word);
  return words.some(({ text, small }) => !small || !FUNCTION_WORDS.has(text));
}

/** Places one after the other, within a text; of two that overlap the first. */
function inTurn(places: ArchiveBucket['passages'][number]['names'], length: number): typeof places {
  let last = 0;
  return [...places]
    .sort((a, b) => a[1] - b[1])
    .filter(([, start, end]) => {
      if (start < last || end > length) return false;
      last = end;
      return true;
    });
}
