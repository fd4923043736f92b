import { describe, expect, test } from 'vitest';
import { TEXT_LIMIT } from '../../bridge/messages.ts';
import { MOST_JUDGED } from '../../bridge/page-names.ts';
import { DEFAULT_SETTINGS } from '../../bridge/settings.ts';
import { checkMessage, isCardFrame, isOwnPage, type Sender } from '../../bridge/validate.ts';
import { removedArticle } from '../removed-article.ts';

const ID = 'abcdefgh';
const OWN = `chrome-extension://${ID}/`;
const ourPage: Sender = { id: ID, url: `${OWN}options.html#library`, origin: OWN.slice(0, -1) };
const webPage: Sender = {
  id: ID,
  url: 'https://news.example/story',
  origin: 'https://news.example',
  frameId: 0,
  tab: { id: 7, url: 'https://news.example/story' },
};
const check = (message: unknown, sender: Sender = webPage) => checkMessage(message, sender, ID, OWN);

const DRAFT = {
  title: 'A title',
  publisher: 'The Courier',
  published: null,
  url: 'https://news.example/a',
  credits: [],
  language: 'en',
  text: 'NATO met.',
};

/** What is saved and taken out, by name, with a question that is well formed. */
const SAVING: [name: string, question: unknown][] = [
  ['savedVersions', { tabId: 1 }],
  ['backupDue', {}],
  ['backupLater', {}],
  ['openToRead', { url: 'https://news.example/a' }],
  ['bringEdits', { edits: [{ id: 'e', edit: { type: 'block', topicId: 't', alias: 'a' }, label: 'A', into: null }] }],
  ['previewPage', { tabId: 1, part: 'selection' }],
  ['saveArticle', { draft: DRAFT }],
  ['correctArticle', { articleId: 'a', correction: { published: null } }],
  ['removeArticle', { articleId: 'a' }],
  ['restoreArticle', { removed: removedArticle }],
  ['saveTabs', { windowId: 1 }],
];

