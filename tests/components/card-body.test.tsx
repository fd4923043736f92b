// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { CardBody } from '../../components/CardBody.tsx';
import type { CardActions } from '../../components/card-view.ts';
import { TextsProvider } from '../../components/texts.ts';
import type { CardDigest } from '../../engine/answers/card-digest.ts';
import type { CardVerdict } from '../../engine/model/answer.ts';
import type { Article } from '../../engine/model/article.ts';
import { english } from '../texts.ts';

const article: Article = {
  id: 'a',
  title: 'Bridge opens',
  publisher: 'The Courier',
  published: '2016-11-13',
  url: null,
  credits: [],
  language: 'en',
  inferred: [],
};

function show(verdict: CardVerdict, more: Partial<CardDigest> = {}): void {
  const card: CardDigest = {
    topic: { id: 't', label: 'Norrvik', kind: 'place', aliases: [] },
    verdict,
    newest: article,
    snippets: ['p', 'q'].map((passageId) => ({
      passageId,
      articleId: 'a',
      text: 'Norrvik gets a bridge.',
      marks: [],
      shared: [],
      names: [],
      score: 1,
      reason: [],
    })),
    articles: [article],
    articleCount: 1,
    timeline: [],
    total: 2,
    span: null,
    related: [],
    ...more,
  };
  const view = { state: 'ready', card, part: card, chosen: null, steps: [] } as const;
  act(() =>
    render(
      <TextsProvider value={english}>
        <CardBody view={view} actions={{} as CardActions} />
      </TextsProvider>,
      document.body,
    ),
  );
}

const snippets = () => [...document.querySelectorAll('article')];

afterEach(() => render(null, document.body));

test('where there is nothing on the subject, one line says so and when the topic was last named', () => {
  show('nothing');
  expect(snippets()).toEqual([]);
  expect(document.querySelector('[role=status]')?.textContent).toMatch(
    /^Nothing on this subject\. Last named .*Nov 13, 2016.*Bridge opens/u,
  );
});

test('one press shows the passages, and whoever pressed a key reads on in them', () => {
  show('nothing');
  act(
    () => void document.querySelector('button')?.dispatchEvent(new MouseEvent('click', { detail: 0, bubbles: true })),
  );
  expect(snippets()).toHaveLength(2);
  expect(document.activeElement).toBe(snippets()[0]);
});

test('earlier reports stand under a line that says what they are, those that fit do not', () => {
  show('earlier');
  expect(document.querySelector('.earlier')?.textContent).toBe('Earlier on the same subject');
  expect(snippets()).toHaveLength(2);
  show('fits');
  expect(document.querySelector('.earlier')).toBeNull();
});

test('what is new since the reader last read about it is said before the passages', () => {
  show('fits', { since: { time: Date.UTC(2026, 4, 4, 12), count: 2 } });
  const line = document.querySelector('.since');
  expect(line?.textContent).toBe('2 new articles since you read about this on May 4, 2026');
  expect(line && snippets()[0] && line.compareDocumentPosition(snippets()[0] as Node)).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
  show('fits');
  expect(document.querySelector('.since')).toBeNull();
});
