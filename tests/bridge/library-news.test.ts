import { describe, expect, test } from 'vitest';
import { bearsUpon, type LibraryNews, MOST_NEWS, namePrint } from '../../bridge/library-news.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { newsOf } from '../../entrypoints/library-worker/news.ts';

const topic = (id: string, label: string, ...aliases: string[]): Topic => ({ id, label, kind: 'person', aliases });
const same = (id: string) => id;
const news = (...names: string[]): LibraryNews => ({ words: names.map((name) => namePrint(name) as number), lost: [] });
const asks = (one: LibraryNews | null, text: string, topicIds: string[] = []) => bearsUpon([one], topicIds, () => text);

describe('news of the library', () => {
  test.each([
    ['the name itself', 'Then Maren Oldwick spoke.'],
    ['its longest word alone, in capitals', 'OLDWICK SPOKE'],
    ['a genitive', 'It was Oldwick’s idea.'],
    ['a plural', 'The Oldwicks came.'],
    ['other accents', 'Maren Óldwick'],
  ])('bear upon a text with %s', (_, text) => {
    expect(asks(news('Maren Oldwick'), text)).toBe(true);
  });

  test.each([
    ['none of its words', 'The minister spoke.'],
    ['its shorter word alone', 'Maren is a village.'],
    ['nothing', ''],
  ])('do not bear upon a text with %s', (_, text) => {
    expect(asks(news('Maren Oldwick'), text)).toBe(false);
  });

  test('bear upon a page that names a topic which lost a name, and its text is not looked at', () => {
    const lost = { words: [], lost: ['t1'] };
    const unread = () => {
      throw new Error('The text was read');
    };
    expect(bearsUpon([lost], ['t0', 't1'], unread)).toBe(true);
    expect(bearsUpon([lost], ['t0'], unread)).toBe(false);
  });

  test('that cannot be told in words bear upon every page', () => {
    expect(asks(null, '')).toBe(true);
    expect(asks({ words: null, lost: [] }, '')).toBe(true);
    expect(namePrint('安倍晋三')).toBeNull();
  });

  test('say nothing of a name but a number', () => {
    expect(JSON.stringify(news('Maren Oldwick'))).not.toMatch(/oldwick/iu);
  });
});

describe('what other topics mean for pages', () => {
  const before = [topic('a', 'Ada Lind', 'Lind'), topic('b', 'Karim Haddad')];

  test('is nothing where they are the same', () => {
    expect(newsOf(before, before, same)).toBeNull();
    expect(newsOf(before, [...before], same)).toEqual({ words: [], lost: [] });
  });

  test('is each name that came', () => {
    const after = [...before, topic('c', 'Maren Oldwick', 'Oldwick')];
    expect(newsOf(before, after, same)).toEqual(news('Maren Oldwick'));
  });

  test('is each topic that lost a name, or is gone', () => {
    const after = [topic('a', 'Ada Lind')];
    expect(newsOf(before, after, () => undefined)).toEqual({ words: [], lost: ['a', 'b'] });
  });

  test('is nothing for a topic that only got another id, to which the old one leads', () => {
    const after = [topic('a', 'Ada Lind', 'Lind'), topic('b2', 'Karim Haddad')];
    expect(newsOf(before, after, (id) => (id === 'b' ? 'b2' : id))).toEqual({ words: [], lost: [] });
  });

  test('is both for a name that leads to another topic now', () => {
    const after = [topic('a', 'Ada Lind'), topic('b', 'Karim Haddad', 'Lind')];
    expect(newsOf(before, after, same)).toEqual({ words: [namePrint('Lind')], lost: ['a'] });
  });

  test('is that all must be read again where there is too much to say', () => {
    const many = Array.from({ length: MOST_NEWS + 1 }, (_, i) => topic(`n${i}`, `${i.toString(36)}x${i}`));
    expect(newsOf([], many, same)).toEqual({ words: null, lost: [] });
  });
});
