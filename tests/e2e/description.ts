import type { Page } from 'puppeteer-core';
import type { PageDescription, PageMessageName, PageMessages } from '../../bridge/messages.ts';
import type { Browser } from './browser.ts';
import { until } from './wait.ts';

/** Asks the content script of every tab, and gives the answers of those that gave one. */
export function askPages<N extends PageMessageName>(
  browser: Browser,
  name: N,
  question: Parameters<PageMessages[N]>[0],
): Promise<ReturnType<PageMessages[N]>[]> {
  return browser.inExtension(
    async (api, message) => {
      const tabs = await api.tabs.query({});
      const replies = await Promise.allSettled(
        tabs.map(({ id }) => api.tabs.sendMessage(id as number, message, { frameId: 0 })),
      );
      return replies.flatMap((reply) => (reply.status === 'fulfilled' && reply.value?.ok ? [reply.value.value] : []));
    },
    { backstory: name, question },
  );
}

/** What the content script of a page knows of it, once it has looked at everything. */
export function readWhole(browser: Browser, page: Page): Promise<PageDescription> {
  return until('the page to be read', async () => {
    const all = await browser.inExtension(async (api) => {
      const tabs = await api.tabs.query({});
      const replies = await Promise.allSettled(
        tabs.map(({ id }) => api.scripting.executeScript({ target: { tabId: id as number }, func: describe })),
      );
      return replies.flatMap((reply) => (reply.status === 'fulfilled' ? [reply.value[0]?.result] : []));

      function describe() {
        const slot = Symbol.for('backstory.page');
        return (globalThis as unknown as { [slot: symbol]: (() => unknown) | undefined })[slot]?.() ?? null;
      }
    }, null);
    return (all as (PageDescription | null)[]).find((each) => each?.complete && each.page.url === page.url());
  });
}
