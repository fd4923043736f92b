import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packTerms, unpackTerms } from '../../../engine/index/pack-terms.ts';
import { buildTermIndex, buildTerms, type TermIndex } from '../../../engine/index/term-index.ts';
import { STEM_LINES } from '../../../engine/lists/stems.ts';
import { createRepairer } from '../../../engine/search/repair.ts';
import { beginningsOf, stemOf } from '../../../engine/text/stem.ts';
import { wordsOf } from '../../../engine/text/words.ts';

const words = (text: string) => wordsOf(text).map((word) => word.text);
const postings = (index: TermIndex, term: string): [number, number][] => {
  const found: [number, number][] = [];
  if (index.find(term) >= 0) index.each(index.find(term), (document, count) => found.push([document, count]));
  return found;
};

describe('wordsOf', () => {
  test.each([
    ["Iraq's and NATO’s", ['iraq', 'and', 'nato']],
    ['the U.S. and the U.N.', ['the', 'us', 'and', 'the', 'un']],
    ['19,000 strikes, 2.5 percent', ['19000', 'strikes', '2.5', 'percent']],
    ['anti-IS, don’t', ['anti', 'is', 'dont']],
    ['Erdoğan ŒUVRE so\u00ADft', ['erdogan', 'oeuvre', 'soft']],
    ['‘quoted’ words...', ['quoted', 'words']],
    ['北京 ok', ['北', '京', 'ok']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('offsets point at the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

test.each([
  ['suspended', 'suspension'],
  ['trainers', 'training'],
  ['allies', 'alliance'],
  ['Iraqi', 'Iraq'],
  ['withdrew', 'withdrawal'],
  ['defence', 'defense'],
  ['criticised', 'criticize'],
  ['escalation', 'escalating'],
  ['missiles', 'missile'],
])('%s and %s have one stem', (one, other) => {
  expect(stemOf(one.toLowerCase())).toBe(stemOf(other.toLowerCase()));
});

test.each([
  ['nation', 'nature'],
  ['mission', 'missing'],
  ['police', 'policy'],
  ['bus', 'bush'],
])('%s and %s have not', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

describe('term index', () => {
  const index = buildTermIndex(['Allies met allies', '', 'The ally left; allied troops stayed', 'Troops']);

  test('knows who holds a word and how often', () => {
    expect(postings(index, 'allies')).toEqual([[0, 2]]);
    expect(postings(index, 'troops')).toEqual([
      [2, 1],
      [3, 1],
    ]);
    expect(index.df(index.find('troops'))).toBe(2);
    expect(index.find('nobody')).toBe(-1);
    expect([...index.lengths]).toEqual([3, 0, 6, 1]);
  });

  test('gives the terms of a beginning and of a stem', () => {
    const [from, to] = index.range('all');
    expect(index.terms.slice(from, to)).toEqual(['allied', 'allies', 'ally']);
    expect(index.withStem(stemOf('alliance')).map((term) => index.terms[term])).toEqual(['allied', 'allies', 'ally']);
    expect(index.range('zz')).toEqual([index.terms.length, index.terms.length]);
  });

  test('is the same after packing and a trip through JSON, for any texts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('a', 'b', 'ca', 'Æther', '7')).map((some) => some.join(' '))),
        (texts) => {
          const built = buildTermIndex(texts);
          const unpacked = unpackTerms(JSON.parse(JSON.stringify(packTerms(buildTerms(texts)))));
          expect(unpacked.terms).toEqual(built.terms);
          expect([...unpacked.lengths]).toEqual([...built.lengths]);
          for (const term of built.terms) {
            expect(postings(unpacked, term)).toEqual(postings(built, term));
            expect(postings(built, term)).toEqual(
              texts.flatMap((text, i) => {
                const count = words(text).filter((word) => word === term).length;
                return count > 0 ? [[i, count]] : [];
              }),
            );
          }
        },
      ),
    );
  });

  test('codes gaps and counts of any size', () => {
    const texts = Array.from({ length: 70_000 }, (_, i) => (i % 20_000 === 0 ? 'rare '.repeat(i === 0 ? 300 : 1) : ''));
    expect(postings(buildTermIndex(texts), 'rare')).toEqual([
      [0, 255],
      [20_000, 1],
      [40_000, 1],
      [60_000, 1],
    ]);
  });
});

describe('repair', () => {
  const index = buildTermIndex(['stoltenberg soleimani brussels security summit summits is']);
  const repairer = createRepairer(index);
  const repaired = (word: string, growing = false) => index.terms[repairer.near(word, growing, 1)[0] ?? -1] ?? null;

  test.each([
    ['stoltenburg', 'stoltenberg'],
    ['stotlenberg', 'stoltenberg'],
    ['soleimni', 'soleimani'],
    ['brusels', 'brussels'],
    ['bruxsels', 'brussels'],
    ['secuirty', 'security'],
    ['zecurity', 'security'],
    ['summt', 'summit'],
  ])('%s is %s', (word, term) => {
    expect(repaired(word)).toBe(term);
  });

  test('does not invent', () => {
    for (const word of ['stone', 'iz', 'brexit', 'solemnly', 'zzzzzzzz', '']) expect(repaired(word), word).toBeNull();
  });

  test('an unfinished word is repaired by the beginning of a term', () => {
    expect(repaired('stlten', true)).toBe('stoltenberg');
    expect(repaired('stlten', false)).toBeNull();
  });
});

describe('what the words of a stem begin with', () => {
  const known = STEM_LINES.split(/\s+/u).filter(Boolean);
  const endings = [
    '',
    's',
    'es',
    'ies',
    'ed',
    'ing',
    'ising',
    'ised',
    'ise',
    'ize',
    'isation',
    'y',
    'e',
    'our',
    'ours',
    'ation',
  ];
  const more = [
    'expansion',
    'extension',
    'erosion',
    'invasion',
    'decision',
    'ically',
    'fulness',
    'iveness',
    'ational',
    'ities',
  ];
  const begins = (word: string) => {
    const stem = stemOf(word);
    expect(
      beginningsOf(stem).some((beginning) => word.startsWith(beginning)),
      `${word}, stem ${stem}`,
    ).toBe(true);
  };

  test('is true of all words of our lists, with any ending', () => {
    for (const word of known) for (const ending of [...endings, ...more]) begins(word + ending);
    for (const word of known) for (const ending of endings) if (word.length > 2) begins(word.slice(0, -1) + ending);
  });

  test('is true of any word', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abeilmorstuyzé1'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(letters, fc.constantFrom(...endings, ...more), (start, end) => begins(start + end)),
      { numRuns: 2000 },
    );
  });
});
