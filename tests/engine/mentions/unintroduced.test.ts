import { expect, test } from 'vitest';
import { dropUnintroduced } from '../../../engine/mentions/unintroduced.ts';
import { exactOf, foundPage, topic } from './found-page.ts';

const topics = [
  { ...topic('person', 'Walter Hartwell', ['Hartwell']), introduced: ['Hartwell'] },
  topic('person', 'Zelmira Okarro', ['Okarro']),
];
const kept = (texts: string[], named?: string[]) => exactOf(dropUnintroduced(foundPage(topics, texts, named)));

test('a surname that needs an introduction is nobody’s on a page without one', () => {
  expect(kept(['Hartwell spoke to Okarro.', 'Mr. Hartwell left.'])).toEqual([['Okarro'], []]);
});

test('and its person’s on a page that has the full name anywhere, or had it before', () => {
  const texts = ['Hartwell wins', 'Walter Hartwell won.'];
  expect(kept(texts)).toEqual([['Hartwell'], ['Walter Hartwell']]);
  expect(kept(['Hartwell left.'], ['Walter Hartwell'])).toEqual([['Hartwell']]);
});
