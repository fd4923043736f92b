import { expect, test } from 'vitest';
import { type Draw, withCover } from '../../../archive/client/cover.ts';
import { bucketBits, bucketOf } from '../../../archive/format/name-hash.ts';
import { sortPrefixes } from '../../../archive/format/names-file.ts';
import { chanceOf, guessPage } from './guess.ts';

/** A hundred pages of some names each, of which a reader reads some in a day. */
const PAGES = 100;
const NAMES = 20;
const READ = 30;

/** Numbers that look drawn and are the same each time (xorshift; Marsaglia, 2003). */
function drawn(seed: number): Draw {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
}

/** Plays a day: how often a guess is right for the first page, and for all pages that asked for something. */
function day(names: number, isCovered: boolean, seed: number): { first: number; all: number; asked: number } {
  const draw = drawn(seed);
  const invent = drawn(seed + 1);
  const prefixes = Array.from({ length: names }, () => draw(2 ** 32));
  const bits = bucketBits(sortPrefixes(prefixes));
  // A few names stand on many pages, most on few: as one over their rank (Zipf, 1935).
  const named = () => Math.floor(names ** (draw(2 ** 32) / 2 ** 32)) - 1;
  const pages = Array.from(
    { length: PAGES },
    () => new Set(Array.from({ length: NAMES }, () => bucketOf(prefixes[named()] as number, bits))),
  );
  const sent = new Set<number>();
  const chances: number[] = [];
  for (let i = 0; i < READ; i++) {
    const page = draw(PAGES);
    const wanted = new Set([...(pages[page] as Set<number>)].filter((bucket) => !sent.has(bucket)));
    if (wanted.size === 0) continue;
    const names = new Map([...wanted].map((bucket) => [bucket, [bucket * 2 ** (32 - bits)]]));
    const round = {
      wanted: names,
      owed: [],
      bits,
      secret: `${seed}`,
      isKept: (one: number) => sent.has(one),
      draw: invent,
    };
    const asked = isCovered ? withCover(round).map(({ bucket }) => bucket) : [...wanted];
    chances.push(chanceOf(page, guessPage(pages, new Set(asked), sent)));
    for (const bucket of asked) sent.add(bucket);
  }
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return { first: chances[0] ?? 0, all: sum / chances.length, asked: chances.length / READ };
}

/** The mean over some days. */
function days(names: number, isCovered: boolean) {
  const all = Array.from({ length: 20 }, (_, i) => day(names, isCovered, 4711 + i * 7919));
  const mean = (of: (one: (typeof all)[number]) => number) => all.reduce((sum, one) => sum + of(one), 0) / all.length;
  return { first: mean(({ first }) => first), all: mean((one) => one.all), asked: mean(({ asked }) => asked) };
}

test('which of a hundred pages was read is told by its numbers, less where what came is kept, and with cover', () => {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const rows = [2000, 20_000, 200_000].flatMap((names) =>
    [false, true].map((isCovered) => ({ names, isCovered, ...days(names, isCovered) })),
  );
  console.table(
    rows.map(({ names, isCovered, first, all, asked }) => ({
      names,
      cover: isCovered ? 'as built' : 'none',
      'first page': percent(first),
      'pages of a day that ask': percent(all),
      'pages that ask': percent(asked),
    })),
  );
  for (const names of [2000, 20_000, 200_000]) {
    const [without, covered] = [false, true].map((isCovered) =>
      rows.find((row) => row.names === names && row.isCovered === isCovered),
    );
    expect(covered?.all).toBeLessThanOrEqual((without?.all ?? 0) + 0.02);
    // What is invented is kept, too: fewer pages ask for anything.
    expect(covered?.asked).toBeLessThanOrEqual(without?.asked ?? 0);
  }
});

test('a page is told from others by what is new of it, and where two fit either may be it', () => {
  const pages = [new Set([1, 2, 3]), new Set([1, 2, 4]), new Set([5])];
  expect(guessPage(pages, new Set([1, 2, 3, 9]), new Set())).toEqual([0]);
  expect(guessPage(pages, new Set([1, 2, 3, 4]), new Set())).toEqual([0, 1]);
  expect(guessPage(pages, new Set([4, 8]), new Set([1, 2]))).toEqual([1]);
  expect(guessPage(pages, new Set([7]), new Set())).toEqual([]);
  expect([chanceOf(0, [0, 1]), chanceOf(2, [0, 1])]).toEqual([0.5, 0]);
});
