import type { Browser as Driver, Page } from 'puppeteer-core';

/** What Firefox says of itself: its own downloads fail without a network, and a closing tab cuts running scripts off. */
const NO_FAULT = /RSLoader: |Script terminated by timeout at:/;

const OURS = /(chrome|moz)-extension:\/\//;

/** What Chromium prints of its worker's console, with `--enable-logging=stderr`; an uncaught error is among it. */
const FROM_WORKER =
  /:CONSOLE:\d+\] "((?:(?!:CONSOLE:)[\s\S])*?)", source: chrome-extension:\/\/\w+\/background\.js \(\d+\)\n/g;

/** Both channels write the same words with other quotes and spaces around them. */
const bare = (text: string) => text.replace(/["'\s]/g, '');

/** Hears what goes wrong in our scripts, wherever they run. */
export interface Ear {
  /** Listens to a page; of other people's pages only to what comes from our scripts. */
  follow(page: Page, isOurs: boolean): void;
  /** What was heard since the last call. */
  complaints(): string[];
}

/**
 * Listens to a browser. Backgrounds are heard through what the process prints: a debugger would keep Chromium's worker
 * alive, or leave it waiting as it starts. Firefox's extension pages too are heard only there, and there no line names
 * the page that wrote it: one that another page is known to have written is taken out.
 */
export function listenTo(driver: Driver): Ear {
  const heard: string[] = [];
  const printed: string[] = [];
  const theirs: string[] = [];

  driver.process()?.stdout?.on('data', (data) => {
    for (const line of String(data).split('\n'))
      if (/^console\.(error|warn): /.test(line) && !/(chrome|resource):\/\//.test(line) && !NO_FAULT.test(line))
        printed.push(line);
  });
  // A message may have several lines, and come in several pieces.
  let unread = '';
  driver.process()?.stderr?.on('data', (data) => {
    unread += data;
    let read = unread.lastIndexOf('\n[') + 1;
    for (const { 0: whole, 1: text, index } of unread.matchAll(FROM_WORKER)) {
      heard.push(`in the background: ${text}`);
      read = Math.max(read, index + whole.length);
    }
    unread = unread.slice(read);
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
  };
}
