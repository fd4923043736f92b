import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';
import { smallLibrary } from '../library.fixture.ts';

const { engine, library } = smallLibrary();
const texts = (query: string) => engine.search(query).snippets.map((snippet) => snippet.text);
const marked = (query: string) =>
  engine.search(query).snippets.flatMap(({ text, marks }) => marks.map(([start, end]) => text.slice(start, end)));

describe('search', () => {
  test('an empty query has an empty answer', () => {
    for (const query of ['', '  ', '"', '-', '""', '?!']) {
      expect(engine.search(query)).toEqual({ topics: [], snippets: [], articles: [], total: 0 });
    }
  });

  test('finds words in any order and case, with or without diacritics', () => {
    expect(texts('winter DREDGED')[0]).toContain('dredged before winter');
    expect(texts('óyster bânks')[0]).toContain('oyster banks');
  });

  test('wants all words, and most of them when nothing has all', () => {
    expect(texts('doctors union')[0]).toContain('union of doctors');
    expect(texts('doctors union zebra')[0]).toContain('union of doctors');
  });

  test('finds other forms of a word, but the one typed first', () => {
    expect(texts('fisherman').join()).toMatch(/Fishermen fear|fisherman who/);
    expect(texts('dredging')[0]).toContain('dredging contract');
    expect(texts('dredging').length).toBeGreaterThan(1);
  });

  test('finds while a word is being typed', () => {
    expect(texts('oys').length).toBeGreaterThan(0);
    expect(marked('oys')).toContain('oyster');
    expect(texts('hollow hosp')[0]).toContain('hospitals');
  });

  test('repairs slips and says so; says nothing when there were none', () => {
    const repaired = engine.search('dredgign contract');
    expect(repaired.snippets[0]?.text).toContain('dredging contract');
    expect(repaired.corrected).toBe('dredging contract');
    expect(engine.search('Holow oysters').corrected).toBe('Hollow oysters');
    expect(engine.search('dredging contract')).not.toHaveProperty('corrected');
    expect(engine.search('dredg')).not.toHaveProperty('corrected');
  });

  test('topics come first: by name, by slip, among other words', () => {
    expect(engine.search('vance hollow').topics[0]?.label).toBe('Vance Hollow');
    expect(engine.search('noorland').topics[0]?.label).toBe('Norrland Marine');
    expect(engine.search('harbour eastport').topics[0]?.label).toBe('Eastport');
  });

  test('a name typed in full finds what names it otherwise', () => {
    expect(engine.search('vance hollow praised parliament').snippets[0]?.text).toContain('which Hollow had praised');
    expect(marked('vance hollow praised')).toContain('Hollow');
  });

  test('source, before and after', () => {
    const sources = (query: string) => engine.search(query).articles.map((article) => article.publisher);
    expect(new Set(sources('hollow source:harbour'))).toEqual(new Set(['Harbour Times']));
    expect(new Set(sources('hollow source:"eastport observer"'))).toEqual(new Set(['The Eastport Observer']));
    expect(new Set(sources('hollow before:2020'))).toEqual(new Set(['Harbour Times']));
    expect(new Set(sources('hollow before:2018-03-02'))).toEqual(new Set());
    expect(new Set(sources('hollow after:2018'))).toEqual(new Set(['The Eastport Observer']));
    expect(new Set(sources('hollow after:2018-02'))).toEqual(new Set(['Harbour Times', 'The Eastport Observer']));
    expect(new Set(sources('hollow after:2018-03-02 before:2020-06-12'))).toEqual(new Set(['The Eastport Observer']));
    expect(sources('source:observer').length).toBe(1);
  });

  test('exact words and what must not be there', () => {
    expect(texts('"harbour of Eastport"').every((text) => text.includes('harbour of Eastport'))).toBe(true);
    expect(texts('"Eastport of harbour"')).toEqual([]);
    expect(marked('"left alone"')).toEqual(['left alone']);
    expect(texts('hollow -dredged').some((text) => text.includes('dredged'))).toBe(false);
    expect(texts('hollow -"council of Eastport"').some((text) => text.includes('council of Eastport'))).toBe(false);
    expect(texts('strike').length).toBeGreaterThan(0);
  });

  test('an operator that says nothing is told and left out', () => {
    for (const operator of ['before:foo', 'after:', 'before:2018-13', 'after:2018-02-30', 'source:']) {
      const result = engine.search(`hollow ${operator}`);
      expect(result.problem, operator).toBe(operator);
      expect(result.total).toBe(engine.search('hollow ').total);
    }
    expect(engine.search('hollow before:2019')).not.toHaveProperty('problem');
  });

  test('total counts beyond the limit', () => {
    const { snippets, total } = engine.search('hollow', 1);
    expect(snippets).toHaveLength(1);
    expect(total).toBeGreaterThan(1);
  });

  test('whatever is typed: never throws, marks lie in the text, sorted and apart', () => {
    const word = fc.constantFrom(
      'hollow',
      'Eastp',
      'dregded',
      '"',
      '-',
      'source:',
      'before:20',
      '"harbour of',
      'the',
      'é',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (query) => {
          const { snippets, articles, total } = engine.search(query, 5);
          expect(snippets.length).toBeLessThanOrEqual(Math.min(5, total));
          expect(new Set(articles.map((article) => article.id))).toEqual(new Set(snippets.map((one) => one.articleId)));
          for (const { text, marks, passageId } of snippets) {
            expect(library.passages.find((one) => one.id === passageId)?.text).toContain(text.replace(/^… | …$/gu, ''));
            let end = 0;
            for (const mark of marks) {
              expect(mark[0]).toBeGreaterThanOrEqual(end);
              expect(mark[1]).toBeGreaterThan(mark[0]);
              end = mark[1];
            }
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);
});

test('an answer names as many topics as fit, each once', () => {
  const names = ['Kestrel Bridge', 'Kestrel Harbour', 'Kestrel Museum', 'Kestrel Tower', 'Kestrel Valley', 'Kestrels'];
  const library = buildLibrary(
    [{ text: names.map((name) => `On that day they all went to ${name} together.`).join('\n\n') }],
    { topics: names.map((label) => ({ label, kind: 'place' as const })) },
  );
  const { topics } = createEngine(library).search('kestrel');
  expect(topics).toHaveLength(5);
  expect(new Set(topics.map((topic) => topic.id)).size).toBe(5);
});
