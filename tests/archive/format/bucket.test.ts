import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ArchiveError } from '../../../archive/format/archive-error.ts';
import { decodeArchiveArticle, encodeArchiveArticle } from '../../../archive/format/article.ts';
import { type ArchiveBucket, decodeBucket, encodeBucket, makeBucket } from '../../../archive/format/bucket.ts';
import { shortSumOf, sumOf } from '../../../archive/format/digest.ts';
import { libraryOfBuckets } from '../../../archive/format/library-of-buckets.ts';
import { decodeSums, encodeSums } from '../../../archive/format/sums-file.ts';
import { createBundledReader } from '../../../engine/bundled-reader.ts';
import { ARTICLE, PARTS, PASSAGES } from './collection.ts';

const SIZES = [65_536, 131_072];
const ASKED = { bucket: 0, bits: 0, sizes: SIZES };
const BUCKET = makeBucket(PARTS);

/** A bucket's bytes around any content. */
function around(content: Uint8Array, size = 65_536): Uint8Array {
  const bytes = new Uint8Array(size);
  const head = new DataView(bytes.buffer);
  head.setUint32(0, 0x4b425342, true);
  head.setUint32(4, 1, true);
  head.setUint32(8, content.length, true);
  bytes.set(content, 12);
  return bytes;
}

const packed = (value: unknown) => around(gzipSync(new TextEncoder().encode(JSON.stringify(value))));
const change = (with_: Partial<Record<keyof ArchiveBucket | 'other', unknown>>) => packed({ ...BUCKET, ...with_ });

