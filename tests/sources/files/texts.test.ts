import { expect, test } from 'vitest';
import { outcomeOf } from './reading.ts';

test("Markdown of Obsidian's Web Clipper: the day of clipping is not the article's", async () => {
  const found = await outcomeOf(`---
title: "The quay: it sinks"
source: "https://daily.example/quay"
author:
  - "[[Ana Lima]]"
  - "[[Ole Berg]]"
published: 2020-05-03
created: 2024-01-01
tags: [clippings, "a, b"]
---
## What **happened**

The [quay](https://daily.example/quay "Quay") *sinks* into snake_case mud.[^1]
![A picture](https://daily.example/quay.jpg)

- It is old.

> Nobody knew.

[^1]: A note.
`);
  expect(found).toEqual({
    articles: [
      {
        title: 'The quay: it sinks',
        text: 'What happened\n\nThe quay sinks into snake_case mud.\n\nIt is old.\n\nNobody knew.',
        url: 'https://daily.example/quay',
        credits: ['Ana Lima', 'Ole Berg'],
        published: '2020-05-03',
      },
    ],
    links: [],
    problems: [],
  });
});

test('Markdown of a static site: the paper stands in the site or the source', async () => {
  const found = await outcomeOf(
    "---\nsource: 'Daily Post'\ndate: 3 May 2020\nlang: en\n---\n\n# The quay\n\nThe quay sinks.\n",
  );
  expect(found.articles).toEqual([
    { title: 'The quay', text: 'The quay sinks.', publisher: 'Daily Post', published: '2020-05-03', language: 'en' },
  ]);
});

test('plain text is one article, as it stands', async () => {
  const text = 'The quay is sinking\n\nThe quay sinks, slowly; nobody knew.\n\nIt is old.';
  expect(await outcomeOf(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`)).toEqual({
    articles: [{ text }],
    links: [],
    problems: [],
  });
});

test('prose with commas is no table, a text in brackets no JSON', async () => {
  for (const text of [
    'Rome, Italy, May 3\n\nThe quay, it sinks.',
    '[Correction: the quay is older.]\n\nThe quay sinks.',
  ])
    expect((await outcomeOf(text)).articles).toEqual([{ text }]);
});

test('code and numbers are no articles', async () => {
  const found = [await outcomeOf('body { color: red; }\na { margin: 0; }\n'), await outcomeOf('12 34 56\n78 90\n')];
  expect(found.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['no-prose'], ['no-prose']]);
});

test('Factiva: articles one after another', async () => {
  const article = (head: string) => `HD   ${head}
BY   By Ana Lima
WC   12 words
PD   3 May 2020
ET   10:00
SN   Daily Post
LA   English
LP
The quay sinks.

TD
It is old.

Nobody knew.

CO   quayin : Quay Inc
AN   Document DPOST00020200503eg53000
`;
  const read = (title: string) => ({
    title,
    text: 'The quay sinks.\n\nIt is old.\n\nNobody knew.',
    credits: ['Ana Lima'],
    published: '2020-05-03',
    publisher: 'Daily Post',
    language: 'en',
  });
  expect(await outcomeOf(`${article('The quay\n     sinks')}\n${article('The mole')}`)).toEqual({
    articles: [read('The quay sinks'), read('The mole')],
    links: [],
    problems: [],
  });
});
