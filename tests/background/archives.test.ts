import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { ArchiveError } from '../../archive/format/archive-error.ts';
import { textsOfPage } from '../../entrypoints/background/archives/texts-of-page.ts';
import { answerWhole, type QuestionPort } from '../../entrypoints/background/archives/whole-port.ts';
import { invented, makeArchive, person } from '../archive/client/made-archive.ts';
import { ADDRESS, BOEL, HERE, labelsIn, made, NONE, rig, told } from './archive-rig.ts';

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
    const [one] = await desk.read(NONE);
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
      throw new ArchiveError('unreachable', 'offline');
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
    ['missing', () => Promise.reject(new ArchiveError('missing', 'gone'))],
    ['slow', () => Promise.reject(new ArchiveError('slow', 'slow'))],
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

  test('an edition that was dropped within the day is found out, and the next is asked for what was asked for', async () => {
    const it = rig();
    await it.add();
    const desk = it.make();
    it.served.archive = makeArchive([{ topic: person('boel', BOEL), texts: [`${BOEL} closed the quay.`] }], {
      edition: 'e0002',
    });
    desk.see([`${BOEL} came.`]);
    await desk.idle();
    expect(await labelsIn(desk)).toEqual([BOEL]);
    expect(it.troubles).toEqual([null]);
    // With other invented numbers, those that are the same in both would be those that were meant.
    const numbersOf = (edition: string) =>
      it.asked.flatMap((path) => (path.startsWith(`${edition}/b/`) ? path.slice(edition.length) : [])).sort();
    expect(numbersOf('e0001').length).toBe(16);
    expect(numbersOf('e0002')).toEqual(numbersOf('e0001'));
  });

  test('an archive that answers nothing learns nothing by being asked again', async () => {
    const it = rig();
    await it.add();
    it.broken.set('*', () => Promise.reject(new ArchiveError('slow', 'slow')));
    const rounds: string[][] = [];
    for (let i = 0; i < 3; i++) {
      // Also when the background was stopped between.
      const desk = it.make();
      desk.see([`${BOEL} came.`]);
      await desk.idle();
      rounds.push(it.asked.splice(0).sort());
      it.later(600_000);
    }
    expect(rounds[0]?.length).toBe(16);
    expect(rounds[1]).toEqual(rounds[0]);
    expect(rounds[2]).toEqual(rounds[0]);
  });

  test.each(['unreachable', 'busy'] as const)('one that is %s is let be after a few questions', async (fault) => {
    const it = rig();
    await it.add();
    it.broken.set('*', () => {
      throw new ArchiveError(fault, 'nobody answers');
    });
    const desk = it.make();
    desk.see(Array.from({ length: 40 }, (_, n) => `${invented(n).topic.label} came.`));
    await desk.idle();
    expect(it.asked.length).toBeLessThan(12);
    expect(it.troubles.at(-1)).toMatchObject({ fault });
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
    expect(await desk.read(NONE)).toEqual([]);
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
    await next.read(NONE);
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
    const [one] = await desk.read(NONE);
    const card = await one?.reader.lookUp({ topicId: 'boel', text: `${BOEL} opened a quay.`, at: 0 });
    expect(card?.snippets.map(({ text }) => text)).toEqual([`${BOEL} closed the quay.`]);
    expect(it.asked.filter((path) => path.startsWith('e0001/b'))).toEqual([]);
  });
});

