// @vitest-environment happy-dom
import '../../fake-browser.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { MOST_JUDGED } from '../../../bridge/page-names.ts';
import { tellingPlaces } from '../../../entrypoints/content/page/telling-place.ts';
import { createWorth, type JudgedName, type Worth } from '../../../entrypoints/content/page/worth.ts';

const LONG = 'Something was said of it in a sentence that is long enough to tell what it is about: ';
const entry = (topicId: string, block = `${LONG}${topicId}.`, isEveryday = true) => ({
  topicId,
  isEveryday,
  block,
  start: block.length - topicId.length - 1,
  end: block.length - 1,
});

let asked: JudgedName[][];
/** What is worth a mark; `null` when nobody answers. */
let answer: string[] | null;
let worth: Worth;

beforeEach(() => {
  history.replaceState(null, '', '/one');
  asked = [];
  answer = [];
  worth = createWorth(async (names) => {
    asked.push(names);
    return answer;
  });
});

const ids = () => asked.map((names) => names.map(({ topicId }) => topicId));

describe('a name that stands everywhere', () => {
  test('is quiet until it is known to be worth a mark, and others never are', async () => {
    answer = ['b'];
    expect([entry('a'), entry('b'), entry('c', LONG, false)].map(worth.isQuiet)).toEqual([true, true, false]);
    expect(await worth.judge([entry('a'), entry('b'), entry('c', LONG, false)])).toBe(true);
    expect([entry('a'), entry('b'), entry('c', LONG, false)].map(worth.isQuiet)).toEqual([true, false, false]);
    expect(ids()).toEqual([['a', 'b']]);
  });

  test('is asked about once on a page, with the paragraph and its place there', async () => {
    await worth.judge([entry('a'), entry('a')]);
    await worth.judge([entry('a'), entry('b')]);
    await worth.judge([entry('a'), entry('b')]);
    expect(ids()).toEqual([['a'], ['b']]);
    const [{ text, at }] = asked[0] as [JudgedName];
    expect(text.slice(...(at as [number, number]))).toBe('a');
  });

  test('is asked about again on the page that another puts in its place, and stays as it was until then', async () => {
    answer = ['a'];
    await worth.judge([entry('a')]);
    history.replaceState(null, '', '/one#below');
    expect(await worth.judge([entry('a')])).toBe(false);
    history.replaceState(null, '', '/two');
    answer = [];
    const next = worth.judge([entry('a')]);
    expect(worth.isQuiet(entry('a'))).toBe(false);
    expect(await next).toBe(true);
    expect(worth.isQuiet(entry('a'))).toBe(true);
    expect(ids()).toEqual([['a'], ['a']]);
  });

  test('is asked about again when nobody has answered', async () => {
    answer = null;
    expect(await worth.judge([entry('a')])).toBe(false);
    answer = ['a'];
    expect(await worth.judge([entry('a')])).toBe(true);
    expect(ids()).toEqual([['a'], ['a']]);
  });

  test('is one of no more than a message may carry', async () => {
    answer = ['t64'];
    expect(await worth.judge(Array.from({ length: MOST_JUDGED + 1 }, (_, i) => entry(`t${i}`)))).toBe(true);
    expect(asked.map(({ length }) => length)).toEqual([MOST_JUDGED, 1]);
  });
});

describe('a topic is judged', () => {
  const place = (block: string) => ({ topicId: 'a', block });

  test('where the page first names it in a block that says something', () => {
    expect(tellingPlaces([place('Headline'), place(`1 ${LONG}`), place(`2 ${LONG}${LONG}`)])).toEqual([
      place(`1 ${LONG}`),
    ]);
  });

  test('in the longest where none says much', () => {
    expect(tellingPlaces([place('One'), place('Twenty words'), place('Three')])).toEqual([place('Twenty words')]);
  });
});
