import { expect, test } from 'vitest';
import { useBrowser } from './harness.ts';
import { boxOf } from './pointer.ts';
import { until } from './wait.ts';

const rig = useBrowser({ idle: 1000 });

test('finds a text across inline elements', async () => {
  const page = await rig.browser.open(rig.server.put('/inline.html', '<p>Mr. <b>Jens</b> <i>Stoltenberg</i> spoke.'));
  const box = await boxOf(page, 'Jens Stoltenberg');
  expect(box.width).toBeGreaterThan(10);
});

test('opens pages of ours and stores settings', async () => {
  const page = await rig.browser.openExtension('popup.html');
  expect(await page.title()).toBe('Backstory');
  await rig.browser.setSettings({ delay: 123 });
  const stored = await rig.browser.inExtension((api) => api.storage.sync.get('settings'), null);
  expect(stored).toMatchObject({ settings: { delay: 123 } });
});

test('stops the background, and a message wakes it', async () => {
  await rig.browser.stopBackground();
  // Chromium loses a message that comes while the worker is on its way out; our pages then offer a retry.
  const answer = await until('an answer', () =>
    rig.browser.inExtension((api) => {
      const late = new Promise((resolve) => setTimeout(resolve, 1000, null));
      return Promise.race([api.runtime.sendMessage({ backstory: 'search', question: { query: 'Stoltenberg' } }), late]);
    }, null),
  );
  expect(answer).toMatchObject({ ok: true });
});

test('hears what our pages complain of', async () => {
  const page = await rig.browser.openExtension('popup.html');
  await page.evaluate(() => {
    console.error('from the popup');
    setTimeout(() => {
      throw new Error('thrown in the popup');
    }, 0);
  });
  let heard = '';
  await until('both complaints', () => {
    heard += rig.browser.complaints().join('\n');
    return heard.includes('from the popup') && heard.includes('thrown in the popup');
  });
});

test('hears what the background complains of', async () => {
  await rig.browser.inExtension((api) => api.runtime.sendMessage({ backstory: 'nonsense' }), null);
  let heard = '';
  await until('its complaint', () => {
    heard += rig.browser.complaints().join('\n');
    return heard.includes('unknown message');
  });
});

test('does not hear what other pages complain of', async () => {
  const page = await rig.browser.open(
    rig.server.put('/loud.html', '<p>Loud<script>console.error("mine", 1); throw new Error("mine")</script>'),
  );
  expect(await page.evaluate(() => document.body.innerText)).toBe('Loud');
  expect(rig.browser.complaints()).toEqual([]);
});
