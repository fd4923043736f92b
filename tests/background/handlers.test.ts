import { beforeEach, describe, expect, test } from 'vitest';
import type { LibraryQuery } from '../../bridge/library-view.ts';
import type { PinPlace } from '../../bridge/pin-place.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../bridge/settings.ts';
import { createLibraryWriter } from '../../engine/writer.ts';
import type { TabPage } from '../../entrypoints/background/frames.ts';
import { createHandlers, type Handlers } from '../../entrypoints/background/handlers.ts';
import { createListener } from '../../entrypoints/background/listen.ts';
import type { ShownTopic } from '../../store/shown-log.ts';
import { createMemoryStorage } from '../engine/storage.ts';
import { articleTitled, knowledge, topicNamed } from './fixture.ts';

const OWN = 'chrome-extension://x/';
const NOW = Date.UTC(2026, 0, 1);
const page: TabPage = {
  page: { url: 'https://news.example/a', title: 'Norrvik and its bridge' },
  host: 'news.example',
  paused: false,
  complete: true,
  topics: [
    { topicId: topicNamed('Norrvik').id, count: 1, text: 'The bridge of Norrvik.', at: [14, 21], frameId: 0 },
    { topicId: topicNamed('Karim Haddad').id, count: 3, text: 'Karim Haddad built it.', at: [0, 12], frameId: 4 },
    { topicId: 'gone', count: 9, text: '', at: [0, 0], frameId: 0 },
  ],
};

let settings: Settings;
let opened: [path: string, active: boolean][];
let counted: number[];
let loaded: [tabId: number, frameId: number][];
let styled: [number, number, boolean][];
let dismissed: number[];
let attended: number[];
let shown: Map<string, ShownTopic>;
let places: Map<string, PinPlace>;
let told: [tabId: number, url: string][];
let heard: [tabId: number, frameId: number, host: string][];
let handlers: Handlers;

beforeEach(async () => {
  settings = { ...DEFAULT_SETTINGS };
  opened = [];
  counted = [];
  loaded = [];
  styled = [];
  dismissed = [];
  heard = [];
  attended = [];
  told = [];
  shown = new Map();
  places = new Map();
  handlers = createHandlers({
    knowledge: {
      read: async () => knowledge,
      peek: () => knowledge,
      add: async () => knowledge,
      bring: async () => [],
      undo: async () => knowledge,
      refresh: async () => knowledge,
    },
    ownLibrary: await createLibraryWriter(createMemoryStorage()),
    readTab: async () => ({ state: 'none', reason: 'barred' }),
    addressOf: async () => '',
    tabsOf: async () => [],
    isPrivate: async () => false,
    ownUrl: OWN,
    readSettings: async () => settings,
    changeSettings: async (patch) => {
      settings = { ...settings, ...patch(settings) };
    },
    describeTab: async (tabId) => {
      if (tabId === 8) throw new Error('Nobody there');
      return tabId === 7 ? page : null;
    },
    hearFrame: (tabId, frameId, { host }) => void heard.push([tabId, frameId, host]),
    openPage: async (path, active) => void opened.push([path, active]),
    openPanel: async () => 'panel',
    loadContent: async (tabId, frameId) => void loaded.push([tabId, frameId]),
    styleMarks: async (tabId, frameId, on) => void styled.push([tabId, frameId, on]),
    loadCards: async (tabId, frameId) => void loaded.push([tabId, frameId]),
    dismissCards: (tabId) => void dismissed.push(tabId),
    showMargin: async (_, { texts }) => texts.length,
    countMargin: async () => 0,
    openOptions: async () => undefined,
    attend: async ({ id }) => void attended.push(id ?? -1),
    memory: {
      async remember(tabId, url) {
        told.push([tabId, url]);
        return url.endsWith('/a');
      },
      from: async () => undefined,
      forgot: async () => undefined,
    },
    recount: (tabId) => void counted.push(tabId),
    tellPages: () => undefined,
    shownLog: {
      read: async (id) => shown.get(id),
      write: async (topic) => void shown.set(topic.topicId, topic),
      forget: async () => shown.clear(),
    },
    zoomOf: async (tabId) => tabId / 4,
    pinPlaces: {
      of: async (host) => places.get(host) ?? null,
      keep: async (host, place) => void places.set(host, place),
      forget: async () => places.clear(),
    },
    holdWorker: async () => undefined,
    libraryStored: async () => undefined,
    locale: () => 'en',
    now: () => NOW,
  });
});

