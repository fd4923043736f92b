import * as v from 'valibot';
import { LONGEST_TITLE, LONGEST_URL, type MessageName } from './messages.ts';
import { LONGEST_ARTICLE, type SaveMessages } from './saving.ts';
import { id, tabId } from './shapes.ts';

const title = v.pipe(v.string(), v.maxLength(LONGEST_TITLE));
const published = v.nullable(v.pipe(v.string(), v.isoDate()));
const printing = {
  title,
  publisher: v.nullable(v.pipe(v.string(), v.maxLength(1000))),
  published,
  url: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_URL))),
};

/** An article that is to be saved: our own pages hand back what they were shown. */
const draft = v.strictObject({
  ...printing,
  credits: v.pipe(v.array(title), v.maxLength(1000)),
  language: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  text: v.pipe(v.string(), v.maxLength(LONGEST_ARTICLE)),
  excerpt: v.optional(v.literal(true)),
});

const passage = v.strictObject({ text: v.string(), kind: v.picklist(['headline', 'body', 'caption']) });
const names = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(64));

const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));

const removed = v.strictObject({
  ...printing,
  credits: v.pipe(v.array(title), v.maxLength(1000)),
  language: v.pipe(v.string(), v.maxLength(64)),
  inferred: names,
  excerpt: v.optional(v.literal(true)),
  kept: v.strictObject({
    whole: v.strictObject({ id, passages: v.pipe(v.array(passage), v.maxLength(100_000)) }),
    added: time,
    remembered: v.optional(time),
    collection: v.pipe(v.string(), v.maxLength(1000)),
    corrected: v.optional(names),
    asRead: v.optional(v.partial(v.strictObject(printing))),
    also: v.pipe(v.array(v.strictObject(printing)), v.maxLength(1000)),
    starred: v.optional(v.literal(true)),
  }),
});

/** The shapes of the questions about saving. */
export const saveShapes = {
  savedVersions: v.strictObject({ tabId }),
  previewPage: v.strictObject({ tabId, part: v.optional(v.picklist(['page', 'selection'])) }),
  saveArticle: v.strictObject({ draft }),
  savePage: v.strictObject({ tabId: v.optional(tabId) }),
  correctArticle: v.strictObject({ articleId: id, correction: v.partial(v.strictObject(printing)) }),
  removeArticle: v.strictObject({ articleId: id }),
  restoreArticle: v.strictObject({ removed }),
  saveTabs: v.strictObject({ windowId: v.optional(tabId) }),
} satisfies { [N in keyof SaveMessages]: v.GenericSchema<unknown, Parameters<SaveMessages[N]>[0]> };

/** What the page in a card's frame may not ask either: it stands in a web page, and shows one card. */
export const NOT_FOR_CARDS: ReadonlySet<MessageName> = new Set<MessageName>([
  'setChoices',
  'replaceSettings',
  'describeTab',
  'briefing',
  'readLibrary',
  'editLibrary',
  'undoEdit',
  'libraryStored',
  'savedVersions',
  'previewPage',
  'saveArticle',
  'correctArticle',
  'removeArticle',
  'restoreArticle',
  'saveTabs',
  'forgetShown',
  'forgetPinPlaces',
  'backupDue',
  'backupLater',
  'openToRead',
  'bringEdits',
  'readBefore',
  'markReadBefore',
  'marksInMargin',
]);