describe('a message at the edge', () => {
  test('passes when it is known and well formed', () => {
    const question = { topicId: 't1', text: 'A sentence.', at: [2, 10], page: { title: 'T' } };
    expect(check({ backstory: 'lookUp', question }, ourPage)).toEqual({ name: 'lookUp', question });
  });

  test.each([
    ['of another extension', { backstory: 'search', question: { query: 'a' } }, { ...ourPage, id: 'other' }],
    ['from nobody', { backstory: 'search', question: { query: 'a' } }, {}],
    ['unknown', { backstory: 'steal', question: {} }, ourPage],
    ['named like something every object has', { backstory: 'constructor', question: {} }, ourPage],
    ['nothing', null, ourPage],
    ['a text', 'search', ourPage],
    ['without a question', { backstory: 'search' }, ourPage],
    ['with a field that nobody knows', { backstory: 'search', question: { query: 'a', all: true } }, ourPage],
    ['with a wrong type', { backstory: 'search', question: { query: 5 } }, ourPage],
    ['with an order that is none', { backstory: 'search', question: { query: 'a', order: 'worst' } }, ourPage],
    [
      'with a time that has one end',
      { backstory: 'search', question: { query: 'a', between: ['2017-01-01'] } },
      ourPage,
    ],
    ['with a limit below one', { backstory: 'search', question: { query: 'a', limit: 0 } }, ourPage],
    ['with a limit that is no whole number', { backstory: 'search', question: { query: 'a', limit: 1.5 } }, ourPage],
    [
      'with days that are none',
      { backstory: 'lookUp', question: { topicId: 't', text: '', at: 0, between: ['2020-01-01', 'soon'] } },
      ourPage,
    ],
    ['with a place before the text', { backstory: 'lookUp', question: { topicId: 't', text: 'a', at: -1 } }, ourPage],
    ['with an empty id', { backstory: 'readArticle', question: { articleId: '' } }, ourPage],
    ['with an endless id', { backstory: 'readArticle', question: { articleId: 'x'.repeat(129) } }, ourPage],
    ['with an unknown length of a pause', { backstory: 'pauseSite', question: { host: 'a', for: 'ever' } }, ourPage],
  ])('is refused when it is %s', (_, message, sender) => {
    expect(() => check(message, sender)).toThrow(/^Refused: /u);
  });

  test('asks about the marks of so many names and no more, from a page as well', () => {
    const names = Array.from({ length: MOST_JUDGED }, (_, i) => ({ topicId: `t${i}`, text: 'NATO', at: [0, 4] }));
    const ask = (list: unknown[]) => () => check({ backstory: 'judgeMarks', question: { page: {}, names: list } });
    expect(ask(names)).not.toThrow();
    expect(ask([...names, names[0]])).toThrow(/judgeMarks has a wrong names/u);
    expect(ask([{ topicId: 't', text: 'x'.repeat(5001), at: [0, 4] }])).toThrow(/judgeMarks/u);
  });

  test('may carry so much text and no more, all texts together', () => {
    const half = 'x'.repeat(TEXT_LIMIT / 2);
    expect(() => check({ backstory: 'findMentions', question: { texts: [half, half] } })).not.toThrow();
    expect(() => check({ backstory: 'findMentions', question: { texts: [half, half, 'x'] } })).toThrow(/texts/u);
  });

  test('is refused with the field named, and never its value', () => {
    const secret = 'what the page says'.repeat(200);
    const message = { backstory: 'lookUp', question: { topicId: 't', text: '', at: 0, page: { title: secret } } };
    expect(() => check(message, ourPage)).toThrow(/lookUp has a wrong page\.title/u);
    expect(() => check(message, ourPage)).not.toThrow(/what the page says/u);
  });

  test.each([
    ['too short a secret', { secret: 'short' }],
    ['a secret with other signs', { secret: 'not a secret of ours!!!' }],
    ['contents of a kind that nobody knows', { contents: { kind: 'page', text: '' } }],
    ['a note with a field that nobody knows', { contents: { kind: 'note', text: '', html: '' } }],
    ['an endless note', { contents: { kind: 'note', text: 'x'.repeat(2000) } }],
    ['a card without a topic', { contents: { kind: 'card', label: '', text: '', at: [0, 0], page: {} } }],
  ])('that leaves a card is refused with %s', (_, wrong) => {
    const contents = { kind: 'card', topicId: 't', label: 'NATO', text: 'NATO met.', at: [0, 4], page: {} };
    const question = { secret: 'AAAAAAAAAAAAAAAAAAAAAA', contents };
    expect(check({ backstory: 'prepareCard', question }).question).toEqual(question);
    expect(() => check({ backstory: 'prepareCard', question: { ...question, ...wrong } })).toThrow(/prepareCard/u);
  });

  test.each([
    ['a count below nothing', { topics: [{ topicId: 'b', count: -1, text: '', at: [0, 1] }] }],
    [
      'a topic with a field that nobody knows',
      { topics: [{ topicId: 'b', count: 1, text: '', at: [0, 1], html: '' }] },
    ],
    ['endless text', { topics: [{ topicId: 'b', count: 1, text: 'x'.repeat(6000), at: [0, 1] }] }],
    [
      'more topics than any page has',
      { topics: Array.from({ length: 6000 }, (_, i) => ({ topicId: `t${i}`, count: 1, text: '', at: [0, 1] })) },
    ],
    ['a pause that is none', { paused: 'yes' }],
  ])('of a frame that tells of itself is refused with %s', (_, wrong) => {
    const question = { page: {}, host: 'a.example', topics: [], paused: false, complete: true };
    expect(check({ backstory: 'tellPage', question }).question).toEqual(question);
    expect(() => check({ backstory: 'tellPage', question: { ...question, ...wrong } })).toThrow(/tellPage/u);
  });

  test.each([
    ['lookUp', { topicId: 't', text: '', at: 0 }],
    ['search', { query: 'a', order: 'day', paper: 'The Post', between: ['2017-01-01', '2017-12-31'] }],
    ['shelves', {}],
    ['thenAndNow', { topicId: 't', limit: 3 }],
    ['stories', { topicId: 't', limit: 3 }],
    ['storyOf', { articleId: 'a' }],
    ['readBefore', { tabId: 1 }],
    ['marksInMargin', { tabId: 1 }],
    ['whoSaid', { topicId: 't', limit: 3, between: ['2017-01-01', '2017-12-31'], text: 'NATO met.' }],
    ['readArticle', { articleId: 'a' }],
    ['openReader', { articleId: 'a' }],
    ['openPanel', {}],
    ['openOptions', {}],
    ['muteTopic', { topicId: 't', muted: true }],
    ['pauseSite', { host: 'news.example', for: 'always' }],
    ['claimCard', { secret: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['describeTab', { tabId: 1 }],
    ['briefing', { tabId: 1 }],
    ['setChoices', { choices: { delay: 100, theme: 'dark' } }],
    ['replaceSettings', { settings: DEFAULT_SETTINGS }],
    [
      'readLibrary',
      { articles: { words: '', by: 'title', down: true, count: 9 }, topics: { words: 'a', count: 9 }, others: '' },
    ],
    ['editLibrary', { edit: { type: 'block', topicId: 't', alias: 'a' } }],
    ['undoEdit', {}],
    ['forgetShown', {}],
    ['tabZoom', {}],
    ['keepPinPlace', { place: { x: 0.5, y: 1 } }],
    ['forgetPinPlaces', {}],
    ['holdWorker', {}],
    ['libraryStored', { news: { words: null, lost: [] }, from: 3, to: 4 }],
    ['savePage', { tabId: 1 }],
    ...SAVING,
  ])('%s is for our own pages only', (backstory, question) => {
    expect(() => check({ backstory, question }, webPage)).toThrow(/not for web pages/u);
    expect(check({ backstory, question }, ourPage).question).toEqual(question);
  });
});

describe('saving', () => {
  const card: Sender = { ...ourPage, url: `${OWN}card.html`, frameId: 4, tab: { id: 7 } };

  test.each([
    ...SAVING,
    ['setChoices', { choices: { delay: 100 } }],
    ['undoEdit', {}],
    ['forgetShown', {}],
    ['forgetPinPlaces', {}],
    ['describeTab', { tabId: 1 }],
  ])('%s is not for the frame of a card', (backstory, question) => {
    expect(() => check({ backstory, question }, card)).toThrow(/not for cards/u);
  });

  test('and reading a page for what was read before are not for it either', () => {
    for (const backstory of ['readBefore', 'marksInMargin'])
      expect(() => check({ backstory, question: { tabId: 1 } }, card)).toThrow(/not for cards/u);
  });

  test('at one press is for a card, too', () => {
    expect(check({ backstory: 'savePage', question: {} }, card).name).toBe('savePage');
  });

  test.each([
    ['a day that is none', { published: '3 May' }],
    ['no title', { title: undefined }],
    ['an endless title', { title: 'x'.repeat(3000) }],
    ['a field that nobody knows', { html: '' }],
    ['a text that is none', { text: 5 }],
  ])('is refused with %s', (_, wrong) => {
    expect(() => check({ backstory: 'saveArticle', question: { draft: { ...DRAFT, ...wrong } } }, ourPage)).toThrow(
      /^Refused: saveArticle has a wrong draft/u,
    );
  });

  test('is corrected in the fields that a printing has, and in no other', () => {
    const correct = (correction: object) =>
      check({ backstory: 'correctArticle', question: { articleId: 'a', correction } }, ourPage);
    expect(() => correct({ publisher: null, published: '2026-05-03' })).not.toThrow();
    expect(() => correct({ text: 'Another text.' })).toThrow(/correctArticle has a wrong correction/u);
  });
});

describe('a change of settings', () => {
  test.each([
    ['a choice that there is not', 'setChoices', { choices: { theme: 'pink' } }],
    ['a number beyond its bounds', 'setChoices', { choices: { delay: 1e300 } }],
    ['a field that nobody knows', 'setChoices', { choices: { colour: 'red' } }],
    ['a list, which would undo what another page does', 'setChoices', { choices: { mutedTopics: [] } }],
    ['no fields', 'setChoices', { choices: null }],
    ['a field missing of all', 'replaceSettings', { settings: { ...DEFAULT_SETTINGS, badge: undefined } }],
    ['a time beyond all dates', 'replaceSettings', { settings: { ...DEFAULT_SETTINGS, pausedSites: { a: 1e300 } } }],
  ])('is refused with %s', (_, backstory, question) => {
    expect(() => check({ backstory, question }, ourPage)).toThrow(/^Refused: /u);
  });
});

describe('a page of ours', () => {
  test('is told by its address, as the browser gives it', () => {
    expect(isOwnPage(ourPage, OWN)).toBe(true);
    expect(isOwnPage(webPage, OWN)).toBe(false);
    expect(isOwnPage({ id: ID, url: `https://evil.example/${OWN}` }, OWN)).toBe(false);
    expect(isOwnPage({ id: ID, url: `${OWN}reader.html`, origin: 'https://evil.example' }, OWN)).toBe(false);
    expect(isOwnPage({ id: ID }, OWN)).toBe(false);
  });

  test('in the frame of a card is told by its file and its tab', () => {
    const card: Sender = { ...ourPage, url: `${OWN}card.html`, frameId: 4, tab: { id: 7 } };
    expect(isCardFrame(card, OWN)).toBe(true);
    expect(isCardFrame({ ...card, url: `${OWN}card.html?x` }, OWN)).toBe(false);
    expect(isCardFrame({ ...card, url: `${OWN}reader.html` }, OWN)).toBe(false);
    expect(isCardFrame({ ...card, url: 'https://news.example/card.html' }, OWN)).toBe(false);
    const { tab: _, ...nowhere } = card;
    expect(isCardFrame(nowhere, OWN)).toBe(false);
  });
});
