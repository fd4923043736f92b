import type { ShelvedArticle } from './index/segment.ts';
import { encodeTextBlock } from './index/text-block.ts';
import { learnAnew } from './learn-anew.ts';
import type { Added, AddOptions, Correction } from './library/additions.ts';
import { createChange } from './library/change.ts';
import { differInPassagesOnly, type LibraryEdit } from './library/edits.ts';
import { clearAway, gatherArticles, readBlock, smallMates, takeDown } from './library/gather.ts';
import { addNames, ownNames, putNames, withEdits } from './library/grow-names.ts';
import { underTitle } from './library/headline.ts';
import { putSegment, shelve } from './library/keep-texts.ts';
import { unteaching } from './library/learn.ts';
import { LEARNING, type LibraryStorage, readManifest } from './library/manifest.ts';
import { findInPassages } from './library/postings.ts';
import { sortOut, withCorrection, withStar } from './library/printings.ts';
import { createRecords } from './library/records.ts';
import { isOnlyRemembered } from './library/remembered.ts';
import { readShelves, rewriteShelf } from './library/shelves.ts';
import type { LibraryShelves } from './library/stored-library.ts';
import { joinMatchers } from './mentions/joined-matcher.ts';
import { buildMatcher } from './mentions/matcher.ts';
import type { RawArticle } from './model/article.ts';
import { OWN_COLLECTION } from './model/collection.ts';
import type { LibraryReader } from './model/library-reader.ts';
import type { CuratedTopics } from './model/topic.ts';
import { findReferences } from './people/find-references.ts';
import { createLibraryReader } from './reader.ts';

/** The one that changes a stored library: what it is asked to do it does one after the other. */
export interface LibraryWriter {
  /**
   * Takes articles in. When this resolves they are stored, and found by the names known so far and by those that they
   * bring themselves. An article that the library has is not taken twice; in another paper, or under another address,
   * that is noted with it. What it only remembered is saved now, unless it was only read once more.
   */
  add(articles: readonly RawArticle[], options?: AddOptions): Promise<Added>;
  /** Takes articles out; when this resolves their texts are gone. Ids that the library does not have are passed by. */
  remove(articleIds: readonly string[]): Promise<void>;
  /**
   * Takes out what is only remembered and was last read before a time (ms since 1970), and says how many that were. What
   * the reader saved, corrected or put into a collection stays.
   */
  expire(before: number): Promise<number>;
  /** The reader's changes to the topics, all of them, oldest first; they hold from now on, through all learning. */
  edit(edits: readonly LibraryEdit[]): Promise<void>;
  /** Corrects what is known of one article or many, and keeps what was read; a RangeError when one is not there. */
  correct(articleIds: string | readonly string[], correction: Correction): Promise<void>;
  /** Puts articles into another collection. Ids that the library does not have are passed by. */
  move(articleIds: readonly string[], collection: string): Promise<void>;
  /** Puts a star on articles, or takes it off. Ids that the library does not have are passed by. */
  star(articleIds: readonly string[], isStarred: boolean): Promise<void>;
  /** Switches a collection off or on. */
  show(collection: string, isShown: boolean): Promise<void>;
  /**
   * Learns the names anew from all articles, gathers all segments into one, and clears away what no longer counts.
   * A library answers then as one that got its articles in one go.
   */
  settle(): Promise<void>;
  /** The library as it answers, kept up to date with every change. */
  reader(): LibraryReader & LibraryShelves;
}

/** What a writer can be given. */
export interface WriterOptions {
  /** Hand-made topics, which win over what is learned. */
  curated?: CuratedTopics;
}

/**
 * Opens a stored library for writing. There must be one writer at a time; it goes on where another was stopped, for
 * each change is one write of the storage, and what no manifest names is cleared away when the library settles.
 * @throws RangeError when a newer version wrote the library, or a record is damaged.
 */
