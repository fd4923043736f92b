import library from 'virtual:library';
import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { watchCopy } from '../../bridge/copy.ts';
import { tellKnown } from '../../bridge/knowledge-news.ts';
import { createLibraryCaller, letRest } from '../../bridge/library-worker.ts';
import { readSettings, watchSettings } from '../../bridge/settings-read.ts';
import type { LibraryEdit } from '../../engine/library/edits.ts';
import { hasLibrary, openLibraryStorage } from '../../store/library-storage.ts';
import { createShownLog } from '../../store/shown-log.ts';
import { connectArchives } from './archives/sealed.ts';
import { attendAll } from './attend.ts';
import { createBackupDesk } from './backup-desk.ts';
import { recountActive, recountAll, signWith } from './badge.ts';
import { createCopyShelf } from './copy-shelf.ts';
import { createExpiry } from './expiry.ts';
import { createGrowth } from './growth.ts';
import { createHandlers } from './handlers.ts';
import { createHolder } from './hold-worker.ts';
import { createKnowledge } from './knowledge.ts';
import { createListener } from './listen.ts';
import { forgetOldShown } from './look-up.ts';
import { addMenu, listenToMenu } from './menu.ts';
import { listenToOmnibox } from './omnibox.ts';
import { enterOpenTabs } from './open-tabs.ts';
import { createOutside, ownUrl, tellPages } from './outside.ts';
import { createOwnLibrary, storeEdits } from './own-library.ts';
import { createMemory } from './remember-desk.ts';
import { expiryNote, rememberNeeds } from './remember-notes.ts';
import { createSaving } from './save-handlers.ts';
import { isRemembered } from './save-view.ts';
import { syncAgain } from './settings-writer.ts';
import { listenToShortcuts } from './shortcuts.ts';
import { listenToVisits } from './visits.ts';

/** A background that is never idle looks this often whether a day has gone by (ms). */
const EXPIRY_LOOK = 3_600_000;

// Every listener is added before anything is awaited: a background that is woken for an event must already listen.
export default defineBackground(() => {
  const openLibrary = async () => ((await hasLibrary()) ? openLibraryStorage() : null);
  const hold = createHolder((step) => void growth.stored(step).catch(() => undefined));
  const call = createLibraryCaller(hold);
  const stored = {
    open: openLibrary,
    storeEdits: (edits: readonly LibraryEdit[]) => storeEdits(call, edits),
  };
  // In the connected build only: docs/decisions/0085.
  const archives = connectArchives({
    changed: (news) => knowledge.refresh().then(() => Promise.all([tellPages(news), recountActive()])),
  });
  const knowledge = createKnowledge(library, stored, createCopyShelf(), tellKnown, archives?.shelf);
  const ownLibrary = createOwnLibrary(call, () => growth.refresh());
  const growth = createGrowth({
    knowledge,
    tellPages: (news) => Promise.all([tellPages(news), recountActive()]),
    settle: () => ownLibrary.settle(),
    rest: letRest,
    hasOwn: hasLibrary,
    told: storage.defineItem<number | null>('session:library-told', { fallback: null }),
  });
  const shownLog = createShownLog();
  const memory = createMemory({
    ...rememberNeeds,
    library: ownLibrary,
    reader: async () => (await knowledge.read()).reader,
  });
  const outside = createOutside(knowledge, {
    ownLibrary,
    holdWorker: hold,
    libraryStored: growth.stored,
    memory,
    shownLog,
  });
  signWith({
    isRemembered: async (url) => isRemembered((await knowledge.read()).reader.articles(), url, await memory.from(url)),
    words: () => i18n.t('rememberedPage'),
  });
  const expire = createExpiry({ ...expiryNote, readSettings, hasLibrary, expire: ownLibrary.expire, now: Date.now });
  const saving = createSaving(outside);
  const backup = createBackupDesk({ knowledge, notes: openLibrary, now: outside.now });
  const visits = listenToVisits(outside, saving.desk, openLibrary);
  const report = (text: string) => console.warn(`Backstory: ${text}`);
  const listener = createListener(
    createHandlers(outside, saving, { visits, backup }),
    browser.runtime.id,
    ownUrl('/'),
    report,
  );
  browser.runtime.onMessage.addListener(listener as never);
  browser.runtime.onMessage.addListener(growth.wait as never);
  if (archives) browser.runtime.onMessage.addListener(archives.hear as never);

  listenToMenu(knowledge, outside.openPage, saving);
  listenToOmnibox(knowledge, outside.openPage);
  listenToShortcuts(saving);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    addMenu();
    if (reason === 'install') outside.openPage('/welcome.html', true);
    if (reason === 'install' || reason === 'update') void enterOpenTabs();
    // Other articles may be bundled now.
    if (reason === 'update') void growth.renew();
  });
  // A copy of another library was opened, switched or closed.
  watchCopy(
    () =>
      void knowledge
        .refresh()
        .then(() => tellPages(null))
        .catch(() => undefined),
  );
  browser.runtime.onStartup.addListener(() => void expire(true));
  const forgetShown = async () => forgetOldShown(shownLog, await readSettings(), Date.now());
  const lookForOld = () => {
    void expire(false);
    forgetShown().catch(() => undefined);
  };
  lookForOld();
  setInterval(lookForOld, EXPIRY_LOOK);
  // What is kept here alone tells the reader so as long as it is; the next start tries again.
  syncAgain().catch(() => undefined);
  let badge: boolean | undefined;
  watchSettings((settings) => {
    if (badge !== settings.badge) recountAll();
    badge = settings.badge;
    attendAll(settings).catch(() => undefined);
    lookForOld();
  });
});