describe('a web page', () => {
  const sender = { id: 'x', frameId: 0, tab: { id: 7, url: 'https://news.example/a' } };

  test('gets a card that fits the place where the name is read', async () => {
    const text = 'The harbour of Norrvik was quiet. A bridge for Norrvik was paid by Karim Haddad.';
    const first = async (at: number) =>
      (await handlers.lookUp({ topicId: topicNamed('Norrvik').id, text, at: [at, at + 7] }, sender)).snippets[0]?.text;
    expect(await first(text.indexOf('Norrvik'))).toContain('harbour');
    expect(await first(text.lastIndexOf('Norrvik'))).toContain('bridge');
  });

  test('gets the other names in the snippets with them, but for topics that the reader knows', async () => {
    const names = async () => {
      const { snippets } = await handlers.lookUp(
        { topicId: topicNamed('Norrvik').id, text: '', at: 0, limit: 9 },
        sender,
      );
      return snippets.flatMap(({ text, names }) => names.map(({ start, end }) => text.slice(start, end)));
    };
    expect(await names()).toEqual(['Ada Lindqvist', 'Ada Lindqvist']);
    await handlers.muteTopic({ topicId: topicNamed('Ada Lindqvist').id, muted: true }, sender);
    expect(await names()).toEqual([]);
  });

  test('is watched once it is read, but for its frames; what it tells of being read counts for its own tab', async () => {
    await handlers.loadContent({}, sender);
    await handlers.loadContent({}, { ...sender, frameId: 3 });
    expect(attended).toEqual([7]);
    await handlers.rememberPage({ url: 'https://news.example/a' }, sender);
    await handlers.rememberPage({ url: 'https://news.example/b' }, sender);
    await handlers.rememberPage({ url: 'https://news.example/a' }, { ...sender, frameId: 3 });
    await handlers.rememberPage({ url: 'https://news.example/a' }, { id: 'x' });
    expect(told).toEqual([
      [7, 'https://news.example/a'],
      [7, 'https://news.example/b'],
    ]);
    // Where it was remembered, the button says so.
    expect(counted).toEqual([7]);
  });

  test('closes the card of any frame of its own tab, and of no other', async () => {
    await handlers.dismissCards({}, { ...sender, frameId: 3 });
    await handlers.dismissCards({}, { id: 'x' });
    expect(dismissed).toEqual([7]);
  });

  test('gets the script that holds cards in the frame that asks, and nowhere else', async () => {
    await handlers.loadCards({}, { ...sender, frameId: 3 });
    expect(loaded).toEqual([[7, 3]]);
  });

  test('gets the script that reads it, and the styles of marks, in the frame that asks, and nowhere else', async () => {
    await handlers.loadContent({}, { ...sender, frameId: 3 });
    expect(loaded).toEqual([[7, 3]]);
    await handlers.styleMarks({ on: true }, { ...sender, frameId: 3 });
    await handlers.styleMarks({ on: false }, sender);
    expect(styled).toEqual([
      [7, 3, true],
      [7, 0, false],
    ]);
  });

  test('gets nothing when it has been closed meanwhile, and nobody is told of it', async () => {
    const closed = { id: 'x', url: 'https://news.example/a' };
    await handlers.loadContent({}, closed);
    await handlers.styleMarks({ on: true }, closed);
    await handlers.loadCards({}, closed);
    const secret = 'AAAAAAAAAAAAAAAAAAAAAA';
    await handlers.prepareCard({ secret, contents: { kind: 'note', text: 'One.' } }, closed);
    expect([loaded, styled]).toEqual([[], []]);
    const card = { ...sender, url: `${OWN}card.html`, frameId: 4 };
    await expect(async () => handlers.claimCard({ secret }, card)).rejects.toThrow('nothing is left');
    expect(await handlers.claimCard({ secret }, { id: 'x', url: `${OWN}card.html` })).toBeNull();
  });

  test('learns what site its tab shows, which a frame of another origin cannot know', () => {
    expect(handlers.site({}, { ...sender, frameId: 3 })).toBe('news.example');
    expect(handlers.site({}, { id: 'x' })).toBe('');
    expect(handlers.site({}, { id: 'x', tab: { id: 7, url: 'file:///tmp/a.html' } })).toBe('');
  });

  test('gets the mentions in its texts, but for topics that the reader knows', async () => {
    const texts = ['Ada Lindqvist came to Norrvik.', 'Nothing here.'];
    const all = await handlers.findMentions({ texts }, sender);
    expect(all.map((list) => list.map(({ exact }) => exact))).toEqual([['Ada Lindqvist', 'Norrvik'], []]);
    await handlers.muteTopic({ topicId: topicNamed('Norrvik').id, muted: true }, sender);
    const fewer = await handlers.findMentions({ texts }, sender);
    expect(fewer[0]?.map(({ exact }) => exact)).toEqual(['Ada Lindqvist']);
  });

  test('is told which names stand everywhere, and of no others whether they are worth a mark there', async () => {
    const text = 'Ada Lindqvist came to Norrvik.';
    const [found = []] = await handlers.findMentions({ texts: [text] }, sender);
    // No list knows Norrvik.
    expect(found.map(({ isEveryday }) => isEveryday)).toEqual([undefined, undefined]);
    const names = [{ topicId: topicNamed('Norrvik').id, text, at: [22, 29] as [number, number] }];
    expect(await handlers.judgeMarks({ page: {}, names }, sender)).toEqual([]);
  });

  test('has its topics counted when one of its frames tells of others', async () => {
    await handlers.reportPage({}, sender);
    await handlers.reportPage({}, { ...sender, frameId: 3 });
    await handlers.reportPage({}, { id: 'x' });
    expect(counted).toEqual([7, 7]);
  });

  test('tells what stands in a frame as that frame of that tab, whatever it says', async () => {
    const told = { page: {}, host: 'ads.example', topics: [], paused: false, complete: true };
    await handlers.tellPage(told, { ...sender, frameId: 3 });
    await handlers.tellPage(told, { id: 'x' });
    expect(heard).toEqual([[7, 3, 'ads.example']]);
  });

  test('opens the reader at a passage, in front or behind', async () => {
    await handlers.openReader({ articleId: 'a', passageId: 'p' }, sender);
    await handlers.openReader({ articleId: 'a', inBackground: true }, sender);
    expect(opened).toEqual([
      ['/reader.html#a/p', true],
      ['/reader.html#a/', false],
    ]);
  });

  test('opens the page of a topic, in front or behind', async () => {
    await handlers.openTopic({ topicId: 'a/b' }, sender);
    await handlers.openTopic({ topicId: 'a', inBackground: true }, sender);
    expect(opened).toEqual([
      ['/topic.html#a%2Fb', true],
      ['/topic.html#a', false],
    ]);
  });

  test('mutes a topic once and takes it back', async () => {
    await handlers.muteTopic({ topicId: 't', muted: true }, sender);
    await handlers.muteTopic({ topicId: 't', muted: true }, sender);
    expect(settings.mutedTopics).toEqual(['t']);
    await handlers.muteTopic({ topicId: 't', muted: false }, sender);
    expect(settings.mutedTopics).toEqual([]);
  });
});

