import { browser } from 'wxt/browser';
import type { PageAnswer, PageEnvelope, PageMessageName, PageQuestion, Reply } from './messages.ts';

/** One handler per message to a page. */
export type PageHandlers = {
  [N in PageMessageName]: (question: PageQuestion<N>) => PageAnswer<N> | Promise<PageAnswer<N>>;
};

/**
 * Lets a content script answer the messages of its own extension, and returns what takes that back.
 * A message of another shape or without a handler is left alone; what a handler throws travels back as a failure.
 */
export function answerPage(handlers: Partial<PageHandlers>): () => void {
  const listener = (message: unknown, sender: { id?: string }, sendResponse: (reply: Reply<unknown>) => void) => {
    const { backstory, question } = (message ?? {}) as Partial<PageEnvelope>;
    if (sender.id !== browser.runtime.id || backstory === undefined || !Object.hasOwn(handlers, backstory)) return;
    Promise.resolve()
      .then(() => (handlers[backstory] as (question: unknown) => unknown)(question))
      .then(
        (value) => sendResponse({ ok: true, value }),
        (error) => sendResponse({ ok: false, error: String(error) }),
      );
    return true as const;
  };
  // The polyfill's types know only listeners that return a promise or `true`.
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}
