/** An article as stories are told from it. */
export interface StoryArticle {
  id: string;
  /** ISO 8601 date. */
  published: string;
  /** The ids of the rare topics that its headline or its opening names. */
  names: readonly string[];
  /** The stems of the words of its headline. */
  title: ReadonlySet<string>;
  vector: WordVector;
}

/** Days after which a story is over when nothing new came. */
export const OVER_AFTER = 5;

/** An article must share a rare name with a story, and be so like its articles of the last days on average (cosine). */
const ALIKE_STORY = 0.35;

/** Of one rare name alone the headlines must share so many words; of two and more they need not. */
const SHARED_TITLE_WORDS = 2;

const DAY_OF_STORY = 86_400_000;

/**
 * Puts articles that tell one story together: one pass in the order of days, in which each joins the story that it is most
 * like, or begins one (Allan, Papka and Lavrenko 1998, "On-line new event detection and tracking"). Rare names lead to the
 * stories that are compared, the words decide, weighted by how rare they are (tf-idf). Gives the ids of each story's
 * articles, the oldest first; single articles are none. The order of the articles does not matter.
 */
export function tellStories(all: readonly StoryArticle[]): string[][] {
  const articles = [...all].sort((a, b) => (keyOfStory(a) < keyOfStory(b) ? -1 : 1));
  const days = articles.map(({ published }) => Date.parse(published) / DAY_OF_STORY);
  const stories: number[][] = [];
  /** By rare name, the stories that have it. */
  const having = new Map<string, Set<number>>();
  articles.forEach((article, number) => {
    const { names, vector } = article;
    const day = days[number] as number;
    let best = -1;
    let most = ALIKE_STORY;
    for (const story of new Set(names.flatMap((name) => [...(having.get(name) ?? [])]))) {
      const recent = (stories[story] as number[]).filter((other) => day - (days[other] as number) <= OVER_AFTER);
      const like =
        recent.reduce((sum, other) => sum + cosine(vector, (articles[other] as StoryArticle).vector), 0) /
        recent.length;
      if (!(like >= most) || !recent.some((other) => sharesSubject(article, articles[other] as StoryArticle))) continue;
      best = story;
      most = like;
    }
    if (best < 0) best = stories.push([]) - 1;
    stories[best]?.push(number);
    for (const name of names) {
      const known = having.get(name);
      if (known) known.add(best);
      else having.set(name, new Set([best]));
    }
  });
  return stories.filter(({ length }) => length > 1).map((members) => members.map((one) => articles[one]?.id as string));
}

/** Whether two articles have a subject in common, and not only a name in passing. */
function sharesSubject(one: StoryArticle, other: StoryArticle): boolean {
  const names = one.names.filter((name) => other.names.includes(name)).length;
  if (names > 1) return true;
  return names === 1 && [...one.title].filter((stem) => other.title.has(stem)).length >= SHARED_TITLE_WORDS;
}

const keyOfStory = ({ published, id }: StoryArticle) => `${published} ${id}`;

/** The weights of an article's words, of length 1 together. */
export interface WordVector {
  words: ArrayLike<number>;
  weights: Float32Array;
}

/** The weights of words that stand so often, given how rare each is. `words` ascend. */
export function wordVector(
  words: readonly number[],
  counts: readonly number[],
  rarity: (word: number) => number,
): WordVector {
  const weights = Float32Array.from(words, (word, i) => (1 + Math.log(counts[i] as number)) * rarity(word));
  const length = Math.hypot(...weights) || 1;
  return { words, weights: weights.map((weight) => weight / length) };
}

/** How like two articles are by their words: from 0 to 1. */
function cosine(one: WordVector, other: WordVector): number {
  let product = 0;
  for (let i = 0, j = 0; i < one.words.length && j < other.words.length; ) {
    const [a, b] = [one.words[i] as number, other.words[j] as number];
    if (a === b) product += (one.weights[i++] as number) * (other.weights[j++] as number);
    else if (a < b) i++;
    else j++;
  }
  return product;
}