describe('a page of ours', () => {
  test('may pause any host, also when it is shown in a tab', async () => {
    const sender = { id: 'x', url: `${OWN}popup.html`, tab: { id: 9, url: `${OWN}popup.html` } };
    await handlers.pauseSite({ host: 'news.example', for: 'always' }, sender);
    expect(settings.pausedSites).toEqual({ 'news.example': null });
  });

  test('gets a tab with its topics, most often named first, without those the library does not have', async () => {
    const view = await handlers.describeTab({ tabId: 7 }, {});
    expect(view?.topics.map(({ topic, count, frameId }) => [topic.label, count, frameId])).toEqual([
      ['Karim Haddad', 3, 4],
      ['Norrvik', 1, 0],
    ]);
  });

  test('gets nothing of a tab where no content script answers', async () => {
    expect(await handlers.describeTab({ tabId: 9 }, {})).toBeNull();
    expect(await handlers.describeTab({ tabId: 8 }, {})).toBeNull();
    expect(await handlers.briefing({ tabId: 8 }, {})).toBeNull();
  });

  test('gets a briefing that tells no passage twice, with the articles in order of time', async () => {
    const briefing = await handlers.briefing({ tabId: 7 }, {});
    const passages = briefing?.entries.map(({ snippet }) => snippet?.passageId);
    expect(new Set(passages).size).toBe(passages?.length);
    // In the page's order, whatever weighs more.
    expect(briefing?.entries.map(({ topic }) => topic.label)).toEqual(['Norrvik', 'Karim Haddad']);
    expect(briefing?.entries.map(({ place }) => place.text)).toEqual([
      'The bridge of Norrvik.',
      'Karim Haddad built it.',
    ]);
    const named = briefing?.entries.flatMap(({ snippet }) => snippet?.names.map(({ topicId }) => topicId));
    expect(named).toEqual([topicNamed('Ada Lindqvist').id]);
    expect(briefing?.timeline.map(({ count }) => count)).toEqual([1, 1, 1]);
    const dates = briefing?.dated.map(
      ({ articleId }) => briefing.articles.find(({ id }) => id === articleId)?.published,
    );
    expect(dates).toEqual(['2020-06-03', '2019-05-02', '2018-03-01']);
    await handlers.muteTopic({ topicId: topicNamed('Ada Lindqvist').id, muted: true }, {});
    const quiet = await handlers.briefing({ tabId: 7 }, {});
    expect(quiet?.entries.flatMap(({ snippet }) => snippet?.names)).toEqual([]);
  });

  const everything: LibraryQuery = {
    articles: { words: '', by: 'title', down: false, count: 99 },
    topics: { words: '', count: 99 },
    others: '',
  };

  test('gets the part of the library that it asks for, sorted, with how much there is', async () => {
    const articles = { words: 'courier 20', by: 'published' as const, down: true, count: 1 };
    const topics = { words: 'LÍND', count: 1 };
    const view = await handlers.readLibrary({ articles, topics, others: 'ha' }, {});
    expect(view.articles.rows.map(({ article }) => article.title)).toEqual(['A bridge for Norrvik']);
    expect(view.articles.total).toBe(2);
    expect(view.topics.rows.map(({ topic }) => topic.label)).toEqual(['Ada Lindqvist']);
    expect(view.topics.total).toBe(1);
    expect(view.others.map(({ label }) => label)).toEqual(['Karim Haddad']);
    const sorted = await handlers.readLibrary(everything, {});
    const labels = sorted.topics.rows.map(({ topic }) => topic.label);
    expect(labels).toEqual([...labels].sort());
    expect(labels).toHaveLength(sorted.topics.total);
    const titles = sorted.articles.rows.map(({ article }) => article.title);
    expect(titles).toEqual(['A bridge for Norrvik', 'A letter', 'Engineer leaves', 'Harbour opens']);
  });

  test('gets the names of what the reader knows, wherever it stands in the list', async () => {
    await handlers.muteTopic({ topicId: topicNamed('Norrvik').id, muted: true }, {});
    const view = await handlers.readLibrary({ ...everything, topics: { words: 'ada', count: 1 } }, {});
    expect(view.muted).toEqual([{ id: topicNamed('Norrvik').id, label: 'Norrvik' }]);
  });

  test('gets the library with what was found in each article and where names come from', async () => {
    const view = await handlers.readLibrary(everything, {});
    const bridge = view.articles.rows.find(({ article }) => article.id === articleTitled('A bridge for Norrvik'));
    expect(bridge).toMatchObject({ passages: 3, others: 0 });
    expect(bridge?.topics).toContainEqual({ label: 'Norrvik', count: 2 });
    const ada = view.topics.rows.find(({ topic }) => topic.label === 'Ada Lindqvist');
    expect(ada?.articles).toBe(2);
    expect(ada?.names).toEqual([
      { name: 'Ada Lindqvist', origin: 'hand-made' },
      { name: 'Lindqvist', origin: 'hand-made' },
    ]);
  });
});

