// @vitest-environment happy-dom
import '../../happy-dom.ts';
import { beforeEach, expect, test } from 'vitest';
import type { Mention } from '../../../engine/model/mention.ts';
import { jobsOf } from '../../../entrypoints/content/read/jobs.ts';
import { createScan, type Scan } from '../../../entrypoints/content/read/scan.ts';
import { atOnce } from '../fixture.ts';

/** What the background was asked: the texts, and the topics that the page was said to name. */
let asked: { texts: string[]; named: string[] }[];
let scan: Scan;

/** Ada and Bo are known here. */
function find(texts: string[], named: string[]): Promise<Mention[][]> {
  asked.push({ texts, named });
  const mentions = texts.map((text) =>
    ['Ada', 'Bo'].flatMap((exact): Mention[] => {
      const start = text.indexOf(exact);
      return start < 0 ? [] : [{ topicId: exact.toLowerCase(), start, end: start + exact.length, exact }];
    }),
  );
  return Promise.resolve(mentions);
}

beforeEach(async () => {
  asked = [];
  scan = createScan({
    slices: atOnce,
    find,
    take: async () => undefined,
    news: () => 0,
    meet: () => undefined,
    expect: () => undefined,
  });
  document.body.innerHTML = '<nav><p>Bo everywhere</p></nav><main><p id=first>Ada spoke.</p><p>And left.</p></main>';
  await scan.read([{ root: document }]);
});

/** Reads a part of the page that has come, and gives what the page was said to name. */
async function read(selector: string): Promise<string[] | undefined> {
  const before = asked.length;
  await scan.read(await jobsOf([document.querySelector(selector) as Element], atOnce));
  return asked[before]?.named.sort();
}

test('what the page names is told with what is added to it', async () => {
  expect(asked).toEqual([{ texts: ['Bo everywhere', 'Ada spoke.', 'And left.'], named: [] }]);
  document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p id=more>More.</p>');
  expect(await read('#more')).toEqual(['ada', 'bo']);
});

test('what an article named is forgotten with it, when another is put in its place; what stays is not', async () => {
  (document.querySelector('main') as Element).innerHTML = '<p id=other>Another article.</p>';
  expect(await read('#other')).toEqual(['bo']);
});

test('so is what a text said that says something else now', async () => {
  const text = document.querySelector('#first')?.firstChild as Text;
  text.data = 'Nobody spoke.';
  expect(await read('#first')).toEqual(['bo']);
  text.data = 'Ada spoke again.';
  await read('#first');
  document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p id=more>More.</p>');
  expect(await read('#more')).toEqual(['ada', 'bo']);
});

test('a text that goes on still names what it named', async () => {
  (document.querySelector('#first')?.firstChild as Text).data = 'Ada spoke. She was loud.';
  expect(await read('#first')).toEqual(['ada', 'bo']);
});

test('a long text that was cut names what any of its parts names', async () => {
  const long = `Ada. ${'So it goes on. '.repeat(4000)}`;
  (document.querySelector('main') as Element).innerHTML = `<p id=long>${long}</p>`;
  await read('#long');
  document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p id=more>More.</p>');
  expect(await read('#more')).toEqual(['ada', 'bo']);
});
