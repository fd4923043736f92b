import { expect, test } from 'vitest';
import { buildMatcher } from '../../../engine/mentions/matcher.ts';
import type { Topic } from '../../../engine/model/topic.ts';
import { createVariantConfirm } from '../../../engine/names/confirm-variant.ts';

const person = (label: string, ...aliases: string[]): Topic => ({ id: label, label, kind: 'person', aliases });
const found = (topics: Topic[], text: string) =>
  buildMatcher(topics, { confirm: createVariantConfirm() })
    .find(text)
    .map(({ topicId }) => topicId);

test('a surname that is nearly another one is read as a slip', () => {
  expect(found([person('David Walliams', 'Walliams')], 'Then Williams said so.')).toEqual(['David Walliams']);
});

test('not where somebody in the library has it, though it is nobody’s alone', () => {
  const topics = [person('David Walliams', 'Walliams'), person('Robbie Williams'), person('Serena Williams')];
  expect(found(topics, 'Then Williams said so.')).toEqual([]);
  expect(found(topics, 'Then Walliams said so.')).toEqual(['David Walliams']);
});
