import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../engine/model/article.ts';
import type { Span } from '../../../engine/model/mention.ts';
import { smallLibrary } from '../library.fixture.ts';

const { engine, library, topicId, articleId } = smallLibrary();
const hollow = topicId('Vance Hollow');
const DREDGING = 'Hollow promised that the harbour of Eastport would be deeper soon.';
const STRIKE = 'Hollow will not talk to the doctors while they are on strike.';

describe('lookUp', () => {
  test('puts first what is about the sentence hovered', () => {
    expect(engine.lookUp({ topicId: hollow, context: DREDGING }).snippets[0]?.text).toContain('dredged before winter');
    expect(engine.lookUp({ topicId: hollow, context: STRIKE }).snippets[0]?.text).toContain('called the strike');
  });

  test('of a text and a place in it, the sentence there is the one hovered', () => {
    const text = `Eastport is a town. ${DREDGING} ${STRIKE}`;
    for (const sentence of [DREDGING, STRIKE]) {
      const start = text.indexOf(sentence);
      const context = `${sentence}\n${text.replace(sentence, '').trim()}`;
      const { snippets } = engine.lookUp({ topicId: hollow, text, at: [start, start + 6] });
      expect(snippets[0]?.passageId).toBe(engine.lookUp({ topicId: hollow, context }).snippets[0]?.passageId);
    }
    const [first, second] = [DREDGING, STRIKE].map((one) => text.indexOf(one)) as [number, number];
    const best = (at: number) => engine.lookUp({ topicId: hollow, text, at }).snippets[0]?.text;
    expect(best(first)).toContain('dredged before winter');
    expect(best(second)).toContain('called the strike');
  });

  test('the other names in a snippet come with it, at their places in its text', () => {
    const { snippets } = engine.lookUp({ topicId: hollow, context: DREDGING, limit: 9 });
    const named = snippets.flatMap(({ text, names }) => names.map((name) => text.slice(name.start, name.end)));
    expect(new Set(named)).toEqual(new Set(['Eastport', 'Norrland Marine']));
    for (const { topicId: id } of snippets.flatMap(({ names }) => names)) expect(id).not.toBe(hollow);
  });

  test('a passage of the library that is being read is not shown again, and its article is not left out for it', () => {
    const { id, text } = library.passages.find((passage) => passage.text.startsWith('Vance Hollow said')) as Passage;
    const asked = { topicId: topicId('Eastport'), text, at: text.indexOf('Eastport'), limit: 9 };
    const guessed = engine.lookUp(asked);
    const told = engine.lookUp({ ...asked, passageId: id });
    const source = articleId('Minister Vance Hollow defends harbour plan');
    expect(guessed.articles.map((article) => article.id)).not.toContain(source);
    expect(told.articles.map((article) => article.id)).toContain(source);
    expect(told.snippets.some((snippet) => snippet.articleId === source)).toBe(true);
    // Neither itself nor what another article has of the same words.
    expect(told.snippets.filter((snippet) => snippet.text.includes('would be dredged'))).toEqual([]);
    expect(told.total).toBe(told.snippets.length);
  });

  test('a passage that is being read is shown where nothing else names the topic', () => {
    const { id, text } = library.passages.find((passage) => passage.text.includes('Norrland')) as Passage;
    const { snippets } = engine.lookUp({
      topicId: topicId('Norrland Marine'),
      text,
      at: text.indexOf('Norr'),
      passageId: id,
    });
    expect(snippets.map(({ passageId }) => passageId)).toEqual([id]);
  });

  test('falls back on the page title when the sentence says nothing', () => {
    const card = engine.lookUp({ topicId: hollow, context: 'Hollow smiled.', page: { title: 'Doctors on strike' } });
    expect(card.snippets[0]?.text).toMatch(/strike/);
  });

  test('says why, in words of the passage, best first and three at most', () => {
    const [snippet] = engine.lookUp({ topicId: hollow, context: STRIKE }).snippets;
    expect(snippet?.reason.length).toBeGreaterThan(0);
    expect(snippet?.reason.length).toBeLessThanOrEqual(3);
    expect(snippet?.reason.join(' ')).toMatch(/doctors|strike/);
    for (const reason of snippet?.reason ?? []) expect(snippet?.text).toContain(reason);
  });

  test('gives no reason where nothing is shared', () => {
    for (const { reason } of engine.lookUp({ topicId: hollow, context: '' }).snippets) expect(reason).toEqual([]);
  });

  test('shows what two articles tell alike once', () => {
    const all = engine.lookUp({ topicId: hollow, context: DREDGING, limit: 100 });
    expect(all.snippets.filter(({ text }) => text.includes('dredged before winter'))).toHaveLength(1);
    expect(all.total).toBe(all.snippets.length);
  });

  test('lets articles take turns when nothing else decides', () => {
    const { snippets } = engine.lookUp({ topicId: hollow, context: '', limit: 3 });
    expect(new Set(snippets.map((snippet) => snippet.articleId)).size).toBeGreaterThan(1);
  });

  test('brings all there is when more is asked, and none when none is', () => {
    const { total } = engine.lookUp({ topicId: hollow, context: STRIKE });
    expect(engine.lookUp({ topicId: hollow, context: STRIKE, limit: 999 }).snippets).toHaveLength(total);
    expect(engine.lookUp({ topicId: hollow, context: STRIKE, limit: 0 }).snippets).toEqual([]);
  });

  test('leaves out the article being read: by address, however it is written', () => {
    const url = 'http://m.harbour.example/news/plan/#comments';
    const card = engine.lookUp({ topicId: hollow, context: DREDGING, page: { url }, limit: 99 });
    const open = articleId('Minister Vance Hollow defends harbour plan');
    expect(card.articles.map((article) => article.id)).not.toContain(open);
    expect(card.snippets.map((snippet) => snippet.articleId)).not.toContain(open);
    expect(card.snippets.some(({ text }) => text.includes('dredged before winter'))).toBe(true);
  });

  test('leaves out the article being read: by title, with the site named behind it', () => {
    const page = { title: 'Minister Vance Hollow Defends Harbour Plan | Harbour Times' };
    const card = engine.lookUp({ topicId: hollow, context: '', page });
    expect(card.articles).toHaveLength(2);
  });

  test('leaves out the article being read: by its text, quotes and case aside', () => {
    const context =
      'The council of Eastport postponed its vote on the harbour, a setback for Hollow and his party.\nCritics doubt it.';
    const card = engine.lookUp({ topicId: hollow, context, limit: 99 });
    expect(card.articles.map((article) => article.title)).not.toContain('Harbour vote postponed');
  });

  test('does not take a sentence about the same thing for the article itself', () => {
    expect(engine.lookUp({ topicId: hollow, context: DREDGING }).articles).toHaveLength(3);
  });

  test('articles come newest first, undated last, and span their dates', () => {
    const card = engine.lookUp({ topicId: hollow, context: '' });
    expect(card.articles.map((article) => article.published)).toEqual(['2020-06-11', '2018-03-02', null]);
    expect(card.span).toEqual(['2018-03-02', '2020-06-11']);
    expect(engine.lookUp({ topicId: topicId('Norrland Marine'), context: '' }).span).toEqual([
      '2018-03-02',
      '2018-03-02',
    ]);
  });

  test('of some days when asked for them, both included, with the other articles still listed', () => {
    const [newest, older, undated] = engine.lookUp({ topicId: hollow, context: DREDGING }).articles;
    expect(undated?.published).toBeNull();
    const first = older?.published ?? '';
    const last = newest?.published ?? '';
    for (const [between, ids] of [
      [[first, first], [older?.id]],
      [
        [first, last],
        [newest?.id, older?.id],
      ],
    ] as [[string, string], string[]][]) {
      const card = engine.lookUp({ topicId: hollow, context: DREDGING, between, limit: 99 });
      expect(new Set(card.snippets.map((snippet) => snippet.articleId))).toEqual(new Set(ids));
      expect(card.total).toBe(card.snippets.length);
      expect(card.articles).toHaveLength(3);
    }
    expect(engine.lookUp({ topicId: hollow, context: '', between: ['1990-01-01', '1990-01-02'] })).toMatchObject({
      snippets: [],
      total: 0,
    });
  });

  test('related topics are those named beside it, most often first', () => {
    const labels = engine.lookUp({ topicId: hollow, context: '' }).related.map((topic) => topic.label);
    expect(labels).toContain('Eastport');
    expect(labels).not.toContain('Vance Hollow');
    expect(labels.length).toBeLessThanOrEqual(8);
  });

  test('throws on an unknown topic, naming it', () => {
    expect(() => engine.lookUp({ topicId: 'nobody', context: '' })).toThrow(/nobody/);
  });

  test('whatever the context: marks lie in the text, sorted, apart, and are the name', () => {
    const texts = library.passages.map((passage) => passage.text);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.subarray(texts).map((some) => some.join('\n')),
        ),
        fc.integer({ min: 0, max: 9 }),
        (context, limit) => {
          const { snippets, total } = engine.lookUp({
            topicId: hollow,
            context,
            limit,
            page: { title: context, url: context },
          });
          expect(snippets.length).toBeLessThanOrEqual(Math.min(limit, total));
          for (const { text, marks, shared, names, passageId } of snippets) {
            const passage = library.passages.find((one) => one.id === passageId);
            expect(passage?.text).toContain(text.replace(/^… | …$/gu, ''));
            const spans = [...marks, ...shared].sort((a, b) => a[0] - b[0]);
            let end = 0;
            for (const span of spans) {
              expect(span[0]).toBeGreaterThanOrEqual(end);
              expect(span[1]).toBeGreaterThan(span[0]);
              end = span[1];
            }
            expect(end).toBeLessThanOrEqual(text.length);
            const named = [...marks, ...names.map((name): Span => [name.start, name.end])];
            named.sort((a, b) => a[0] - b[0]);
            for (const [i, [, to]] of named.entries()) expect(to).toBeLessThanOrEqual(named[i + 1]?.[0] ?? text.length);
            expect(marks.length).toBeGreaterThan(0);
            for (const mark of marks) expect(text.slice(...mark)).toMatch(/Hollow/);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);
});
