import type { Draw } from '../../../archive/client/cover.ts';
import type { Door } from '../../../archive/client/door.ts';
import {
  type Edition,
  fetchBucket,
  fetchEdition,
  fetchEditionName,
  openEdition,
  rehashed,
} from '../../../archive/client/edition.ts';
import { ArchiveError } from '../../../archive/format/archive-error.ts';
import type { ArchiveBucket } from '../../../archive/format/bucket.ts';
import type { ArchiveTrouble } from '../../../bridge/archives.ts';
import type { LibraryReader } from '../../../engine/model/library-reader.ts';
import type { Topic } from '../../../engine/model/topic.ts';
import type { ArchiveStore } from '../../../store/archive-store.ts';
import { createMetTopics } from './met-topics.ts';
import { createOneWhole, KEPT_FOR, type OneWhole } from './one-whole.ts';
import type { RememberedArchive } from './part.ts';
import { createRounds } from './rounds.ts';

/** So often it is looked whether there is another edition, when something is asked for anyway (ms). */
const RENEWED_EVERY = 86_400_000;

/** No more are wanted at once, whatever a page names: the cover comes on top. */
const MOST_WANTED = 96;

/** So many names are looked up in one go: some ten milliseconds, then whoever waits is answered. */
const AT_ONCE = 400;

/** So many names that the archive does not know are remembered, so that a page that is read again costs nothing. */
const MOST_UNKNOWN = 50_000;

/** What an archive needs from outside. */
export interface OneArchiveNeeds {
  store: ArchiveStore;
  door: Door;
  /** Some topics came. */
  learned(topics: readonly Topic[]): void;
  trouble(trouble: ArchiveTrouble | null): unknown;
  draw?: Draw;
  /** ms since 1970. */
  now(): number;
}

/** An archive that was added, with what of it is here. */
export interface OneArchive {
  /** Looks for folded names among those that it may know: takes those that are kept, and wants the others. */
  see(keys: ReadonlySet<string>): Promise<void>;
  /** Asks for the buckets that are wanted, with as many invented ones; resolves when all have come or failed. */
  fetchWanted(): Promise<void>;
  /** Whether a bucket is wanted. */
  isWanting(): boolean;
  /**
   * An article of it that passages here are from; `null` where there is none, or no checksum of it. Nothing is asked for.
   */
  wholeOf(articleId: string): OneWhole | null;
  /** What is known of it. */
  reader(): LibraryReader;
  /** What a background that starts anew is to know. */
  remembered(): RememberedArchive;
  /** Takes up what was remembered of it. */
  recall(remembered: RememberedArchive): Promise<void>;
  /** It was taken away: nothing more is asked, kept or told. */
  end(): void;
}

