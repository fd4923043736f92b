import { expect, test } from 'vitest';
import { giveSurnames } from '../../../engine/mentions/give-surnames.ts';
import { foundPage, topic } from './found-page.ts';

const topics = [
  { ...topic('person', 'Orrin Vance', ['Vance']), introduced: ['Vance'] },
  topic('person', 'Tilda Vance'),
  topic('person', 'Zelmira Okarro', ['Okarro']),
];

/** Whom the page's lone surnames mean, in its order. */
function meant(...texts: string[]): string[] {
  const page = foundPage(topics, texts);
  return giveSurnames(page)
    .flat()
    .filter(({ exact }) => !exact.includes(' '))
    .map(({ topicId }) => page.topicOf(topicId)?.label ?? '');
}

test('a surname that two people have is whose the page introduces', () => {
  expect(meant('Tilda Vance spoke.', 'Then Vance left.')).toEqual(['Tilda Vance']);
  expect(meant('Orrin Vance spoke.', 'Then Vance left.')).toEqual(['Orrin Vance']);
});

test('before the introduction too, where there is only one', () => {
  expect(meant('Vance wins', 'Tilda Vance won.')).toEqual(['Tilda Vance']);
});

test('where both are introduced it is the one of the paragraph, else the one named most often so far', () => {
  const page = ['Tilda Vance met Orrin Vance. Vance laughed.', 'Tilda Vance sang.', 'Vance went home.'];
  expect(meant(...page)).toEqual(['Orrin Vance', 'Tilda Vance']);
});

test('who is introduced nowhere is left to others, and so is another surname', () => {
  expect(meant('Vance spoke to Okarro.')).toEqual(['Orrin Vance', 'Zelmira Okarro']);
});
