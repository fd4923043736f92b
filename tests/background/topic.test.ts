// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../bridge/settings.ts';
import type { TopicView } from '../../bridge/topic-view.ts';
import { type EditEntry, editWords } from '../../components/edit-words.ts';
import { createKnowledge } from '../../entrypoints/background/knowledge.ts';
import { viewTopic } from '../../entrypoints/background/topic.ts';
import { createTopicHandlers } from '../../entrypoints/background/topic-handlers.ts';
import { splitId } from '../../engine/library/split-id.ts';
import { knowledge, library, topicNamed } from './fixture.ts';

beforeEach(() => fakeBrowser.reset());

const ada = topicNamed('Ada Lindqvist').id;
const karim = topicNamed('Karim Haddad').id;
const norrvik = topicNamed('Norrvik').id;
const NONE: ReadonlySet<string> = new Set();
const ALL = { order: 'oldest', from: 0, count: 20 } as const;

/** A view that is one of a topic. */
function known(view: TopicView): Extract<TopicView, { status: 'known' }> {
  if (view.status !== 'known') throw new Error(`The topic is ${view.status}`);
  return view;
}

test('brings the parts that are asked for, and the names with where they come from', async () => {
  const view = known(
    await viewTopic(knowledge, { topicId: ada, passages: ALL, articles: { from: 0, count: 1 } }, NONE),
  );
  expect(view.names).toEqual([
    { name: 'Ada Lindqvist', origin: 'hand-made' },
    { name: 'Lindqvist', origin: 'hand-made' },
  ]);
  expect(view.profile.shown?.snippets).toHaveLength(3);
  expect(view.profile.listed?.rows).toHaveLength(1);
  expect([view.profile.names, view.dossier, view.muted, view.isLearning]).toEqual([undefined, undefined, false, false]);
});

test('leaves topics that the reader knows out of the names in the passages, and says when this is one', async () => {
  const named = async (muted: ReadonlySet<string>) => {
    const view = known(await viewTopic(knowledge, { topicId: ada, passages: ALL }, muted));
    const ids = view.profile.shown?.snippets.flatMap(({ names }) => names.map(({ topicId }) => topicId));
    return { muted: view.muted, ids: new Set(ids) };
  };
  expect(await named(NONE)).toEqual({ muted: false, ids: new Set([norrvik, karim]) });
  expect(await named(new Set([norrvik, ada]))).toEqual({ muted: true, ids: new Set([karim]) });
});

test('what goes out comes some articles at a time, newest first', async () => {
  const part = async (from: number) =>
    known(await viewTopic(knowledge, { topicId: karim, dossier: { from, count: 2 } }, NONE)).dossier?.map(
      ({ article }) => article.title,
    );
  expect(await part(0)).toEqual(['Engineer leaves', 'A bridge for Norrvik']);
  expect(await part(2)).toEqual(['A letter']);
  expect(await part(4)).toEqual([]);
});

test('an id that leads nowhere is answered as such', async () => {
  expect(await viewTopic(knowledge, { topicId: 'nobody', passages: ALL }, NONE)).toEqual({ status: 'gone', edits: [] });
});

