import type { PassageIndex } from '../index/passage-index.ts';
import type { TermIndex } from '../index/term-index.ts';
import { COMMON_NEWS_WORDS, STOP_WORDS } from '../lists/words.ts';
import type { Article } from '../model/article.ts';
import type { Mention } from '../model/mention.ts';
import type { Stories, StoriesQuery, Story } from '../model/story.ts';
import type { Topic } from '../model/topic.ts';
import { stemOf } from '../text/stem.ts';
import { foldedWords } from '../text/words.ts';
import { OVER_AFTER, type StoryArticle, tellStories, wordVector } from './tell-stories.ts';

/** What stories are told from. */
export interface StoryParts {
  places: PassageIndex;
  index(): TermIndex;
  topicOf(topicId: string): Topic | undefined;
  /** The mentions in a passage, by its number. */
  namesAt(passage: number): readonly Mention[];
}

/** The two questions. */
export interface StoryAnswers {
  /** The stories among the newest articles that name a topic. @throws RangeError when no topic has the id. */
  storiesOf(query: StoriesQuery): Stories;
  /** The story that an article belongs to; `null` when it stands alone, has no day or is unknown. */
  storyOf(articleId: string): Story | null;
}

/** So many articles are compared for one question, the newest ones; and of each so many passages are read. */
const ARTICLES_COMPARED = 150;
const PASSAGES_READ = 6;

/** The headline and the first paragraph: whoever is named there is what an article is about. */
const READ_FOR_NAMES = 2;

/** A name is rare that no more articles have than this, or than this share of all. */
const RARE_IN = 12;
const RARE_IN_SHARE = 0.003;

const DEFAULT_STORIES = 20;
const NAMES_OF_STORY = 3;

/** Makes the questions; nothing is kept between two of them. */
export function createStories({ places, index, topicOf, namesAt }: StoryParts): StoryAnswers {
  /** The number of the first passage of each article, by id; hidden ones are left out. */
  function firstPassages(): Map<string, number> {
    const firsts = new Map<string, number>();
    for (let passage = 0; passage < places.size; passage++) {
      if (passage > 0 && places.articleNumbers[passage] === places.articleNumbers[passage - 1]) continue;
      if (!places.isHidden?.(passage)) firsts.set(places.articleOf(passage).id, passage);
    }
    return firsts;
  }

  function read(articles: readonly Article[], firsts: ReadonlyMap<string, number>): StoryArticle[] {
    const terms = index();
    const rare = Math.max(RARE_IN, firsts.size * RARE_IN_SHARE);
    const rarity = (word: number) => Math.log(places.size / terms.df(word));
    return articles.flatMap(({ id, published, title }) => {
      const first = firsts.get(id);
      if (first === undefined || published === null) return [];
      const names = new Set<string>();
      const counts = new Map<number, number>();
      for (let i = 0; i < PASSAGES_READ && places.articleNumbers[first + i] === places.articleNumbers[first]; i++) {
        const { text } = places.passage(first + i);
        if (i < READ_FOR_NAMES)
          for (const { topicId } of namesAt(first + i)) if (places.articleCount(topicId) <= rare) names.add(topicId);
        for (const word of foldedWords(text)) {
          const number = terms.find(word);
          if (number >= 0) counts.set(number, (counts.get(number) ?? 0) + 1);
        }
      }
      const words = [...counts.keys()].sort((a, b) => a - b);
      const vector = wordVector(
        words,
        words.map((word) => counts.get(word) as number),
        rarity,
      );
      return [
        { id, published, names: [...names], title: new Set(foldedWords(title).filter(isTelling).map(stemOf)), vector },
      ];
    });
  }

  function storiesAmong(articles: readonly Article[], firsts: ReadonlyMap<string, number>): Story[] {
    const compared = read(articles, firsts);
    const byId = new Map(compared.map((one) => [one.id, one]));
    return tellStories(compared).map((ids) => ({
      id: ids[0] as string,
      articles: ids.map((id) => places.article(id) as Article),
      names: namesOfStory(ids.map((id) => byId.get(id) as StoryArticle)),
    }));
  }

  function namesOfStory(members: readonly StoryArticle[]): Topic[] {
    const counts = new Map<string, number>();
    for (const { names } of members) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts]
      .filter(([, count]) => count > 1)
      .sort((a, b) => b[1] - a[1] || places.articleCount(a[0]) - places.articleCount(b[0]) || (a[0] < b[0] ? -1 : 1))
      .slice(0, NAMES_OF_STORY)
      .flatMap(([id]) => topicOf(id) ?? []);
  }

  return {
    storiesOf({ topicId, limit = DEFAULT_STORIES }) {
      const topic = topicOf(topicId);
      if (!topic) throw new RangeError(`No topic has the id "${topicId}"`);
      const articles = places.articlesOf(topicId).slice(0, ARTICLES_COMPARED);
      const stories = storiesAmong(articles, firstPassages()).sort((a, b) =>
        lastDay(a) > lastDay(b) ? -1 : lastDay(a) < lastDay(b) ? 1 : a.id < b.id ? -1 : 1,
      );
      return { topic, stories: stories.slice(0, limit), total: stories.length };
    },
    storyOf(articleId) {
      const firsts = firstPassages();
      const article = places.article(articleId);
      if (!article?.published) return null;
      const [own] = read([article], firsts);
      const near = new Map<string, Article>([[articleId, article]]);
      for (const name of own?.names ?? []) {
        for (const one of places.articlesOf(name)) if (isNear(one, article)) near.set(one.id, one);
      }
      const compared = [...near.values()].slice(0, ARTICLES_COMPARED);
      return storiesAmong(compared, firsts).find(({ articles }) => articles.some(({ id }) => id === articleId)) ?? null;
    },
  };
}

const isTelling = (word: string) => word.length > 2 && !STOP_WORDS.has(word) && !COMMON_NEWS_WORDS.has(word);

const lastDay = ({ articles }: Story) => articles.at(-1)?.published ?? '';

/** Whether two dated articles may be of one story, others between them among it. */
function isNear(one: Article, other: Article): boolean {
  const days = Math.abs(Date.parse(one.published ?? '') - Date.parse(other.published ?? '')) / 86_400_000;
  return days <= 4 * OVER_AFTER;
}
