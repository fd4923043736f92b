import { createLookUp } from './hover/look-up.ts';
import { joinTerms } from './index/joined-terms.ts';
import type { PassageIndex } from './index/passage-index.ts';
import type { ShelvedArticle } from './index/segment.ts';
import { createSegmentPlaces } from './index/segment-places.ts';
import { createKin, type KinOf } from './lexicon/kin.ts';
import { type LibraryStorage, type Manifest, readManifest } from './library/manifest.ts';
import { createRecords, type Records } from './library/records.ts';
import type { LibraryShelves } from './library/stored-library.ts';
import { createTexts, type Texts } from './library/texts.ts';
import { joinMatchers } from './mentions/joined-matcher.ts';
import type { Matcher } from './mentions/matcher.ts';
import { findOnPage } from './mentions/page.ts';
import type { Card, SearchResult } from './model/answer.ts';
import type { LibraryReader } from './model/library-reader.ts';
import type { LookUpQuery } from './model/look-up-query.ts';
import type { Mention } from './model/mention.ts';
import type { SearchWish } from './model/search-wish.ts';
import type { Topic } from './model/topic.ts';
import { createSearch } from './search/search.ts';

/** What a reader can be given. */
export interface ReaderOptions {
  /** Words that stand for one another in this library: see `Library.kin`. */
  kin?: string[][];
}

/** Finds names in passages of the library. */
export interface PassageFinder {
  /** The mentions in a text, judged by itself, as those in the library's own passages are. */
  findIn(text: string): Mention[];
}

/** Chains of redirects are no longer than this. */
const STEPS = 8;

/** All that answers come from, of one state of the library. */
interface View {
  manifest: Manifest;
  topics: readonly Topic[];
  byId: ReadonlyMap<string, Topic>;
  redirects: ReadonlyMap<string, string>;
  matcher: Matcher;
  articles: readonly (readonly ShelvedArticle[])[];
  hidden: ReadonlySet<ShelvedArticle>;
  /** Topics that only articles out of sight name. */
  silent: ReadonlySet<string>;
  /** What takes the index; read when first needed. */
  answers: () => Promise<Answers>;
}

interface Answers {
  places: PassageIndex;
  lookUp(query: LookUpQuery): Card;
  search(query: string, wish?: number | SearchWish): SearchResult;
}

/**
 * Opens a stored library for reading.
 * @throws RangeError when a newer version wrote it, or a record is damaged.
 */
export async function createLibraryReader(
  storage: LibraryStorage,
  { kin }: ReaderOptions = {},
): Promise<LibraryReader & LibraryShelves & PassageFinder> {
  const kinOf = createKin(kin);
  const records = createRecords(storage);
  const texts = createTexts(storage);
  let view = await readView(await readManifest(storage), records, texts, kinOf);

  const resolve = (topicId: string) => view.redirects.get(topicId) ?? topicId;

  async function refresh(): Promise<boolean> {
    const manifest = await readManifest(storage);
    if (manifest.generation === view.manifest.generation) return false;
    view = await readView(manifest, records, texts, kinOf);
    return true;
  }

  /** Asks what takes the index. A writer may have put its records together meanwhile: then the new ones are read. */
  async function withAnswers<T>(ask: (answers: Answers) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      let answers: Answers;
      try {
        answers = await view.answers();
      } catch (error) {
        if (tries >= STEPS || !(await refresh())) throw error;
        continue;
      }
      return ask(answers);
    }
  }

  return {
    get topics() {
      return view.topics;
    },
    articles: () => view.articles.flat().filter((article) => !view.hidden.has(article)),
    findMentions(pageTexts, named = []) {
      const { matcher, byId, silent } = view;
      const found = findOnPage(matcher, (id) => byId.get(id), pageTexts, named.map(resolve));
      return silent.size === 0 ? found : found.map((list) => list.filter(({ topicId }) => !silent.has(topicId)));
    },
    findIn: (text) => view.matcher.find(text),
    lookUp: (query) =>
      withAnswers(({ lookUp }) => texts.complete(() => lookUp({ ...query, topicId: resolve(query.topicId) }))),
    search: (query, wish) => withAnswers(({ search }) => texts.complete(() => search(query, wish))),
    spreadOf: (topicId) =>
      withAnswers(async ({ places }) => {
        const id = resolve(topicId);
        return { passages: places.count(id), articles: places.articleCount(id) };
      }),
    articlesNaming: (topicId) => withAnswers(async ({ places }) => places.articlesOf(resolve(topicId))),
    contents: () =>
      withAnswers(async ({ places }) => {
        const counts = new Map<number, Map<string, number>>();
        for (const { id } of view.topics) {
          for (const passage of places.of(id)) {
            const number = places.articleNumbers[passage] as number;
            const topics = counts.get(number) ?? new Map<string, number>();
            counts.set(number, topics);
            topics.set(id, (topics.get(id) ?? 0) + places.spans(id, passage).length);
          }
        }
        return view.articles.flat().flatMap((article, number) => {
          if (view.hidden.has(article)) return [];
          return [{ article, passages: article.passages, topics: counts.get(number) ?? new Map() }];
        });
      }),
    topicOf: (topicId) => view.byId.get(resolve(topicId)),
    async readArticle(articleId) {
      const { matcher, articles, hidden } = view;
      const article = articles.flat().find((one) => one.id === articleId && !hidden.has(one));
      if (!article) return undefined;
      const passages = await texts.complete(() => texts.of(article) ?? []);
      return { article, passages, mentions: passages.map(({ text }) => matcher.find(text)) };
    },
    shelved: () => shelvedIn(view),
    hiddenCollections: () => view.manifest.hidden,
    edits: () => view.manifest.edits,
    readTexts(articleIds) {
      const known = new Map(shelvedIn(view).map((article) => [article.id, article]));
      const wanted = articleIds.flatMap((id) => known.get(id) ?? []);
      return texts.complete(() => wanted.map((article) => ({ article, passages: texts.of(article) ?? [] })));
    },
    refresh,
  };
}

