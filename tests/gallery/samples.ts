import library from 'virtual:library';
import { type CardDigest, digestCard } from '../../engine/answers/card-digest.ts';
import { layOutTimeline } from '../../engine/answers/timeline.ts';
import { createEngine } from '../../engine/engine.ts';
import type { SearchResult, Snippet } from '../../engine/model/answer.ts';
import type { Article } from '../../engine/model/article.ts';
import type { Topic } from '../../engine/model/topic.ts';

/** Real cards from the shipped library, and the shapes that no real article has yet. */

const engine = createEngine(library);

/** A topic of the library by its label. */
export function topicOf(label: string): Topic {
  const topic = engine.topics.find((other) => other.label === label);
  if (!topic) throw new Error(`No topic "${label}"`);
  return topic;
}

/** What the engine answers for a topic, hovered in this sentence. */
function cardOf(label: string, text: string, limit = 3): CardDigest {
  return digestCard(engine.lookUp({ topicId: topicOf(label).id, text, at: 0, limit }));
}

/** What the search finds. */
export const resultsOf = (query: string): SearchResult => engine.search(query, 8);

export const stoltenberg = cardOf(
  'Jens Stoltenberg',
  'Stoltenberg said the training mission in Iraq would go on as soon as the situation allowed.',
);

/** Neither publisher nor date nor title is known. */
export const bare: CardDigest = withArticles(stoltenberg, (article) => ({
  ...article,
  publisher: null,
  published: null,
}));

/** One passage of one article. */
export const single: CardDigest = {
  ...stoltenberg,
  snippets: stoltenberg.snippets.slice(0, 1),
  articles: stoltenberg.articles.filter(({ id }) => id === stoltenberg.snippets[0]?.articleId),
  articleCount: 1,
  timeline: [],
  total: 1,
  related: [],
};

/** Nothing but the name. */
export const empty: CardDigest = {
  ...stoltenberg,
  snippets: [],
  articles: [],
  articleCount: 0,
  timeline: [],
  total: 0,
  span: null,
  related: [],
};

/** Thirty passages of thirty articles over thirty years. */
export const thirty: CardDigest = manyOf(30);

/** Thousands of articles, of which three are quoted. */
export const thousands: CardDigest = {
  ...stoltenberg,
  articleCount: 5240,
  timeline: [3, 41, 617, 1280, 0, 1, 2075, 12_300, 98, 9].flatMap((count, i) =>
    count === 0 ? [] : [{ at: i / 9, count, from: `${2008 + i}-01-01`, to: `${2008 + i}-12-31` }],
  ),
  total: 23_000,
  span: ['2008-01-01', '2017-12-31'],
};

/** Names and titles longer than any line. */
export const long: CardDigest = {
  ...stoltenberg,
  topic: {
    ...stoltenberg.topic,
    label:
      'Intergovernmental Conference on the Delimitation of the Continental Shelf and Exclusive Economic Zones of Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    kind: 'event',
  },
  articles: stoltenberg.articles.map((article) => ({
    ...article,
    title: `${article.title}, and what the ambassadors of all twenty-nine member states said about it on their way to the airport`,
    publisher: 'The Consolidated North Atlantic Gazette and Advertiser of Record',
  })),
};

/** What an archive says beside one's own articles; its name is long. */
export const archived: CardDigest = {
  ...stoltenberg,
  articles: stoltenberg.articles.map((article, i) =>
    i === 0 ? article : { ...article, archive: 'Northern Coast Gazette and Harbour Advertiser, 1871 to 2020' },
  ),
};

/** An article in a language that runs the other way. */
export const arabic: CardDigest = {
  ...single,
  topic: { ...single.topic, label: 'ينس ستولتنبرغ' },
  articles: single.articles.map((article) => ({
    ...article,
    title: 'الأمين العام لحلف شمال الأطلسي يتحدث عن بعثة التدريب',
    publisher: 'صحيفة المثال',
    language: 'ar',
  })),
  snippets: single.snippets.map((snippet) => ({
    ...snippet,
    text: 'قال ينس ستولتنبرغ إن الحلف مستعد لمواصلة تدريب القوات في العراق عندما يسمح الوضع بذلك.',
    marks: [[4, 17]],
    shared: [[60, 66]],
    names: [],
    reason: ['العراق'],
  })),
};

function withArticles(card: CardDigest, change: (article: Article) => Article): CardDigest {
  const articles = card.articles.map(change);
  const dates = articles.flatMap(({ published }) => published ?? []);
  return { ...card, articles, timeline: layOutTimeline(articles), span: dates.length > 0 ? card.span : null };
}

function manyOf(count: number): CardDigest {
  const articles: Article[] = [];
  const snippets: Snippet[] = [];
  for (let i = 0; i < count; i++) {
    const snippet = stoltenberg.snippets[i % stoltenberg.snippets.length] as Snippet;
    const article = stoltenberg.articles.find(({ id }) => id === snippet.articleId) as Article;
    const id = `article-${i}`;
    articles.push({ ...article, id, published: `${2020 - i}-0${1 + (i % 9)}-1${i % 9}` });
    snippets.push({ ...snippet, articleId: id, passageId: `passage-${i}` });
  }
  return {
    ...stoltenberg,
    articles,
    articleCount: count,
    timeline: layOutTimeline(articles),
    snippets,
    total: count,
    span: ['1991-03-12', '2020-01-10'],
  };
}
