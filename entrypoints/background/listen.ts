import type { Reply } from '../../bridge/messages.ts';
import { checkMessage, type Sender } from '../../bridge/validate.ts';
import type { Handlers } from './handlers.ts';

/** Listens as `runtime.onMessage` wants it: `true` says that the answer comes later. */
export type Listener = (message: unknown, sender: Sender, sendResponse: (reply: Reply<unknown>) => void) => true;

/**
 * Makes the one listener of the background: checks each message at the edge, then answers it. A refusal or a failure
 * travels back as text and is reported once; reports never carry page text.
 */
export function createListener(
  handlers: Handlers,
  ownId: string,
  ownUrl: string,
  report: (text: string) => void,
): Listener {
  return (message, sender, sendResponse) => {
    answer(message, sender).then(
      (value) => sendResponse({ ok: true, value }),
      (error: unknown) => {
        const text = error instanceof Error ? error.message : 'The background failed';
        report(text);
        sendResponse({ ok: false, error: text });
      },
    );
    return true;
  };

  // The handler runs before anything is awaited: opening the side panel needs the click that is still going on.
  async function answer(message: unknown, sender: Sender): Promise<unknown> {
    const { name, question } = checkMessage(message, sender, ownId, ownUrl);
    return (handlers[name] as (question: unknown, sender: Sender) => unknown)(question, sender);
  }
}
