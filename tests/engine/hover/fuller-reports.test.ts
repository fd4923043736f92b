import { expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';
import type { RawArticle } from '../../../engine/model/article.ts';

const SAID = 'Brandt told the ferrymen that their licences would be kept for as long as the old pier stands.';
const KNOWN = 'The quarrel of Brandt with the ferrymen began in spring, when a storm tore the old pier apart.';
const NOON: RawArticle = {
  title: 'Ferry talks resume',
  published: '2021-03-04',
  text: `Talks of Brandt with the ferrymen of Uddby will resume at noon.\n\n${SAID}\n\n${KNOWN}`,
};
const NIGHT: RawArticle = {
  title: 'Ferrymen of Uddby strike',
  published: '2021-03-04',
  text: `Brandt and the ferrymen parted in anger, and no boat left the quay.\n\n${SAID}\n\n${KNOWN}\n\nTourists slept in the church.`,
};
const OTHER: RawArticle = {
  title: 'Bakers',
  published: '2021-03-04',
  text: 'Brandt opened a bakery.\n\nThe bread of the town is baked there now, by eleven bakers.',
};

/** What a card of Brandt shows of some articles, to a reader of talks that resume. */
function shown(articles: RawArticle[], added: readonly number[] = []): string[] {
  const library = buildLibrary(articles, { topics: [{ label: 'Ada Brandt', kind: 'person', aliases: ['Brandt'] }] });
  for (const article of library.articles) {
    const at = articles.findIndex(({ title }) => title === article.title);
    if (added[at] !== undefined) article.added = added[at];
  }
  const topicId = library.topics.find(({ label }) => label === 'Ada Brandt')?.id ?? '';
  const text = 'Brandt wants the talks with the ferrymen of Uddby to resume.';
  return createEngine(library)
    .lookUp({ topicId, text, at: 0, limit: 9 })
    .snippets.map((snippet) => snippet.text);
}

const place = (texts: readonly string[], part: string) => texts.findIndex((text) => text.includes(part));

test('a report of the same day that repeats another one and goes on stands before it', () => {
  for (const articles of [
    [NOON, NIGHT, OTHER],
    [OTHER, NIGHT, NOON],
  ]) {
    const texts = shown(articles);
    expect(place(texts, 'parted in anger')).toBe(0);
    expect(place(texts, 'resume at noon')).toBeGreaterThan(0);
    expect(place(texts, 'bakery')).toBe(texts.length - 1);
  }
});

test('so it does where three go on from one another', () => {
  const last = {
    ...NIGHT,
    title: 'Strike of Uddby over',
    text: `Brandt gave in.\n\n${NIGHT.text}\n\nBells rang at ten.`,
  };
  const texts = shown([NOON, NIGHT, last]);
  expect(place(texts, 'Brandt gave in')).toBe(0);
  expect(texts).toHaveLength(new Set(texts).size);
});

test('on another day, or without what was said before, it does not', () => {
  expect(place(shown([NOON, { ...NIGHT, published: '2021-03-05' }]), 'resume at noon')).toBe(0);
  const apart = {
    ...NIGHT,
    text: 'Brandt and the ferrymen parted in anger.\n\nTourists slept.\n\nBells rang.\n\nIt rained.',
  };
  expect(place(shown([NOON, apart]), 'resume at noon')).toBe(0);
});

test('of two states of one page the one that was kept later stands first', () => {
  const url = 'https://uddby.example/ferry';
  const later = { ...NIGHT, url, text: 'Brandt and the ferrymen parted in anger.' };
  expect(place(shown([{ ...NOON, url }, later], [1000, 2000]), 'parted in anger')).toBe(0);
  expect(place(shown([{ ...NOON, url }, later], [2000, 1000]), 'resume at noon')).toBe(0);
});