describe('a bucket', () => {
  test('comes back as it was, padded to one of the sizes', () => {
    const bytes = encodeBucket(BUCKET, SIZES);
    expect(bytes.length).toBe(65_536);
    expect(decodeBucket(bytes, ASKED)).toEqual(BUCKET);
  });

  test('is the same bytes in whatever order its parts come', () => {
    const turned = makeBucket({
      ...PARTS,
      topics: [...PARTS.topics].reverse(),
      passages: [...PARTS.passages].reverse().map((one) => ({ ...one, names: [...one.names].reverse() })),
    });
    expect(encodeBucket(turned)).toEqual(encodeBucket(BUCKET));
    expect(sumOf(encodeBucket(BUCKET))).toBe('7d2240d1aa59e148d609c0a2a76761ae7313b461dfb6d2d53f4b4111185ef902');
  });

  test('takes the next size when it does not fit, and says when none does', () => {
    const text = Array.from({ length: 30_000 }, (_, i) => sumOf(Uint8Array.of(i & 255, i >> 8), 4))
      .join('')
      .slice(0, 99_000);
    const long = { ...PASSAGES[0], id: 'long', ordinal: 9, text } as (typeof PASSAGES)[number];
    const longer = { ...long, id: 'longer', ordinal: 10, text: [...text].reverse().join('') };
    const bucket = makeBucket({ ...PARTS, passages: [...PASSAGES, long, longer] });
    expect(encodeBucket(bucket, SIZES).length).toBe(131_072);
    expect(() => encodeBucket(bucket, [65_536])).toThrow(expect.objectContaining({ fault: 'too-large' }));
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(0), /none of the sizes/u],
    ['another size', encodeBucket(BUCKET, SIZES).subarray(0, 40_000), /none of the sizes/u],
    ['more than any size', new Uint8Array(200_000), /too large/u],
    ['no bucket', new Uint8Array(65_536), /no bucket/u],
    ['one that is cut off', around(new Uint8Array(9)).fill(0xff, 8, 12), /cut off/u],
    ['no gzip', around(new Uint8Array(99)), /no gzip/u],
    ['no JSON', around(gzipSync(new TextEncoder().encode('{"bucket":'))), /cannot be unpacked/u],
    ['another bucket', change({ bucket: 7 }), /the field bucket makes/u],
    ['a field that nobody knows', change({ other: 1 }), /the field other is wrong/u],
    [
      'a script for an address',
      change({ articles: [{ ...BUCKET.articles[0], url: 'javascript:alert(1)' }] }),
      /articles\.0\.url/u,
    ],
    ['an article twice', change({ articles: [BUCKET.articles[0], BUCKET.articles[0]] }), /the field articles makes/u],
    ['an article that is not there', change({ articles: [] }), /passages\.0\.article/u],
    [
      'a place behind the text',
      change({ passages: [{ ...BUCKET.passages[0], names: [[0, 5, 999]] }] }),
      /passages\.0\.names/u,
    ],
    [
      'a place of no topic',
      change({ passages: [{ ...BUCKET.passages[0], names: [[9, 0, 4]] }] }),
      /passages\.0\.names/u,
    ],
    ['a text that is none', change({ passages: [{ ...BUCKET.passages[0], text: 5 }] }), /passages\.0\.text/u],
    ['passages out of order', change({ passages: [...BUCKET.passages].reverse() }), /passages\.1/u],
  ])('refuses %s and says why', (_, bytes, why) => {
    expect(() => decodeBucket(bytes, ASKED)).toThrow(ArchiveError);
    expect(() => decodeBucket(bytes, ASKED)).toThrow(why);
  });

  test('refuses a topic whose names are all in other buckets', () => {
    const bits = 8;
    const mine = Array.from({ length: 256 }, (_, bucket) => bucket).filter((bucket) => {
      try {
        decodeBucket(packed({ ...BUCKET, bucket }), { ...ASKED, bits, bucket });
        return true;
      } catch (error) {
        expect(String(error)).toContain('.label makes no sense');
        return false;
      }
    });
    expect(mine).toEqual([]);
  });

  test('refuses what unpacks to more than it may before it is unpacked', () => {
    const bomb = gzipSync(new Uint8Array(1000));
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(bomb.length - 4, 0xf000_0000, true);
    expect(() => decodeBucket(around(bomb), ASKED)).toThrow(expect.objectContaining({ fault: 'too-large' }));
    // One that lies about its size is not unpacked beyond it.
    const lie = gzipSync(new Uint8Array(50_000_000));
    new DataView(lie.buffer, lie.byteOffset).setUint32(lie.length - 4, 10, true);
    expect(() => decodeBucket(around(lie, 65_536), ASKED)).toThrow(/cannot be unpacked/u);
  });

  test('refuses more than anybody reads in a moment before it is looked at', () => {
    const [topic] = BUCKET.topics;
    const many = (length: number, aliases: string[] = []) =>
      Array.from({ length }, (_, n) => ({ ...topic, id: `t${n}`, aliases }));
    const largest = { ...ASKED, sizes: [2 ** 20, 2 ** 23] };
    const read = (value: object, level: 0 | 6 = 6) =>
      decodeBucket(
        around(
          gzipSync(new TextEncoder().encode(JSON.stringify({ ...BUCKET, ...value })), { level }),
          level === 0 ? 2 ** 23 : 2 ** 20,
        ),
        largest,
      );
    expect(() => read({ topics: many(20_001) }, 0)).toThrow(/the field topics is wrong/u);
    expect(() =>
      read(
        {
          topics: many(
            101,
            Array.from({ length: 1000 }, (_, n) => `N ${n}`),
          ),
        },
        0,
      ),
    ).toThrow(/the field topics makes no sense/u);
    expect(() => read({ passages: Array.from({ length: 50_001 }, () => 1) }, 0)).toThrow(
      /the field passages is wrong/u,
    );
    // What is much alike unpacks to much more than it is.
    const names = Array.from({ length: 9000 }, () => [0, 0, 1]);
    const passages = Array.from({ length: 40 }, () => ({ ...BUCKET.passages[0], names }));
    expect(() => read({ passages })).toThrow(/more than 64 times its size/u);
  });

  test('is not written when nobody would read it', () => {
    const [passage] = BUCKET.passages;
    const passages = Array.from({ length: 50_001 }, (_, n) => ({ ...passage, id: `p${n}`, ordinal: n }));
    expect(() => encodeBucket({ ...BUCKET, passages } as ArchiveBucket)).toThrow(
      expect.objectContaining({ fault: 'too-large' }),
    );
  });

  test('never throws anything but its own error, whatever byte is changed', () => {
    const bytes = encodeBucket(BUCKET, SIZES);
    fc.assert(
      fc.property(fc.nat(1500), fc.nat(255), (at, value) => {
        const other = bytes.slice();
        other[at] = value;
        try {
          decodeBucket(other, ASKED);
        } catch (error) {
          expect(error).toBeInstanceOf(ArchiveError);
        }
      }),
    );
  });
});

