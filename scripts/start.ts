import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { cardFor } from '../tests/e2e/card.ts';
import { hover } from '../tests/e2e/pointer.ts';
import { startServer } from '../tests/e2e/server.ts';
import { until } from '../tests/e2e/wait.ts';
import type { BrowserName } from './browsers.ts';
import { ensureBrowser } from './install-browser.ts';
import { buildFor } from './wxt.ts';

/** The name that the picture shows a card for. */
const NAME = 'Jens Stoltenberg';

/** Takes pictures until two in a row are the same: then nothing moves or fades any more. */
async function stillPicture(page: Page): Promise<Uint8Array> {
  let last = await page.screenshot();
  await until('the page to stand still', async () => {
    const next = await page.screenshot();
    const same = Buffer.from(last).equals(next);
    last = next;
    return same;
  });
  return last;
}

// `npm start` opens the sample page with the extension; `npm start -- --firefox` does it in Firefox.
const name: BrowserName = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
try {
  ensureBrowser(name);
  console.log('Building the extension …');
  buildFor(name);
  const server = await startServer();
  const browser = await launchBrowser({ name, headless, viewport: headless ? undefined : null });
  const page = await browser.open(`${server.origin}/news.html`);
  if (headless) {
    console.log(`There is no display here, so ${name} runs without a window and takes a picture.`);
    await hover(page, NAME);
    await cardFor(page, NAME);
    const picture = join(import.meta.dirname, '..', '.cache', `start-${name}.png`);
    mkdirSync(join(picture, '..'), { recursive: true });
    writeFileSync(picture, await stillPicture(page));
    console.log(`The pointer rests on “${NAME}”; the open card is in\n${picture}`);
    await browser.close();
  } else {
    const [blank] = await browser.driver.pages();
    await blank?.close();
    console.log(`Rest the pointer on a name in ${page.url()}. Close the browser to end this.`);
    await new Promise((resolve) => browser.driver.once('disconnected', resolve));
  }
  await server.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
