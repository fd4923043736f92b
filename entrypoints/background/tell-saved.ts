import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { askPage } from '../../bridge/messages.ts';
import { problemWords, savedWords } from '../../bridge/save-words.ts';
import type { QuickSaved, TabsProgress } from '../../bridge/saving.ts';
import { formatDay } from '../../components/date.ts';
import { createTranslate } from '../../components/translate.ts';
import { recount } from './badge.ts';

/** So long the toolbar button shows what came of saving (ms). */
const SHOWN_FOR = 4000;

/** Tells quietly what came of saving a page by menu or keyboard: a sign on the button, and a line in the page. */
export function tellSaved(tabId: number, outcome: QuickSaved): Promise<void> {
  const locale = i18n.t('textLocale');
  const words = savedWords(outcome, createTranslate(i18n.t, locale), (time) => formatDay(time, locale));
  return tell(tabId, outcome.state === 'saved', words);
}

/** Tells quietly what came of saving all tabs of a window, in the tab that is in front. */
export async function tellSavedTabs(windowId: number, progress: TabsProgress): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  if (tab?.id === undefined) return;
  const t = createTranslate(i18n.t, i18n.t('textLocale'));
  const { saved, known, none, problem } = progress;
  const words = [t('tabsSaved', saved)];
  if (known > 0) words.push(t('tabsKnown', known));
  if (none.length > 0) words.push(`${t('tabsNone', none.length)}.`);
  if (problem) words.push(problemWords(problem, t));
  await tell(tab.id, problem === null && saved + known > 0, words.join(' '));
}

/** Tells that a page was saved because it was to be read: by the button alone, for the reader has pressed nothing. */
export function tellRead(tabId: number): Promise<void> {
  return show(tabId, true, createTranslate(i18n.t, i18n.t('textLocale'))('toReadSaved'));
}

/** Says a sentence where the page lets us, and shows a sign on the button: never a dialog, and no focus is taken. */
async function tell(tabId: number, isDone: boolean, words: string): Promise<void> {
  const said = askPage(tabId, 'say', { text: words }).catch(() => null);
  await show(tabId, isDone, words);
  await said;
}

/** Shows a sign on the button for a moment, with a sentence as its title. */
async function show(tabId: number, isDone: boolean, words: string): Promise<void> {
  // A browser without a toolbar has no place for a sign.
  await browser.action?.setBadgeText?.({ tabId, text: isDone ? '✓' : '!' }).catch(() => undefined);
  await browser.action?.setTitle?.({ tabId, title: words }).catch(() => undefined);
  setTimeout(() => {
    browser.action?.setBadgeText?.({ tabId, text: '' }).catch(() => undefined);
    browser.action?.setTitle?.({ tabId, title: '' }).catch(() => undefined);
    void recount(tabId);
  }, SHOWN_FOR);
}
