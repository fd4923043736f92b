import type { CDPSession, Browser as Driver, Page } from 'puppeteer-core';

/** What Firefox says of itself: its own downloads fail without a network, and a closing tab cuts running scripts off. */
const NO_FAULT = /RSLoader: |Script terminated by timeout at:/;

const OURS = /(chrome|moz)-extension:\/\//;

/** Both channels write the same words with other quotes and spaces around them. */
const bare = (text: string) => text.replace(/["'\s]/g, '');

/** Hears what goes wrong in our scripts, wherever they run. */
export interface Ear {
  /** Listens to a page; of other people's pages only to what comes from our scripts. */
  follow(page: Page, isOurs: boolean): void;
  /** What was heard since the last call. */
  complaints(): string[];
  /** Takes the debugger off the background. */
  letGo(): Promise<void>;
}

/**
 * Listens to a browser. Chromium's service worker is heard through the debugger, Firefox's background and extension
 * pages only through what the process prints, which does not name the page that wrote to the console: a line that
 * another page is known to have written is taken out.
 */
export function listenTo(driver: Driver): Ear {
  const heard: string[] = [];
  const printed: string[] = [];
  const theirs: string[] = [];
  let worker: CDPSession | null = null;

  driver.on('targetcreated', async (target) => {
    if (target.type() !== 'service_worker' || !OURS.test(target.url())) return;
    try {
      worker = await target.createCDPSession();
      worker.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
        heard.push(`uncaught in the background: ${text} ${exception?.description ?? ''}`),
      );
      worker.on('Runtime.consoleAPICalled', ({ type, args }) => {
        if (type === 'error' || type === 'warning')
          heard.push(`${type} in the background: ${args.map((a) => a.value ?? a.description).join(' ')}`);
      });
      await worker.send('Runtime.enable');
    } catch {
      // A worker that stops while we attach is no failure.
      worker = null;
    }
  });
  driver.process()?.stdout?.on('data', (data) => {
    for (const line of String(data).split('\n'))
      if (/^console\.(error|warn): /.test(line) && !/(chrome|resource):\/\//.test(line) && !NO_FAULT.test(line))
        printed.push(line);
  });
  driver.process()?.stderr?.on('data', (data) => {
    for (const line of String(data).split('\n'))
      if (/^JavaScript (error|warning): moz-extension:/.test(line) && !NO_FAULT.test(line)) heard.push(line);
  });

  return {
    follow(page, isOurs) {
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warn') return;
        const from = [message.location().url, ...message.stackTrace().map((frame) => frame.url)].join(' ');
        if (isOurs || OURS.test(from)) heard.push(`${message.type()} on ${page.url()}: ${message.text()}`);
        else theirs.push(message.text().split('JSHandle')[0]?.trim() ?? '');
      });
      page.on('pageerror', (error) => {
        const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
        if (isOurs || OURS.test(trace)) heard.push(`uncaught on ${page.url()}: ${trace}`);
      });
    },
    complaints() {
      const others = theirs.splice(0).map(bare);
      const rest = printed.splice(0).filter((line) => !others.some((text) => bare(line).includes(text)));
      return [...heard.splice(0), ...rest];
    },
    async letGo() {
      await worker?.detach();
      worker = null;
    },
  };
}
