import type { Draw } from '../../../archive/client/cover.ts';
import type { Door } from '../../../archive/client/door.ts';
import {
  type Edition,
  type EditionFiles,
  fetchBucket,
  fetchEdition,
  fetchEditionName,
  openEdition,
  rehashed,
} from '../../../archive/client/edition.ts';
import { prefixOfArchive } from '../../../archive/client/own-ids.ts';
import { ArchiveError } from '../../../archive/format/archive-error.ts';
import type { ArchiveBucket } from '../../../archive/format/bucket.ts';
import type { ArchiveTrouble } from '../../../bridge/archives.ts';
import type { LibraryReader } from '../../../engine/model/library-reader.ts';
import type { Topic } from '../../../engine/model/topic.ts';
import type { ArchiveStore } from '../../../store/archive-store.ts';
import { createMetTopics } from './met-topics.ts';
import { articleKept, createOneWhole, KEPT_FOR, type OneWhole, WRONG_CLOCK } from './one-whole.ts';
import { createRounds } from './rounds.ts';

/** So often it is looked whether there is another edition, when something is asked for anyway (ms). */
const RENEWED_EVERY = 86_400_000;

/** So much is kept of an archive's buckets (bytes): those that came last. */
const MOST_KEPT = 512 * 2 ** 20;

/** So many names are looked up in one go: some ten milliseconds, then whoever waits is answered. */
const AT_ONCE = 400;

/** So many names that the archive does not know are remembered, so that a page that is read again costs nothing. */
const MOST_UNKNOWN = 50_000;

/** What an archive needs from outside. */
export interface OneArchiveNeeds {
  store: ArchiveStore;
  door: Door;
  /** Some topics came of which nobody was told. */
  learned(topics: readonly Topic[]): void;
  trouble(trouble: ArchiveTrouble | null): unknown;
  draw?: Draw | undefined;
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
   * An article of it, by its id in the archive, that passages here are from or that is kept whole; `null` where it can be
   * neither shown nor checked. Nothing is asked for.
   */
  wholeOf(articleId: string): OneWhole | null;
  /** What is known of it, for a reader who has articles with some ids. */
  reader(own: ReadonlySet<string>): LibraryReader;
  /** The folded names that are in memory. */
  names(): string[];
  /** It was taken away: nothing more is asked, kept or told. */
  end(): void;
}

/** Makes an archive over its address. Whatever is wrong with it, it has nothing to say and nobody notices. */
export function createOneArchive(
  address: string,
  { store, door, learned, trouble, draw, now }: OneArchiveNeeds,
): OneArchive {
  const prefix = prefixOfArchive(address);
  const kept = new Set<number>();
  const met = createMetTopics(prefix, now);
  const rounds = createRounds(address, { store, draw, now });
  const unknown = new Set<string>();
  let secret = '';
  let filesAt = 0;
  let opening: Promise<Edition | null> | undefined;
  let isOver = false;

  function edition(): Promise<Edition | null> {
    opening ??= open().catch(() => {
      opening = undefined;
      return null;
    });
    return opening;
  }

  async function open(): Promise<Edition | null> {
    const files = await store.readFiles(address);
    if (!files) {
      opening = undefined;
      return null;
    }
    filesAt = files.at;
    secret = files.secret ?? crypto.randomUUID();
    await forgetOld();
    return openEdition(files);
  }

  /** Keeps the files of an edition, with the secret of the one before. */
  const keepFiles = (files: EditionFiles) => store.writeFiles({ archive: address, at: now(), secret, ...files });

  /** Deletes buckets that were kept for long enough. */
  async function forgetOld(): Promise<void> {
    await store.forget(now() - KEPT_FOR, now() + WRONG_CLOCK);
    await store.bound(address, MOST_KEPT);
    kept.clear();
    for (const bucket of await store.keptBuckets(address)) kept.add(bucket);
  }

  /**
   * Takes a newer edition where there is one, if that was not looked for in so long a time (ms); the names of pages are then
   * looked up anew.
   */
  async function renew(before: Edition, after: number): Promise<Edition> {
    if (Math.abs(now() - filesAt) < after) return before;
    filesAt = now();
    await forgetOld().catch(() => undefined);
    try {
      if ((await fetchEditionName(door, address)) === before.manifest.edition) return before;
      const files = await fetchEdition(door, address);
      const next = openEdition(files);
      if (isOver) return before;
      await keepFiles(files);
      opening = Promise.resolve(next);
      kept.clear();
      met.lookAnew();
      unknown.clear();
      rounds.moveOn();
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

  /** Keeps the bytes of a bucket and takes in what they say of some names; says whether that is all that it has. */
  async function takeBytes(current: Edition, bucket: number, bytes: Uint8Array, keys: ReadonlySet<string> | undefined) {
    // An invented one is checked whole when a page names something in it.
    const opened = keys ? current.open(bucket, bytes) : null;
    if (!opened && !current.fits(bucket, bytes))
      throw new ArchiveError('damaged', `bucket ${bucket}: another checksum`);
    const isWhole = !opened?.partial;
    if (!isOver && isWhole) {
      kept.add(bucket);
      await store.writeBuckets([{ archive: address, bucket, at: now(), bytes }]).catch(() => kept.delete(bucket));
    }
    if (!isOver && opened && keys) take(opened, keys);
    return isWhole;
  }

  return {
    isWanting: rounds.isWanting,
    names: met.names,
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
        rounds.want(bucket, names);
      }
    },
    async fetchWanted() {
      const before = await edition();
      if (!before || isOver || !rounds.isWanting()) return;
      const chosen = rounds.choose();
      const ask = (current: Edition) =>
        rounds.run(current === before ? chosen : rehashed(current, [...chosen]), {
          edition: current,
          secret,
          isKept: (bucket) => kept.has(bucket),
          isOver: () => isOver,
          bring: (bucket) => fetchBucket(door, address, current.manifest, bucket),
          take: (bucket, bytes, keys) => takeBytes(current, bucket, bytes, keys),
        });
      const current = await renew(before, RENEWED_EVERY);
      let faults = await ask(current);
      // An archive has every bucket of its edition, so where one is missing there may be another edition.
      const next = faults.includes('missing') ? await renew(current, 0) : current;
      if (next !== current) faults = await ask(next);
      if (isOver) return;
      for (const bucket of await store.bound(address, MOST_KEPT).catch(() => [])) kept.delete(bucket);
      const [fault] = faults;
      await trouble(fault === undefined ? null : { fault, at: now(), count: faults.length });
    },
    wholeOf(articleId) {
      if (isOver) return null;
      const manifest = async () => (isOver ? null : ((await edition())?.manifest ?? null));
      const article = met.articleOf(articleId);
      const sum = article ? (article.sum ?? null) : undefined;
      if (sum === null) return null;
      return createOneWhole(address, { id: articleId, sum }, { store, door, now, manifest, isOver: () => isOver });
    },
    reader(own) {
      const known = met.reader(own);
      return {
        ...known,
        // Its names may be forgotten.
        readArticle: async (id) =>
          (await known.readArticle(id)) ?? (isOver ? undefined : articleKept(address, id, { store, now })),
      };
    },
    end() {
      isOver = true;
      rounds.clear();
    },
  };
}
