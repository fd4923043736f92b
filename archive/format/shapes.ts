import * as v from 'valibot';
import { Day, textUpTo, upTo } from './checked.ts';

/** UTF-16 units of the longest name, headline, or line of any kind. */
const LINE = 2000;

const Id = v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/u));
const Line = textUpTo(LINE);
const Known = v.nullable(Line);

/** Lines, of which there may be very many. */
const linesUpTo = (most: number) =>
  v.custom<string[]>(
    (value) =>
      Array.isArray(value) &&
      value.length <= most &&
      value.every((line) => typeof line === 'string' && line.length <= LINE),
  );
const Address = v.nullable(v.pipe(textUpTo(4000), v.regex(/^https?:\/\/\S+$/iu)));

/** What is known of an article, as the engine's `Article`. */
export const ArticleShape = v.strictObject({
  id: Id,
  title: Line,
  publisher: Known,
  published: v.nullable(Day),
  url: Address,
  credits: linesUpTo(100),
  language: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u)),
  inferred: v.pipe(v.array(textUpTo(40)), v.maxLength(20)),
  excerpt: v.optional(v.literal(true)),
});

/** What a passage is in its article. */
export const PassageKindShape = v.picklist(['headline', 'body', 'caption']);

/** The longest passage (UTF-16 units). The engine cuts at about a thousand; a sentence may be longer. */
export const PassageText = textUpTo(100_000);

/** An id of a passage. */
export const PassageId = Id;

/** A topic, as the engine's `Topic`, with how much the whole archive has of it. */
export const TopicShape = v.strictObject({
  id: Id,
  label: v.pipe(Line, v.nonEmpty()),
  kind: v.picklist(['person', 'organization', 'place', 'law', 'event', 'thing']),
  aliases: linesUpTo(1000),
  of: v.optional(linesUpTo(100)),
  introduced: v.optional(linesUpTo(1000)),
  who: v.optional(v.strictObject({ text: Line, said: v.nullable(Day) })),
  /** How many passages and articles name it in the whole archive, whether they are here or not. */
  spread: v.strictObject({ passages: upTo(1e12), articles: upTo(1e12) }),
});