/** Makes an archive over its address. Whatever is wrong with it, it has nothing to say and nobody notices. */
export function createOneArchive(
  address: string,
  { store, door, learned, trouble, draw, now }: OneArchiveNeeds,
): OneArchive {
  const kept = new Set<number>();
  const met = createMetTopics();
  const wanted = new Map<number, Set<string>>();
  const unknown = new Set<string>();
  let filesAt = 0;
  let opening: Promise<Edition | null> | undefined;
  let isOver = false;
  const rounds = createRounds({ isKept: (bucket) => kept.has(bucket), isOver: () => isOver, now, draw });

  function edition(): Promise<Edition | null> {
    opening ??= open().catch(() => {
      opening = undefined;
      return null;
    });
    return opening;
  }

  async function open(): Promise<Edition | null> {
    const files = await store.readFiles(address);
    if (!files) return null;
    filesAt = files.at;
    await forgetOld();
    return openEdition(files);
  }

  /** Deletes buckets that were kept for long enough. */
  async function forgetOld(): Promise<void> {
    await store.forget(now() - KEPT_FOR);
    kept.clear();
    for (const bucket of await store.keptBuckets(address)) kept.add(bucket);
  }

  /**
   * Takes a newer edition where there is one, if that was not looked for in so long a time (ms); the names of pages are then
   * looked up anew.
   */
  async function renew(before: Edition, after: number): Promise<Edition> {
    if (now() - filesAt < after) return before;
    filesAt = now();
    await forgetOld().catch(() => undefined);
    try {
      if ((await fetchEditionName(door, address)) === before.manifest.edition) return before;
      const files = await fetchEdition(door, address);
      if (isOver) return before;
      await store.writeFiles({ archive: address, at: now(), ...files });
      const next = openEdition(files);
      opening = Promise.resolve(next);
      kept.clear();
      met.lookAnew();
      unknown.clear();
      return next;
    } catch {
      // The one at hand is still good for what is kept of it.
      return before;
    }
  }

  /** Takes in what a bucket says of some names. */
  function take(bucket: ArchiveBucket, keys: ReadonlySet<string>): void {
    const topics = met.take(bucket, keys);
    if (topics.length > 0) learned(topics);
  }

  /** The buckets of names that the archive may know, some names at a time. */
  async function recognise(current: Edition, keys: readonly string[]): Promise<Map<number, string[]>> {
    const fresh = keys.filter((key) => !unknown.has(key));
    const all = new Map<number, string[]>();
    for (let i = 0; i < fresh.length; i += AT_ONCE) {
      if (i > 0) await new Promise((resolve) => setTimeout(resolve));
      const some = fresh.slice(i, i + AT_ONCE);
      const found = current.recognise(some);
      const known = new Set([...found.values()].flat());
      if (unknown.size > MOST_UNKNOWN) unknown.clear();
      for (const key of some) if (!known.has(key)) unknown.add(key);
      for (const [bucket, names] of found) all.set(bucket, [...(all.get(bucket) ?? []), ...names]);
    }
    return all;
  }

  function want(bucket: number, keys: Iterable<string>): void {
    if (!rounds.mayAsk(bucket)) return;
    const there = wanted.get(bucket) ?? new Set();
    for (const key of keys) there.add(key);
    wanted.set(bucket, there);
  }

  async function fetchOne(current: Edition, bucket: number, keys: ReadonlySet<string> | undefined): Promise<void> {
    const bytes = await fetchBucket(door, address, current.manifest, bucket);
    // An invented one is checked whole when a page names something in it.
    const opened = keys ? current.open(bucket, bytes) : null;
    if (!opened && !current.fits(bucket, bytes))
      throw new ArchiveError('damaged', `bucket ${bucket}: another checksum`);
    if (isOver) return;
    if (!opened?.partial) {
      kept.add(bucket);
      await store.writeBuckets([{ archive: address, bucket, at: now(), bytes }]).catch(() => kept.delete(bucket));
    }
    if (opened && keys) take(opened, keys);
  }

  return {
    isWanting: () => wanted.size > 0 && !rounds.isResting(),
    remembered: () => ({ names: met.names(), owed: rounds.owed() }),
    async recall({ names, owed }) {
      rounds.owe(owed);
      await this.see(new Set(names));
    },
    async see(keys) {
      const current = await edition();
      if (!current || isOver) return;
      const found = await recognise(current, [...met.fresh(keys)]);
      const here = [...found.keys()].filter((bucket) => kept.has(bucket));
      const stored = new Map(
        (await store.readBuckets(address, here).catch(() => [])).map(({ bucket, bytes }) => [bucket, bytes]),
      );
      for (const [bucket, names] of found) {
        const bytes = stored.get(bucket);
        try {
          if (bytes) take(current.open(bucket, bytes), new Set(names));
        } catch {
          stored.delete(bucket);
        }
        if (stored.has(bucket)) continue;
        kept.delete(bucket);
        want(bucket, names);
      }
    },
    async fetchWanted() {
      const before = await edition();
      if (!before || isOver || wanted.size === 0 || rounds.isResting()) return;
      const chosen = [...wanted].slice(0, MOST_WANTED);
      wanted.clear();
      let current = before;
      let keysOf = new Map(chosen);
      /** Looks in a newer edition, where there is one, for what is wanted. */
      const moveOn = async (after: number) => {
        const next = await renew(current, after);
        if (next === current) return false;
        const moved = rehashed(next, [...keysOf]);
        rounds.renumber({
          bits: [current.manifest.buckets.bits, next.manifest.buckets.bits],
          wanted: [new Set(keysOf.keys()), new Set(moved.keys())],
        });
        current = next;
        keysOf = moved;
        return true;
      };
      const ask = () =>
        rounds.ask(new Set(keysOf.keys()), current.buckets, (bucket) => fetchOne(current, bucket, keysOf.get(bucket)));
      await moveOn(RENEWED_EVERY);
      let faults = await ask();
      // An archive has every bucket of its edition, so where one is missing there may be another edition.
      if (faults.includes('missing') && (await moveOn(0))) faults = await ask();
      if (isOver) return;
      const [fault] = faults;
      await trouble(fault === undefined ? null : { fault, at: now(), count: faults.length });
    },
    wholeOf(articleId) {
      const article = met.articleOf(articleId);
      if (article?.sum === undefined || isOver) return null;
      const manifest = async () => (isOver ? null : ((await edition())?.manifest ?? null));
      return createOneWhole(
        address,
        { ...article, sum: article.sum },
        { store, door, now, manifest, isOver: () => isOver },
      );
    },
    reader: met.reader,
    end() {
      isOver = true;
      wanted.clear();
    },
  };
}
