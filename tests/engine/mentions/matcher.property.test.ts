import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildMatcher } from '../../../engine/mentions/matcher.ts';
import type { Mention } from '../../../engine/model/mention.ts';
import type { Topic } from '../../../engine/model/topic.ts';
import { packMatcher } from '../../../engine/names/compile-matcher.ts';
import { createVariantConfirm } from '../../../engine/names/confirm-variant.ts';
import { CASES } from '../cases.ts';
import { blocksOf } from '../markup.ts';

const topic = (label: string, kind: Topic['kind'], aliases: string[] = [], of?: string[]): Topic => ({
  id: `t-${label}`,
  label,
  kind,
  aliases,
  ...(of && { of }),
});

const topics = [
  topic('Jens Stoltenberg', 'person', ['Stoltenberg']),
  topic('Donald Trump', 'person', ['Trump']),
  topic('Recep Tayyip Erdoğan', 'person', ['Erdoğan']),
  topic('NATO', 'organization', ['North Atlantic Treaty Organization']),
  topic('Islamic State', 'organization', ['IS']),
  topic('United States', 'place', ['U.S.', 'US']),
  topic('Article 5', 'law', ['an attack on one is an attack on all'], ['NATO', 'treaty']),
  topic('September 11 attacks', 'event', ['9/11']),
];
const matcher = buildMatcher(topics, { confirm: createVariantConfirm() });

/** What a text may be made of: names, their parts, what surrounds them, and anything else. */
const piece = fc.oneof(
  fc.constantFrom(
    'Jens ',
    'Stoltenberg',
    'Trump',
    ' of the ',
    'Article 5',
    '(1)',
    'NATO',
    'U.S.',
    '9/11',
    ' IS ',
    'Melania ',
    '-',
    '’s',
    '. ',
    '\n',
  ),
  fc.constantFrom(
    '\u00ad',
    '\u200b',
    '\u0301',
    '\ud800',
    '\udc00',
    'ﬁ',
    '漢',
    'א',
    'Stoltenburg ',
    ' & ',
    '“',
    ' an attack on one is ',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

function checkShape(where: string, mentions: readonly Mention[]): void {
  let last = 0;
  for (const { start, end, exact } of mentions) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(where.slice(start, end)).toBe(exact);
    last = end;
  }
}

const withoutInvisible = (from: string) => from.replace(/[\u00ad\u200b\u200c\u2060\ufeff]/gu, '');

describe('whatever the text', () => {
  test('mentions are sorted, do not overlap, and their offsets point at the exact text', () => {
    fc.assert(
      fc.property(text, (where) => checkShape(where, matcher.find(where))),
      { numRuns: 2000 },
    );
  });

  test('any string at all is read without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (where) => checkShape(where, matcher.find(where))),
      { numRuns: 1000 },
    );
  });

  test('the same text gives the same mentions again, whatever was read in between', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const before = matcher.find(first);
        matcher.find(second);
        expect(matcher.find(first)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a packed matcher', () => {
  const packed = JSON.parse(JSON.stringify(packMatcher(topics)));
  const loaded = buildMatcher(topics, { confirm: createVariantConfirm(), packed });

  test('finds what the built one finds', () => {
    fc.assert(
      fc.property(text, (where) => {
        expect(loaded.find(where)).toEqual(matcher.find(where));
      }),
      { numRuns: 500 },
    );
  });

  test('is left aside when the topics have changed', () => {
    const others = [...topics, topic('Vladimir Putin', 'person', ['Putin'])];
    expect(buildMatcher(others, { packed }).find('Putin')).toHaveLength(1);
  });
});

describe('invisible characters anywhere leave the mentions the same', () => {
  const lines = Object.values(CASES)
    .flat()
    .flatMap(({ html }) => blocksOf(html));
  const anywhere = fc.array(fc.tuple(fc.nat(200), fc.constantFrom('\u00ad', '\u200b', '\u200c', '\u2060', '\ufeff')), {
    minLength: 1,
    maxLength: 6,
  });

  test('in every line of the table', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lines), anywhere, (line, injections) => {
        const plain = withoutInvisible(line);
        let injected = plain;
        for (const [place, unit] of injections) {
          const at = place % (injected.length + 1);
          injected = injected.slice(0, at) + unit + injected.slice(at);
        }
        const found = matcher.find(injected);
        checkShape(injected, found);
        expect(found.map(({ topicId, exact }) => [topicId, withoutInvisible(exact)])).toEqual(
          matcher.find(plain).map(({ topicId, exact }) => [topicId, exact]),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
