import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { setPanelQuery } from '../../bridge/panel-query.ts';
import { originOf } from '../../components/collection-name.ts';
import { createTranslate } from '../../components/translate.ts';
import { dayOf } from './day.ts';
import type { KnowledgeSource } from './knowledge.ts';
import { SUGGESTIONS, suggestionsOf } from './suggestions.ts';

/** A suggestion that was chosen: an article and a passage, as the reader's address has them. */
const CHOSEN = /^#[\w-]+\/[\w-]*$/u;

/** Answers the keyword in the address bar: suggestions while one types, the reader at the passage on Enter. */
export function listenToOmnibox(
  knowledge: KnowledgeSource,
  openPage: (path: string, active: boolean) => Promise<void>,
): void {
  // Firefox for Android has no address bar keywords.
  if (!browser.omnibox) return;
  const t = createTranslate(i18n.t, i18n.t('textLocale'));
  const describe = (typed: string) =>
    browser.omnibox.setDefaultSuggestion({ description: i18n.t('omniboxDefault', [typed]) });
  // Chrome puts what is typed in the place of %s; Firefox must be told with every letter.
  describe(import.meta.env.CHROME ? '%s' : '…');
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    if (!import.meta.env.CHROME) describe(text);
    knowledge
      .read()
      .then(({ reader }) => reader.search(text, { limit: SUGGESTIONS, today: dayOf(Date.now()) }))
      .then((result) => suggest(suggestionsOf(result, import.meta.env.CHROME, (article) => originOf(article, t))));
  });
  browser.omnibox.onInputEntered.addListener(async (text, disposition) => {
    const active = disposition !== 'newBackgroundTab';
    if (CHOSEN.test(text)) return openPage(`/reader.html${text}`, active);
    const { reader } = await knowledge.read();
    const best = (await reader.search(text, { limit: 1, today: dayOf(Date.now()) })).snippets[0];
    if (best) return openPage(`/reader.html#${best.articleId}/${best.passageId}`, active);
    await setPanelQuery(text);
    return openPage('/sidepanel.html', active);
  });
}
