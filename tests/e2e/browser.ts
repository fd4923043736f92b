import { join } from 'node:path';
import puppeteer, { type Browser as Driver, type Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type { Settings } from '../../bridge/settings.ts';
import { readItems } from '../../bridge/settings-items.ts';
import { type BrowserName, findBrowser } from '../../scripts/browsers.ts';
import { GECKO_CONNECTED_ID, GECKO_ID } from '../../scripts/supported.ts';
import { listenTo } from './complaints.ts';
import { until } from './wait.ts';

/** Made up here, so that the address of our pages is known. */
const GECKO_UUID = '6f8a2c9e-4b1d-4e7f-9a30-5d2c8b7e1f64';

/** How the browser is started. */
export interface LaunchOptions {
  /** The one that `E2E_BROWSER` names when missing. */
  name?: BrowserName;
  /** The folder of a profile that outlasts the browser; a new one that goes with it when missing. */
  profile?: string;
  /** Without a window; the default. */
  headless?: boolean;
  /** `production` is what people get, and the default; `none` has no extension. */
  build?: 'production' | 'none';
  /** Another folder with the extension in it, instead of a build. */
  folder?: string;
  /** After this long without work Firefox may stop our background (ms). Chromium's is stopped by hand. */
  idle?: number;
  /** The address, HOST:PORT, of a proxy that every request goes through, loopback too. */
  proxy?: string;
  /** Of new pages (CSS px); `null` for what the window has. */
  viewport?: { width: number; height: number } | null;
  /** Settings of Firefox itself, as in `about:config`. */
  firefoxPrefs?: Record<string, boolean | number | string>;
  /** Leaves the first-run page open; else it is closed at once, for it comes up when it likes and takes the focus. */
  welcome?: boolean;
  /** What the system prefers. */
  scheme?: 'light' | 'dark';
  /** The system wants as little motion as there can be. */
  stillness?: boolean;
}

/** A running browser with the extension in it. */
export interface Browser {
  name: BrowserName;
  driver: Driver;
  /** The pages that the test opened and that nobody closed with `closePages`. */
  opened: readonly Page[];
  /** Errors and warnings from our own scripts and pages since the last call. */
  complaints(): string[];
  /** Opens a page and waits for its `load`. */
  open(url: string): Promise<Page>;
  /** Opens a page of ours: `popup.html`, `reader.html#ID`, `options.html`, `sidepanel.html`. */
  openExtension(path: string): Promise<Page>;
  /** Changes stored settings; what is not named falls back to its default. */
  setSettings(patch: Partial<Settings>): Promise<void>;
  /** The settings as they are stored, and whether they are synced or kept on this machine alone. */
  settings(): Promise<Settings & { home: 'sync' | 'local' }>;
  /** Runs a function in a quiet page of ours, with the extension's `browser` as its first argument. */
  inExtension<T, A>(run: (api: typeof browser, argument: A) => T, argument: A): Promise<Awaited<T>>;
  /** Stops the background, as the browser does with an idle one, and waits until it is gone. */
  stopBackground(): Promise<void>;
  /** Removes the extension; pages that are open keep what its scripts left there. */
  removeExtension(): Promise<void>;
  /** Closes every page but the first, which stays out of the way. */
  closePages(): Promise<void>;
  close(): Promise<void>;
  /** Ends it as a crash does: nothing is written, nobody is asked. */
  kill(): Promise<void>;
}

/**
 * The first keep the browser from doing things of its own: looking for updates, first-run pages, the GPU. The last lets
 * it print what scripts write to their consoles.
 */
const CHROMIUM_ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--enable-logging=stderr',
];

function launchDriver(name: BrowserName, options: LaunchOptions): Promise<Driver> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`No ${name} found; npm test installs one where it may`);
  const common = {
    executablePath,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    headless: options.headless ?? true,
    defaultViewport: options.viewport === undefined ? { width: 1100, height: 800 } : options.viewport,
    // Whoever looks on need not read that a program holds the reins.
    ignoreDefaultArgs: ['--enable-automation'],
  };
  if (name === 'chromium') {
    // Chromium's sandbox refuses to start for root.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const scheme = options.scheme === 'dark' ? ['--force-dark-mode'] : [];
    const stillness = options.stillness ? ['--force-prefers-reduced-motion'] : [];
    // <-loopback> takes loopback addresses off the list of those that go past the proxy.
    const proxy = options.proxy ? [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : [];
    return puppeteer.launch({
      ...common,
      browser: 'chrome',
      pipe: true,
      enableExtensions: true,
      args: [...CHROMIUM_ARGUMENTS, ...sandbox, ...proxy, ...scheme, ...stillness],
    });
  }
  const [host, port] = options.proxy?.split(':') ?? [];
  const proxyPrefs = options.proxy && {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
  };
  return puppeteer.launch({
    ...common,
    browser: 'firefox',
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [GECKO_ID]: GECKO_UUID,
        [GECKO_CONNECTED_ID]: GECKO_UUID,
      }),
      'extensions.background.idle.timeout': options.idle ?? 30_000,
      // What extension pages and the background say comes out nowhere else.
      'browser.dom.window.dump.enabled': true,
      'devtools.console.stdout.content': true,
      'ui.systemUsesDarkTheme': options.scheme === 'dark' ? 1 : 0,
      'ui.prefersReducedMotion': options.stillness ? 1 : 0,
      // As on a machine with a touch screen; without one it is off.
      'dom.w3c_touch_events.enabled': 1,
      ...proxyPrefs,
      ...options.firefoxPrefs,
    },
  });
}

