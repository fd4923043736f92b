import { describe, expect, test } from 'vitest';
import { createEngine } from '../../engine/engine.ts';
import { SHORTLIST } from '../../engine/hover/shortlist.ts';
import { packTerms } from '../../engine/index/pack-terms.ts';
import { buildTerms } from '../../engine/index/term-index.ts';
import { buildNameIndex } from '../../engine/library/name-index.ts';
import { buildLibrary } from '../../engine/library.ts';
import type { Passage } from '../../engine/model/article.ts';
import type { Library } from '../../engine/model/library.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { readSeeds } from '../../seeds/index.ts';
import { buildCorpus, readTexts } from '../bench/corpus.ts';

/** Three thousand passages and topics: more than is ranked, scanned or indexed at start. */
const library: Library = buildCorpus(readTexts(undefined), { passages: 3000, topics: 2500 });
library.fuse = buildNameIndex(library.topics);
library.terms = packTerms(buildTerms(library.passages.map((passage) => passage.text)));
const engine = createEngine(library);
const [topicId, postings] = Object.entries(library.postings).sort((a, b) => b[1].length - a[1].length)[0] as [
  string,
  Library['postings'][string],
];
const naming = new Set(postings.map((posting) => posting.passageId));
const passageOf = (id: string | undefined) => library.passages.find((passage) => passage.id === id) as Passage;

test('every name has as many passages and articles as its postings lead to', () => {
  const articleOf = new Map(library.passages.map(({ id, articleId }) => [id, articleId]));
  for (const [id, list] of Object.entries(library.postings)) {
    const passages = new Set(list.map(({ passageId }) => passageId));
    const articles = new Set([...passages].map((passage) => articleOf.get(passage)));
    expect(engine.spreadOf(id)).toEqual({ passages: passages.size, articles: articles.size });
  }
  expect(engine.spreadOf('nobody')).toEqual({ passages: 0, articles: 0 });
});

describe('a name of many passages', () => {
  test('has more of them than are ranked', () => {
    expect(naming.size).toBeGreaterThan(SHORTLIST);
  });

  test('brings the passages of the context, wherever they stand', () => {
    for (const id of [...naming].filter((_, i) => i % 40 === 0)) {
      const { text } = passageOf(id);
      // In another order, so that it is not the article itself that is being read.
      const context = text.split(' ').reverse().join(' ');
      const { snippets } = engine.lookUp({ topicId, context });
      expect(snippets.map((snippet) => snippet.passageId)).toContain(id);
    }
  });

  test('brings all when all are wanted, each once', () => {
    const { snippets, total } = engine.lookUp({ topicId, context: '', limit: 1e6 });
    expect(snippets).toHaveLength(total);
    expect(new Set(snippets.map((snippet) => snippet.passageId)).size).toBe(total);
    expect(total).toBeGreaterThan(naming.size * 0.9);
  });

  test('leaves out all passages of the article being read, ranked or not', () => {
    const { articleId } = passageOf(postings[0]?.passageId);
    const title = library.articles.find((article) => article.id === articleId)?.title ?? '';
    const all = engine.lookUp({ topicId, context: '', limit: 1e6, page: { title } });
    expect(all.snippets.map((snippet) => snippet.articleId)).not.toContain(articleId);
    expect(all.snippets).toHaveLength(all.total);
    expect(all.articles.map((article) => article.id)).not.toContain(articleId);
    expect(engine.lookUp({ topicId, context: '', page: { title } }).total).toBe(all.total);
  });

  test('brings the passages of some days, ranked or not, but none of the article being read', () => {
    const { articles } = engine.lookUp({ topicId, context: '' });
    const at = (share: number) => articles[Math.floor(share * articles.length)]?.published as string;
    const [from, to] = [at(0.9), at(0.25)];
    const within = articles.filter(({ published }) => published !== null && published >= from && published <= to);
    const wanted = new Set(within.map(({ id }) => id));
    const passages = [...naming].filter((id) => wanted.has(passageOf(id).articleId));
    expect(passages.length).toBeGreaterThan(SHORTLIST);
    const some = engine.lookUp({ topicId, context: '', between: [from, to], limit: 1e6 });
    for (const { articleId } of some.snippets) expect(wanted).toContain(articleId);
    // What is told twice is told once.
    expect(some.snippets.length).toBeGreaterThan(passages.length * 0.95);
    expect(some.snippets).toHaveLength(some.total);
    expect(engine.lookUp({ topicId, context: '', between: [from, to] }).total).toBe(some.total);
    const [open] = within as [(typeof within)[number]];
    const page = { title: open.title };
    const others = engine.lookUp({ topicId, context: '', between: [from, to], page, limit: 1e6 });
    expect(others.snippets.map(({ articleId }) => articleId)).not.toContain(open.id);
    expect(others.snippets).toHaveLength(others.total);
    expect(engine.lookUp({ topicId, context: '', between: [from, to], page }).total).toBe(others.total);
  });
});

describe('many topics', () => {
  const typed = (query: string) => engine.search(query).topics.map((topic: Topic) => topic.label);
  const some = library.topics.filter((topic, i) => i % 200 < 3 && topic.aliases.length > 0);

  test.each(some.map((topic) => [topic.label]))('%s is found by name, half a name and a slip', (label) => {
    expect(typed(label)[0]).toBe(label);
    expect(typed(label.slice(0, -2))).toContain(label);
    expect(typed(`${label.slice(0, -3)}${label.slice(-2)}`)).toContain(label);
  });
});

test('an engine with packed terms answers as one without', () => {
  const { terms: _, ...bare } = library;
  const other = createEngine(bare);
  for (const query of ['security', 'iraq stolt', 'soleimni', '"the alliance"']) {
    expect(other.search(query)).toEqual(engine.search(query));
  }
});

test('the bundled library brings no packed terms', () => {
  const { articles, curated } = readSeeds();
  expect(buildLibrary(articles, curated)).not.toHaveProperty('terms');
});

test.each([160, 1500])('among %i names, one with a letter left out or not finished is found', (count) => {
  const many = buildCorpus(readTexts(undefined), { passages: 2000, topics: count });
  many.fuse = buildNameIndex(many.topics);
  const { search } = createEngine(many);
  const asked = many.topics.filter(({ id, label }, i) => i % 7 === 0 && label.length > 7 && many.postings[id]);
  const found = (typed: (label: string) => string) =>
    asked.filter(({ id, label }) => search(typed(label)).topics.some((topic) => topic.id === id)).length;
  expect(found((label) => `${label.slice(0, -4)}${label.slice(-3)} `)).toBeGreaterThan(0.95 * asked.length);
  expect(found((label) => label.slice(0, -2))).toBeGreaterThan(0.95 * asked.length);
});
