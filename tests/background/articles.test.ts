import { expect, test } from 'vitest';
import type { ArticleView } from '../../bridge/messages.ts';
import { viewArticle } from '../../entrypoints/background/articles.ts';
import { articleTitled, library, topicNamed } from './fixture.ts';

const none = new Set<string>();

function view(title: string, muted: ReadonlySet<string> = none): ArticleView {
  const found = viewArticle(library, articleTitled(title), muted);
  if (!found) throw new Error(`No view of "${title}"`);
  return found;
}

test('an id that no article has brings nothing', () => {
  expect(viewArticle(library, 'nowhere', none)).toBeNull();
});

test('each mention points at its own words in its passage', () => {
  const { passages, mentions } = view('A bridge for Norrvik');
  const all = passages.flatMap(({ id, text }) => (mentions[id] ?? []).map((mention) => ({ text, mention })));
  expect(all.map(({ mention }) => mention.exact)).toEqual(
    expect.arrayContaining(['Norrvik', 'Ada Lindqvist', 'Karim Haddad']),
  );
  for (const { text, mention } of all) expect(text.slice(mention.start, mention.end)).toBe(mention.exact);
});

test('the story of a topic leads to the articles before and after by date', () => {
  const norrvik = view('A bridge for Norrvik').topics.find(({ topic }) => topic.label === 'Norrvik');
  expect(norrvik?.previous?.title).toBe('Harbour opens');
  expect(norrvik?.next?.title).toBe('Engineer leaves');
});

test('a story ends where no further dated article names the topic', () => {
  const haddad = view('Engineer leaves').topics.find(({ topic }) => topic.label === 'Karim Haddad');
  expect(haddad?.previous?.title).toBe('A bridge for Norrvik');
  expect(haddad?.next).toBeNull();
});

test('an undated article stands nowhere in a story', () => {
  const haddad = view('A letter').topics.find(({ topic }) => topic.label === 'Karim Haddad');
  expect(haddad).toMatchObject({ previous: null, next: null });
});

test('a muted topic is not marked', () => {
  const { topics, mentions } = view('A bridge for Norrvik', new Set([topicNamed('Norrvik').id]));
  expect(topics.map(({ topic }) => topic.label)).not.toContain('Norrvik');
  expect(
    Object.values(mentions)
      .flat()
      .map(({ exact }) => exact),
  ).not.toContain('Norrvik');
});
