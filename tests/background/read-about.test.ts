import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../bridge/settings.ts';
import type { TabView } from '../../bridge/tab-view.ts';
import type { TopicView } from '../../bridge/topic-view.ts';
import type { Sender } from '../../bridge/validate.ts';
import { createBundledReader } from '../../engine/bundled-reader.ts';
import type { Library } from '../../engine/model/library.ts';
import { brief } from '../../entrypoints/background/briefing.ts';
import type { TabPage } from '../../entrypoints/background/frames.ts';
import type { Knowledge, KnowledgeSource } from '../../entrypoints/background/knowledge.ts';
import { createTopicHandlers } from '../../entrypoints/background/topic-handlers.ts';
import type { ShownTopic } from '../../store/shown-log.ts';
import { articleTitled, knowledge as bundled, library, topicNamed } from './fixture.ts';

// What the page of a topic and the panel say is new since the reader last read about a topic.

const DAY = 86_400_000;
const topic = topicNamed('Karim Haddad');
const newest = articleTitled('Engineer leaves');
const first = { order: 'newest', from: 0, count: 10 } as const;
let now: number;
let settings: Settings;
let shown: Map<string, ShownTopic>;
let isBroken: boolean;
let known: Knowledge;

const log = {
  read: async (id: string) => {
    if (isBroken) throw new Error('The disk is full');
    return shown.get(id);
  },
  write: async (one: ShownTopic) => void shown.set(one.topicId, one),
  forget: async () => undefined,
};

/** The library where an article has come at a time. */
function withArticle(id: string, added: number): Knowledge {
  const articles = library.articles.map((article) => (article.id === id ? { ...article, added } : article));
  const reader = createBundledReader({ ...library, articles } as Library);
  return { ...bundled, reader, own: reader };
}

const handlers = createTopicHandlers({
  knowledge: { read: async () => known } as KnowledgeSource,
  readSettings: async () => settings,
  openPage: async () => undefined,
  shownLog: log,
  now: () => now,
});
const ask = async (question: object, sender: Sender = { tab: { id: 1 } }) =>
  (await handlers.readTopic({ topicId: topic.id, passages: first, ...question }, sender)) as Extract<
    TopicView,
    { status: 'known' }
  >;

beforeEach(() => {
  now = 1000 * DAY;
  settings = DEFAULT_SETTINGS;
  shown = new Map();
  isBroken = false;
  known = bundled;
});

test('the page of a topic says what has come since it was last read, and brings only that', async () => {
  expect((await ask({})).since).toBeUndefined();
  const before = now;
  now += 4 * DAY;
  known = withArticle(newest, before + DAY);
  expect((await ask({})).since).toEqual({ time: before, count: 1 });
  const only = (await ask({ addedAfter: before })).profile.shown;
  expect(only?.snippets.map(({ articleId }) => articleId)).toEqual([newest]);
  expect(only?.total).toBe(1);
  now += DAY;
  expect((await ask({})).since).toBeUndefined();
});

test('what the page is asked without passages is not read about', async () => {
  await ask({ passages: undefined, names: 3 });
  expect(shown.size).toBe(0);
});

test('a private window leaves nothing, nor does a reader who wants nothing kept; a broken log is no hindrance', async () => {
  await ask({}, { tab: { id: 1, incognito: true } });
  settings = { ...DEFAULT_SETTINGS, shownFor: 'off' };
  await ask({});
  expect(shown.size).toBe(0);
  settings = DEFAULT_SETTINGS;
  isBroken = true;
  expect((await ask({})).profile.shown?.snippets.length).toBeGreaterThan(0);
});

test('the panel says it too, with the new passage first, and notes nothing by itself', async () => {
  const page: TabPage = {
    page: { url: 'https://news.example/a', title: 'A bridge' },
    host: 'news.example',
    paused: false,
    complete: true,
    topics: [
      { topicId: topic.id, count: 1, text: 'Karim Haddad, the engineer, was praised.', at: [0, 12], frameId: 0 },
    ],
  };
  const view: TabView = { ...page, topics: [{ topic, count: 1, frameId: 0, isQuiet: false }] };
  const briefed = async (before: ShownTopic | undefined) => {
    const reading = { isPrivate: false, shownOf: async () => before, now };
    return (await brief(known, page, view, new Set(), reading)).entries[0];
  };
  known = withArticle(newest, now - DAY);
  const best = await briefed(undefined);
  expect([best?.since, best?.snippet?.articleId]).toEqual([undefined, articleTitled('A bridge for Norrvik')]);
  const read = { topicId: topic.id, at: now - 2 * DAY, before: null, passageIds: [] };
  const news = await briefed(read);
  expect(news?.since).toEqual({ time: now - 2 * DAY, count: 1 });
  expect(news?.snippet?.articleId).toBe(newest);
  expect(shown.size).toBe(0);
});
