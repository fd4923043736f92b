import type { Door } from '../../archive/client/door.ts';
import { fetchEdition } from '../../archive/client/edition.ts';
import { prefixOfArchive } from '../../archive/client/own-ids.ts';
import { ArchiveError } from '../../archive/format/archive-error.ts';
import type { AddedArchive, ArchiveTrouble } from '../../bridge/archives.ts';
import type { LibraryNews } from '../../bridge/library-news.ts';
import { createArchiveDesk } from '../../entrypoints/background/archives/desk.ts';
import { createArchiveStore } from '../../store/archive-store.ts';
import { type MadeArchive, makeArchive, person } from '../archive/client/made-archive.ts';

export const ADDRESS = 'https://sund.example/';
export const BOEL = 'Boel Ekmanson';
export const told = [
  { topic: person('boel', BOEL), texts: [`${BOEL} opened the quay.`, `The quay waits for ${BOEL}.`] },
  { topic: person('tove', 'Tove Brandvik'), texts: ['Tove Brandvik left the board.'] },
];
export const made = makeArchive(told);

/** A desk over an archive in memory, with what can be seen of it. */
export function rig(archive: MadeArchive = made, database = `archives-${Math.random()}`) {
  const asked: string[] = [];
  const news: (LibraryNews | null)[] = [];
  const troubles: (ArchiveTrouble | null)[] = [];
  let list: AddedArchive[] = [];
  let met: Record<string, string[]> = {};
  let now = Date.UTC(2026, 10, 26);
  const broken = new Map<string, () => Uint8Array | Promise<Uint8Array>>();
  const served = { archive };
  const stored = () => met;
  const door: Door = {
    async ask(address, path) {
      asked.push(path);
      const bytes = served.archive.files.get(path);
      const other = broken.get(path) ?? broken.get('*');
      if (other) return other();
      if (address !== ADDRESS || !bytes) throw new ArchiveError('missing', path);
      return bytes;
    },
  };
  const store = createArchiveStore(database);
  const make = () =>
    createArchiveDesk({
      store,
      door,
      list: async () => list,
      changed: (one) => news.push(one),
      noteTrouble: (_, trouble) => troubles.push(trouble),
      met: {
        read: async () => met,
        write: (names) => {
          met = names;
        },
      },
      quiet: 50,
      now: () => now,
    });
  return {
    asked,
    news,
    troubles,
    store,
    broken,
    served,
    stored,
    make,
    later: (ms: number) => {
      now += ms;
    },
    async add() {
      await store.writeFiles({
        archive: ADDRESS,
        at: now,
        secret: 'of this reader',
        ...(await fetchEdition(door, ADDRESS)),
      });
      list = [{ address: ADDRESS, title: 'Sund Tidende', publisher: null, at: now, search: null }];
      asked.length = 0;
    },
    take: () => {
      list = [];
    },
  };
}

/** No articles of one's own. */
export const NONE: ReadonlySet<string> = new Set();
/** What the ids of that archive begin with here. */
export const HERE = prefixOfArchive(ADDRESS);

/** The labels of all topics that archives know here. */
export const labelsIn = async (desk: ReturnType<ReturnType<typeof rig>['make']>) =>
  (await desk.read(NONE)).flatMap(({ reader }) => reader.topics.map(({ label }) => label)).sort();
