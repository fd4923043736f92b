import { expect, test } from 'vitest';
import type { ArticleView } from '../../bridge/article-view.ts';
import { viewArticle } from '../../entrypoints/background/articles.ts';
import { articleTitled, knowledge, topicNamed } from './fixture.ts';

const none = new Set<string>();

async function view(title: string, muted: ReadonlySet<string> = none): Promise<ArticleView> {
  const found = await viewArticle(knowledge.reader, articleTitled(title), muted);
  if (!found) throw new Error(`No view of "${title}"`);
  return found;
}

test('an id that no article has brings nothing', async () => {
  expect(await viewArticle(knowledge.reader, 'nowhere', none)).toBeNull();
});

test('each mention points at its own words in its passage', async () => {
  const { passages, mentions } = await view('A bridge for Norrvik');
  const all = passages.flatMap(({ id, text }) => (mentions[id] ?? []).map((mention) => ({ text, mention })));
  expect(all.map(({ mention }) => mention.exact)).toEqual(
    expect.arrayContaining(['Norrvik', 'Ada Lindqvist', 'Karim Haddad']),
  );
  for (const { text, mention } of all) expect(text.slice(mention.start, mention.end)).toBe(mention.exact);
});

test('the story of a topic leads to the articles before and after by date', async () => {
  const norrvik = (await view('A bridge for Norrvik')).topics.find(({ topic }) => topic.label === 'Norrvik');
  expect(norrvik?.previous?.title).toBe('Harbour opens');
  expect(norrvik?.next?.title).toBe('Engineer leaves');
});

test('a story ends where no further dated article names the topic', async () => {
  const haddad = (await view('Engineer leaves')).topics.find(({ topic }) => topic.label === 'Karim Haddad');
  expect(haddad?.previous?.title).toBe('A bridge for Norrvik');
  expect(haddad?.next).toBeNull();
});

test('an undated article stands nowhere in a story', async () => {
  const haddad = (await view('A letter')).topics.find(({ topic }) => topic.label === 'Karim Haddad');
  expect(haddad).toMatchObject({ previous: null, next: null });
});

test('a muted topic is not marked', async () => {
  const { topics, mentions } = await view('A bridge for Norrvik', new Set([topicNamed('Norrvik').id]));
  expect(topics.map(({ topic }) => topic.label)).not.toContain('Norrvik');
  expect(
    Object.values(mentions)
      .flat()
      .map(({ exact }) => exact),
  ).not.toContain('Norrvik');
});
