import type { InlineConfig, Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { collectLicenses } from './scripts/licenses.ts';
import { GECKO_CONNECTED_ID, GECKO_ID, OLDEST } from './scripts/supported.ts';
import { libraryPlugin } from './seeds/plugin.ts';

/** What is bundled, for the file that has the licences of that. */
const licenses = collectLicenses();

/** The mode of the build that may ask archives; every other build is sealed: docs/decisions/0085. */
const CONNECTED = 'connected';

/** The page on which archives are added, in the connected build only. */
const ARCHIVES_PAGE = 'archives';

/**
 * The policy of our own pages. It does not say who may put them into a frame: it is one for all, and `card.html` stands
 * in frames in web pages. The browser lets no page frame what is not web-accessible, which is all the others.
 */
const policyFor = (mode: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    // Which of these hosts are asked, and how, is in archive/client/door.ts, the one place that can.
    mode === CONNECTED ? 'connect-src https: http://127.0.0.1:* http://localhost:*' : "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');

/**
 * Keyboard shortcuts, all changeable by the reader. Chrome takes four suggested keys at most. Alt+Shift with a
 * punctuation key is free in both browsers and in the editors we know; Alt alone belongs to menus and access keys.
 */
const commandsFor = (browser: string) => ({
  _execute_action: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandOpenPopup__' },
  'next-mention': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_commandNext__' },
  // The one that can best be done without in Chrome: the walk forward comes round to every name.
  'previous-mention': {
    ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+Comma' } }),
    description: '__MSG_commandPrevious__',
  },
  'open-card': { suggested_key: { default: 'Alt+Shift+Space' }, description: '__MSG_commandOpenCard__' },
  // In Firefox S opens the menu History: see bridge/save-key.ts.
  'save-page': {
    suggested_key: { default: `Alt+Shift+${browser === 'firefox' ? 'L' : 'S'}` },
    description: '__MSG_commandSavePage__',
  },
  'pin-card': { description: '__MSG_commandPinCard__' },
  'announce-count': { description: '__MSG_commandAnnounce__' },
  'open-panel': { description: '__MSG_commandOpenPanel__' },
});

/** How Preact sets `innerHTML`, whatever its build calls the variables: `h?(…(t.innerHTML=h.__html),r.__k=[]):`. */
const SETS_INNER_HTML = /(\w+)\?\((?:[^()]|\([^()]*\))*\(\w+\.innerHTML=\w+\.__html\),\w+\.__k=\[\]\):/;

/**
 * Takes `dangerouslySetInnerHTML` out of Preact: we never use it, and what is not there needs no review.
 * @throws Error when Preact writes it another way, so that it cannot come back unseen.
 */
function noInnerHtml(): Plugin {
  return {
    name: 'backstory-no-inner-html',
    apply: 'build',
    transform(code, id) {
      if (!/\/preact\/dist\/preact(\.\w+)?\.m?js$/.test(id)) return undefined;
      const without = code.replace(SETS_INNER_HTML, '$1?void 0:');
      if (without.includes('.innerHTML=')) throw new Error(`${id} sets innerHTML in a way that we do not know`);
      return { code: without, map: null };
    },
  };
}

/** Where Readability makes a tree from a text, and how it makes the same tree from nodes. */
const TREES_FROM_TEXT: readonly [text: string, nodes: string][] = [
  ['var pageCacheHtml = page.innerHTML;', 'var pageCacheHtml = page.cloneNode(true);'],
  ['page.innerHTML = pageCacheHtml;', 'page.replaceChildren(...pageCacheHtml.cloneNode(true).childNodes);'],
  ['tmp.innerHTML = noscript.innerHTML;', 'tmp.append(...noscript.cloneNode(true).childNodes);'],
];

/**
 * Keeps Readability from making trees of texts: it works on clones, and a copy of their nodes is the same without a parser.
 * @throws Error when Readability does it in another way, so that it cannot come back unseen.
 */
function treesFromNodes(): Plugin {
  return {
    name: 'backstory-trees-from-nodes',
    apply: 'build',
    transform(code, id) {
      if (!/\/readability\/Readability\.js/.test(id)) return undefined;
      const unknown = () => new Error(`${id} sets innerHTML in a way that we do not know`);
      let without = code;
      for (const [text, nodes] of TREES_FROM_TEXT) {
        if (!without.includes(text)) throw unknown();
        without = without.replace(text, nodes);
      }
      if (/\.innerHTML\s*=[^=]/.test(without)) throw unknown();
      return { code: without, map: null };
    },
  };
}

/**
 * Takes the reading of addresses out of papaparse: we give it texts, and what is not there can reach no network.
 * @throws Error when papaparse does it in another way, so that it cannot come back unseen.
 */
function noDownloads(): Plugin {
  return {
    name: 'backstory-no-downloads',
    apply: 'build',
    transform(code, id) {
      if (!/\/papaparse\/papaparse(\.min)?\.js/.test(id) || !code.includes('XMLHttpRequest')) return undefined;
      const without = code.replace(/new XMLHttpRequest(?:\(\))?/, 'null');
      if (without.includes('XMLHttpRequest')) throw new Error(`${id} reads addresses in a way that we do not know`);
      return { code: without, map: null };
    },
  };
}

/**
 * Puts what the connected build has in the place of what is sealed: of a folder that has both files, an import of
 * `sealed.ts` gets `connected.ts`. Without this plugin nothing leads to them, so that no other build can hold them.
 */
function connectedParts(): Plugin {
  return {
    name: 'backstory-connected-parts',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!/\/sealed\.tsx?$/.test(source)) return null;
      const found = await this.resolve(source.replace('/sealed.ts', '/connected.ts'), importer, { skipSelf: true });
      if (!found) throw new Error(`${importer} imports ${source}, and the connected build has nothing in its place`);
      return found;
    },
  };
}

