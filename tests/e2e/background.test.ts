import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { until } from './wait.ts';

// What the build before these tests made for the browser in question, run without a browser.
const name = process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chrome';
const path = join(import.meta.dirname, '..', '..', '.output', `${name}-mv3`, 'background.js');
const code = readFileSync(path, 'utf8');

type Listener = (...args: unknown[]) => unknown;

/** What our background finds around it, in a browser that lacks the APIs named (`commands`, `action.setBadgeTextColor`). */
function startBackground(missing: readonly string[]) {
  const listeners = new Map<string, Listener[]>();
  const opened: string[] = [];
  const known: Record<string, unknown> = {
    'runtime.id': 'x',
    'runtime.getURL': (path: string) => `chrome-extension://x${path}`,
    'runtime.getManifest': () => ({}),
    'i18n.getMessage': (key: string) => (key === 'textLocale' ? 'en' : key),
    'i18n.getUILanguage': () => 'en-US',
    'tabs.query': async () => [{ id: 7, url: 'https://news.example/' }],
    'tabs.create': async ({ url }: { url: string }) => void opened.push(url),
    'scripting.executeScript': async () => [],
  };
  for (const area of ['sync', 'local', 'session']) known[`storage.${area}.get`] = async () => ({});
  const api = (at: string): unknown =>
    new Proxy(
      // A function as well as an object: whatever is asked for in the end is called.
      Object.assign(async () => undefined, {}),
      {
        get(_, property) {
          if (typeof property !== 'string' || property === 'then') return undefined;
          const here = at === '' ? property : `${at}.${property}`;
          if (missing.includes(here)) return undefined;
          if (here in known) return known[here];
          if (property === 'addListener')
            return (listener: Listener) => listeners.set(at, [...(listeners.get(at) ?? []), listener]);
          return api(here);
        },
      },
    );
  const browser = api('');
  const sandbox: Record<string, unknown> = { browser, chrome: browser, console };
  for (const global of [
    'setTimeout',
    'clearTimeout',
    'URL',
    'TextDecoder',
    'TextEncoder',
    'atob',
    'performance',
    'crypto',
  ])
    sandbox[global] = (globalThis as Record<string, unknown>)[global];
  for (const own of ['structuredClone', 'queueMicrotask', 'AbortController', 'Response', 'DecompressionStream'])
    sandbox[own] = (globalThis as Record<string, unknown>)[own];
  // What comes again and again must not keep the test's process.
  sandbox.setInterval = (...given: Parameters<typeof setInterval>) => setInterval(...given).unref();
  // Nobody else listens here.
  sandbox.BroadcastChannel = class {
    postMessage(): void {}
    close(): void {}
  };
  sandbox.self = sandbox;
  runInContext(code, createContext(sandbox), { filename: path });

  const fire = (event: string, ...args: unknown[]) => (listeners.get(event) ?? []).map((listen) => listen(...args));
  const ask = (backstory: string, question: unknown, url = 'https://news.example/') =>
    new Promise<{ ok: boolean; value: unknown }>((resolve) => {
      const sender = {
        id: 'x',
        frameId: 0,
        url,
        tab: { id: 7, url: 'https://news.example/' },
      };
      fire('runtime.onMessage', { backstory, question }, sender, resolve);
    });
  return { ask, fire, opened };
}

/** Whatever not every browser has: Firefox for Android lacks most. */
const OPTIONAL = [
  [],
  ['contextMenus'],
  ['omnibox'],
  ['commands'],
  ['sidePanel'],
  ['sidebarAction'],
  ['sidePanel', 'sidebarAction'],
  ['action'],
  ['action.setBadgeText'],
  ['action.setBadgeBackgroundColor'],
  ['action.setBadgeTextColor'],
  ['contextMenus', 'omnibox', 'commands', 'sidePanel', 'sidebarAction', 'action.setBadgeTextColor'],
];

describe('the background starts and answers', () => {
  test.each(OPTIONAL.map((missing) => [missing.join(', ') || 'nothing', missing] as const))(
    'without %s',
    async (_, missing) => {
      const { ask, fire, opened } = startBackground(missing);
      fire('runtime.onInstalled', { reason: 'install' });
      await until('the first-run page', () => opened.some((url) => url.endsWith('/welcome.html')));
      const found = await ask('findMentions', { texts: ['What NATO said.'] });
      expect(found).toMatchObject({ ok: true, value: [[{ exact: 'NATO' }]] });
      expect(await ask('reportPage', {})).toMatchObject({ ok: true });
      const panel = missing.includes('sidePanel') && missing.includes('sidebarAction') ? 'tab' : 'panel';
      // For a card's frame; the script in a page may not ask for it.
      const card = 'chrome-extension://x/card.html';
      expect(await ask('openPanel', {}, card)).toMatchObject({ ok: true, value: panel });
      expect(await ask('openPanel', {})).toMatchObject({ ok: false });
    },
  );
});
