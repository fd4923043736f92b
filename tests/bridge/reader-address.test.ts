// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { isHidden } from '../../bridge/hidden-address.ts';
import { hideAddress, keepAddress, readAddress, revealAddress } from '../../bridge/reader-address.ts';
import {
  hideTopicAddress,
  keepTopicAddress,
  readTopicAddress,
  revealTopicAddress,
} from '../../bridge/topic-address.ts';

beforeEach(() => fakeBrowser.reset());

const address = { articleId: 'a-1', passageId: 'a-1-p' };

test('a hidden address has nothing of what it stands for, and is read while the browser runs', async () => {
  const hash = await keepAddress(address);
  expect(hash).toMatch(/^#~[\da-f]{32}$/);
  expect(isHidden(hash)).toBe(true);
  expect(await revealAddress(hash)).toEqual(address);
  // In memory alone: nothing that outlives the browser has it.
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  expect(await fakeBrowser.storage.sync.get()).toEqual({});
});

test('the same article has one address on a page, another one has another', async () => {
  const hash = hideAddress({ articleId: 'b', passageId: null });
  expect(await keepAddress({ articleId: 'b', passageId: null })).toBe(hash);
  expect(hideAddress({ articleId: 'b', passageId: 'p' })).not.toBe(hash);
});

test('what was hidden before the browser was started is forgotten, and not taken for an article', async () => {
  const hash = await keepAddress({ articleId: 'c', passageId: null });
  await fakeBrowser.storage.session.clear();
  expect(await revealAddress(hash)).toBe('forgotten');
  expect(await revealAddress(`#~${'0'.repeat(32)}`)).toBe('forgotten');
});

test('an address that could not be kept says so, and is kept at the next try', async () => {
  const set = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
  const full = { articleId: 'd', passageId: null };
  await expect(keepAddress(full)).rejects.toThrow('QUOTA_BYTES');
  expect(await revealAddress(await keepAddress(full))).toEqual(full);
  set.mockRestore();
});

test.each([
  ['#a/p', { articleId: 'a', passageId: 'p' }],
  ['#a/', { articleId: 'a', passageId: null }],
  ['#a', { articleId: 'a', passageId: null }],
  ['', { articleId: '', passageId: null }],
  ['#a%2Fb/%zz', { articleId: 'a/b', passageId: '%zz' }],
  ['#~short', { articleId: '~short', passageId: null }],
])('the plain address %s', async (hash, expected) => {
  expect(readAddress(hash)).toEqual(expected);
  expect(await revealAddress(hash)).toEqual(expected);
  expect(isHidden(hash)).toBe(hash === '');
});

test('a topic’s address likewise, and no page reads the addresses of another', async () => {
  const hash = await keepTopicAddress({ topicId: 't-1' });
  expect(hash).toMatch(/^#~[\da-f]{32}$/);
  expect(hideTopicAddress({ topicId: 't-1' })).toBe(hash);
  expect(await revealTopicAddress(hash)).toEqual({ topicId: 't-1' });
  expect(await revealAddress(hash)).toBe('forgotten');
  expect(await revealTopicAddress(await keepAddress(address))).toBe('forgotten');
});

test.each([
  ['#t-1', 't-1'],
  ['#a%2Fb', 'a/b'],
  ['#%zz', '%zz'],
  ['', ''],
])('the plain address %s of a topic', async (hash, topicId) => {
  expect(readTopicAddress(hash)).toEqual({ topicId });
  expect(await revealTopicAddress(hash)).toEqual({ topicId });
});
