import { expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';

const QUOTE = 'Brandt promised that no lighthouse on the northern coast would ever be closed again.';
const library = buildLibrary(
  [
    { title: 'Pledge', text: `${QUOTE} The crowd in the square cheered for a long time.` },
    { title: 'Costs', text: 'Brandt said the lighthouse on the northern coast costs too much to keep open.' },
    { title: 'Storm', text: 'A storm on the coast broke the windows of the lighthouse, Brandt wrote.' },
  ],
  { topics: [{ label: 'Ada Brandt', kind: 'person', aliases: ['Brandt'] }] },
);
const engine = createEngine(library);
const topicId = library.topics.find(({ label }) => label === 'Ada Brandt')?.id ?? '';
const ask = (text: string, seen?: string[]) =>
  engine.lookUp({ topicId, text, at: text.indexOf('Brandt'), seen, limit: 9 }).snippets;

test('the very sentence that is being read stands last and is named as what it is', () => {
  const around = `It rained. ${QUOTE} Then she went home to her seven cats and a dog, as she had done for many years.
    Nobody knew why the mayor had come as well, or who had paid for the brass band from the next town over the hill.`;
  const snippets = ask(around);
  expect(snippets.at(-1)).toMatchObject({ isEcho: true });
  expect(snippets.at(-1)?.text).toContain('would ever be closed');
  expect(snippets.slice(0, -1).every(({ isEcho }) => isEcho === undefined)).toBe(true);
});

test('what says the same in other words is no echo', () => {
  expect(
    ask('Brandt repeated that the northern coast needs each lighthouse it has.').some(({ isEcho }) => isEcho),
  ).toBe(false);
});

test('what another card has just shown stands back, and is still there', () => {
  const text = 'Brandt spoke of the lighthouse on the northern coast and of what it costs.';
  const first = ask(text);
  const [best] = first;
  const again = ask(text, [best?.passageId ?? '']);
  expect(again[0]?.passageId).not.toBe(best?.passageId);
  expect(again.map(({ passageId }) => passageId).sort()).toEqual(first.map(({ passageId }) => passageId).sort());
});

test('whether anything helps does not depend on what was seen', () => {
  const text = 'Brandt spoke of the lighthouse on the northern coast and of what it costs.';
  const all = library.passages.map(({ id }) => id);
  const verdict = (seen?: string[]) => engine.lookUp({ topicId, text, at: 0, seen }).verdict;
  expect(verdict(all.slice(0, 1))).toBe(verdict());
});