describe('after changes of the reader', () => {
  const ask = async (source: ReturnType<typeof createKnowledge>, topicId: string) =>
    viewTopic(await source.read(), { topicId, passages: ALL }, NONE);

  test('a merged topic’s id leads to the other, with the change that may be undone', async () => {
    const source = createKnowledge(library);
    await source.add({ type: 'merge', topicId: karim, intoId: ada });
    const view = known(await ask(source, karim));
    expect(view.profile.topic.id).toBe(ada);
    expect(view.edits).toMatchObject([{ label: 'Karim Haddad', into: 'Ada Lindqvist', applies: true }]);
    expect(known(await ask(source, ada)).edits).toHaveLength(1);
    expect(known(await ask(source, norrvik)).edits).toEqual([]);
    await source.undo(view.edits[0]?.id);
    expect(known(await ask(source, karim)).profile.topic.id).toBe(karim);
  });

  test('a topic whose last name is blocked is gone, with the change that may be undone', async () => {
    const source = createKnowledge(library);
    await source.add({ type: 'block', topicId: norrvik, alias: 'Norrvik' });
    const view = await ask(source, norrvik);
    expect(view).toMatchObject({ status: 'gone', edits: [{ label: 'Norrvik' }] });
    await source.undo(view.edits[0]?.id);
    expect((await ask(source, norrvik)).status).toBe('known');
  });

  test('names that are split off have a page, and both pages tell of it', async () => {
    const source = createKnowledge(library);
    const intoId = splitId(ada, ['Lindqvist']);
    await source.add({ type: 'split', topicId: ada, intoId, names: ['Lindqvist'] });
    expect(known(await ask(source, intoId)).names).toEqual([{ name: 'Lindqvist', origin: 'hand-made' }]);
    for (const id of [ada, intoId]) expect(known(await ask(source, id)).edits).toMatchObject([{ into: 'Lindqvist' }]);
  });

  test('a blocked name leads nowhere from the passages', async () => {
    const source = createKnowledge(library);
    await source.add({ type: 'block', topicId: karim, alias: 'Karim Haddad' });
    const { profile } = known(await ask(source, ada));
    expect(profile.shown?.snippets.flatMap(({ names }) => names.map(({ topicId }) => topicId))).not.toContain(karim);
  });

  test('whoever shows it is told whenever something else may be known', async () => {
    let told = 0;
    const source = createKnowledge(library, null, null, () => {
      told += 1;
    });
    await source.read();
    await source.add({ type: 'rename', topicId: ada, label: 'The mayor' });
    await source.undo();
    expect(told).toBe(3);
  });
});

test('a passage that does not mean a topic is left out, is told among its changes, and comes back', async () => {
  const source = createKnowledge(library);
  const handlers = createTopicHandlers({
    knowledge: source,
    readSettings: async () => DEFAULT_SETTINGS,
    openPage: async () => undefined,
    shownLog: { read: async () => undefined, write: async () => undefined, forget: async () => undefined },
    now: () => 0,
  });
  const ask = async () => known(await handlers.readTopic({ topicId: ada, passages: ALL }, {}));
  const [, second] = (await ask()).profile.shown?.snippets ?? [];
  if (!second) throw new Error('There is no second passage');
  const { articleId, passageId } = second;
  const set = (isMeant: boolean) => handlers.setMeant({ topicId: ada, articleId, passageId, isMeant }, {});
  await set(false);
  await set(false);
  const view = await ask();
  expect(view.profile.shown?.snippets.map((one) => one.passageId)).not.toContain(passageId);
  expect(view.edits).toMatchObject([{ edit: { type: 'deny' }, label: 'Ada Lindqvist', into: 'Harbour opens' }]);
  expect(editWords(view.edits[0] as EditEntry)).toEqual(['changeDeny', ['Ada Lindqvist', 'Harbour opens']]);
  await set(true);
  await set(true);
  expect((await ask()).profile.shown?.snippets.map((one) => one.passageId)).toContain(passageId);
  await expect(handlers.setMeant({ topicId: ada, articleId, passageId: 'none', isMeant: false }, {})).rejects.toThrow(
    /No passage/u,
  );
});

test('taking back what was said of a passage takes back no other change', async () => {
  const source = createKnowledge(library);
  await source.add({ type: 'rename', topicId: ada, label: 'The mayor' });
  const handlers = createTopicHandlers({
    knowledge: source,
    readSettings: async () => DEFAULT_SETTINGS,
    openPage: async () => undefined,
    shownLog: { read: async () => undefined, write: async () => undefined, forget: async () => undefined },
    now: () => 0,
  });
  await handlers.setMeant({ topicId: ada, articleId: 'a', passageId: 'p', isMeant: true }, {});
  expect((await source.read()).edits).toHaveLength(1);
});
