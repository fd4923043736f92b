import type { Draw } from '../../../archive/client/cover.ts';
import type { Door } from '../../../archive/client/door.ts';
import { faultOf } from '../../../archive/format/archive-error.ts';
import { nameKeysIn } from '../../../archive/format/recognise.ts';
import type { AddedArchive, ArchiveTrouble } from '../../../bridge/archives.ts';
import { type LibraryNews, MOST_NEWS, namePrint } from '../../../bridge/library-news.ts';
import type { WholeAnswer } from '../../../bridge/whole-article.ts';
import { idOf } from '../../../engine/base/id.ts';
import { ARCHIVE_TOPIC } from '../../../engine/model/collection.ts';
import type { Topic } from '../../../engine/model/topic.ts';
import type { ArchiveStore } from '../../../store/archive-store.ts';
import { createOneArchive, type OneArchive } from './one-archive.ts';
import type { ArchiveNeeds, ArchiveShelf, RememberedArchive } from './part.ts';

/** What pages say in so short a time is looked at together (ms). */
const GATHERED = 100;

/** When pages have said nothing for so long, what they name is asked for, all of it at once (ms). */
const QUIET = 2000;

/** So long after some topics came pages are told of them, with those that came meanwhile (ms). */
const TOLD_AFTER = 200;

/** So many letters of a folded name tell an archive by its address; see `idOf`. */
const KEY = 6;

type Memory = Record<string, RememberedArchive>;

/** What the desk needs from outside. */
export interface ArchiveDeskNeeds extends ArchiveNeeds {
  store: ArchiveStore;
  door: Door;
  /** The archives that were added. */
  list(): Promise<AddedArchive[]>;
  noteTrouble(address: string, trouble: ArchiveTrouble | null): unknown;
  /** What is remembered of each archive, by address, for as long as the browser runs. */
  memory: { read(): Promise<Memory>; write(memory: Memory): unknown };
  draw?: Draw;
  /** When pages have said nothing for so long, archives are asked (ms); two seconds when missing. */
  quiet?: number;
  now(): number;
}

/** Follows what pages name and what archives know of it. */
export interface ArchiveDesk extends ArchiveShelf {
  /** Some texts of a page: their names are looked for among those that archives know. */
  see(texts: readonly string[]): void;
  /**
   * The whole article that passages of an archive are from, if it can be had; `null` if not. Only where `isAsked` anything
   * is asked for: then the archive learns that it is read.
   */
  readWhole(articleId: string, isAsked: boolean): Promise<WholeAnswer | null>;
  /** Other archives may have been added. */
  reread(): Promise<void>;
  /** Resolves when nothing is on its way any more; for tests. */
  idle(): Promise<void>;
}

/**
 * Makes the desk. It holds up nobody: what pages name is looked at after they were answered, and they are told when more
 * is known. A background that was stopped knows again what it knew, from what is kept.
 */
export function createArchiveDesk({
  store,
  door,
  list,
  changed,
  noteTrouble,
  memory,
  draw,
  quiet: quietFor = QUIET,
  now,
}: ArchiveDeskNeeds): ArchiveDesk {
  const archives = new Map<string, { title: string; prefix: string; archive: OneArchive }>();
  const gathered = new Set<string>();
  const came: Topic[] = [];
  let starting: Promise<void> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let looking: Promise<unknown> = Promise.resolve();
  let fetching: Promise<unknown> = Promise.resolve();

  /** Archives that are there, each made once; what is gone is ended. */
  async function follow(): Promise<void> {
    const added = await list();
    for (const [address, { archive }] of archives) {
      if (added.some((one) => one.address === address)) continue;
      archive.end();
      archives.delete(address);
      await store.remove(address).catch(() => undefined);
    }
    for (const { address, title } of added) {
      if (archives.has(address)) continue;
      const archive = createOneArchive(address, {
        store,
        door,
        draw,
        now,
        learned(topics) {
          came.push(...topics);
          telling ??= setTimeout(() => void tell(), TOLD_AFTER);
        },
        trouble: (trouble) => noteTrouble(address, trouble),
      });
      archives.set(address, { title, prefix: `${ARCHIVE_TOPIC}${idOf(address).slice(0, KEY)}:`, archive });
    }
  }

  function start(): Promise<void> {
    starting ??= (async () => {
      await follow();
      const before = await memory.read().catch(() => ({}) as Memory);
      await Promise.all(
        [...archives].map(async ([address, { archive }]) => before[address] && archive.recall(before[address])),
      );
      // Pages have these names already.
      clearTimeout(telling);
      telling = undefined;
      came.length = 0;
    })();
    return starting;
  }

  async function tell(): Promise<void> {
    telling = undefined;
    const prints = new Set(came.splice(0).flatMap(({ label, aliases }) => [label, ...aliases].map(namePrint)));
    await remember();
    const isTold = !prints.has(null) && prints.size <= MOST_NEWS;
    await changed(isTold ? ({ words: [...prints], lost: [] } as LibraryNews) : null);
  }

  async function remember(): Promise<void> {
    const all = [...archives].map(([address, { archive }]) => [address, archive.remembered()] as const);
    await Promise.resolve(memory.write(Object.fromEntries(all))).catch(() => undefined);
  }

  async function fetchAll(): Promise<void> {
    await Promise.all([...archives.values()].map(({ archive }) => archive.fetchWanted()));
    await remember();
  }

  async function look(): Promise<void> {
    await start();
    const keys = new Set(gathered);
    gathered.clear();
    for (const { archive } of archives.values()) await archive.see(keys);
    if (![...archives.values()].some(({ archive }) => archive.isWanting())) return;
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      quiet = undefined;
      fetching = fetching.then(fetchAll).catch(() => undefined);
    }, quietFor);
  }

  return {
    see(texts) {
      for (const key of nameKeysIn(texts)) gathered.add(key);
      gathering ??= setTimeout(() => {
        gathering = undefined;
        // What is kept answers while an archive is slow: this waits for no fetching.
        looking = looking.then(look).catch(() => undefined);
      }, GATHERED);
    },
    async read() {
      await start().catch(() => undefined);
      return [...archives.values()].flatMap(({ title, prefix, archive }) => {
        const reader = archive.reader();
        return reader.topics.length === 0 ? [] : [{ title, prefix, reader }];
      });
    },
    async readWhole(articleId, isAsked) {
      await start().catch(() => undefined);
      for (const [address, { archive }] of archives) {
        const one = archive.wholeOf(articleId);
        if (!one) continue;
        const { host } = new URL(address);
        const kept = await one.kept();
        if (kept || !isAsked) return { host, passages: kept?.passages ?? null };
        try {
          return { host, passages: (await one.bring()).passages };
        } catch (error) {
          return { host, passages: null, fault: faultOf(error) };
        }
      }
      return null;
    },
    async reread() {
      const before = archives.size;
      await start().catch(() => undefined);
      await follow().catch(() => undefined);
      // Pages look again: with another archive, or without its names.
      if (before > 0 || archives.size > 0) await changed(null);
    },
    async idle() {
      while (gathering || quiet || telling) await new Promise((resolve) => setTimeout(resolve, 20));
      await Promise.all([looking, fetching]);
      if (gathering || quiet || telling) await this.idle();
    },
  };
}
