import { ask, type Question } from '../../../bridge/messages.ts';
import type { FoundMention } from '../../../bridge/page-names.ts';

/** The first wait before another try (ms), doubled each time: a background that is being started answers within that. */
const FIRST_WAIT = 250;
/** After about half a minute of silence the texts are given up until the page changes or is shown again. */
const TRIES = 8;

/**
 * Asks the background for the mentions in some texts, quietly again and again while nobody answers.
 * Settles with `null` when it is given up; `gone` ends it.
 */
export async function findPatiently(
  question: Question<'findMentions'>,
  gone: AbortSignal,
): Promise<FoundMention[][] | null> {
  for (let tries = 0; tries < TRIES && !gone.aborted; tries++) {
    try {
      return await ask('findMentions', question);
    } catch {
      await new Promise((done) => setTimeout(done, FIRST_WAIT * 2 ** tries));
    }
  }
  gone.throwIfAborted();
  return null;
}
