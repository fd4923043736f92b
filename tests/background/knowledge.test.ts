// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
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
    const { reader, edits } = await createKnowledge(library).read();
    expect(reader.topics.find(({ id }) => id === ada)?.label).toBe('The mayor');
    expect(edits).toMatchObject([{ label: 'Ada Lindqvist', into: null, applies: true }]);
  });

  test('are taken back one by one, or all at once', async () => {
    const knowledge = createKnowledge(library);
    await knowledge.add({ type: 'rename', topicId: ada, label: 'The mayor' });
    const { edits } = await knowledge.add({ type: 'rename', topicId: norrvik, label: 'The harbour' });
    const after = await knowledge.undo(edits[0]?.id);
    expect(after.reader.topics.find(({ id }) => id === ada)?.label).toBe('Ada Lindqvist');
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

test('what was read anew answers from then on, also while it is being read once more', async () => {
  const knowledge = createKnowledge(library);
  const before = await knowledge.read();
  const first = knowledge.refresh();
  const second = knowledge.refresh();
  await first;
  expect(await knowledge.read()).not.toBe(before);
  expect(await second).toBe(await knowledge.read());
});

describe('stored changes that cannot be read', () => {
  const KEY = 'library-edits';
  const rename = { type: 'rename', topicId: ada, label: 'The mayor' };
  const good = { id: 'e1', edit: rename, label: 'Ada Lindqvist', into: null };
  const broken = [
    null,
    'rename',
    { ...good, edit: { type: 'split', topicId: ada } },
    { ...good, edit: { type: 'rename', topicId: ada, label: 5 } },
    { ...good, edit: { ...rename, label: 'x'.repeat(10_000) } },
    { id: 'e2', edit: rename },
  ];
  const stored = async () => (await fakeBrowser.storage.local.get(KEY))[KEY];

  test('are left out and counted, and those around them apply', async () => {
    await fakeBrowser.storage.local.set({ [KEY]: [...broken, good] });
    const { reader, edits, unreadableEdits } = await createKnowledge(library).read();
    expect(reader.topics.find(({ id }) => id === ada)?.label).toBe('The mayor');
    expect(edits).toEqual([{ ...good, applies: true }]);
    expect(unreadableEdits).toBe(broken.length);
  });

  test('are kept as they are when others are made or taken back, until all are taken back', async () => {
    await fakeBrowser.storage.local.set({ [KEY]: [...broken, good] });
    const knowledge = createKnowledge(library);
    await knowledge.add({ type: 'block', topicId: norrvik, alias: 'Norrvik' });
    expect(await stored()).toEqual(expect.arrayContaining(broken));
    expect((await knowledge.undo('e1')).unreadableEdits).toBe(broken.length);
    expect(await stored()).toEqual(expect.arrayContaining(broken));
    expect(await knowledge.undo()).toMatchObject({ edits: [], unreadableEdits: 0 });
    expect(await stored()).toEqual([]);
  });

  test.each([{ '0': good }, 'all of them', 7])('%j in place of the list is one of them', async (value) => {
    await fakeBrowser.storage.local.set({ [KEY]: value });
    expect(await createKnowledge(library).read()).toMatchObject({ edits: [], unreadableEdits: 1 });
  });

  test('and those that can, whatever they say, leave the engine able to answer', async () => {
    const name = fc.oneof(
      fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }),
      fc.constantFrom('.', 'Ada', 'the'),
    );
    const topicId = fc.constantFrom(ada, norrvik, 'gone');
    const edit = fc.oneof(
      fc.record({ type: fc.constant('rename'), topicId, label: name }),
      fc.record({ type: fc.constant('merge'), topicId, intoId: topicId }),
      fc.record({
        type: fc.constant('block'),
        topicId,
        alias: fc.oneof(name, fc.constantFrom('Norrvik', 'Lindqvist')),
      }),
      fc.jsonValue(),
    );
    const entry = fc.oneof(fc.record({ id: fc.string(), edit, label: name, into: fc.constant(null) }), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 5 }), async (entries) => {
        await fakeBrowser.storage.local.set({ [KEY]: entries });
        const { reader, edits, unreadableEdits } = await createKnowledge(library).read();
        expect(edits.length + unreadableEdits).toBe(entries.length);
        expect(reader.findMentions(['Karim Haddad was there.'])[0]).toMatchObject([{ exact: 'Karim Haddad' }]);
      }),
    );
  });
});

