import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MessageName } from '../../bridge/messages.ts';
import { DEFAULT_SETTINGS } from '../../bridge/settings.ts';
import { checkMessage, type Sender } from '../../bridge/validate.ts';
import type { Handlers } from '../../entrypoints/background/handlers.ts';
import { createListener } from '../../entrypoints/background/listen.ts';
import { removedArticle } from '../removed-article.ts';
import { projectFiles, read } from '../repository.ts';

const ID = 'abcdefgh';
const OWN = `chrome-extension://${ID}/`;

const DRAFT = {
  title: 'A title',
  publisher: null,
  published: null,
  url: 'https://news.example/a',
  credits: [],
  language: 'en',
  text: 'NATO met.',
};

/** Every message there is, with a question that is well formed. */
const QUESTIONS: { [N in MessageName]: unknown } = {
  findMentions: { texts: ['NATO'] },
  judgeMarks: { page: {}, names: [{ topicId: 't', text: 'NATO met.', at: [0, 4] }] },
  lookUp: { topicId: 't', text: 'NATO met.', at: [0, 4], passageId: 'p' },
  search: { query: 'nato', limit: 3, order: 'day', paper: 'The Post', between: ['2017-01-01', '2017-12-31'] },
  shelves: {},
  thenAndNow: { topicId: 't', limit: 3 },
  stories: { topicId: 't', limit: 3 },
  saidOnThis: { topicId: 't', text: 'NATO met.', at: [0, 4] },
  storyOf: { articleId: 'a' },
  changesBetween: { before: 'a', after: 'b' },
  readBefore: { tabId: 1 },
  markReadBefore: { tabId: 1, isOn: true },
  marksInMargin: { tabId: 1 },
  whoSaid: { topicId: 't', limit: 3, between: ['2017-01-01', '2017-12-31'], text: 'NATO met.' },
  readArticle: { articleId: 'a' },
  readTopic: {
    topicId: 't',
    words: 'ferry',
    between: ['2017-01-01', '2017-12-31'],
    paper: '',
    beside: 'u',
    addedAfter: 1,
    passages: { order: 'fit', from: 0, count: 20 },
    articles: { from: 0, count: 20 },
    names: 20,
    dossier: { from: 0, count: 20 },
  },
  setMeant: { topicId: 't', articleId: 'a', passageId: 'p', isMeant: false },
  openTopic: { topicId: 't', inBackground: true },
  openReader: { articleId: 'a', passageId: 'p', at: 'day' },
  reportPage: {},
  tellPage: { page: {}, host: 'news.example', topics: [], paused: false, complete: true },
  openPanel: {},
  muteTopic: { topicId: 't', muted: true },
  pauseSite: { host: 'news.example', for: 'hour' },
  setChoices: { choices: { delay: 100 } },
  replaceSettings: { settings: DEFAULT_SETTINGS },
  loadContent: {},
  site: {},
  styleMarks: { on: true },
  loadCards: {},
  prepareCard: { secret: 'AAAAAAAAAAAAAAAAAAAAAA', contents: { kind: 'note', text: 'Three names.' } },
  claimCard: { secret: 'AAAAAAAAAAAAAAAAAAAAAA' },
  tabZoom: {},
  keepPinPlace: { place: { dock: 'right' } },
  forgetPinPlaces: {},
  dismissCards: {},
  rememberPage: { url: 'https://news.example/a' },
  openOptions: {},
  describeTab: { tabId: 1 },
  briefing: { tabId: 1 },
  readLibrary: {
    articles: { words: '', by: 'title', down: true, count: 9 },
    topics: { words: '', count: 9 },
    others: '',
  },
  editLibrary: { edit: { type: 'block', topicId: 't', alias: 'NATO' } },
  bringEdits: { edits: [{ id: 'e', edit: { type: 'block', topicId: 't', alias: 'NATO' }, label: 'NATO', into: null }] },
  backupDue: {},
  backupLater: {},
  openToRead: { url: 'https://news.example/a' },
  undoEdit: {},
  forgetShown: {},
  holdWorker: {},
  libraryStored: { news: { words: [7], lost: ['t'] }, from: 3, to: 4 },
  savedVersions: { tabId: 1 },
  previewPage: { tabId: 1, part: 'page' },
  saveArticle: { draft: DRAFT },
  savePage: { tabId: 1 },
  correctArticle: { articleId: 'a', correction: { published: '2026-05-03' } },
  removeArticle: { articleId: 'a' },
  restoreArticle: {
    removed: removedArticle,
  },
  saveTabs: { windowId: 1 },
};
const NAMES = Object.keys(QUESTIONS) as MessageName[];

