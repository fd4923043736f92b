// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { createKnowledge } from '../../entrypoints/background/knowledge.ts';
import { library, topicNamed } from './fixture.ts';

const ada = topicNamed('Ada Lindqvist').id;
const norrvik = topicNamed('Norrvik').id;

beforeEach(() => {
  fakeBrowser.reset();
});

describe('changes to the library', () => {
  test('are stored: a background that starts anew has them', async () => {
    await createKnowledge(library).add({ type: 'rename', topicId: ada, label: 'The mayor' });
    const { engine, edits } = await createKnowledge(library).read();
    expect(engine.topics.find(({ id }) => id === ada)?.label).toBe('The mayor');
    expect(edits).toMatchObject([{ label: 'Ada Lindqvist', into: null, applies: true }]);
  });

  test('are taken back one by one, or all at once', async () => {
    const knowledge = createKnowledge(library);
    await knowledge.add({ type: 'rename', topicId: ada, label: 'The mayor' });
    const { edits } = await knowledge.add({ type: 'rename', topicId: norrvik, label: 'The harbour' });
    const after = await knowledge.undo(edits[0]?.id);
    expect(after.engine.topics.find(({ id }) => id === ada)?.label).toBe('Ada Lindqvist');
    expect(after.edits).toHaveLength(1);
    expect((await knowledge.undo()).edits).toEqual([]);
  });

  test('made at the same time are all kept', async () => {
    const knowledge = createKnowledge(library);
    await Promise.all([
      knowledge.add({ type: 'rename', topicId: ada, label: 'The mayor' }),
      knowledge.add({ type: 'block', topicId: norrvik, alias: 'Norrvik' }),
    ]);
    expect((await knowledge.read()).edits).toHaveLength(2);
  });

  test('of a topic that a later library no longer has stay stored, and apply again when it is back', async () => {
    await createKnowledge(library).add({ type: 'rename', topicId: ada, label: 'The mayor' });
    const without = { ...library, topics: library.topics.filter(({ id }) => id !== ada) };
    expect((await createKnowledge(without).read()).edits).toMatchObject([{ label: 'Ada Lindqvist', applies: false }]);
    expect((await createKnowledge(library).read()).edits).toMatchObject([{ applies: true }]);
  });

  test('of a topic that nobody knows are refused', async () => {
    await expect(createKnowledge(library).add({ type: 'rename', topicId: 'gone', label: 'X' })).rejects.toThrow(
      /gone/u,
    );
    await expect(createKnowledge(library).add({ type: 'merge', topicId: ada, intoId: 'gone' })).rejects.toThrow(
      /gone/u,
    );
  });
});

test('a blocked name is not found again as a misspelling of another name', async () => {
  const knowledge = createKnowledge(library);
  const found = async (text: string) =>
    (await knowledge.read()).engine.findMentions([text])[0]?.map(({ exact }) => exact);
  expect(await found('Lindqvist spoke.')).toEqual(['Lindqvist']);
  await knowledge.add({ type: 'block', topicId: ada, alias: 'Lindqvist' });
  expect(await found('Lindqvist spoke.')).toEqual([]);
  expect(await found('Ada Lindqvist spoke.')).toEqual(['Ada Lindqvist']);
});

test('a blocked name is no name in a snippet', async () => {
  const knowledge = createKnowledge(library);
  const names = async () => {
    const question = { topicId: topicNamed('Karim Haddad').id, text: '', at: 0, limit: 9 };
    const { snippets } = (await knowledge.read()).engine.lookUp(question);
    return snippets.flatMap(({ text, names }) => names.map(({ start, end }) => text.slice(start, end)));
  };
  expect(await names()).toEqual(['Ada Lindqvist']);
  await knowledge.add({ type: 'block', topicId: ada, alias: 'Ada Lindqvist' });
  expect(await names()).not.toContain('Ada Lindqvist');
});

test('what the background knows is at hand once it was read', async () => {
  const knowledge = createKnowledge(library);
  expect(knowledge.peek()).toBeNull();
  const known = await knowledge.read();
  expect(knowledge.peek()).toBe(known);
});
