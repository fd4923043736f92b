import type { Page } from 'puppeteer-core';
import type { Browser } from './browser.ts';
import { textsOf } from './surfaces.ts';
import { until } from './wait.ts';

/** Opens the library's page, and waits until it takes files. */
export async function openLibrary(browser: Browser): Promise<Page> {
  const page = await browser.openExtension('library.html');
  await page.bringToFront();
  await until('the page', async () => (await textsOf(page, '#import')).length === 1);
  return page;
}

/** A file to be given; its content is text, or bytes as base64. */
export interface GivenFile {
  name: string;
  text?: string;
  base64?: string;
}

/** Gives files to a field for files; to the one for an import when none is named. */
export async function give(page: Page, files: GivenFile[], field = '.drop input[type=file]'): Promise<void> {
  await page.$eval(
    field,
    (input, files) => {
      const chosen = new DataTransfer();
      for (const { name, text, base64 } of files) {
        const bytes = base64 === undefined ? (text ?? '') : Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        chosen.items.add(new File([bytes], name));
      }
      (input as HTMLInputElement).files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    files,
  );
}

/** How many rows the table of articles has. */
export const rowCount = async (page: Page): Promise<number> =>
  (await page.$('.shelf-table')) === null
    ? 0
    : page.$eval('.shelf-table', (table) => Number(table.getAttribute('aria-rowcount')) - 1);
