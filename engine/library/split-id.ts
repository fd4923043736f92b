import { idOf } from '../base/id.ts';

/** The id of the topic that a split makes: the same names of the same topic make the same one. */
export function splitId(topicId: string, names: readonly string[]): string {
  return idOf(['split', topicId, ...names].join('\n'));
}
