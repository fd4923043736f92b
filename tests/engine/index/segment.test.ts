import { describe, expect, test } from 'vitest';
import { decodeRecord, encodeRecord } from '../../../engine/base/record.ts';
import { decodeReferences, encodeReferences } from '../../../engine/index/pack-references.ts';
import { createReferences } from '../../../engine/index/references.ts';
import {
  decodeArticles,
  decodeSegment,
  encodeArticles,
  encodeSegment,
  type ShelvedArticle,
} from '../../../engine/index/segment.ts';
import type { Passage } from '../../../engine/model/article.ts';

const article = (id: string, passages: number): ShelvedArticle => ({
  id,
  title: id,
  publisher: null,
  published: null,
  url: null,
  credits: [],
  language: 'en',
  inferred: [],
  block: 'r1',
  passages,
  added: 0,
  collection: 'own',
});

const passage = (articleId: string, ordinal: number, text: string): Passage => ({
  id: `${articleId}-${ordinal}`,
  articleId,
  ordinal,
  text,
  kind: 'body',
});

const PASSAGES = [passage('a', 0, 'Quill came.'), passage('a', 1, 'She left.'), passage('b', 0, 'It rained.')];
const MENTIONS = [[{ topicId: 'quill', start: 0, end: 5, exact: 'Quill' }], [], []];
const REFERENCES = [[], [{ topicId: 'quill', start: 0, end: 3 }], []];

describe('a segment', () => {
  const records = encodeSegment([article('a', 2), article('b', 1)], PASSAGES, MENTIONS, REFERENCES);

  test('says where it stands for topics without naming them', () => {
    expect(decodeSegment(decodeArticles(records.articles), records.index).references()).toEqual([
      { passage: 1, topicId: 'quill', start: 0, end: 3 },
    ]);
  });

  test('that an older version stored is read, and has none', () => {
    const { head, parts } = decodeRecord<Record<string, unknown>>(records.index);
    const { meantIds: _, ...oldHead } = head;
    const { references: __, ...oldParts } = parts;
    const old = decodeSegment(decodeArticles(records.articles), encodeRecord({ head: oldHead, parts: oldParts }));
    expect(old.references()).toEqual([]);
    expect([...(old.placesOf('quill')?.passages ?? [])]).toEqual([0]);
  });
});

describe('what is known of articles', () => {
  const rare: ShelvedArticle = {
    ...article('c', 1),
    publisher: 'The Courier',
    published: '2024-05-03',
    url: 'https://courier.example/c',
    credits: ['By Ada Lindqvist'],
    language: 'de',
    collection: 'Letters',
    inferred: ['published'],
    also: [{ title: 'C', publisher: null, published: null, url: null }],
    corrected: ['title'],
    asRead: { title: 'Before' },
  };

  test('comes back whole, what is usual without being written', () => {
    const records = encodeArticles([article('a', 2), rare]);
    expect(decodeArticles(records)).toEqual([article('a', 2), rare]);
    const { head } = decodeRecord<Record<string, unknown>[]>(records);
    expect(Object.keys(head[0] ?? {})).toEqual(['id', 'title', 'block', 'passages', 'added']);
  });

  test('that an older version wrote in full is read', () => {
    expect(decodeArticles(encodeRecord({ head: [article('a', 2), rare], parts: {} }))).toEqual([article('a', 2), rare]);
  });
});

describe('references', () => {
  const lists = [
    [{ topicId: 'b', start: 3, end: 5 }],
    [],
    [
      { topicId: 'a', start: 0, end: 300 },
      { topicId: 'b', start: 400, end: 402 },
    ],
  ];

  test('come back from their bytes, whatever the order of topics', () => {
    const { ids, bytes } = encodeReferences(lists);
    expect(decodeReferences(bytes, ids)).toEqual(
      lists.flatMap((list, number) => list.map((one) => ({ ...one, passage: number }))),
    );
  });

  test('lead to the passages that mean a topic and do not name it', () => {
    const { ids, bytes } = encodeReferences(lists);
    const references = createReferences(decodeReferences(bytes, ids));
    expect([...references.meaning('b', Uint32Array.of(0))]).toEqual([2]);
    expect([...references.meaning('nobody', new Uint32Array())]).toEqual([]);
    expect(references.at(2).map(({ topicId }) => topicId)).toEqual(['a', 'b']);
    expect(references.at(1)).toEqual([]);
  });
});
