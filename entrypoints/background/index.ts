import library from 'virtual:library';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createHandlers } from './handlers.ts';
import { createKnowledge } from './knowledge.ts';
import { createListener } from './listen.ts';
import { createOutside } from './outside.ts';

export default defineBackground(() => {
  const knowledge = createKnowledge(library);
  const handlers = createHandlers(createOutside(knowledge, new Set()));
  const listener = createListener(handlers, browser.runtime.id, browser.runtime.getURL('/' as '/popup.html'), (text) =>
    console.warn(`Backstory: ${text}`),
  );
  browser.runtime.onMessage.addListener(listener as never);
});