describe('checksums', () => {
  test('fit the bytes that they are of, and no others', () => {
    const all = [encodeBucket(BUCKET, SIZES), new Uint8Array(9)];
    const sums = decodeSums(encodeSums(all.map(shortSumOf)), 1);
    expect(sums.fits(0, all[0] as Uint8Array)).toBe(true);
    expect(sums.fits(1, all[0] as Uint8Array)).toBe(false);
    expect(sums.fits(2, all[0] as Uint8Array)).toBe(false);
    expect(sums.fits(0, (all[0] as Uint8Array).with(500, 1))).toBe(false);
  });

  test('are refused where there is not one for each bucket', () => {
    expect(() => decodeSums(encodeSums([new Uint8Array(16)]), 1)).toThrow(/one checksum for each/u);
    expect(() => decodeSums(new Uint8Array(40), 1)).toThrow(/no list of checksums/u);
    expect(() => decodeSums(new Uint8Array(4), 1)).toThrow(ArchiveError);
  });
});

describe('an article', () => {
  const passages = PASSAGES.map(({ id, articleId, ordinal, kind, text }) => ({ id, articleId, ordinal, kind, text }));

  test('comes back with its text', () => {
    const bytes = encodeArchiveArticle(ARTICLE, passages);
    expect(decodeArchiveArticle(bytes, 'a1')).toEqual({
      article: ARTICLE,
      passages: passages.map(({ id, kind, text }) => ({ id, kind, text })),
    });
    expect(sumOf(bytes)).toBe('d8af6296d313947f17ae0fda0f1c02e482f3d4a7a6fa8092572018ca841b8b1e');
  });

  test('is refused when it is another one, damaged, or too large', () => {
    const bytes = encodeArchiveArticle(ARTICLE, passages);
    expect(() => decodeArchiveArticle(bytes, 'a2')).toThrow(/article\.id/u);
    expect(() => decodeArchiveArticle(bytes.subarray(0, 60), 'a1')).toThrow(ArchiveError);
    expect(() => decodeArchiveArticle(new Uint8Array(5_000_000), 'a1')).toThrow(
      expect.objectContaining({ fault: 'too-large' }),
    );
  });
});

describe('the library of some buckets', () => {
  test('answers a hover with passages, who is meant, and the sentence before', async () => {
    const reader = createBundledReader(libraryOfBuckets([BUCKET, BUCKET]));
    const text = 'What Adaeze Okoro says about ships.';
    const [found = []] = reader.findMentions([text]);
    expect(found.map(({ topicId }) => topicId)).toEqual(['tokoro']);
    const card = await reader.lookUp({ topicId: 'tokoro', text, at: found[0]?.start ?? 0 });
    expect(card.topic.who).toEqual({ text: 'harbour master', said: '2031-04-02' });
    expect(card.snippets.map((snippet) => snippet.passageId).sort()).toEqual(['a1-p1', 'a1-p3']);
    expect(card.snippets.find((one) => one.passageId === 'a1-p3')?.text).toContain('She [Okoro] said');
    expect(card.articles).toEqual([ARTICLE]);
  });

  test('never takes a passage for the one before when another stands between', () => {
    const [first, second] = PASSAGES as [(typeof PASSAGES)[number], (typeof PASSAGES)[number]];
    const { before: _, ...bare } = second;
    const { passages } = libraryOfBuckets([makeBucket({ ...PARTS, passages: [first, bare] })]);
    expect(passages.map(({ ordinal, text }) => [ordinal, text === ''])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
  });
});
