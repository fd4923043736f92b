import { i18n } from '#i18n';
import type { Settings } from '../../bridge/settings.ts';
import { createHost, type Host } from './host.ts';
import type { PageText } from './page-text.ts';
import { themeAt } from './theme.ts';

/** Long enough to be read twice (ms). */
const STAYS = 5000;
/** Screen readers speak what changes in a status, not what it begins with (ms). */
const SPEAKS_AFTER = 100;

/**
 * Makes what says, once and when asked, how many names the page has: seen for a moment, spoken politely, taking no
 * focus. Marks announce nothing by themselves. `gone` takes it away.
 */
export function createAnnouncer(text: PageText, settings: () => Settings, gone: AbortSignal): () => void {
  let host: Host | null = null;
  const timers: ReturnType<typeof setTimeout>[] = [];

  function end(): void {
    for (const timer of timers.splice(0)) clearTimeout(timer);
    host?.remove();
    host = null;
  }
  gone.addEventListener('abort', end);

  return () => {
    end();
    const root = document.documentElement;
    const { theme, textScale } = settings();
    const mine = createHost(root, {
      theme: theme === 'page' ? themeAt(document.body ?? root) : theme,
      textScale,
      rtl: i18n.t('textDirection') === 'rtl',
      shape: 'toast',
    });
    host = mine;
    const say = (words: string) =>
      mine.render(
        <p class="toast-text" role="status">
          {words}
        </p>,
      );
    say('');
    mine.put(null);
    timers.push(
      setTimeout(() => say(sentence(text)), SPEAKS_AFTER),
      setTimeout(end, STAYS),
    );
  };
}

function sentence(text: PageText): string {
  const mentions = text.mentions();
  const topics = new Set(mentions.map(({ topicId }) => topicId)).size;
  if (!text.complete() && topics === 0) return i18n.t('pageScanning');
  return topics === 0 ? i18n.t('pageEmpty') : i18n.t('announceCount', topics, [topics, mentions.length]);
}
