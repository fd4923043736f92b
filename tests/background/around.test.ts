import { describe, expect, test } from 'vitest';
import { badgeText } from '../../entrypoints/background/badge.ts';
import { topicOf } from '../../entrypoints/background/selection.ts';
import { suggestionsOf } from '../../entrypoints/background/suggestions.ts';
import { knowledge } from './fixture.ts';

const { reader } = knowledge;

describe('a selected text', () => {
  test.each([
    ['Ada Lindqvist', 'Ada Lindqvist'],
    ['  Lindqvist ', 'Ada Lindqvist'],
    ['ada lindqvist', 'Ada Lindqvist'],
    ['ADA  LINDQVIST', 'Ada Lindqvist'],
    ['the engineer Karim Haddad', 'Karim Haddad'],
  ])('"%s" names %s', (text, label) => {
    expect(topicOf(reader, text)?.label).toBe(label);
  });

  test.each([
    ['nothing', ''],
    ['an unknown name', 'Ferdinand Magellan'],
    ['two names', 'Ada Lindqvist and Karim Haddad'],
    ['a whole paragraph', `Ada Lindqvist ${'said so '.repeat(40)}`],
  ])('of %s is no topic', (_, text) => {
    expect(topicOf(reader, text)).toBeNull();
  });
});

describe('suggestions in the address bar', () => {
  const ferry = reader.search('ferry');

  test('lead to the passage and tell its source', async () => {
    const [first] = suggestionsOf(await reader.search('bridge'), false);
    const [snippet] = (await reader.search('bridge')).snippets;
    expect(first?.content).toBe(`#${snippet?.articleId}/${snippet?.passageId}`);
    expect(first?.description).toMatch(/bridge.* — The Courier, 2019-05-02$/u);
  });

  test('are plain where no source is known', async () => {
    const result = await ferry;
    expect(suggestionsOf(result, false)[0]?.description).toBe(result.snippets[0]?.text);
  });

  test('say from where an article is, where that is not obvious', async () => {
    const [first] = suggestionsOf(await ferry, false, () => 'Came with Backstory');
    expect(first?.description).toMatch(/ — .*Came with Backstory$/u);
  });

  test('are marked as XML for Chrome, with nothing of the text taken as XML', async () => {
    const result = await ferry;
    const text = 'A <b>ferry</b> & "more"';
    const snippet = { ...result.snippets[0]!, text, marks: [[5, 10]] as [number, number][] };
    const [first] = suggestionsOf({ ...result, snippets: [snippet] }, true);
    expect(first?.description).toBe('A &#60;b&#62;<match>ferry</match>&#60;/b&#62; &#38; &#34;more&#34;');
  });
});

test('the badge says nothing for none and stays short', () => {
  expect([0, 1, 42, 99, 100, 5000].map((topics) => badgeText(topics))).toEqual([
    ...['', '1', '42', '99', '99+', '99+'],
  ]);
  expect([0, 7, 100].map((topics) => badgeText(topics, true))).toEqual(['•', '•7', '•99+']);
});