/** What a content script has any need of; whatever else there is, and whatever comes later, is closed to web pages. */
const FOR_WEB_PAGES: readonly string[] =
  'findMentions judgeMarks reportPage tellPage loadContent site styleMarks loadCards prepareCard dismissCards rememberPage'.split(
    ' ',
  );
const OWN_ONLY = NAMES.filter((name) => !FOR_WEB_PAGES.includes(name));

/** Whoever speaks through our content script, from a page or a frame; a hostile process writes what it likes there. */
const pages = fc.record({
  id: fc.constant(ID),
  url: fc.oneof(
    fc.webUrl(),
    fc.constantFrom(
      '',
      'about:blank',
      'about:srcdoc',
      'data:text/html,x',
      `https://evil.example/${OWN}`,
      `${OWN.slice(0, -1)}.evil.example/`,
    ),
    fc.string(),
  ),
  origin: fc.oneof(fc.webUrl(), fc.constantFrom('null', 'https://evil.example')),
  frameId: fc.nat(9),
  tab: fc.record({ id: fc.nat(99), url: fc.webUrl() }),
}) as fc.Arbitrary<Sender>;

/** Well-formed questions with something in them replaced, and anything else. */
const questions = fc.oneof(
  fc.anything(),
  fc
    .tuple(fc.constantFrom(...NAMES), fc.string(), fc.anything())
    .map(([name, field, value]) => ({ ...(QUESTIONS[name] as object), [field]: value })),
  fc.constantFrom(...NAMES).map((name) => QUESTIONS[name]),
);
const messages = fc.oneof(
  fc.anything(),
  fc.record({ backstory: fc.oneof(fc.constantFrom(...NAMES), fc.string(), fc.anything()), question: questions }),
);

/** What the background answers, which of its handlers ran, and what it reported. */
async function send(message: unknown, sender: Sender) {
  const ran: string[] = [];
  const reports: string[] = [];
  const handlers = Object.fromEntries(NAMES.map((name) => [name, () => void ran.push(name)])) as unknown as Handlers;
  const listener = createListener(handlers, ID, OWN, (text) => reports.push(text));
  const reply = await new Promise<{ ok: boolean; error?: string }>((resolve) => {
    expect(listener(message, sender, resolve as never)).toBe(true);
  });
  return { reply, ran, reports };
}

test('whatever a page sends is answered once: a handler runs, or words say why not', async () => {
  await fc.assert(
    fc.asyncProperty(messages, pages, async (message, sender) => {
      const { reply, ran, reports } = await send(message, sender);
      if (reply.ok) expect(ran).toHaveLength(1);
      else {
        expect(ran).toEqual([]);
        expect(reply.error).toMatch(/^Refused: /u);
        expect(reports).toEqual([reply.error]);
      }
    }),
    { numRuns: 2000 },
  );
});

test('no page is answered what only our own pages may ask, whoever it says it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...OWN_ONLY), questions, pages, async (name, question, sender) => {
      for (const asked of [question, QUESTIONS[name]]) {
        const { reply, ran } = await send({ backstory: name, question: asked }, sender);
        expect(reply.ok).toBe(false);
        expect(ran).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
  const ours = { id: ID, url: `${OWN}options.html`, origin: OWN.slice(0, -1) };
  for (const name of OWN_ONLY)
    expect((await send({ backstory: name, question: QUESTIONS[name] }, ours)).ran).toEqual([name]);
});

test('what is passed on is what was asked and nothing beside it, and no refusal repeats what a page wrote', () => {
  const sender = { id: ID, url: 'https://news.example/' };
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMES),
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 12 }),
      (name, field, value) => {
        const known = QUESTIONS[name] as object;
        fc.pre(
          !Object.hasOwn(known, field) &&
            !['limit', 'page', 'articleId', 'at', 'passageId', 'inBackground', 'editId'].includes(field),
        );
        // As it comes off the wire: `__proto__` is a field like any other there.
        const question = JSON.parse(JSON.stringify({ ...known, [field]: value }));
        try {
          checkMessage({ backstory: name, question }, sender, ID, OWN);
          // A field called __proto__ never gets into the object that is checked.
          expect(field).toBe('__proto__');
        } catch (error) {
          expect((error as Error).message).toMatch(/^Refused: /u);
          expect((error as Error).message).not.toContain(value);
        }
      },
    ),
  );
});

test('what the scripts in a page ask for is answered there, and nothing is open to pages that none of them asks for', () => {
  const scripts = projectFiles().filter((file) =>
    /^entrypoints\/(start\.content|content|card-host\.content|attention)\//.test(file),
  );
  const asked = scripts.flatMap((file) =>
    [...read(file).matchAll(/(?:\b(?:ask|send)\(|\bbackstory: )'(\w+)'/g)].map(([, name]) => name),
  );
  expect([...new Set(asked)].sort()).toEqual([...FOR_WEB_PAGES].sort());
});
