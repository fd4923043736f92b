import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useTexts } from '../../components/texts.ts';

/** Where Chrome lets people change shortcuts; a link to it does nothing there, a tab does. */
const CHROME_SHORTCUTS = 'chrome://extensions/shortcuts';

/** The text of each shortcut; the manifest has them under these names. */
const NAMES = {
  _execute_action: 'commandOpenPopup',
  'next-mention': 'commandNext',
  'previous-mention': 'commandPrevious',
  'open-card': 'commandOpenCard',
  'save-page': 'commandSavePage',
  'pin-card': 'commandPinCard',
  'announce-count': 'commandAnnounce',
  'open-panel': 'commandOpenPanel',
} as const;

/** The shortcuts as they are set now, and the way to the browser's own page for them. */
export function Shortcuts() {
  const { t } = useTexts();
  const [keys, setKeys] = useState<Map<string, string>>(new Map());
  useEffect(() => {
    const load = () =>
      browser.commands?.getAll().then(
        (commands) => setKeys(new Map(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]))),
        () => undefined,
      );
    load();
    // Coming back from the browser's page, they may be others.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, []);
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{t('optionsShortcuts')}</h2>
      <ul class="rows">
        {Object.entries(NAMES).map(([name, text]) => (
          <li key={name}>
            <span>{t(text)}</span>
            {keys.get(name) ? <kbd dir="ltr">{keys.get(name)}</kbd> : <span class="quiet">{t('noShortcut')}</span>}
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={openShortcutSettings}>
        {t('changeShortcuts')}
      </button>
    </section>
  );
}

async function openShortcutSettings(): Promise<void> {
  // Firefox has a call of its own for its page; it does not open it as a tab.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> } | undefined;
  if (commands?.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROME_SHORTCUTS });
}
