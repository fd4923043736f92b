import type { SavedVersion } from '../../bridge/saving.ts';
import type { Rig } from './harness.ts';
import { changeLibrary } from './own-library.ts';
import { until } from './wait.ts';

/** Waits until the library has the page of a tab, by its address, and gives what it has. */
export function savedIn({ browser }: Rig, tab: number): Promise<SavedVersion[]> {
  return until('the page in the library', async () => {
    const reply = await browser.inExtension(
      (api, tabId) => api.runtime.sendMessage({ backstory: 'savedVersions', question: { tabId } }),
      tab,
    );
    const versions = (reply as { value?: SavedVersion[] }).value ?? [];
    return versions.length > 0 && versions;
  });
}

/** Waits until the toolbar button says of a tab what came of saving it. */
export function signOn({ browser }: Rig, tab: number): Promise<string> {
  return until('the sign on the button', async () => {
    const text = await browser.inExtension((api, tabId) => api.action.getBadgeText({ tabId }), tab);
    return /^[✓!]$/u.test(text) && text;
  });
}

/** Takes articles out of the library, which outlasts a test. */
export async function takeOut({ browser }: Rig, versions: readonly SavedVersion[]): Promise<void> {
  await changeLibrary(
    browser,
    'remove',
    versions.map(({ articleId }) => articleId),
  );
}
