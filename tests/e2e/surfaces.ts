import type { Page } from 'puppeteer-core';
import type { Rig } from './harness.ts';
import { until } from './wait.ts';

/** The id of the tab in front. */
async function frontTab({ browser }: Rig): Promise<number> {
  const id = await browser.inExtension(async (api) => (await api.tabs.query({ active: true }))[0]?.id, null);
  return id ?? -1;
}

/** Brings a web page to the front, waits until it has been looked through (a hidden page is not), gives its tab's id. */
export async function readThrough(rig: Rig, page: Page): Promise<number> {
  await page.bringToFront();
  const tab = await frontTab(rig);
  await until('the page to be looked through', () =>
    rig.browser.inExtension(async (api, tabId) => {
      const reply = await api.runtime.sendMessage({ backstory: 'describeTab', question: { tabId } });
      return (reply as { value?: { complete: boolean } | null }).value?.complete === true;
    }, tab),
  );
  return tab;
}

/** The texts of all elements of a page that a selector finds, without spaces around them. */
export function textsOf(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (elements) => elements.map((element) => element.textContent?.trim() ?? ''));
}

/** Waits until an element is there, and gives its text. */
export function textOf(page: Page, selector: string): Promise<string> {
  return until(`${selector} on ${page.url()}`, async () => (await textsOf(page, selector))[0]);
}

/** Gives a file to the field that takes one. */
export async function chooseFile(page: Page, text: string): Promise<void> {
  await page.$eval(
    'input[type=file]',
    (input, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'backstory-settings.json', { type: 'application/json' }));
      (input as HTMLInputElement).files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
  );
}

/** Presses the button, label or link with this text, in the part of the page that `within` finds. */
export async function press(page: Page, text: string, within = 'main'): Promise<void> {
  await until(`"${text}" to press`, () =>
    page.evaluate(
      (wanted, scope) => {
        const all = [...document.querySelectorAll<HTMLElement>(`${scope} :is(button, label, a)`)];
        const found = all.find((each) => each.textContent?.trim() === wanted);
        found?.click();
        return Boolean(found);
      },
      text,
      within,
    ),
  );
}

/** Waits for a page of ours that something opened: its address begins with `path`. Asked of the document itself. */
export function openedPage({ browser }: Rig, path: string): Promise<Page> {
  return until(`${path} to open`, async () => {
    for (const page of await browser.driver.pages()) {
      const href = await page.evaluate(() => location.href).catch(() => '');
      if (new RegExp(`^[a-z]+-extension://[^/]+/${path}`).test(href)) return page;
    }
    return null;
  });
}
