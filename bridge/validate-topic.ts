import * as v from 'valibot';
import { day, id } from './shapes.ts';
import { MOST_ARTICLES, MOST_NAMES, MOST_OF_DOSSIER, MOST_PASSAGES, type TopicMessages } from './topic-view.ts';

const typed = v.pipe(v.string(), v.maxLength(1000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

/** Some of a list: so many from a place, `most` at once. */
const partOf = (most: number) =>
  v.strictObject({ from: count, count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most)) });

/** The shapes of what is asked about topics. */
export const topicShapes = {
  readTopic: v.strictObject({
    topicId: id,
    words: v.optional(typed),
    between: v.optional(v.tuple([day, day])),
    paper: v.optional(v.pipe(v.string(), v.maxLength(1000))),
    beside: v.optional(id),
    addedAfter: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15))),
    passages: v.optional(
      v.strictObject({ order: v.picklist(['fit', 'newest', 'oldest']), ...partOf(MOST_PASSAGES).entries }),
    ),
    articles: v.optional(partOf(MOST_ARTICLES)),
    names: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_NAMES))),
    dossier: v.optional(partOf(MOST_OF_DOSSIER)),
  }),
  openTopic: v.strictObject({ topicId: id, inBackground: v.optional(v.boolean()) }),
  setMeant: v.strictObject({ topicId: id, articleId: id, passageId: id, isMeant: v.boolean() }),
} satisfies { [N in keyof TopicMessages]: v.GenericSchema<unknown, Parameters<TopicMessages[N]>[0]> };
