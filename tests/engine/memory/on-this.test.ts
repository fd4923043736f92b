import { expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';
import { sentenceRead, statementOnThis } from '../../../engine/memory/on-this.ts';

const engine = createEngine(
  buildLibrary(
    [
      {
        title: 'Dredging',
        published: '2017-03-01',
        text: '“The harbour will be dredged before winter, and every fisherman paid,” said Mayor Ada Lindqvist.\n\n“Nobody likes rain,” Lindqvist said.\n\nLindqvist said that the dredged harbour would keep each fisherman busy in winter.',
      },
    ],
    { topics: [{ label: 'Ada Lindqvist', kind: 'person', aliases: ['Lindqvist'] }] },
  ),
);
const topicId = engine.topics[0]?.id ?? '';
const onThis = (paragraph: string, at = 0) => {
  const text = sentenceRead(paragraph, at);
  return statementOnThis(engine.statements({ topicId, text }), paragraph)?.text;
};

test('what somebody said about the same is brought, quoted and not reported', () => {
  expect(onThis('Lindqvist promised that every fisherman would have a dredged harbour by winter.')).toMatch(
    /^“The harbour will be dredged/u,
  );
});

test('the sentence counts in which the name is read, and not its neighbours', () => {
  const paragraph = 'Every fisherman wants the harbour dredged by winter. Lindqvist is on holiday.';
  expect(onThis(paragraph, paragraph.indexOf('Lindqvist'))).toBeUndefined();
});

test('the speaker’s own name and office are no reason, nor are two words', () => {
  expect(onThis('Mayor Ada Lindqvist said nothing, said the mayor’s office.')).toBeUndefined();
  expect(onThis('Lindqvist opened a harbour in winter.')).toBeUndefined();
});

test('what stands in the paragraph being read is not told as something else', () => {
  const paragraph =
    'Lindqvist spoke again: “The harbour will be dredged before winter, and every fisherman paid,” she said.';
  expect(onThis(paragraph)).toBeUndefined();
});