test('a reading that fails is not kept: the next question tries again, after a change too', async () => {
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  const knowledge = createKnowledge(library);
  get.mockRejectedValueOnce(new Error('The store is locked'));
  await expect(knowledge.read()).rejects.toThrow('locked');
  expect((await knowledge.read()).edits).toEqual([]);
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  set.mockImplementationOnce(async (items) => {
    set.mockRestore();
    await fakeBrowser.storage.local.set(items as object);
    get.mockRejectedValueOnce(new Error('The store is locked'));
  });
  await expect(knowledge.add({ type: 'rename', topicId: ada, label: 'The mayor' })).rejects.toThrow('locked');
  expect((await knowledge.read()).edits).toMatchObject([{ label: 'Ada Lindqvist', applies: true }]);
  get.mockRestore();
});

test('a blocked name is not found again as a misspelling of another name', async () => {
  const knowledge = createKnowledge(library);
  const found = async (text: string) =>
    (await knowledge.read()).reader.findMentions([text])[0]?.map(({ exact }) => exact);
  expect(await found('Lindqvist spoke.')).toEqual(['Lindqvist']);
  await knowledge.add({ type: 'block', topicId: ada, alias: 'Lindqvist' });
  expect(await found('Lindqvist spoke.')).toEqual([]);
  expect(await found('Ada Lindqvist spoke.')).toEqual(['Ada Lindqvist']);
});

test('a blocked name is no name in a snippet', async () => {
  const knowledge = createKnowledge(library);
  const names = async () => {
    const question = { topicId: topicNamed('Karim Haddad').id, text: '', at: 0, limit: 9 };
    const { snippets } = await (await knowledge.read()).reader.lookUp(question);
    return snippets.flatMap(({ text, names }) => names.map(({ start, end }) => text.slice(start, end)));
  };
  expect(await names()).toEqual(['Ada Lindqvist']);
  await knowledge.add({ type: 'block', topicId: ada, alias: 'Ada Lindqvist' });
  expect(await names()).not.toContain('Ada Lindqvist');
});

test('a passage that does not mean a topic leads to it nowhere: not on the card of another, nor in its article', async () => {
  const knowledge = createKnowledge(library);
  const haddad = topicNamed('Karim Haddad').id;
  const { reader } = await knowledge.read();
  const [praise] = (await reader.lookUp({ topicId: haddad, text: '', at: 0, limit: 9 })).snippets.filter(({ text }) =>
    text.includes('praised'),
  );
  const { articleId, passageId } = praise as { articleId: string; passageId: string };
  const named = async () => {
    const { reader } = await knowledge.read();
    const { snippets } = await reader.lookUp({ topicId: haddad, text: '', at: 0, limit: 9 });
    const { mentions = [], passages = [] } = (await reader.readArticle(articleId)) ?? {};
    const at = passages.findIndex(({ id }) => id === passageId);
    return {
      onCards: snippets.filter(({ names }) => names.some(({ topicId }) => topicId === ada)).length,
      inArticle: mentions[at]?.map(({ exact }) => exact),
    };
  };
  expect(await named()).toEqual({ onCards: 1, inArticle: ['Ada Lindqvist', 'Karim Haddad'] });
  await knowledge.add({ type: 'deny', topicId: ada, articleId, passageId, ordinal: 1 });
  expect(await named()).toEqual({ onCards: 0, inArticle: ['Karim Haddad'] });
  await knowledge.undo();
  expect(await named()).toEqual({ onCards: 1, inArticle: ['Ada Lindqvist', 'Karim Haddad'] });
});

test('what the background knows is at hand once it was read', async () => {
  const knowledge = createKnowledge(library);
  expect(knowledge.peek()).toBeNull();
  const known = await knowledge.read();
  expect(knowledge.peek()).toBe(known);
});