/** Starts a browser with the built extension. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const name = options.name ?? (process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chromium');
  const driver = await launchDriver(name, options);
  const ear = listenTo(driver);
  const opened: Page[] = [];
  const build = options.build ?? 'production';
  const folder = `${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`;
  let base = '';
  let id = '';
  if (build !== 'none') {
    id = await driver.installExtension(options.folder ?? join(import.meta.dirname, '..', '..', '.output', folder));
    base = name === 'firefox' ? `moz-extension://${GECKO_UUID}/` : `chrome-extension://${id}/`;
  }

  async function newPage(isOurs: boolean): Promise<Page> {
    const page = await driver.newPage();
    ear.follow(page, isOurs);
    opened.push(page);
    return page;
  }
  async function openExtension(path: string, page?: Page): Promise<Page> {
    page ??= await newPage(true);
    // In Firefox this navigation never settles, so the document itself is asked.
    page.goto(base + path).catch(() => undefined);
    await until(`${path} to load`, () =>
      page.evaluate((base) => location.href.startsWith(base) && document.readyState === 'complete', base),
    );
    return page;
  }

  const [first] = await driver.pages();
  let quiet: Promise<Page> | null = null;
  async function inExtension<T, A>(run: (api: typeof browser, argument: A) => T, argument: A): Promise<Awaited<T>> {
    // An image of ours: a document with the extension's API and none of our scripts.
    quiet ??= openExtension('icons/16.png', first);
    // As a string: a function would lose the API, which has two names.
    const call = `(${run})(globalThis.browser ?? globalThis.chrome, ${JSON.stringify(argument)})`;
    return (await quiet).evaluate(call) as Promise<Awaited<T>>;
  }

  if (base && !options.welcome)
    await until('the first-run page to come and go', () =>
      inExtension(async (api) => {
        const [welcome] = await api.tabs.query({ url: api.runtime.getURL('/welcome.html' as '/popup.html') });
        if (welcome?.id) await api.tabs.remove(welcome.id);
        return Boolean(welcome?.id);
      }, null),
    );

  return {
    name,
    driver,
    opened,
    complaints: ear.complaints,
    async open(url) {
      const page = await newPage(false);
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    openExtension: (path) => openExtension(path),
    inExtension,
    async setSettings(patch) {
      await inExtension(async (api, settings) => {
        // Lists have items of their own, which must not outlast what is set here.
        const others = Object.keys(await api.storage.sync.get(null)).filter((key) => key !== 'settings');
        const emptied = others.map((key) => [key, key.startsWith('mutedTopics') ? [] : {}]);
        await api.storage.sync.set({ ...Object.fromEntries(emptied), settings });
        await api.storage.local.remove('settings');
      }, patch);
    },
    async settings() {
      const [synced, { settings: here }] = await inExtension(
        (api) => Promise.all([api.storage.sync.get(null), api.storage.local.get('settings')]),
        null,
      );
      const home = here === undefined ? 'sync' : 'local';
      return { ...readItems(here === undefined ? synced : { settings: here }).settings, home };
    },
    async stopBackground() {
      if (name === 'firefox') {
        if (!options.idle) throw new Error('Start Firefox with `idle`: it stops a background only by itself');
        await until('Firefox to stop the idle background', () =>
          inExtension((api) => api.extension.getBackgroundPage() === null, null),
        );
        return;
      }
      const cdp = await driver.target().createCDPSession();
      const workers = async () =>
        (await cdp.send('Target.getTargets')).targetInfos
          .filter(({ type, url }) => type === 'service_worker' && url.startsWith(base))
          .map(({ targetId }) => targetId);
      // Something may wake another at once, so it is this one whose end is waited for.
      for (const targetId of await workers()) {
        await cdp.send('Target.closeTarget', { targetId });
        await until('the service worker to be gone', async () => !(await workers()).includes(targetId));
      }
      await cdp.detach();
    },
    removeExtension: () => driver.uninstallExtension(id),
    async closePages() {
      if (!base) {
        for (const page of opened.splice(0)) await page.close();
        return;
      }
      // Through the extension: it also closes the tabs that it opened itself, and waits for no page.
      opened.length = 0;
      await inExtension(async (api) => {
        const own = await api.tabs.getCurrent();
        const others = (await api.tabs.query({})).filter(({ id }) => id !== own?.id);
        await api.tabs.remove(others.map(({ id }) => id as number));
      }, null);
    },
    close: () => driver.close(),
    async kill() {
      const own = driver.process();
      const gone = new Promise((resolve) => own?.once('exit', resolve));
      own?.kill('SIGKILL');
      await gone;
    },
  };
}
