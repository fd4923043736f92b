import { BODY_NOUNS, FOUNDING_NOUNS } from '../lists/words.ts';
import type { Passage } from '../model/article.ts';
import type { Postings } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { foldWord } from '../text/code-units.ts';

/** The end of a name that is a number: "5" of "Article 5", "IX" of "Title IX". */
const LAW_NUMBER = /\s(?:\d+|[IVXLC]+)$/u;

/** An organisation owns a law when it has at least this share of the best one's score. */
const OWNER_SHARE = 0.6;
/**
 * A passage that names law and organisation counts as much as so many of the law's articles that name the latter alone.
 */
const TOGETHER = 3;

/**
 * Adds to each numbered law ("Article 5") what it is a part of (`Topic.of`), so that the same number of another law is
 * not taken for it: what the passages say it is "of", and the organisations that its articles name most. A law that has
 * owners already keeps them.
 */
export function withOwners(topics: readonly Topic[], passages: readonly Passage[], postings: Postings): Topic[] {
  return topics.map((topic) => {
    if (topic.kind !== 'law' || topic.of !== undefined || !LAW_NUMBER.test(topic.label)) return topic;
    const names = [topic.label, ...topic.aliases].filter((name) => LAW_NUMBER.test(name));
    const of = [...said(names, passages), ...mostNamed(topic, topics, passages, postings)];
    return of.length === 0 ? topic : { ...topic, of: [...new Set(of)] };
  });
}

/** "Section 230 of the Communications Decency Act": the capitalised words after "of the". */
function said(names: readonly string[], passages: readonly Passage[]): string[] {
  return passages.flatMap(({ text }) =>
    names.flatMap((name) => {
      const at = text.indexOf(name);
      const match = at < 0 ? null : SAID.exec(text.slice(at + name.length, at + name.length + 80));
      return match?.[1] === undefined ? [] : [match[1].replace(/['’]s$|[.]$/u, '')];
    }),
  );
}

const SAID =
  /^ of (?:the |its )?(\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:of |on |for |and |the )*\p{Lu}[\p{L}\p{M}.'’-]*){0,5})/u;

function mostNamed(topic: Topic, topics: readonly Topic[], passages: readonly Passage[], postings: Postings): string[] {
  const articleOf = new Map(passages.map(({ id, articleId }) => [id, articleId]));
  const own = new Set((postings[topic.id] ?? []).map(({ passageId }) => passageId));
  const articles = new Set([...own].map((id) => articleOf.get(id)));
  const scores = topics
    .filter(({ kind }) => kind === 'organization')
    .map((other) => {
      const ids = new Set((postings[other.id] ?? []).map(({ passageId }) => passageId));
      let score = 0;
      for (const id of ids) if (articles.has(articleOf.get(id))) score += own.has(id) ? TOGETHER : 1;
      return { other, ids, score };
    });
  const best = Math.max(2, ...scores.map(({ score }) => score));
  const owners = scores.filter(({ score }) => score >= best * OWNER_SHARE);
  return owners.flatMap(({ other, ids }) => [
    other.label,
    ...other.aliases,
    ...nounsOf(new Set([...ids].map((id) => articleOf.get(id))), passages),
  ]);
}

/** "the alliance", "the military alliance". */
const THE_BODY = new RegExp(`\\b[Tt]he (?:[\\w-]+ )?(${[...BODY_NOUNS].join('|')})\\b`, 'gu');
/** "its founding treaty", "the charter". */
const ITS_FOUNDING = new RegExp(`\\b(?:its|founding|the) (?:founding )?(${[...FOUNDING_NOUNS].join('|')})\\b`, 'gu');

/**
 * Common nouns that stand for an organisation in its articles: "the alliance" again and again, and "its founding
 * treaty".
 */
function nounsOf(articles: ReadonlySet<string | undefined>, passages: readonly Passage[]): string[] {
  const counts = new Map<string, number>();
  for (const { articleId, text } of passages) {
    if (!articles.has(articleId)) continue;
    for (const [, noun = ''] of text.matchAll(THE_BODY)) {
      counts.set(noun, (counts.get(noun) ?? 0) + 1);
    }
    for (const [, noun = ''] of text.matchAll(ITS_FOUNDING)) {
      counts.set(noun, (counts.get(noun) ?? 0) + 2);
    }
  }
  return [...counts].filter(([, count]) => count > 1).map(([noun]) => noun);
}

/** The owners of a law as the matcher compares them: capitalised names, and nouns in small letters. */
export function ownersOf(topic: Topic): { names: string[]; nouns: Set<string> } {
  const all = topic.of ?? [];
  const names = all.filter((name) => /^\P{Ll}/u.test(name)).map((name) => foldWord(name));
  const nouns = new Set(all.filter((name) => /^\p{Ll}/u.test(name)).map((name) => foldWord(name)));
  return { names, nouns };
}
