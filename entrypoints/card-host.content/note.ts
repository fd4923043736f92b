import { i18n } from '#i18n';
import { boxOf } from '../../bridge/dom.ts';
import type { Settings } from '../../bridge/settings.ts';
import { createHost } from './host.ts';
import plainCss from './plain-note.css?inline';
import { createShell } from './shell.ts';
import { themeAt } from './theme.ts';

/** Long enough to be read twice (ms). */
const STAYS = 5000;

/** Says things at the bottom of the page for a moment: seen, and spoken politely, taking no focus. */
export interface Notes {
  /** Says a sentence in a frame of ours, where no page reads it. */
  say(text: string): void;
  /** Says that this page lets no card be shown: once in a document, and again whenever one `wasAskedFor`. */
  bar(wasAskedFor: boolean): void;
}

/** Makes what says things; `gone` takes away what is being said. */
export function createNotes(settings: () => Settings, gone: AbortSignal): Notes {
  let remove: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasBarred = false;

  function end(): void {
    clearTimeout(timer);
    remove?.();
    remove = null;
  }
  gone.addEventListener('abort', end);

  function theme(): 'light' | 'dark' {
    const { theme } = settings();
    return theme === 'page' ? themeAt(document.body ?? document.documentElement) : theme;
  }

  function bar(wasAskedFor: boolean): void {
    if (wasBarred && !wasAskedFor) return;
    wasBarred = true;
    end();
    remove = showPlainNote(i18n.t('cardBarred'), theme());
    timer = setTimeout(end, STAYS);
  }

  return {
    bar,
    say(text) {
      end();
      const host = createHost({
        stage: { parent: document.documentElement, origin: () => ({ x: 0, y: 0 }) },
        looks: { theme: theme(), textScale: settings().textScale, shape: 'note' },
        rtl: i18n.t('textDirection') === 'rtl',
        contents: { kind: 'note', text },
        sized() {
          if (host.isShown()) void host.put(null);
          else {
            void host.show(null, true);
            host.tell({ do: 'show', position: null });
          }
        },
        hear: () => undefined,
        failed: end,
        broken: end,
      });
      remove = host.remove;
      timer = setTimeout(end, STAYS);
    },
  };
}

/**
 * Shows one sentence without a frame, where no frame of ours can be: pages in a sandbox without an origin of their own,
 * which whatever they hold shares. The page might read it, so it says nothing of the library. Returns what ends it.
 */
function showPlainNote(text: string, theme: 'light' | 'dark'): () => void {
  const { host, layer, style, place } = createShell(document.documentElement, plainCss);
  style('color-scheme', theme);
  style('visibility', 'visible');
  const line = document.createElementNS('http://www.w3.org/1999/xhtml', 'p') as HTMLElement;
  line.setAttribute('role', 'status');
  line.dir = i18n.t('textDirection');
  line.textContent = text;
  layer.append(line);
  place('height', `${boxOf(layer).height}px`);
  return () => host.remove();
}
