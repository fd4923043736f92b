import { expect, test } from 'vitest';
import { useBrowser } from './harness.ts';
import { kept, LONG, openStory, pause, scroll, story } from './reading.ts';

// In one browser: tests/attention has every case of when a page counts as read, tests/sources/page/signs.test.ts of what
// asks for a password, and both browsers say alike whether a page is in sight and has such a field. What is remembered is
// in remember.test.ts, in both.
const rig = useBrowser();

test(
  'nothing is remembered of a page that asks for a password, and of one in the background',
  async () => {
    const hidden = await openStory(rig, '/hidden.html', story('In a tab behind'));
    await scroll(hidden.page);
    const login = story('Members only').replace('</article>', '<form><input type="password"></form></article>');
    const { page } = await openStory(rig, '/login.html', login);
    // Read for 20 s they would be remembered, and saved soon after.
    await scroll(page);
    await pause(20_000);
    expect(await kept(rig)).toEqual([]);
  },
  LONG,
);
