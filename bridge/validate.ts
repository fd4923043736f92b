import * as v from 'valibot';
import { SECRET } from './card-frame.ts';
import { MOST_NEWS } from './library-news.ts';
import { ARTICLE_ORDERS, MOST_ROWS } from './library-view.ts';
import { LONGEST_TITLE, LONGEST_URL, type MessageName, MOST_NAMED, type Question, TEXT_LIMIT } from './messages.ts';
import { MOST_JUDGED } from './page-names.ts';
import { type Choices, DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { isField, isRecord, readFields } from './settings-fields.ts';
import { day, edit, id, limit, offset, paragraph, pinPlace, tabId } from './shapes.ts';
import { MOST_EDITS, storedEdit } from './stored-edits.ts';
import { memoryShapes } from './validate-memory.ts';
import { NOT_FOR_CARDS, saveShapes } from './validate-saving.ts';
import { topicShapes } from './validate-topic.ts';

const host = v.pipe(v.string(), v.maxLength(253));
const text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
const typed = v.pipe(v.string(), v.maxLength(1000));
const rows = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ROWS));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const nothing = v.strictObject({});

/** What a page tells of itself; a page may lie, so everything is bounded. */
const page = v.strictObject({
  url: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_URL))),
  title: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_TITLE))),
  published: v.optional(v.pipe(v.string(), v.maxLength(32))),
  text: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
});

const secret = v.pipe(v.string(), v.regex(SECRET));
const place = v.tuple([offset, offset]);

const contents = v.variant('kind', [
  v.strictObject({
    kind: v.literal('card'),
    topicId: id,
    label: v.pipe(v.string(), v.maxLength(1000)),
    text: paragraph,
    at: place,
    page,
  }),
  v.strictObject({ kind: v.literal('note'), text: v.pipe(v.string(), v.maxLength(1000)) }),
]);

/** What a frame may tell of itself: more topics, or longer paragraphs, no page has. */
const description = v.strictObject({
  page,
  host,
  topics: v.pipe(
    v.array(
      v.strictObject({
        topicId: id,
        count,
        text: v.pipe(v.string(), v.maxLength(5000)),
        at: v.tuple([offset, offset]),
        isQuiet: v.optional(v.literal(true)),
      }),
    ),
    v.maxLength(5000),
  ),
  paused: v.boolean(),
  complete: v.boolean(),
});

/** Which state of the stored library something is of. */
const generation = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a change of the library means for pages. */
const news = v.strictObject({
  words: v.nullable(v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(MOST_NEWS))),
  lost: v.pipe(v.array(id), v.maxLength(MOST_NEWS)),
});

/** Whether an object has fields of the settings and no others, each readable. */
function isOfFields(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && Object.keys(value).every(isField) && readFields(value).unreadable.length === 0;
}

/** Some of the choices; the lists change entry by entry, for two pages may change them at once. */
const choices = v.custom<Partial<Choices>>(
  (value) => isOfFields(value) && !('pausedSites' in value) && !('mutedTopics' in value),
);

/** The settings whole. */
const settings = v.custom<Settings>(
  (value) =>
    isOfFields(value) &&
    Object.keys(DEFAULT_SETTINGS).every((name) => (value as Record<string, unknown>)[name] !== undefined),
);