describe('the frame of a card', () => {
  const card = { id: 'x', url: `${OWN}card.html`, frameId: 4, tab: { id: 7, url: 'https://news.example/a' } };
  const page = { id: 'x', url: 'https://news.example/a', frameId: 0, tab: card.tab };
  const secret = 'AAAAAAAAAAAAAAAAAAAAAA';
  const contents = { kind: 'note', text: 'Three names.' } as const;

  test('fetches what was left for its secret in its tab, with the site of the tab', async () => {
    await handlers.prepareCard({ secret, contents }, page);
    expect(await handlers.claimCard({ secret }, card)).toEqual({
      contents,
      host: 'news.example',
      pinPlace: null,
    });
  });

  test('gets nothing in another tab, and nobody else gets anything', async () => {
    await handlers.prepareCard({ secret, contents }, page);
    const refused = async (sender: object) => handlers.claimCard({ secret }, sender);
    await expect(refused({ ...card, tab: { id: 8, url: 'https://news.example/a' } })).rejects.toThrow(
      'nothing is left',
    );
    await expect(refused(page)).rejects.toThrow('claimed by their frames only');
    await expect(refused({ ...card, url: `${OWN}reader.html` })).rejects.toThrow('claimed by their frames only');
  });

  test('has it remembered where pinned cards stand on the site, and is told so there', async () => {
    await handlers.keepPinPlace({ place: { dock: 'right' } }, card);
    expect([...places]).toEqual([['news.example', { dock: 'right' }]]);
    await handlers.prepareCard({ secret, contents }, page);
    expect(await handlers.claimCard({ secret }, card)).toMatchObject({ pinPlace: { dock: 'right' } });
    const other = { id: 7, url: 'https://other.example/' };
    await handlers.prepareCard({ secret: `${secret}B`, contents }, { ...page, tab: other });
    expect(await handlers.claimCard({ secret: `${secret}B` }, { ...card, tab: other })).toMatchObject({
      pinPlace: null,
    });
    await handlers.forgetPinPlaces({}, {});
    expect(places.size).toBe(0);
  });

  test('in a private window leaves nothing of that and is told nothing, nor does a file', async () => {
    const secretly = { ...card.tab, incognito: true };
    await handlers.keepPinPlace({ place: { dock: 'right' } }, { ...card, tab: secretly });
    await handlers.keepPinPlace({ place: { dock: 'right' } }, { ...card, tab: { id: 7, url: 'file:///home/a.html' } });
    expect(places.size).toBe(0);
    places.set('news.example', { dock: 'left' });
    await handlers.prepareCard({ secret, contents }, { ...page, tab: secretly });
    expect(await handlers.claimCard({ secret }, { ...card, tab: secretly })).toMatchObject({ pinPlace: null });
  });

  test('asks how much its tab is zoomed', async () => {
    expect(await handlers.tabZoom({}, card)).toBe(1.75);
  });

  test('alone tells of the place of a card', async () => {
    const refused = async () => handlers.keepPinPlace({ place: { x: 0, y: 0 } }, { ...card, url: `${OWN}reader.html` });
    await expect(refused()).rejects.toThrow('told by its frame only');
  });

  test('may pause the site of its tab for an hour, for good, and wake it', async () => {
    await handlers.pauseSite({ host: 'news.example', for: 'hour' }, card);
    expect(settings.pausedSites).toEqual({ 'news.example': NOW + 3_600_000 });
    await handlers.pauseSite({ host: 'news.example', for: 'always' }, card);
    expect(settings.pausedSites).toEqual({ 'news.example': null });
    await handlers.pauseSite({ host: 'news.example', for: 'off' }, card);
    expect(settings.pausedSites).toEqual({});
  });

  test('may not pause another site', async () => {
    await expect(async () => handlers.pauseSite({ host: 'other.example', for: 'always' }, card)).rejects.toThrow(
      /site of its tab/u,
    );
    expect(settings.pausedSites).toEqual({});
  });
});