/** All articles that are in the library, those of collections that are switched off among them. */
function shelvedIn({ manifest, articles }: View): ShelvedArticle[] {
  return articles.flatMap((list, i) => {
    const removed = new Set(manifest.segments[i]?.removed);
    return removed.size === 0 ? list : list.filter(({ id }) => !removed.has(id));
  });
}

async function readView(manifest: Manifest, records: Records, texts: Texts, kinOf: KinOf): Promise<View> {
  const names = await records.names(manifest.names);
  const added = await records.names(manifest.addedNames);
  const articles = await Promise.all(manifest.segments.map((entry) => records.articles(entry)));
  const matcher = records.matcher(manifest.names, names);
  records.keep(manifest);
  const hiddenCollections = new Set(manifest.hidden);
  const hidden = new Set<ShelvedArticle>();
  articles.forEach((list, i) => {
    const removed = new Set(manifest.segments[i]?.removed);
    for (const article of list) {
      if (removed.has(article.id) || hiddenCollections.has(article.collection)) hidden.add(article);
    }
  });
  const all = [...names.topics, ...added.topics];
  const redirects = resolved({ ...names.redirects, ...names.merged });
  const reach = new Map<string, string[]>();
  for (const [from, to] of redirects) reach.set(to, [...(reach.get(to) ?? [to]), from]);
  const idsOf = (topicId: string) => reach.get(topicId) ?? [topicId];
  let made: Promise<Answers> | undefined;
  const view: View = {
    manifest,
    topics: all,
    byId: new Map(all.map((topic) => [topic.id, topic])),
    redirects,
    matcher: added.topics.length === 0 ? matcher : joinMatchers(matcher, records.matcher(manifest.addedNames, added)),
    articles,
    hidden,
    silent: new Set(),
    answers: () => {
      made ??= answersOf().catch((error) => {
        made = undefined;
        throw error;
      });
      return made;
    },
  };

  async function answersOf(): Promise<Answers> {
    const segments = await Promise.all(manifest.segments.map((entry) => records.segment(entry)));
    const gone = new Set([...hidden].map((article) => article.block + article.id));
    const places = createSegmentPlaces({
      segments,
      hidden: (article) => gone.has(article.block + article.id),
      idsOf,
      textsOf: texts.of,
    });
    const index = joinTerms(
      segments.map(({ terms }) => terms),
      places.isHidden,
    );
    const { topics } = view;
    const parts = { topics, places, index: () => index, kinOf };
    return {
      places,
      lookUp: createLookUp({
        ...parts,
        articles: view.articles.flat().filter((one) => !hidden.has(one)),
        matcher: view.matcher,
      }),
      search: createSearch(parts),
    };
  }

  if (hidden.size === 0) return view;
  const { places } = await view.answers();
  const silent = new Set(all.filter(({ id }) => places.count(id) === 0).map(({ id }) => id));
  if (silent.size === 0) return view;
  made = undefined;
  view.silent = silent;
  view.topics = all.filter(({ id }) => !silent.has(id));
  return view;
}

/** Where each id leads in the end. */
function resolved(redirects: Readonly<Record<string, string>>): Map<string, string> {
  const ends = new Map<string, string>();
  for (const from of Object.keys(redirects)) {
    let end = from;
    for (let steps = 0; redirects[end] !== undefined && steps < STEPS; steps++) end = redirects[end] as string;
    ends.set(from, end);
  }
  return ends;
}
