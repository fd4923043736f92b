import library from 'virtual:library';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { watchSettings } from '../../bridge/settings-read.ts';
import { recountAll } from './badge.ts';
import { createHandlers } from './handlers.ts';
import { createKnowledge } from './knowledge.ts';
import { createListener } from './listen.ts';
import { addMenu, listenToMenu } from './menu.ts';
import { listenToOmnibox } from './omnibox.ts';
import { enterOpenTabs } from './open-tabs.ts';
import { createOutside, ownUrl } from './outside.ts';
import { syncAgain } from './settings-writer.ts';
import { listenToShortcuts } from './shortcuts.ts';

// Every listener is added before anything is awaited: a background that is woken for an event must already listen.
export default defineBackground(() => {
  const knowledge = createKnowledge(library);
  const outside = createOutside(knowledge);
  const report = (text: string) => console.warn(`Backstory: ${text}`);
  const listener = createListener(createHandlers(outside), browser.runtime.id, ownUrl('/'), report);
  browser.runtime.onMessage.addListener(listener as never);

  listenToMenu(knowledge, outside.openPage);
  listenToOmnibox(knowledge, outside.openPage);
  listenToShortcuts();

  browser.runtime.onInstalled.addListener(({ reason }) => {
    addMenu();
    if (reason === 'install') outside.openPage('/welcome.html', true);
    if (reason === 'install' || reason === 'update') void enterOpenTabs();
  });
  // What is kept here alone tells the reader so as long as it is; the next start tries again.
  syncAgain().catch(() => undefined);
  let badge: boolean | undefined;
  watchSettings((settings) => {
    if (badge !== settings.badge) recountAll();
    badge = settings.badge;
  });
});
