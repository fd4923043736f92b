import { expect, test } from 'vitest';
import { cardFor, marks } from './card.ts';
import { readWhole } from './description.ts';
import { useBrowser } from './harness.ts';
import { hover } from './pointer.ts';
import { readThrough } from './surfaces.ts';
import { never, until } from './wait.ts';

const rig = useBrowser({ idle: 1000 });

const HTML = `<!doctype html><title>Gardens in bloom</title>
<p style="margin: 60px 40px">Gardeners from Belgium pruned the tall rose hedges while the cherry orchards near
Washington flowered early, wrote the botanist beside Jens Stoltenberg.</p>
<p style="margin: 60px 40px">NATO agreed to resume its training mission in Iraq, which was suspended after the drone strike
in Baghdad that killed Qassem Soleimani.</p>`;

test('a country is marked where there is something on it, still answers where there is not, and all counts say so', async () => {
  const page = await rig.browser.open(rig.server.put('/gardens.html', HTML));
  const worth = ['Jens Stoltenberg', 'NATO', 'Iraq', 'Baghdad', 'Qassem Soleimani'];
  await until('the marks', async () => JSON.stringify(await marks(page)) === JSON.stringify(worth));
  const { topics } = await readWhole(rig.browser, page);
  expect(topics.map(({ isQuiet = false }) => isQuiet)).toEqual([true, true, false, false, false, false, false]);

  const tab = await readThrough(rig, page);
  const badge = () => rig.browser.inExtension((api, id) => api.action.getBadgeText({ tabId: id }), tab);
  await until('five topics on the button', async () => (await badge()) === '5');

  await hover(page, 'Washington');
  const card = await cardFor(page, 'Washington');
  expect(card.text).toContain('Nothing on this subject');
  await page.keyboard.press('Escape');

  const popup = await rig.browser.openExtension(`popup.html#${tab}`);
  const summary = () => popup.evaluate(() => document.querySelector('.quiet-names summary')?.textContent ?? '');
  await until(
    'what is known and not marked',
    async () => (await summary()) === '2 more names are known and not marked',
  );
  await popup.click('.quiet-names summary');
  await popup.click('.quiet-names .link');
  await until('all marks', async () => (await marks(page)).length === 7);
  await until('seven topics on the button', async () => (await badge()) === '7');
  await until('the way back', async () => popup.evaluate(() => document.querySelector('.quiet-names .link') !== null));
  await popup.click('.quiet-names .link');
  await until('fewer marks', async () => (await marks(page)).length === 5);
});

test('a page too short to judge is marked as it stands', async () => {
  const page = await rig.browser.open(rig.server.put('/short.html', '<!doctype html><p>In Brussels.</p>'));
  await until('the mark', async () => JSON.stringify(await marks(page)) === JSON.stringify(['Brussels']));
});

test('a page that puts another in its place is judged anew', async () => {
  const garden = 'Gardeners pruned the tall rose hedges while the cherry orchards near Baghdad flowered early.';
  const page = await rig.browser.open(rig.server.put('/one.html', `<!doctype html><main><p>${garden}</p></main>`));
  expect((await readWhole(rig.browser, page)).topics.map(({ isQuiet }) => isQuiet)).toEqual([true]);
  await never('a mark', async () => (await marks(page)).length > 0);
  await page.evaluate(() => {
    history.pushState(null, '', '/two.html');
    const war = 'NATO suspended its training mission after the drone strike in Baghdad that killed Qassem Soleimani.';
    document.body.innerHTML = `<main><p>${war}</p></main>`;
  });
  const worth = ['NATO', 'Baghdad', 'Qassem Soleimani'];
  await until('the marks', async () => JSON.stringify(await marks(page)) === JSON.stringify(worth));
});
