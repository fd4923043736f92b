import { idOf } from '../base/id.ts';
import type { LibraryEdit } from './edits.ts';

/** The id of the topic that a split makes: the same names of the same topic make the same one. */
export function splitId(topicId: string, names: readonly string[]): string {
  return idOf(['split', topicId, ...names].join('\n'));
}

/** The change that makes some names of a topic, in their order, a topic of their own. */
export function splitOf(topicId: string, names: string[]): LibraryEdit {
  return { type: 'split', topicId, intoId: splitId(topicId, names), names };
}
