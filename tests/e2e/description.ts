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

/**
 * What the content script of a page knows of it, once it has looked at everything: it is asked as the background asks,
 * and what it tells the background is heard by every page of ours.
 */
export function readWhole(browser: Browser, page: Page): Promise<PageDescription> {
  return until('the page to be read', async () => {
    const all = await browser.inExtension(async (api) => {
      const told: unknown[] = [];
      const hear = (message: unknown, { frameId }: { frameId?: number }) => {
        const { backstory, question } = message as { backstory?: string; question?: unknown };
        if (backstory === 'tellPage' && frameId === 0) told.push(question);
        return undefined;
      };
      api.runtime.onMessage.addListener(hear as never);
      const tabs = await api.tabs.query({});
      await Promise.allSettled(
        tabs.map(({ id }) => api.scripting.executeScript({ target: { tabId: id as number }, func: ask })),
      );
      api.runtime.onMessage.removeListener(hear as never);
      return told;

      async function ask() {
        const world = globalThis as unknown as { [slot: symbol]: (() => Promise<unknown>) | undefined };
        if (!world[Symbol.for('backstory.page')]) await world[Symbol.for('backstory.wake')]?.();
        await world[Symbol.for('backstory.page')]?.();
      }
    }, null);
    return (all as PageDescription[]).find((each) => each.complete && each.page.url === page.url());
  });
}
