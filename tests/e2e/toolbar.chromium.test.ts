import { expect, test } from 'vitest';
import { useBrowser } from './harness.ts';
import { readThrough, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

// Only here: no driver of Firefox can press its toolbar buttons or see what they open.
const rig = useBrowser();

test('the toolbar button opens the popup over the page, with the focus in the field and the page’s topics below', async () => {
  const news = await rig.browser.open(`${rig.server.origin}/news.html`);
  await readThrough(rig, news);
  await rig.browser.inExtension((api) => api.action.openPopup(), null);
  const target = await rig.browser.driver.waitForTarget((each) => /\/popup\.html$/.test(each.url()));
  const popup = await target.asPage();
  await until('the focus in the field', () =>
    popup.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'),
  );
  await until('the topics', async () => (await textsOf(popup, '.topic-list li')).length > 3);
  expect(await textsOf(popup, '.topic-list button > span:first-child')).toContain('Jens Stoltenberg');
});
