import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { endAttention, watchAttention } from './watch.ts';

/** The part of the browser's API that is used here: both browsers' own answer by a promise. */
interface Api {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean } | undefined> };
}

/**
 * Not in the manifest, and in no page while nothing is to be remembered: the background puts it into the pages that come
 * up once the reader has asked for it. It says that a page was read, and nothing of what stands there.
 */
export default defineUnlistedScript(() => {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  watchAttention(async (url) => {
    const { runtime } = (browser ?? chrome) as Api;
    // The extension was removed or updated: a newer script comes with the next page.
    if (!runtime) return endAttention();
    const reply = await runtime.sendMessage({ backstory: 'rememberPage', question: { url } });
    if (!reply?.ok) throw new Error('Nobody has seen to it');
  });
});
