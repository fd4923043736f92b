import * as v from 'valibot';
import type { MemoryMessages } from './memory.ts';
import { day, id, limit, offset, paragraph, tabId } from './shapes.ts';

/** The shapes of the questions about what the library remembers. */
export const memoryShapes = {
  whoSaid: v.strictObject({
    topicId: id,
    limit,
    between: v.optional(v.tuple([day, day])),
    text: v.optional(paragraph),
  }),
  saidOnThis: v.strictObject({ topicId: id, text: paragraph, at: v.union([v.tuple([offset, offset]), offset]) }),
  thenAndNow: v.strictObject({ topicId: id, limit }),
  stories: v.strictObject({ topicId: id, limit }),
  storyOf: v.strictObject({ articleId: id }),
  forgetShown: v.strictObject({}),
  changesBetween: v.strictObject({ before: id, after: id }),
  readBefore: v.strictObject({ tabId }),
  markReadBefore: v.strictObject({ tabId, isOn: v.boolean() }),
  marksInMargin: v.strictObject({ tabId }),
} satisfies { [N in keyof MemoryMessages]: v.GenericSchema<unknown, Parameters<MemoryMessages[N]>[0]> };
