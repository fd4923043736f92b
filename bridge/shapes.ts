import * as v from 'valibot';

/** Longest id that a message may carry (UTF-16 units): one of an archive, with what tells the archive. Ours are far shorter. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(128));

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** A change to the library, in a message or in the store. */
export const edit = v.variant('type', [
  v.strictObject({ type: v.literal('rename'), topicId: id, label: name }),
  v.strictObject({ type: v.literal('merge'), topicId: id, intoId: id }),
  v.strictObject({
    type: v.literal('split'),
    topicId: id,
    intoId: id,
    names: v.pipe(v.array(name), v.minLength(1), v.maxLength(1000)),
  }),
  v.strictObject({ type: v.literal('block'), topicId: id, alias: name }),
  v.strictObject({
    type: v.literal('deny'),
    topicId: id,
    articleId: id,
    passageId: id,
    ordinal: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  }),
]);

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Where pinned cards stand on a site. */
export const pinPlace = v.union([
  v.strictObject({ dock: v.picklist(['left', 'right']) }),
  v.strictObject({ x: share, y: share }),
]);

/** The number that a browser gives a tab, or a window. */
export const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A day, ISO 8601. */
export const day = v.pipe(v.string(), v.isoDate());

/** At most so many of something; our own number when missing. */
export const limit = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)));

/** A place in a paragraph (UTF-16 units). */
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20_000));

/** A paragraph of a page. */
export const paragraph = v.pipe(v.string(), v.maxLength(20_000));
