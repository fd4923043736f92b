import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArchiveError } from '../../../archive/format/archive-error.ts';
import { prefixOf } from '../../../archive/format/digest.ts';
import {
  bucketBits,
  bucketName,
  bucketOf,
  bucketsOf,
  fewestNames,
  nameKeysOf,
} from '../../../archive/format/name-hash.ts';
import { decodeNameFile, encodeNameFile, namesFrom, sortPrefixes } from '../../../archive/format/names-file.ts';
import { knownPrefixes, nameKeysIn } from '../../../archive/format/recognise.ts';
import { buildMatcher } from '../../../engine/mentions/matcher.ts';
import { BOARD, OKORO } from './collection.ts';

const words = fc.uint8Array({ maxLength: 200 });
const prefixes = fc.array(fc.nat(0xffff_ffff), { maxLength: 300 }).map(sortPrefixes);

describe('the hash of a name', () => {
  // SHA-256 of the folded name, as any other program works it out: printf %s NAME | sha256sum.
  test.each([
    ['adaeze okoro', 0x70d2c943],
    ['nato', 0x5cae49b1],
    ['erdogan', 0x91415776],
    ['article 5', 0xd6a9eb19],
  ])('%s', (key, prefix) => {
    expect(prefixOf(key)).toBe(prefix);
  });

  test('is of the name as the matcher folds it, with the spellings that follow by rule', () => {
    expect(nameKeysOf(BOARD)).toEqual(['h.b', 'h.b.', 'harbour board', 'harbour board of lindwick', 'hb']);
    expect(nameKeysOf({ label: 'U.S.', aliases: [], kind: 'place' })).toEqual(['u.s', 'u.s.', 'us']);
    expect(nameKeysOf({ label: 'Recep Tayyip Erdoğan', aliases: ['Erdoğan'], kind: 'person' })).toEqual([
      'erdogan',
      'recep tayyip erdogan',
    ]);
  });

  test('numbers a bucket by its first bits', () => {
    expect(bucketOf(0xffff_ffff, 0)).toBe(0);
    expect(bucketOf(0xffff_ffff, 14)).toBe(0x3fff);
    expect(bucketOf(0x1234_5678, 12)).toBe(0x123);
    expect([bucketName(0, 0), bucketName(3, 9), bucketName(0x3fff, 14)]).toEqual(['0', '003', '3fff']);
    expect(bucketsOf(OKORO, 32 - 8).length).toBe(2);
  });

  test('leaves at least 32 names in each bucket, and would not with a bit more', () => {
    const many = sortPrefixes(Array.from({ length: 20_000 }, (_, i) => prefixOf(`name ${i}`)));
    const bits = bucketBits(many);
    expect(bits).toBeGreaterThan(6);
    expect(fewestNames(many, bits)).toBeGreaterThanOrEqual(32);
    expect(fewestNames(many, bits + 1)).toBeLessThan(32);
    expect(bucketBits(sortPrefixes([1, 2, 3]))).toBe(0);
  });
});

describe('names.bin', () => {
  test('comes back as it was, whatever the names', () => {
    fc.assert(
      fc.property(prefixes, (list) => {
        expect([...decodeNameFile(encodeNameFile(list)).prefixes]).toEqual([...list]);
      }),
    );
  });

  test('has these bytes', () => {
    expect(Buffer.from(encodeNameFile(Uint32Array.of(5, 300, 0xffff_ffff))).toString('hex')).toBe(
      '42534e4d010000000300000005a702d3fdffff0f',
    );
  });

  test('finds each of its names and no other', () => {
    fc.assert(
      fc.property(prefixes, fc.nat(0xffff_ffff), (list, other) => {
        const names = namesFrom(list);
        expect(list.every(names.has)).toBe(true);
        expect(names.has(other)).toBe(list.includes(other));
      }),
    );
  });

  test('refuses any bytes that are none with an error of its own', () => {
    fc.assert(
      fc.property(words, (bytes) => {
        expect(() => decodeNameFile(bytes)).toThrow(ArchiveError);
      }),
    );
    fc.assert(
      fc.property(prefixes, fc.nat(400), (list, cut) => {
        const whole = encodeNameFile(list);
        fc.pre(cut < whole.length);
        expect(() => decodeNameFile(whole.subarray(0, cut))).toThrow(ArchiveError);
      }),
    );
  });

  test('refuses more names than anybody has before it makes room for them', () => {
    const bytes = encodeNameFile(Uint32Array.of(1));
    new DataView(bytes.buffer).setUint32(8, 0xffff_ffff, true);
    expect(() => decodeNameFile(bytes)).toThrow(expect.objectContaining({ fault: 'too-large' }));
    new DataView(bytes.buffer).setUint32(4, 9, true);
    expect(() => decodeNameFile(bytes)).toThrow(expect.objectContaining({ fault: 'newer' }));
  });
});

describe('recognising names', () => {
  const names = namesFrom(sortPrefixes([BOARD, OKORO].flatMap(nameKeysOf).map(prefixOf)));

  test('finds what the archive knows, folded, and nothing else in plain words', () => {
    const found = knownPrefixes(['Yesterday the HARBOUR-BOARD met Ms. Okoro’s deputy.', 'A quiet day.'], names);
    expect(found).toEqual([prefixOf('harbour board'), prefixOf('okoro')].sort((a, b) => a - b));
    expect(knownPrefixes(['the harbour board of a town'], names)).toEqual([]);
  });

  test.each([
    ['He left the U.S. in May.', 'u.s.'],
    ['He left the U.S in May.', 'u.s'],
    ['She joined al-Qaeda there.', 'al qaeda'],
    ['After 9/11 he left.', '9/11'],
    ['In St. Louis, Mo., it rained.', 'st.louis'],
    ['Johnson & Johnson said so.', 'johnson&johnson'],
    ['Article 5 of the treaty', 'article 5'],
  ])('%s', (text, key) => {
    expect([...nameKeysIn([text])]).toContain(key);
  });

  test('finds every name that the matcher finds in a text', () => {
    const topics = [BOARD, OKORO, { id: 'tus', label: 'U.S.', kind: 'place' as const, aliases: ['United States'] }];
    const matcher = buildMatcher(topics);
    const keys = new Set(topics.flatMap(nameKeysOf));
    const piece = fc.constantFrom(
      'Okoro',
      'the U.S.',
      'HB',
      'United States',
      'Harbour\nBoard',
      'Adaeze Okoro',
      'met',
      ',',
      '"',
      '.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        const here = nameKeysIn([text]);
        for (const { exact } of matcher.find(text)) {
          expect([...nameKeysIn([exact])].some((key) => keys.has(key) && here.has(key))).toBe(true);
        }
      }),
    );
  });
});
