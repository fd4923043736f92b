import { lowerBound } from '../base/lower-bound.ts';
import type { Article, Passage } from '../model/article.ts';
import type { Span } from '../model/mention.ts';
import type { PassageIndex } from './passage-index.ts';
import { createReferences, type References } from './references.ts';
import type { Segment, ShelvedArticle, TopicPlaces } from './segment.ts';

/** What the passages of several segments are read through. */
export interface SegmentPlacesParts {
  segments: readonly Segment[];
  /** Articles that are in a segment and not in the library any more, or switched off, by id. */
  hidden: (article: ShelvedArticle) => boolean;
  /** All ids that lead to a topic, its own among them. */
  idsOf(topicId: string): readonly string[];
  /** The id that a topic has now; ids that lead nowhere stay. */
  resolve(topicId: string): string;
  /** The passages of an article if its texts are at hand; whoever asks in vain asks anew when they are. */
  textsOf(article: ShelvedArticle): readonly Passage[] | undefined;
}

/** Topics whose places are remembered. */
const KEPT = 500;

/**
 * Places over segments whose texts are kept elsewhere. A passage whose text is not at hand comes back empty; `textsOf`
 * knows then what was asked for, so that it can be fetched and the question asked anew.
 */
export function createSegmentPlaces({ segments, hidden, idsOf, resolve, textsOf }: SegmentPlacesParts): PassageIndex {
  const articles: ShelvedArticle[] = [];
  const offsets: number[] = [];
  const firsts: number[] = [];
  let size = 0;
  for (const segment of segments) {
    offsets.push(size);
    segment.articles.forEach((article, i) => {
      articles.push(article);
      firsts.push(size + (segment.firsts[i] as number));
    });
    size += segment.firsts[segment.articles.length] as number;
  }
  const articleNumbers = new Uint32Array(size);
  articles.forEach(({ passages }, i) => {
    articleNumbers.fill(i, firsts[i], (firsts[i] as number) + passages);
  });
  const isGone = Uint8Array.from(articles, (article) => (hidden(article) ? 1 : 0));
  const someGone = isGone.includes(1);
  const isHidden = (passage: number) => isGone[articleNumbers[passage] as number] === 1;
  const numberOf = new Map<string, number>();
  articles.forEach(({ id }, i) => {
    if (isGone[i] !== 1) numberOf.set(id, i);
  });
  /** Article numbers, newest first and undated last; articles of one day by id, whatever segment they are in. */
  const byDate = Uint32Array.from(articles.keys()).sort((a, b) =>
    byNewestThenId(articles[a] as Article, articles[b] as Article),
  );
  const age = new Uint32Array(articles.length);
  byDate.forEach((article, place) => {
    age[article] = place;
  });
  const known = new Map<string, TopicPlaces>();
  const naming = new Map<string, readonly Article[]>();

  function read(topicId: string): TopicPlaces {
    const before = known.get(topicId);
    if (before) return before;
    const ids = idsOf(topicId);
    const found: { passage: number; spans: Span[] }[] = [];
    segments.forEach((segment, i) => {
      for (const id of ids) {
        const own = segment.placesOf(id);
        own?.passages.forEach((passage, at) => {
          const number = (offsets[i] as number) + passage;
          if (someGone && isHidden(number)) return;
          const spans: Span[] = [];
          for (let span = own.starts[at] as number; span < (own.starts[at + 1] as number); span++) {
            spans.push([own.spans[2 * span] as number, own.spans[2 * span + 1] as number]);
          }
          found.push({ passage: number, spans });
        });
      }
    });
    const made = flatten(ids.length > 1 ? together(found) : found);
    if (known.size >= KEPT) known.clear();
    known.set(topicId, made);
    return made;
  }

  let stood: References | undefined;
  const references = () => {
    stood ??= createReferences(
      segments.flatMap((segment, i) =>
        segment
          .references()
          .map((one) => ({
            ...one,
            passage: (offsets[i] as number) + one.passage,
            topicId: resolve(one.topicId),
          }))
          .filter(({ passage }) => !someGone || !isHidden(passage)),
      ),
    );
    return stood;
  };

  const placeIn = (list: Uint32Array, number: number) => lowerBound(list.length, (i) => (list[i] as number) < number);
  const articleOf = (passage: number) => articles[articleNumbers[passage] as number] as ShelvedArticle;
  const ordinalOf = (passage: number) => passage - (firsts[articleNumbers[passage] as number] as number);

  return {
    size,
    isResident: false,
    isHidden: someGone ? isHidden : undefined,
    passage(number) {
      const article = articleOf(number);
      const ordinal = ordinalOf(number);
      const passage = textsOf(article)?.[ordinal];
      return passage ?? { id: `${article.id}-`, articleId: article.id, ordinal, text: '', kind: 'body' };
    },
    ordinalOf,
    articleOf,
    articleNumbers,
    article: (id) => articles[numberOf.get(id) ?? -1],
    number(passageId) {
      const article = numberOf.get(passageId.slice(0, passageId.indexOf('-')));
      if (article === undefined) return undefined;
      const ordinal = textsOf(articles[article] as ShelvedArticle)?.findIndex(({ id }) => id === passageId) ?? -1;
      return ordinal < 0 ? undefined : (firsts[article] as number) + ordinal;
    },
    of: (topicId) => read(topicId).passages,
    count: (topicId) => read(topicId).passages.length,
    articleCount: (topicId) => new Set(Array.from(read(topicId).passages, (passage) => articleNumbers[passage])).size,
    articlesOf(topicId) {
      const before = naming.get(topicId);
      if (before) return before;
      const found = new Set<number>();
      for (const passage of read(topicId).passages) found.add(age[articleNumbers[passage] as number] as number);
      const made = Array.from(Uint32Array.from(found).sort(), (place) => articles[byDate[place] as number] as Article);
      if (naming.size >= KEPT) naming.clear();
      naming.set(topicId, made);
      return made;
    },
    countIn(articleId, topicId) {
      const article = numberOf.get(articleId);
      if (article === undefined) return 0;
      const { passages } = read(topicId);
      const first = firsts[article] as number;
      return placeIn(passages, first + (articles[article] as ShelvedArticle).passages) - placeIn(passages, first);
    },
    topicsAt(passage) {
      // The last segment that begins at or before it.
      const at = lowerBound(offsets.length, (i) => (offsets[i] as number) <= passage) - 1;
      const segment = segments[at];
      if (!segment || isHidden(passage)) return [];
      const { starts, topics } = segment.topicsByPassage();
      const own = passage - (offsets[at] as number);
      const ids = new Set<string>();
      for (let i = starts[own] as number; i < (starts[own + 1] as number); i++) {
        ids.add(resolve(segment.topicIds[topics[i] as number] as string));
      }
      return [...ids];
    },
    spans(topicId, passage) {
      const { passages, starts, spans } = read(topicId);
      const place = placeIn(passages, passage);
      if (passages[place] !== passage) return [];
      const own: Span[] = [];
      for (let span = starts[place] as number; span < (starts[place + 1] as number); span++) {
        own.push([spans[2 * span] as number, spans[2 * span + 1] as number]);
      }
      return own;
    },
    meaning: (topicId) => references().meaning(topicId, read(topicId).passages),
    references: (passage) => references().at(passage),
  };
}

/** Places of one topic under several ids as one list, ascending, with those of one passage together. */
function together(found: readonly { passage: number; spans: Span[] }[]): { passage: number; spans: Span[] }[] {
  const byPassage = new Map<number, Span[]>();
  for (const { passage, spans } of found) byPassage.set(passage, [...(byPassage.get(passage) ?? []), ...spans]);
  return [...byPassage]
    .map(([passage, spans]) => ({ passage, spans: spans.sort((a, b) => a[0] - b[0]) }))
    .sort((a, b) => a.passage - b.passage);
}

function flatten(found: readonly { passage: number; spans: Span[] }[]): TopicPlaces {
  const starts = new Uint32Array(found.length + 1);
  found.forEach(({ spans }, i) => {
    starts[i + 1] = (starts[i] as number) + spans.length;
  });
  return {
    passages: Uint32Array.from(found, ({ passage }) => passage),
    starts,
    spans: Uint32Array.from(found.flatMap(({ spans }) => spans.flat())),
  };
}

function byNewestThenId(a: Article, b: Article): number {
  const [one, other] = [a.published ?? '', b.published ?? ''];
  return one < other ? 1 : one > other ? -1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
