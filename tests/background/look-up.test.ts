import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../bridge/settings.ts';
import type { Sender } from '../../bridge/validate.ts';
import type { Card, Snippet } from '../../engine/model/answer.ts';
import type { Article } from '../../engine/model/article.ts';
import type { Knowledge } from '../../entrypoints/background/knowledge.ts';
import { createLookUp, forgetOldShown } from '../../entrypoints/background/look-up.ts';
import type { ShownTopic } from '../../store/shown-log.ts';

const DAY = 86_400_000;
let now: number;
let settings: Settings;
let shown: Map<string, ShownTopic>;
/** The articles that name the topic with when they came; each has one passage, best first. */
let articles: [id: string, added: number | undefined][];
let isBroken: boolean;

const log = {
  read: async (id: string) => {
    if (isBroken) throw new Error('The disk is full');
    return shown.get(id);
  },
  write: async (topic: ShownTopic) => void shown.set(topic.topicId, topic),
  forget: async (before: number) => {
    for (const [id, { at }] of shown) if (at < before) shown.delete(id);
  },
};
const card = (limit: number): Card => ({
  topic: { id: 't', label: 'Norrvik', kind: 'place', aliases: [] },
  verdict: 'fits',
  snippets: articles
    .slice(0, limit)
    .map(([articleId]) => ({ articleId, passageId: `p-${articleId}`, text: '', names: [] }) as unknown as Snippet),
  articles: articles.map(([id, added]) => ({ id, added, published: null }) as Article),
  total: articles.length,
  span: null,
  related: [],
});
const lookUp = createLookUp({
  knowledge: {
    read: async () =>
      ({ reader: { lookUp: async ({ limit = 3 }: { limit?: number }) => card(limit) } }) as never as Knowledge,
  },
  readSettings: async () => settings,
  log,
  now: () => now,
});
const question = { topicId: 't', text: '', at: 0 as const };
const tab: Sender = { tab: { id: 1 } };
const read = async (sender = tab) => {
  const { since, snippets } = await lookUp(question, sender);
  return { since, ids: snippets.map(({ articleId }) => articleId) };
};

beforeEach(() => {
  now = 1000 * DAY;
  settings = DEFAULT_SETTINGS;
  shown = new Map();
  isBroken = false;
  articles = [
    ['a', undefined],
    ['b', 900 * DAY],
    ['c', 901 * DAY],
    ['d', 902 * DAY],
  ];
});

describe('what is new since the reader last read about a topic', () => {
  test('is nothing the first time, whatever came lately', async () => {
    expect(await read()).toEqual({ since: undefined, ids: ['a', 'b', 'c'] });
  });

  test('is told and comes first days later, for as long as this time of reading lasts', async () => {
    await read();
    const first = now;
    now += 4 * DAY;
    articles.push(['e', first + DAY], ['f', first + 2 * DAY]);
    expect(await read()).toEqual({ since: { time: first, count: 2 }, ids: ['e', 'f', 'a'] });
    now += 60_000;
    expect((await read()).since).toEqual({ time: first, count: 2 });
    // Whoever asks for more finds below what is there already.
    const { snippets } = await lookUp({ ...question, limit: 5 }, tab);
    expect(snippets.map(({ articleId }) => articleId)).toEqual(['e', 'f', 'a', 'b', 'c']);
    now += DAY;
    expect((await read()).since).toBeUndefined();
  });

  test('is nothing where the reader wants nothing kept, and nothing is', async () => {
    settings = { ...DEFAULT_SETTINGS, shownFor: 'off' };
    await read();
    now += DAY;
    articles.push(['e', now - 1]);
    expect((await read()).since).toBeUndefined();
    expect(shown.size).toBe(0);
  });

  test('a private window leaves nothing and is told nothing', async () => {
    await read({ tab: { id: 1, incognito: true } });
    expect(shown.size).toBe(0);
    await read();
    now += DAY;
    articles.push(['e', now - 1]);
    expect((await read({ tab: { id: 1, incognito: true } })).since).toBeUndefined();
  });

  test('so does the panel beside a private page', async () => {
    await lookUp({ ...question, isPrivate: true }, {});
    expect(shown.size).toBe(0);
    await lookUp(question, {});
    expect(shown.size).toBe(1);
  });

  test('a log that cannot be read makes a card all the same', async () => {
    isBroken = true;
    expect((await read()).ids).toEqual(['a', 'b', 'c']);
  });
});

test('what was shown is forgotten after the time that the reader chose', async () => {
  const entry = (topicId: string, days: number): ShownTopic => ({
    topicId,
    at: now - days * DAY,
    before: null,
    passageIds: [],
  });
  const left = async (shownFor: Settings['shownFor']) => {
    shown = new Map([entry('x', 1), entry('y', 40), entry('z', 400)].map((one) => [one.topicId, one]));
    await forgetOldShown(log, { ...DEFAULT_SETTINGS, shownFor }, now);
    return [...shown.keys()];
  };
  expect(await left('month')).toEqual(['x']);
  expect(await left('year')).toEqual(['x', 'y']);
  expect(await left('always')).toEqual(['x', 'y', 'z']);
  expect(await left('off')).toEqual([]);
});
