import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Door } from '../../archive/client/door.ts';
import { DoorError } from '../../archive/client/door-error.ts';
import { fetchEdition } from '../../archive/client/edition.ts';
import type { AddedArchive, ArchiveTrouble } from '../../bridge/archives.ts';
import type { LibraryNews } from '../../bridge/library-news.ts';
import { createArchiveDesk } from '../../entrypoints/background/archives/desk.ts';
import { textsOfPage } from '../../entrypoints/background/archives/texts-of-page.ts';
import { createArchiveStore } from '../../store/archive-store.ts';
import { invented, type MadeArchive, makeArchive, person } from '../archive/client/made-archive.ts';

const ADDRESS = 'https://sund.example/';
const BOEL = 'Boel Ekmanson';
const told = [
  { topic: person('boel', BOEL), texts: [`${BOEL} opened the quay.`, `The quay waits for ${BOEL}.`] },
  { topic: person('tove', 'Tove Brandvik'), texts: ['Tove Brandvik left the board.'] },
];
const made = makeArchive(told);

/** A desk over an archive in memory, with what can be seen of it. */
function rig(archive: MadeArchive = made, database = `archives-${Math.random()}`) {
  const asked: string[] = [];
  const news: (LibraryNews | null)[] = [];
  const troubles: (ArchiveTrouble | null)[] = [];
  let list: AddedArchive[] = [];
  let met: Record<string, string[]> = {};
  let now = Date.UTC(2026, 10, 26);
  const broken = new Map<string, () => Uint8Array | Promise<Uint8Array>>();
  const served = { archive };
  const door: Door = {
    async ask(address, path) {
      asked.push(path);
      const bytes = served.archive.files.get(path);
      const other = broken.get(path) ?? broken.get('*');
      if (other) return other();
      if (address !== ADDRESS || !bytes) throw new DoorError('missing', path);
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
    make,
    later: (ms: number) => {
      now += ms;
    },
    async add() {
      await store.writeFiles({ archive: ADDRESS, at: now, ...(await fetchEdition(door, ADDRESS)) });
      list = [{ address: ADDRESS, title: 'Sund Tidende', publisher: null, at: now, search: null }];
      asked.length = 0;
    },
    take: () => {
      list = [];
    },
  };
}

const labelsIn = async (desk: ReturnType<ReturnType<typeof rig>['make']>) =>
  (await desk.read()).flatMap(({ reader }) => reader.topics.map(({ label }) => label)).sort();

describe('what a page names', () => {
  let it: ReturnType<typeof rig>;
  beforeEach(async () => {
    it = rig();
    await it.add();
  });

  test('is asked for in numbers, with as many invented ones, and known then', async () => {
    const desk = it.make();
    expect(await labelsIn(desk)).toEqual([]);
    desk.see([`Nobody but ${BOEL} came, said Tove`, 'Brandvik.', `${invented(4).topic.label} was there.`]);
    await desk.idle();
    expect(await labelsIn(desk)).toEqual([BOEL, invented(4).topic.label].sort());
    const wanted = [...made.bucketsOf(BOEL), ...made.bucketsOf(invented(4).topic.label)].map(made.pathOf);
    expect(it.asked).toEqual(expect.arrayContaining(wanted));
    expect(new Set(it.asked).size).toBe(it.asked.length);
    expect(it.asked.length).toBeGreaterThanOrEqual(2 * wanted.length);
    expect(it.asked.filter((path) => !/^e0001\/b\/[0-9a-f]+$/.test(path))).toEqual([]);
    expect(it.news.length).toBeGreaterThan(0);
    expect(it.troubles).toEqual([null]);
  });

  test('has cards from the archive’s passages, ranked here', async () => {
    const desk = it.make();
    desk.see([`${BOEL} came.`]);
    await desk.idle();
    const [one] = await desk.read();
    const card = await one?.reader.lookUp({ topicId: 'boel', text: `${BOEL} opened a quay.`, at: 0 });
    expect(card?.snippets.map(({ text }) => text)).toEqual([`${BOEL} opened the quay.`, `The quay waits for ${BOEL}.`]);
    expect(one?.reader.findMentions([`Then ${BOEL} left.`])[0]).toEqual([
      { topicId: 'boel', start: 5, end: 18, exact: BOEL },
    ]);
  });

  test('is asked for once, and answered without a network from then on, also by a background that starts anew', async () => {
    const desk = it.make();
    desk.see([`${BOEL} came.`]);
    await desk.idle();
    it.asked.length = 0;
    it.broken.set('*', () => {
      throw new DoorError('unreachable', 'offline');
    });
    desk.see([`${BOEL} came again.`]);
    await desk.idle();
    const next = it.make();
    expect(await labelsIn(next)).toEqual([BOEL]);
    expect(it.asked).toEqual([]);
  });

  test('another page whose bucket is kept is answered offline', async () => {
    const desk = it.make();
    const bucket = made.bucketsOf(BOEL)[0];
    const other = Array.from({ length: 2000 }, (_, n) => invented(n).topic.label).find(
      (label) => made.bucketsOf(label)[0] === bucket,
    ) as string;
    desk.see([`${BOEL} came.`]);
    await desk.idle();
    it.asked.length = 0;
    desk.see([`${other} came.`]);
    await desk.idle();
    expect(await labelsIn(desk)).toContain(other);
    expect(it.asked).toEqual([]);
  });
});

describe('what is wrong with an archive', () => {
  test.each([
    ['damaged', () => new Uint8Array(64 * 1024)],
    ['missing', () => Promise.reject(new DoorError('missing', 'gone'))],
    ['slow', () => Promise.reject(new DoorError('slow', 'slow'))],
  ])('a %s bucket is told, and costs no other', async (fault, answer) => {
    const it = rig();
    await it.add();
    const desk = it.make();
    for (const bucket of made.bucketsOf(BOEL)) it.broken.set(made.pathOf(bucket), answer);
    desk.see([`${BOEL} met Tove Brandvik.`]);
    await desk.idle();
    expect(await labelsIn(desk)).toEqual(['Tove Brandvik']);
    expect(it.troubles.at(-1)).toMatchObject({ fault });
    // It is not asked for again at once, and again later.
    it.asked.length = 0;
    desk.see([`${BOEL} came.`]);
    await desk.idle();
    expect(it.asked).toEqual([]);
    it.broken.clear();
    it.later(600_000);
    desk.see([`${BOEL} came.`]);
    await desk.idle();
    expect(await labelsIn(desk)).toContain(BOEL);
    expect(it.troubles.at(-1)).toBeNull();
  });

  test('a bucket that was tampered with under the right size is refused by its checksum', async () => {
    const it = rig();
    await it.add();
    const [bucket] = made.bucketsOf(BOEL);
    const path = made.pathOf(bucket as number);
    const bytes = (made.files.get(path) as Uint8Array).slice();
    bytes[40] = (bytes[40] as number) ^ 1;
    it.broken.set(path, () => bytes);
    const desk = it.make();
    desk.see([`${BOEL} came.`]);
    await desk.idle();
    expect(await labelsIn(desk)).toEqual([]);
    expect(it.troubles.at(-1)).toMatchObject({ fault: 'damaged', count: 1 });
  });

  test('one that cannot be reached is let be after a few questions', async () => {
    const it = rig();
    await it.add();
    it.broken.set('*', () => {
      throw new DoorError('unreachable', 'offline');
    });
    const desk = it.make();
    desk.see(Array.from({ length: 40 }, (_, n) => `${invented(n).topic.label} came.`));
    await desk.idle();
    expect(it.asked.length).toBeLessThan(12);
  });

  test('a manifest with too few names in a bucket is refused before it is added', async () => {
    const few = makeArchive(told, { others: 40 });
    const bits = 3;
    few.files.set(
      'manifest.json',
      new TextEncoder().encode(
        JSON.stringify({ ...few.manifest, buckets: { ...few.manifest.buckets, bits, sums: null } }),
      ),
    );
    await expect(rig(few).add()).rejects.toThrow('fewer than 32 names');
  });
});

describe('what is kept', () => {
  test('goes when the archive is removed, and nobody is asked any more', async () => {
    const it = rig();
    await it.add();
    const desk = it.make();
    desk.see([`${BOEL} came.`]);
    await desk.idle();
    expect((await it.store.sizeOf(ADDRESS)).buckets).toBeGreaterThan(8);
    it.take();
    await desk.reread();
    expect(await desk.read()).toEqual([]);
    expect(await it.store.sizeOf(ADDRESS)).toEqual({ bytes: 0, buckets: 0 });
    it.asked.length = 0;
    desk.see(['Tove Brandvik came.']);
    await desk.idle();
    expect(it.asked).toEqual([]);
    expect(it.news.at(-1)).toBeNull();
  });

  test('is asked for anew after a week', async () => {
    const it = rig();
    await it.add();
    const desk = it.make();
    desk.see([`${BOEL} came.`]);
    await desk.idle();
    it.later(8 * 86_400_000);
    const next = it.make();
    await next.read();
    expect((await it.store.sizeOf(ADDRESS)).buckets).toBe(0);
  });

  test('another edition takes its place, a day later at the earliest', async () => {
    const it = rig();
    await it.add();
    const desk = it.make();
    it.served.archive = makeArchive([{ topic: person('boel', BOEL), texts: [`${BOEL} closed the quay.`] }], {
      edition: 'e0002',
    });
    it.later(2 * 86_400_000);
    desk.see([`${BOEL} came.`]);
    await desk.idle();
    const [one] = await desk.read();
    const card = await one?.reader.lookUp({ topicId: 'boel', text: `${BOEL} opened a quay.`, at: 0 });
    expect(card?.snippets.map(({ text }) => text)).toEqual([`${BOEL} closed the quay.`]);
    expect(it.asked.filter((path) => path.startsWith('e0001/b'))).toEqual([]);
  });
});

describe('the texts that are looked at', () => {
  const message = { backstory: 'findMentions', question: { texts: ['one', 'two'] } };

  test('are those of pages, and none of a private window', () => {
    expect(textsOfPage(message, { tab: { id: 1 } })).toEqual(['one', 'two']);
    expect(textsOfPage(message, { tab: { id: 1, incognito: true } })).toEqual([]);
    expect(textsOfPage(message, {})).toEqual([]);
  });

  test.each([
    null,
    'findMentions',
    { backstory: 'search', question: { texts: ['one'] } },
    { backstory: 'findMentions' },
  ])('are none of %j', (other) => {
    expect(textsOfPage(other, { tab: { id: 1 } })).toEqual([]);
  });
});
