import { i18n } from '#i18n';
import type { Settings } from '../../bridge/settings.ts';
import { createHost, type Host } from './host.ts';
import { themeAt } from './theme.ts';

/** Long enough to be read twice (ms). */
const STAYS = 5000;
/** Screen readers speak what changes in a status, not what it begins with (ms). */
const SPEAKS_AFTER = 100;

/** Makes what says something for a moment: seen, and spoken politely, taking no focus. `gone` takes it away. */
export function createToast(settings: () => Settings, gone: AbortSignal): (words: () => string) => void {
  let host: Host | null = null;
  const timers: ReturnType<typeof setTimeout>[] = [];

  function end(): void {
    for (const timer of timers.splice(0)) clearTimeout(timer);
    host?.remove();
    host = null;
  }
  gone.addEventListener('abort', end);

  return (words) => {
    end();
    const root = document.documentElement;
    const { theme, textScale } = settings();
    const mine = createHost(
      { parent: root, origin: () => ({ x: 0, y: 0 }) },
      {
        theme: theme === 'page' ? themeAt(document.body ?? root) : theme,
        textScale,
        rtl: i18n.t('textDirection') === 'rtl',
        shape: 'toast',
      },
    );
    host = mine;
    const say = (sentence: string) =>
      mine.render(
        <p class="toast-text" role="status">
          {sentence}
        </p>,
      );
    say('');
    mine.put(null);
    timers.push(
      setTimeout(() => say(words()), SPEAKS_AFTER),
      setTimeout(end, STAYS),
    );
  };
}
