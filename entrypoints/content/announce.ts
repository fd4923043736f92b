import { i18n } from '#i18n';
import type { Cards } from './cards.ts';
import type { PageText } from './page-text.ts';

/** Makes what says, once and when asked, how many names the page has. Marks announce nothing by themselves. */
export function createAnnouncer(text: PageText, cards: Cards): () => void {
  return () => cards.toast(() => sentence(text));
}

function sentence(text: PageText): string {
  const mentions = text.mentions();
  const topics = new Set(mentions.map(({ topicId }) => topicId)).size;
  if (!text.complete() && topics === 0) return i18n.t('pageScanning');
  return topics === 0 ? i18n.t('pageEmpty') : i18n.t('announceCount', topics, [topics, mentions.length]);
}