const shapes = {
  findMentions: v.strictObject({
    texts: v.pipe(
      v.array(text),
      v.check(
        (texts) => texts.reduce((sum, { length }) => sum + length, 0) <= TEXT_LIMIT,
        `More than ${TEXT_LIMIT} characters`,
      ),
    ),
    named: v.optional(v.pipe(v.array(id), v.maxLength(MOST_NAMED))),
  }),
  judgeMarks: v.strictObject({
    page,
    names: v.pipe(
      v.array(v.strictObject({ topicId: id, text: v.pipe(v.string(), v.maxLength(5000)), at: place })),
      v.maxLength(MOST_JUDGED),
    ),
  }),
  lookUp: v.strictObject({
    topicId: id,
    text: paragraph,
    at: v.union([place, offset]),
    passageId: v.optional(id),
    page: v.optional(page),
    limit,
    between: v.optional(v.tuple([day, day])),
    isPrivate: v.optional(v.literal(true)),
  }),
  search: v.strictObject({
    query: typed,
    limit,
    order: v.optional(v.picklist(['fit', 'day'])),
    paper: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(1000))),
    between: v.optional(v.tuple([day, day])),
  }),
  shelves: nothing,
  readArticle: v.strictObject({ articleId: id }),
  openReader: v.strictObject({
    articleId: id,
    passageId: v.optional(id),
    inBackground: v.optional(v.boolean()),
    at: v.optional(v.picklist(['day'])),
  }),
  reportPage: nothing,
  tellPage: description,
  openPanel: nothing,
  muteTopic: v.strictObject({ topicId: id, muted: v.boolean() }),
  pauseSite: v.strictObject({ host, for: v.picklist(['hour', 'always', 'off']) }),
  setChoices: v.strictObject({ choices }),
  replaceSettings: v.strictObject({ settings }),
  loadContent: nothing,
  site: nothing,
  styleMarks: v.strictObject({ on: v.boolean() }),
  loadCards: nothing,
  prepareCard: v.strictObject({ secret, contents }),
  claimCard: v.strictObject({ secret }),
  tabZoom: nothing,
  keepPinPlace: v.strictObject({ place: pinPlace }),
  forgetPinPlaces: nothing,
  dismissCards: nothing,
  rememberPage: v.strictObject({ url: v.pipe(v.string(), v.maxLength(LONGEST_URL)) }),
  openOptions: nothing,
  describeTab: v.strictObject({ tabId }),
  briefing: v.strictObject({ tabId }),
  readLibrary: v.strictObject({
    articles: v.strictObject({ words: typed, by: v.picklist(ARTICLE_ORDERS), down: v.boolean(), count: rows }),
    topics: v.strictObject({ words: typed, count: rows }),
    others: typed,
  }),
  editLibrary: v.strictObject({ edit }),
  backupDue: nothing,
  backupLater: nothing,
  openToRead: v.strictObject({ url: v.pipe(v.string(), v.maxLength(LONGEST_URL), v.regex(/^https?:\/\//iu)) }),
  bringEdits: v.strictObject({ edits: v.pipe(v.array(storedEdit), v.maxLength(MOST_EDITS)) }),
  undoEdit: v.strictObject({ editId: v.optional(id) }),
  holdWorker: nothing,
  libraryStored: v.strictObject({ news, from: generation, to: generation }),
  ...memoryShapes,
  ...topicShapes,
  ...saveShapes,
} satisfies { [N in MessageName]: v.GenericSchema<unknown, Question<N>> };

/**
 * What a content script in a web page may ask: that page's process may be hostile. All else is for our own pages only, the
 * page in a card's frame among them, so that a new message is closed to web pages unless it is named here.
 */
const FOR_WEB_PAGES: ReadonlySet<MessageName> = new Set<MessageName>([
  'rememberPage',
  'findMentions',
  'judgeMarks',
  'reportPage',
  'tellPage',
  'loadContent',
  'site',
  'styleMarks',
  'loadCards',
  'prepareCard',
  'dismissCards',
]);

/** Who sent a message, as the browser vouches for it. */
export interface Sender {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  tab?: { id?: number; url?: string; incognito?: boolean };
}

/** A message that may be answered. */
export type Checked = { [N in MessageName]: { name: N; question: Question<N> } }[MessageName];

/** Whether a sender is one of our own pages, and not a content script. */
export function isOwnPage(sender: Sender, ownUrl: string): boolean {
  return sender.url?.startsWith(ownUrl) === true && (sender.origin === undefined || ownUrl.startsWith(sender.origin));
}

/** Whether a sender is the page in a card's frame, in a tab. */
export function isCardFrame(sender: Sender, ownUrl: string): boolean {
  return isOwnPage(sender, ownUrl) && sender.url === `${ownUrl}card.html` && sender.tab?.id !== undefined;
}

/**
 * Checks a message at the edge of the background; `ownUrl` is what `runtime.getURL('/')` says.
 * Fields that nobody knows are refused like wrong ones.
 * @throws TypeError naming the message and the field, never the value: it may be page text.
 */
export function checkMessage(message: unknown, sender: Sender, ownId: string, ownUrl: string): Checked {
  if (sender.id !== ownId) throw new TypeError('Refused: the message is not from this extension');
  const { backstory: asked, question } = (message ?? {}) as { backstory?: unknown; question?: unknown };
  if (typeof asked !== 'string' || !Object.hasOwn(shapes, asked)) throw new TypeError('Refused: unknown message');
  const messageName = asked as MessageName;
  if (!FOR_WEB_PAGES.has(messageName) && !isOwnPage(sender, ownUrl)) {
    throw new TypeError(`Refused: ${messageName} is not for web pages`);
  }
  if (NOT_FOR_CARDS.has(messageName) && isCardFrame(sender, ownUrl)) {
    throw new TypeError(`Refused: ${messageName} is not for cards`);
  }
  const result = v.safeParse(shapes[messageName], question);
  if (!result.success) {
    const issue = result.issues[0];
    throw new TypeError(`Refused: ${messageName} has a wrong ${v.getDotPath(issue) ?? 'shape'} (${issue.type})`);
  }
  return { name: messageName, question: result.output } as Checked;
}
