import { browser } from 'wxt/browser';
import { ask, TEXT_LIMIT } from '../../../bridge/messages.ts';
import { WHOLE_PORT, type WholeAnswer, type WholeQuestion } from '../../../bridge/whole-article.ts';
import type { Passage } from '../../../engine/model/article.ts';
import type { Mention } from '../../../engine/model/mention.ts';

/** Asks the background for a whole article; `null` where there is none to be had. Rejects when it does not answer. */
export function askWhole(question: WholeQuestion): Promise<WholeAnswer | null> {
  const port = browser.runtime.connect({ name: WHOLE_PORT });
  return new Promise<WholeAnswer | null>((resolve, reject) => {
    port.onMessage.addListener((answer) => resolve(answer as WholeAnswer | null));
    port.onDisconnect.addListener(() => reject(new Error('The background went away')));
    port.postMessage(question);
  }).finally(() => port.disconnect());
}

/** Where passages name topics that are known here, by passage id; of a very long article the first part of it. */
export async function namesIn(passages: readonly Passage[]): Promise<Record<string, Mention[]>> {
  let room = TEXT_LIMIT;
  const some: Passage[] = [];
  for (const passage of passages) {
    room -= passage.text.length;
    if (room < 0) break;
    some.push(passage);
  }
  const found = await ask('findMentions', { texts: some.map(({ text }) => text) });
  return Object.fromEntries(some.map(({ id }, i) => [id, found[i] ?? []]));
}