export async function createLibraryWriter(
  storage: LibraryStorage,
  { curated }: WriterOptions = {},
): Promise<LibraryWriter> {
  const records = createRecords(storage);
  const reader = await createLibraryReader(storage, { kin: curated?.kin, records });
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = queue.then(work);
    queue = next.catch(() => undefined);
    return next;
  }

  /** Reads what a change is made to, and begins it. */
  async function begin() {
    const manifest = await readManifest(storage);
    const change = createChange(manifest);
    const commit = async () => {
      await storage.write(change.records());
      records.remember(change.values());
      await reader.refresh();
    };
    return { manifest, change, commit, shelves: await readShelves(manifest, records) };
  }

  async function add(
    raws: readonly RawArticle[],
    { collection = OWN_COLLECTION, at = 0, remembers = false }: AddOptions,
  ): Promise<Added> {
    const { manifest, change, commit, shelves } = await begin();
    const { fresh, echoes, ids, saved } = sortOut(raws, shelves, remembers ? at : undefined);
    const result = {
      added: fresh.length,
      known: raws.length - fresh.length,
      ids,
      fresh: fresh.map((read) => read.article.id),
      saved,
    };
    if (fresh.length + echoes.size === 0) return result;
    const mates = smallMates(shelves, fresh.length);
    const segments = shelves
      .filter((shelf) => !mates.includes(shelf))
      .flatMap((shelf) => rewriteShelf(shelf, echoes, change));
    if (fresh.length > 0) {
      const passages = fresh.flatMap((read) => underTitle(read.passages, read.article));
      const mute = unteaching(fresh.map(({ article }) => article));
      const names = await records.names(manifest.names);
      const added = await records.names(manifest.addedNames);
      const own = ownNames(passages, mute, [...names.learned, ...names.past, ...added.learned], curated);
      addNames(own, names, added, change);
      const known = { find: reader.findIn };
      const matcher = own.length === 0 ? known : joinMatchers(known, buildMatcher(own));
      const old = await takeDown(mates, echoes, change, storage);
      const articles = [...old.articles, ...shelve(fresh, change, { collection, at, remembers })];
      const all = [...old.passages, ...passages];
      const topics = [...reader.topics, ...own];
      const mentions = findInPassages(all, matcher, topics);
      segments.push(putSegment(change, articles, all, mentions, findReferences(all, mentions, topics)));
      change.set({ isSettled: false });
    }
    change.set({ segments });
    await commit();
    return result;
  }

  async function remove(articleIds: readonly string[]): Promise<void> {
    const { change, commit, shelves } = await begin();
    const all = shelves.flatMap(({ present }) => present);
    const gone = new Set(articleIds);
    const touched = new Set(all.filter(({ id }) => gone.has(id)).map(({ block }) => block));
    if (touched.size === 0) return;
    const changed = new Map<string, ShelvedArticle | null>();
    for (const key of touched) {
      const { block } = await readBlock(storage, key);
      const left = block.articleIds.filter((id) => !gone.has(id));
      const texts = left.map((articleId) => ({ articleId, passages: block.passagesOf(articleId) ?? [] }));
      change.drop(key);
      const fresh = left.length === 0 ? '' : change.put(encodeTextBlock(texts));
      for (const article of all) {
        if (article.block === key) changed.set(article.id, gone.has(article.id) ? null : { ...article, block: fresh });
      }
    }
    const segments = shelves.flatMap((shelf) => rewriteShelf(shelf, changed, change));
    change.set({ segments, isSettled: false, isThinned: true });
    await commit();
  }

  async function expire(before: number): Promise<number> {
    const all = await readShelves(await readManifest(storage), records);
    const isOver = (article: ShelvedArticle) => isOnlyRemembered(article) && (article.remembered ?? before) < before;
    const ids = all.flatMap(({ present }) => present.filter(isOver).map(({ id }) => id));
    await remove(ids);
    return ids.length;
  }

  async function edit(edits: readonly LibraryEdit[]): Promise<void> {
    const { manifest, change, commit } = await begin();
    const names = await records.names(manifest.names);
    const added = await records.names(manifest.addedNames);
    change.drop(manifest.names);
    change.drop(manifest.addedNames);
    const learned = [...names.learned, ...added.learned];
    const provisional = [...names.provisional, ...added.provisional];
    const edited = withEdits({ ...names, learned, provisional }, edits);
    change.set({
      edits: [...edits],
      names: putNames(change, edited),
      addedNames: null,
      isSettled: manifest.isSettled && differInPassagesOnly(manifest.edits, edits),
    });
    await commit();
  }

  /** Says something else of some articles; an id that the library does not have is an error, or passed by. */
  async function restate(
    articleIds: readonly string[],
    other: (article: ShelvedArticle) => ShelvedArticle,
    { mayLack }: { mayLack: boolean },
  ): Promise<void> {
    const { change, commit, shelves } = await begin();
    const known = new Map(shelves.flatMap(({ present }) => present.map((article) => [article.id, article])));
    const lacking = articleIds.find((id) => !known.has(id));
    if (lacking !== undefined && !mayLack) throw new RangeError(`No article has the id "${lacking}"`);
    const wanted = articleIds.flatMap((id) => known.get(id) ?? []);
    const changed = new Map(wanted.map((article) => [article.id, other(article)]));
    change.set({ segments: shelves.flatMap((shelf) => rewriteShelf(shelf, changed, change)) });
    await commit();
  }

  async function show(collection: string, isShown: boolean): Promise<void> {
    const { manifest, change, commit } = await begin();
    const others = manifest.hidden.filter((name) => name !== collection);
    change.set({ hidden: isShown ? others : [...others, collection] });
    await commit();
  }

  async function settle(): Promise<void> {
    const { manifest, change, commit, shelves } = await begin();
    if (manifest.isSettled && manifest.learning >= LEARNING) return;
    const { articles, passages } = await gatherArticles(shelves, change, storage);
    const names = await records.names(manifest.names);
    const added = await records.names(manifest.addedNames);
    const { edited, mentions, references } = learnAnew({
      articles,
      passages,
      names,
      added,
      curated,
      edits: manifest.edits,
    });
    const segments = articles.length === 0 ? [] : [putSegment(change, articles, passages, mentions, references)];
    change.set({ segments, names: putNames(change, edited), addedNames: null });
    change.set({ isSettled: true, isThinned: false, learning: LEARNING });
    await clearAway(change, articles, storage);
    await commit();
  }

  return {
    add: (articles, options = {}) => inTurn(() => add(articles, options)),
    remove: (articleIds) => inTurn(() => remove(articleIds)),
    expire: (before) => inTurn(() => expire(before)),
    edit: (edits) => inTurn(() => edit(edits)),
    correct: (ids, correction) =>
      inTurn(() => restate([ids].flat(), (article) => withCorrection(article, correction), { mayLack: false })),
    move: (ids, collection) => inTurn(() => restate(ids, (article) => ({ ...article, collection }), { mayLack: true })),
    star: (ids, isStarred) => inTurn(() => restate(ids, (article) => withStar(article, isStarred), { mayLack: true })),
    show: (collection, isShown) => inTurn(() => show(collection, isShown)),
    settle: () => inTurn(settle),
    reader: () => reader,
  };
}