describe('the listener', () => {
  const ID = 'x';
  const listen = (message: unknown, sender = { id: ID, url: `chrome-extension://${ID}/card.html` }) =>
    new Promise((resolve) => {
      const reports: string[] = [];
      const listener = createListener(handlers, ID, `chrome-extension://${ID}/`, (text) => reports.push(text));
      expect(listener(message, sender, (reply) => resolve({ reply, reports }))).toBe(true);
    });

  test('answers with a value', async () => {
    expect(await listen({ backstory: 'search', question: { query: 'ferry' } })).toMatchObject({
      reply: { ok: true, value: { total: 1 } },
      reports: [],
    });
  });

  test('answers a refusal and a failure with words, and reports each once', async () => {
    const page = { id: ID, url: 'https://news.example/a' };
    expect(await listen({ backstory: 'readLibrary', question: {} }, page)).toEqual({
      reply: { ok: false, error: 'Refused: readLibrary is not for web pages' },
      reports: ['Refused: readLibrary is not for web pages'],
    });
    const failed = (await listen({ backstory: 'lookUp', question: { topicId: 'nobody', text: '', at: 0 } })) as {
      reply: { ok: boolean; error: string };
      reports: string[];
    };
    expect(failed.reply.ok).toBe(false);
    expect(failed.reports).toEqual([failed.reply.error]);
  });
});