describe('a whole article', () => {
  const PATH = made.pathOfArticle('boel-0');
  const TEXTS = [
    'The ferry had not come for a year.',
    `${BOEL} opened the quay.`,
    `Nobody asked ${BOEL} about the winter.`,
  ];
  let it: ReturnType<typeof rig>;
  let desk: ReturnType<ReturnType<typeof rig>['make']>;
  beforeEach(async () => {
    it = rig();
    await it.add();
    desk = it.make();
    desk.see([`${BOEL} met ${invented(4).topic.label}.`]);
    await desk.idle();
    it.asked.length = 0;
  });
  const textsOf = (answer: Awaited<ReturnType<typeof desk.readWhole>>) =>
    answer?.passages?.map(({ text }) => text) ?? null;

  test('is asked for by a press only, once, and answered without a network from then on', async () => {
    expect(await desk.readWhole(`${HERE}boel-0`, false)).toEqual({ host: 'sund.example', passages: null });
    expect(it.asked).toEqual([]);
    expect(textsOf(await desk.readWhole(`${HERE}boel-0`, true))).toEqual(TEXTS);
    expect(it.asked).toEqual([PATH]);
    it.broken.set('*', () => {
      throw new ArchiveError('unreachable', 'offline');
    });
    expect(textsOf(await it.make().readWhole(`${HERE}boel-0`, false))).toEqual(TEXTS);
    expect(textsOf(await desk.readWhole(`${HERE}boel-0`, true))).toEqual(TEXTS);
    expect(it.asked).toEqual([PATH]);
  });

  test('is read like a page from then on: its names are asked for with cover', async () => {
    const other = rig(
      makeArchive(
        [
          { topic: person('boel', BOEL), texts: [`${BOEL} opened the quay with Tove Brandvik.`] },
          { topic: person('tove', 'Tove Brandvik'), texts: ['Tove Brandvik left the board.'] },
        ],
        { others: 7000 },
      ),
    );
    await other.add();
    const reader = other.make();
    reader.see([`${BOEL} came.`]);
    await reader.idle();
    expect(await labelsIn(reader)).toEqual([BOEL]);
    // Opening it asks for nothing.
    other.asked.length = 0;
    await reader.readWhole(`${HERE}boel-0`, false);
    await reader.idle();
    expect(other.asked).toEqual([]);
    await reader.readWhole(`${HERE}boel-0`, true);
    await reader.idle();
    expect(await labelsIn(reader)).toEqual([BOEL, 'Tove Brandvik']);
    expect(other.asked.filter((path) => path.includes('/b/')).length).toBeGreaterThanOrEqual(2);
    expect(other.asked.filter((path) => path.includes('/a/'))).toEqual([PATH]);
  });

  test('is not to be had of one that no passage here is from, or whose checksum nobody told', async () => {
    expect(await desk.readWhole(`${HERE}tove-0`, true)).toBeNull();
    expect(await desk.readWhole(`${HERE}i4-0`, true)).toBeNull();
    expect(it.asked).toEqual([]);
  });

  test.each([
    ['damaged', 'tampered with', (bytes: Uint8Array) => bytes.map((byte, i) => (i === 30 ? byte ^ 1 : byte))],
    ['damaged', 'another one of the archive', () => made.files.get(made.pathOfArticle('boel-1')) as Uint8Array],
    ['damaged', 'cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 4)],
  ])('that is not what a bucket told of it is refused: %s, %s', async (fault, _, spoil) => {
    it.broken.set(PATH, () => spoil(made.files.get(PATH) as Uint8Array));
    expect(await desk.readWhole(`${HERE}boel-0`, true)).toEqual({ host: 'sund.example', passages: null, fault });
    expect(await it.store.readWhole(ADDRESS, 'boel-0')).toBeUndefined();
    // It costs nothing else, and can be asked for again.
    expect(await labelsIn(desk)).toContain(BOEL);
    expect(it.troubles.at(-1)).toBeNull();
    it.broken.clear();
    expect(textsOf(await desk.readWhole(`${HERE}boel-0`, true))).toEqual(TEXTS);
  });

  test.each(['slow', 'missing', 'unreachable'] as const)('that is %s is told', async (fault) => {
    it.broken.set(PATH, () => {
      throw new ArchiveError(fault, PATH);
    });
    expect(await desk.readWhole(`${HERE}boel-0`, true)).toEqual({ host: 'sund.example', passages: null, fault });
  });

  test('goes after a week, and with its archive', async () => {
    await desk.readWhole(`${HERE}boel-0`, true);
    it.later(8 * 86_400_000);
    expect(await desk.readWhole(`${HERE}boel-0`, false)).toMatchObject({ passages: null });
    await it.make().read(NONE);
    expect(await it.store.readWhole(ADDRESS, 'boel-0')).toBeUndefined();
    await desk.readWhole(`${HERE}boel-0`, true);
    it.take();
    await desk.reread();
    expect(await it.store.readWhole(ADDRESS, 'boel-0')).toBeUndefined();
    expect(await desk.readWhole(`${HERE}boel-0`, true)).toBeNull();
  });

  test('that comes when its archive is gone is not kept', async () => {
    const { promise, resolve } = Promise.withResolvers<Uint8Array>();
    it.broken.set(PATH, () => promise);
    const asked = desk.readWhole(`${HERE}boel-0`, true);
    while (it.asked.length === 0) await new Promise((resolve) => setTimeout(resolve));
    it.take();
    await desk.reread();
    resolve(made.files.get(PATH) as Uint8Array);
    await asked;
    expect(await it.store.readWhole(ADDRESS, 'boel-0')).toBeUndefined();
  });
});

describe('the port of the reader page', () => {
  const READER = 'chrome-extension://x/reader.html';
  const whole = { host: 'sund.example', passages: null };

  /** Who is asked, and what is answered, when somebody sends something over a port. */
  async function sent(message: unknown, sender: QuestionPort['sender'], name = 'archive-article') {
    const [asked, answers]: [unknown[], unknown[]] = [[], []];
    let listener: (message: unknown) => void = () => undefined;
    const desk = {
      async readWhole(...question: unknown[]) {
        asked.push(question);
        return whole;
      },
    };
    const onMessage = {
      addListener(one: typeof listener) {
        listener = one;
      },
    };
    answerWhole({ name, sender, onMessage, postMessage: (answer) => answers.push(answer) }, READER, desk);
    listener(message);
    await new Promise((resolve) => setTimeout(resolve));
    return { asked, answers };
  }

  test('answers that page, whatever stands behind its address', async () => {
    const question = { articleId: 'boel-0', isAsked: true };
    for (const url of [READER, `${READER}?day#x`])
      expect(await sent(question, { url })).toEqual({ asked: [['boel-0', true]], answers: [whole] });
  });

  test('asks nothing for a private window', async () => {
    const question = { articleId: 'boel-0', isAsked: true };
    expect(await sent(question, { url: READER, tab: { incognito: true } })).toEqual({ asked: [], answers: [null] });
  });

  test.each([
    ['a web page', { url: 'https://news.example/reader.html' }, undefined],
    ['a card', { url: 'chrome-extension://x/card.html' }, undefined],
    ['nobody', undefined, undefined],
    ['another port', { url: READER }, 'other'],
  ])('does not hear %s', async (_, sender, name) => {
    expect(await sent({ articleId: 'boel-0', isAsked: true }, sender, name)).toEqual({ asked: [], answers: [] });
  });

  test.each([null, 'boel-0', { articleId: 7, isAsked: true }, { articleId: 'boel-0', isAsked: 'yes' }])(
    'asks nothing for %j',
    async (message) => {
      expect(await sent(message, { url: READER })).toEqual({ asked: [], answers: [null] });
    },
  );
});

describe('the texts that are looked at', () => {
  const message = { backstory: 'findMentions', question: { texts: ['one', 'two'] } };

  test('are those of pages, and none of a private window', () => {
    expect(textsOfPage(message, { tab: { id: 1 } })).toEqual(['one', 'two']);
    expect(textsOfPage(message, { tab: { id: 1, incognito: true } })).toEqual([]);
    expect(textsOfPage(message, {})).toEqual([]);
  });

  test.each(['chrome-extension://x/reader.html#a', 'moz-extension://x/welcome.html'])('are none of %s', (url) => {
    expect(textsOfPage(message, { tab: { id: 1 }, url })).toEqual([]);
    expect(textsOfPage(message, { tab: { id: 1 }, url: 'https://news.example/' })).toEqual(['one', 'two']);
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
