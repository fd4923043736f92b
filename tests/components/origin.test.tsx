// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { ArticleLine } from '../../components/ArticleLine.tsx';
import { Snippet } from '../../components/Snippet.tsx';
import { TextsProvider } from '../../components/texts.ts';
import type { Article } from '../../engine/model/article.ts';
import { english } from '../texts.ts';

const article: Article = {
  id: 'a',
  title: 'Harbour opens',
  publisher: 'The Courier',
  published: '2026-05-01',
  url: null,
  credits: [],
  language: 'en',
  inferred: [],
};
const snippet = {
  passageId: 'p',
  articleId: 'a',
  text: 'It opened.',
  marks: [],
  shared: [],
  names: [],
  score: 1,
  reason: [],
};

afterEach(() => render(null, document.body));

test.each([
  [undefined, ''],
  ['own', ''],
  ['bundled', 'Came with Backstory'],
  ['Harbour files', 'Harbour files'],
])('an article of the collection %j says %j of where it is from, in lines and in cards', (collection, origin) => {
  const own = collection === undefined ? article : { ...article, collection };
  const shown = (child: preact.JSX.Element) => {
    render(<TextsProvider value={english}>{child}</TextsProvider>, document.body);
    return document.body.querySelector('.article-line, .facts')?.textContent ?? '';
  };
  const line = shown(<ArticleLine article={own} />);
  expect(line).toBe(`The Courier · May 1, 2026${origin && ` · ${origin}`}`);
  expect(shown(<Snippet snippet={snippet} article={own} copied={null} />)).toBe(`The CourierMay 1, 2026${origin}`);
});
