import { expect, test } from 'vitest';
import { buildLibrary } from '../../../engine/library.ts';

/** How many passages of a library of articles name the topic with a label. */
function places(articles: string[], label: string): number {
  const { topics, postings } = buildLibrary(articles.map((text) => ({ text })));
  const id = topics.find((topic) => topic.label === label)?.id ?? '';
  return postings[id]?.length ?? 0;
}

test('in the library, too, a shared surname is whose the article introduces, and else nobody’s', () => {
  const articles = [
    'Minister Boris Johnson spoke in London. Then Johnson left the hall.',
    'Senator Ron Johnson spoke in Chicago. Then Johnson left the room.',
    'A letter was written for Johnson and nobody else in Chicago.',
  ];
  expect(places(articles, 'Boris Johnson')).toBe(2);
  expect(places(articles, 'Ron Johnson')).toBe(2);
});
