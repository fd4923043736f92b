import { i18n } from '#i18n';
import { createTranslate } from '../../../components/translate.ts';
import type { Cards } from '../cards/opener.ts';
import type { PageText } from '../page/page-text.ts';

/** Makes what says, once and when asked, how many names the page has. Marks announce nothing by themselves. */
export function createAnnouncer(text: PageText, cards: Cards): () => void {
  return () => cards.toast(sentence(text));
}

function sentence(text: PageText): string {
  const mentions = text.mentions();
  const topics = new Set(mentions.map(({ topicId }) => topicId)).size;
  if (!text.complete() && topics === 0) return i18n.t('pageScanning');
  if (topics === 0) return i18n.t('pageEmpty');
  const t = createTranslate(i18n.t, i18n.t('textLocale'));
  return t('announceCount', [t('nameCount', topics), t('mentionCount', mentions.length)]);
}