/**
 * Leaves webextension-polyfill out of what runs in pages: the module of WXT's aliases `wxt/browser` to it, without the
 * alias that name means the browser's own object. The polyfill brings promises and answers by promise; every browser
 * named in the manifest gives promises itself, and our content scripts answer by `sendResponse`. In the script of every
 * frame it was 2.3 of 18.7 kB packed.
 * @throws Error when the module aliases it another way, so that it cannot come back unseen.
 */
function withoutPolyfill({ resolve }: InlineConfig): void {
  const alias = resolve?.alias as Record<string, string> | undefined;
  if (alias?.['wxt/browser'] === undefined) throw new Error('The polyfill is aliased in a way that we do not know');
  delete alias['wxt/browser'];
}

/** For the browsers named in the manifest: nothing is rewritten that they all understand, `light-dark()` for one. */
const TARGET = [`chrome${OLDEST.chromium}`, `firefox${OLDEST.firefox}`];

export default defineConfig({
  imports: false,
  webExt: { disabled: true },
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  autoIcons: { baseIconPath: 'assets/icon.png', developmentIndicator: false },
  vite: ({ mode }) => ({
    // No script of ours tells the page of its start; see there.
    resolve: {
      alias: { 'wxt/utils/content-script-context': `${import.meta.dirname}/bridge/script-context.ts` },
    },
    plugins: [
      libraryPlugin(),
      noInnerHtml(),
      treesFromNodes(),
      noDownloads(),
      licenses.plugin(),
      mode === CONNECTED && connectedParts(),
    ],
    // Every supported browser preloads modules itself; the stand-in would be the one call of fetch in the package.
    build: { target: TARGET, cssTarget: TARGET, modulePreload: { polyfill: false } },
  }),
  // What a reviewer needs to build the package; the tests are in the repository.
  zip: { excludeSources: ['tests/**'] },
  hooks: {
    'entrypoints:found': ({ config }, entrypoints) => {
      const at = entrypoints.findIndex(({ name }) => name === ARCHIVES_PAGE);
      if (at < 0) throw new Error(`There is no entry point ${ARCHIVES_PAGE}`);
      if (config.mode !== CONNECTED) entrypoints.splice(at, 1);
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      // A worker has nothing of the browser's, and the polyfill refuses to be where that is missing.
      const isBare = entrypoints.every(({ type, name }) => type === 'content-script' || name === 'library-worker');
      if (isBare) withoutPolyfill(config as InlineConfig);
    },
    'build:done': ({ config }) => licenses.write(config.outDir),
    // Chrome calls Norwegian `no`, Firefox looks for `nb`.
    'build:publicAssets': ({ config }, assets) => {
      const norwegian = assets.find(({ relativeDest }) => relativeDest === '_locales/no/messages.json');
      if (!norwegian) throw new Error('The Norwegian texts are not among the files of the build');
      if (config.browser === 'firefox') assets.push({ ...norwegian, relativeDest: '_locales/nb/messages.json' });
    },
    // As few bytes as can be, because it is in every document from the start: no content script of WXT's kind.
    'build:manifestGenerated': ({ config }, manifest) => {
      const [content] = manifest.content_scripts ?? [];
      if (config.browser !== 'firefox' || !content) return;
      const { css: _, ...where } = content;
      manifest.content_scripts?.push({ ...where, js: ['host-events.js'], run_at: 'document_start' });
    },
  },
  manifest: ({ browser, command, mode }) => ({
    name: mode === CONNECTED ? '__MSG_extensionNameConnected__' : '__MSG_extensionName__',
    description: mode === CONNECTED ? '__MSG_extensionDescriptionConnected__' : '__MSG_extensionDescription__',
    default_locale: 'en',
    // `scripting` and the sites are for the script that holds cards, which a page gets when its first card is due, and
    // for pages that are open already when the extension is installed or updated.
    permissions: [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'scripting',
      ...(browser === 'firefox' ? [] : ['offscreen' as const]),
    ],
    host_permissions: ['http://*/*', 'https://*/*', 'file:///*'],
    // Asked for one archive at a time, when it is added.
    ...(mode === CONNECTED && {
      optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    }),
    // The page in a card's frame, the only file that web pages can load. It shows nothing without a secret of ours. In
    // Chromium its address changes with every start of the browser, in Firefox it is another in every installation.
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: ['<all_urls>'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    omnibox: { keyword: 'bs' },
    commands: commandsFor(browser),
    // Our own pages may load what the package holds and nothing else; no page of ours can reach a network. The
    // development server must be let in: it brings styles and scripts anew while one works on them.
    ...(command === 'build' && { content_security_policy: { extension_pages: policyFor(mode) } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: mode === CONNECTED ? GECKO_CONNECTED_ID : GECKO_ID,
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: {
                required: ['none'],
                // The numbers of the buckets that a page's names are in.
                ...(mode === CONNECTED && { optional: ['browsingActivity'] }),
              },
            },
            gecko_android: { strict_min_version: `${OLDEST.firefoxAndroid}.0` },
          },
        }
      : { minimum_chrome_version: String(OLDEST.chromium) }),
  }),
});
