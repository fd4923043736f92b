import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { setPanelQuery } from '../../bridge/panel-query.ts';
import type { SearchResult } from '../../engine/types.ts';
import type { KnowledgeSource } from './knowledge.ts';

/** So many suggestions at most; browsers show six to nine. */
const SUGGESTIONS = 6;

/** A suggestion that was chosen: an article and a passage, as the reader's address has them. */
const CHOSEN = /^#[\w-]+\/[\w-]*$/u;

/** A suggestion as browsers take it. */
export interface Suggestion {
  content: string;
  description: string;
}

/**
 * Suggestions for a result: each passage with its article, marked as Chrome wants it (XML with `match` and `dim`) or
 * plain as Firefox does.
 */
export function suggestionsOf({ snippets, articles }: SearchResult, withMarkup: boolean): Suggestion[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return snippets.slice(0, SUGGESTIONS).map(({ articleId, passageId, text, marks }) => {
    const article = byId.get(articleId);
    const source = [article?.publisher, article?.published].filter(Boolean).join(', ');
    const content = `#${articleId}/${passageId}`;
    if (!withMarkup) return { content, description: source ? `${text} — ${source}` : text };
    let description = '';
    let from = 0;
    for (const [start, end] of marks) {
      if (start < from) continue;
      description += `${escapeXml(text.slice(from, start))}<match>${escapeXml(text.slice(start, end))}</match>`;
      from = end;
    }
    description += escapeXml(text.slice(from));
    return { content, description: source ? `${description} <dim>— ${escapeXml(source)}</dim>` : description };
  });
}

/** Answers the keyword in the address bar: suggestions while one types, the reader at the passage on Enter. */
export function listenToOmnibox(
  knowledge: KnowledgeSource,
  openPage: (path: string, active: boolean) => Promise<void>,
): void {
  // Firefox for Android has no address bar keywords.
  if (!browser.omnibox) return;
  browser.omnibox.setDefaultSuggestion({ description: i18n.t('omniboxDefault') });
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    knowledge
      .read()
      .then(({ engine }) => suggest(suggestionsOf(engine.search(text, SUGGESTIONS), import.meta.env.CHROME)));
  });
  browser.omnibox.onInputEntered.addListener(async (text, disposition) => {
    const active = disposition !== 'newBackgroundTab';
    if (CHOSEN.test(text)) return openPage(`/reader.html${text}`, active);
    const best = (await knowledge.read()).engine.search(text, 1).snippets[0];
    if (best) return openPage(`/reader.html#${best.articleId}/${best.passageId}`, active);
    await setPanelQuery(text);
    return openPage('/sidepanel.html', active);
  });
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
