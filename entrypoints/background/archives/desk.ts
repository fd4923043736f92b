import type { Draw } from '../../../archive/client/cover.ts';
import type { Door } from '../../../archive/client/door.ts';
import { prefixOfArchive } from '../../../archive/client/own-ids.ts';
import { faultOf } from '../../../archive/format/archive-error.ts';
import { nameKeysIn } from '../../../archive/format/recognise.ts';
import type { AddedArchive, ArchiveTrouble } from '../../../bridge/archives.ts';
import { type LibraryNews, MOST_NEWS, namePrint } from '../../../bridge/library-news.ts';
import type { WholeAnswer } from '../../../bridge/whole-article.ts';
import type { Topic } from '../../../engine/model/topic.ts';
import type { ArchiveStore } from '../../../store/archive-store.ts';
import { createOneArchive, type OneArchive } from './one-archive.ts';
import type { WholePassages } from './one-whole.ts';
import type { ArchiveNeeds, ArchiveShelf } from './part.ts';

/** What pages say in so short a time is looked at together (ms). */
const GATHERED = 100;

/** When pages have said nothing for so long, what they name is asked for, all of it at once (ms). */
const QUIET = 2000;

/** So long after some topics came pages are told of them, with those that came meanwhile (ms). */
const TOLD_AFTER = 200;

/** What is kept of an archive that is not in the list is deleted when it is older: it may be being added (ms). */
const LEFT_OVER = 3_600_000;

/** What the desk needs from outside. */
export interface ArchiveDeskNeeds extends ArchiveNeeds {
  store: ArchiveStore;
  door: Door;
  /** The archives that were added. */
  list(): Promise<AddedArchive[]>;
  noteTrouble(address: string, trouble: ArchiveTrouble | null): unknown;
  /** The names that were met, by archive, for as long as the browser runs. */
  met: { read(): Promise<Record<string, string[]>>; write(names: Record<string, string[]>): unknown };
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
   * is asked for: then the archive learns that it is read. The names of what is shown are looked for like those of a page.
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
  met,
  draw,
  quiet: quietFor = QUIET,
  now,
}: ArchiveDeskNeeds): ArchiveDesk {
  const archives = new Map<string, { title: string; at: number; prefix: string; archive: OneArchive }>();
  const gathered = new Set<string>();
  const came: Topic[] = [];
  let starting: Promise<void> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let following: Promise<void> = Promise.resolve();
  let looking: Promise<unknown> = Promise.resolve();
  let fetching: Promise<unknown> = Promise.resolve();

  /** Archives that are there, each made once; what is gone is ended. One change of the list after the other. */
  function follow(): Promise<void> {
    following = following.catch(() => undefined).then(followOnce);
    return following;
  }

  async function followOnce(): Promise<void> {
    const added = await list();
    for (const [address, { archive, at }] of archives) {
      const still = added.find((one) => one.address === address);
      if (still?.at === at) continue;
      archive.end();
      archives.delete(address);
      // Another one may have been added under the same address meanwhile: what is kept is its own.
      if (still) continue;
      await store.remove(address).catch(() => undefined);
      await noteTrouble(address, null);
      await noteNames();
    }
    for (const { address, title, at } of added) {
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
      archives.set(address, { title, at, prefix: prefixOfArchive(address), archive });
    }
  }

  /** Notes which names were met, for a background that starts anew; of an archive that is gone none. */
  async function noteNames(): Promise<void> {
    const names = Object.fromEntries([...archives].map(([address, { archive }]) => [address, archive.names()]));
    await Promise.resolve(met.write(names)).catch(() => undefined);
  }

  function start(): Promise<void> {
    starting ??= (async () => {
      await follow();
      await store.keepOnly([...archives.keys()], now() - LEFT_OVER).catch(() => undefined);
      const names = await met.read().catch(() => ({}) as Record<string, string[]>);
      await Promise.all([...archives].map(([address, { archive }]) => archive.see(new Set(names[address]))));
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
    await noteNames();
    const isTold = !prints.has(null) && prints.size <= MOST_NEWS;
    await changed(isTold ? ({ words: [...prints], lost: [] } as LibraryNews) : null);
  }

  const fetchAll = () => Promise.all([...archives.values()].map(({ archive }) => archive.fetchWanted()));

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

  function see(texts: Iterable<string>): void {
    for (const key of nameKeysIn(texts)) gathered.add(key);
    gathering ??= setTimeout(() => {
      gathering = undefined;
      // What is kept answers while an archive is slow: this waits for no fetching.
      looking = looking.then(look).catch(() => undefined);
    }, GATHERED);
  }

  return {
    see,
    async read(own) {
      await start().catch(() => undefined);
      return [...archives.values()].flatMap(({ title, prefix, archive }) => {
        // Whatever is wrong with an archive, all others answer.
        try {
          return [{ title, prefix, reader: archive.reader(own) }];
        } catch {
          return [];
        }
      });
    },
    async readWhole(articleId, isAsked) {
      await start().catch(() => undefined);
      const found = [...archives].find(([, { prefix }]) => articleId.startsWith(prefix));
      if (!found) return null;
      const [address, { archive, prefix }] = found;
      const one = archive.wholeOf(articleId.slice(prefix.length));
      const { host } = new URL(address);
      // It is read like a page from here on, and so are its names.
      const shown = (passages: WholePassages): WholeAnswer => {
        see(passages.map(({ text }) => text));
        return { host, passages };
      };
      const kept = (await one?.kept()) ?? null;
      if (kept) return shown(kept);
      if (!one?.canAsk) return null;
      if (!isAsked) return { host, passages: null };
      try {
        return shown(await one.bring());
      } catch (error) {
        return { host, passages: null, fault: faultOf(error) };
      }
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
