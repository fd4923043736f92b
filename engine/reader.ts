import { createKin } from './lexicon/kin.ts';
import { giveArticleSurnames } from './library/article-surnames.ts';
import { LEARNING, type LibraryStorage, readManifest } from './library/manifest.ts';
import { createRecords, type Pause, type Records } from './library/records.ts';
import type { LibraryShelves } from './library/stored-library.ts';
import { createTexts } from './library/texts.ts';
import { type Answers, type LibraryState, readState, shelvedIn } from './library-state.ts';
import { findOnPage } from './mentions/page.ts';
import type { LibraryReader } from './model/library-reader.ts';
import type { Mention } from './model/mention.ts';

/** What a reader can be given. */
export interface ReaderOptions {
  /** Words that stand for one another in this library: see `Library.kin`. */
  kin?: string[][];
  /** What reads the storage's records, where somebody else reads them, too; one of its own when missing. */
  records?: Records;
  /** Articles that another library beside this one has, by id, and so this one does not show; asked at each refresh. */
  without?: () => ReadonlySet<string>;
  /** Lets whoever reads do something else now and then, while a state of the library and its index are being read. */
  pause?: Pause;
}

/** Finds names in texts of the library, passage by passage. */
export interface PassageFinder {
  /** The mentions in a text, judged by itself, as those in the library's own passages are. */
  findIn(text: string): Mention[];
}

/** Nothing is left to another library. */
const NOTHING_AWAY: ReadonlySet<string> = new Set();

/** So often a newer state is looked for, where records of the one at hand are gone. */
const TRIES = 8;

/**
 * Opens a stored library for reading.
 * @throws RangeError when a newer version wrote it, or a record is damaged.
 */
export async function createLibraryReader(
  storage: LibraryStorage,
  { kin, records = createRecords(storage), without = () => NOTHING_AWAY, pause }: ReaderOptions = {},
): Promise<LibraryReader & LibraryShelves & PassageFinder> {
  const kinOf = createKin(kin);
  const texts = createTexts(storage);
  let view = (await readLatest(null)) as LibraryState;

  const resolve = (topicId: string) => view.redirects.get(topicId) ?? topicId;

  async function refresh(): Promise<boolean> {
    const latest = await readLatest(view);
    if (latest) view = latest;
    return latest !== null;
  }

  /**
   * Reads the newest state; `null` when it is the one at hand. A writer, perhaps in another process, may have put its
   * records away between the manifest and them: then there is a newer manifest.
   */
  async function readLatest(atHand: LibraryState | null): Promise<LibraryState | null> {
    const away = without();
    for (let tries = 0; ; tries++) {
      const manifest = await readManifest(storage);
      if (manifest.generation === atHand?.manifest.generation && isAway(atHand, away)) return null;
      try {
        return await readState(manifest, records, texts, kinOf, away, pause);
      } catch (error) {
        const isNewer = (await readManifest(storage)).generation !== manifest.generation;
        if (!isNewer || tries >= TRIES) throw error;
      }
    }
  }

  /** Asks what takes the index. A writer may have put its records together meanwhile: then the new ones are read. */
  async function withAnswers<T>(ask: (answers: Answers) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      let answers: Answers;
      try {
        answers = await view.answers();
      } catch (error) {
        if (tries >= TRIES || !(await refresh())) throw error;
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
    profile: (query) =>
      withAnswers(({ profile }) => texts.complete(() => profile({ ...query, topicId: resolve(query.topicId) }))),
    search: (query, wish) => withAnswers(({ search }) => texts.complete(() => search(query, wish))),
    statements: (query) =>
      withAnswers(({ statements }) => texts.complete(() => statements({ ...query, topicId: resolve(query.topicId) }))),
    thenAndNow: (query) =>
      withAnswers(({ thenAndNow }) => texts.complete(() => thenAndNow({ ...query, topicId: resolve(query.topicId) }))),
    storiesOf: (query) =>
      withAnswers(({ storiesOf }) => texts.complete(() => storiesOf({ ...query, topicId: resolve(query.topicId) }))),
    storyOf: (articleId) => withAnswers(({ storyOf }) => texts.complete(() => storyOf(articleId))),
    readBefore: (query) => withAnswers(({ readBefore }) => texts.complete(() => readBefore(query))),
    spreadOf: (topicId) =>
      withAnswers(async ({ places }) => {
        const id = resolve(topicId);
        return { passages: places.count(id), articles: places.articleCount(id) };
      }),
    articlesNaming: (topicId) => withAnswers(async ({ places }) => places.articlesOf(resolve(topicId))),
    contents: (pause) =>
      withAnswers(async ({ places }) => {
        const { topics: all, articles: lists, hidden } = view;
        const counts = new Map<number, Map<string, number>>();
        for (const { id } of all) {
          await pause?.();
          for (const passage of places.of(id)) {
            const number = places.articleNumbers[passage] as number;
            const topics = counts.get(number) ?? new Map<string, number>();
            counts.set(number, topics);
            topics.set(id, (topics.get(id) ?? 0) + places.spans(id, passage).length);
          }
        }
        return lists.flat().flatMap((article, number) => {
          if (hidden.has(article)) return [];
          return [{ article, passages: article.passages, topics: counts.get(number) ?? new Map() }];
        });
      }),
    topicOf: (topicId) => view.byId.get(resolve(topicId)),
    async readArticle(articleId) {
      const { matcher, articles, hidden, byId } = view;
      const article = articles.flat().find((one) => one.id === articleId && !hidden.has(one));
      if (!article) return undefined;
      const passages = await texts.complete(() => texts.of(article) ?? []);
      const found = passages.map(({ text }) => matcher.find(text));
      return { article, passages, mentions: giveArticleSurnames(passages, found, [...byId.values()]) };
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
    applied: () => view.manifest.edits.map((_, i) => view.applied[i] === true),
    isInUse: () => view.manifest.segments.length + view.manifest.hidden.length > 0,
    generation: () => view.manifest.generation,
    isSettled: () => view.manifest.isSettled && view.manifest.learning >= LEARNING,
  };
}

/** Whether a state leaves the same of its articles to another library. */
function isAway({ away: before, articles }: LibraryState, away: ReadonlySet<string>): boolean {
  return before === away || articles.every((list) => list.every(({ id }) => before.has(id) === away.has(id)));
}
