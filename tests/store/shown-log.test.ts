import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createShownLog } from '../../store/shown-log.ts';

const shown = (topicId: string, at: number) => ({ topicId, at, before: null, passageIds: [`p-${topicId}`] });

test('keeps what was last shown of each topic, also for another who opens it', async () => {
  const log = createShownLog('one');
  expect(await log.read('ada')).toBeUndefined();
  await log.write(shown('ada', 10));
  await log.write({ ...shown('ada', 20), before: 10 });
  expect(await createShownLog('one').read('ada')).toEqual({ ...shown('ada', 20), before: 10 });
});

test('forgets what is older than a time, and everything', async () => {
  const log = createShownLog('other');
  for (const [topic, at] of [
    ['ada', 10],
    ['bo', 20],
    ['cy', 30],
  ] as const)
    await log.write(shown(topic, at));
  await log.forget(20);
  expect(await log.read('ada')).toBeUndefined();
  expect((await log.read('bo'))?.at).toBe(20);
  await log.forget(Number.POSITIVE_INFINITY);
  expect(await log.read('bo')).toBeUndefined();
  expect(await log.read('cy')).toBeUndefined();
});
