import { describe, expect, test } from 'vitest';
import { createEngine } from '../../engine/engine.ts';
import { buildPostings, findInPassages } from '../../engine/library/postings.ts';
import { buildLibrary } from '../../engine/library.ts';
import { buildMatcher } from '../../engine/mentions/matcher.ts';
import type { Library } from '../../engine/model/library.ts';
import { readSeeds } from '../../seeds/index.ts';

test('the library survives a trip through JSON', () => {
  const { articles, curated } = readSeeds();
  const library = buildLibrary(articles, curated);
  expect(JSON.parse(JSON.stringify(library))).toEqual(library);
  expect(createEngine(library).topics.length).toBeGreaterThan(0);
});

test.each([2, 0, undefined, '1'])('a library of another version is refused, and both are named: %j', (version) => {
  const library = { ...buildLibrary([{ text: 'They met.' }]), version } as Library;
  const told = version === undefined ? 'none' : JSON.stringify(version);
  expect(() => createEngine(library)).toThrow(`The library has version ${told}, this engine reads version 1: build`);
});

describe('a search over the seeds', () => {
  const { articles, curated } = readSeeds();
  const engine = createEngine(buildLibrary(articles, curated));
  const topics = (query: string) => engine.search(query).topics.map(({ label }) => label);

  test.each(['George Floyd', 'Remdesivir', 'Ramaphosa', 'Rimvydas Valatka'])(
    'finds no %s: that was another story',
    (query) => {
      expect(engine.search(query)).toMatchObject({ topics: [], total: 0 });
    },
  );

  test('finds no topic that is merely near to a few letters', () => {
    expect(topics('nato')).toEqual(['NATO']);
    expect(topics('trum')).toEqual(['Donald Trump']);
    expect(topics('x')).toEqual([]);
  });

  test('finds a topic by another spelling', () => {
    expect(topics('qassim suleimani')[0]).toBe('Qassem Soleimani');
    expect(topics('stoltenburg')[0]).toBe('Jens Stoltenberg');
  });

  test('takes no other word for a slip in the first letter', () => {
    expect(engine.search('Breaking News').corrected).toBeUndefined();
  });
});

test('the places of names are those that the final topics have, though most passages are read once', () => {
  const { articles, curated } = readSeeds();
  for (const library of [buildLibrary(articles, curated), buildLibrary(articles)]) {
    const mentions = findInPassages(library.passages, buildMatcher(library.topics), library.topics);
    expect(library.postings).toEqual(buildPostings(library.passages, mentions));
  }
});
