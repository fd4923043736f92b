import { expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { createPassageIndex } from '../../../engine/index/passage-index.ts';
import { buildLibrary } from '../../../engine/library.ts';
import { buildMatcher } from '../../../engine/mentions/matcher.ts';
import { createNamesAt } from '../../../engine/mentions/names-at.ts';
import { createLibraryReader } from '../../../engine/reader.ts';
import { createLibraryWriter } from '../../../engine/writer.ts';
import { createMemoryStorage } from '../storage.ts';

const ARTICLES = [
  'Minister Boris Johnson spoke in London.\n\nThen Johnson said the hall was cold, and Johnson left London.',
  'Senator Ron Johnson spoke in Chicago.\n\nThen Johnson said the room was warm, and Johnson left Chicago.',
  'A letter in Chicago was written for Johnson and nobody else.',
];
const raws = ARTICLES.map((text, i) => ({ text, title: `Letter ${i}`, published: `2020-01-0${i + 1}` }));

/** Whom each "Johnson" of the three articles is given to. */
const GIVEN = [['Boris Johnson', 'Boris Johnson', 'Boris Johnson'], ['Ron Johnson', 'Ron Johnson', 'Ron Johnson'], []];

test('each passage by itself gives a shared surname to whom its article introduces', () => {
  const library = buildLibrary(raws);
  const places = createPassageIndex(library);
  const namesAt = createNamesAt(places, buildMatcher(library.topics), library.topics);
  const labels = new Map(library.topics.map(({ id, label }) => [id, label]));
  const given = library.articles.map(({ id }) =>
    library.passages.flatMap(({ articleId }, number) =>
      articleId === id
        ? namesAt(number)
            .map(({ topicId }) => labels.get(topicId) ?? '')
            .filter((label) => label.endsWith('Johnson'))
        : [],
    ),
  );
  expect(given).toEqual(GIVEN);
});

test('an article that is opened from a stored library marks them so, too', async () => {
  const storage = createMemoryStorage();
  const writer = await createLibraryWriter(storage);
  await writer.add(raws);
  await writer.settle();
  const reader = await createLibraryReader(storage);
  const given = await Promise.all(
    raws.map(async ({ title }) => {
      const id = reader.articles().find((article) => article.title === title)?.id ?? '';
      const read = await reader.readArticle(id);
      return (read?.mentions ?? []).flatMap((list) =>
        list.map(({ topicId }) => reader.topicOf(topicId)?.label ?? '').filter((label) => label.endsWith('Johnson')),
      );
    }),
  );
  expect(given).toEqual(GIVEN);
});

test('who says something of a town is whom the article introduces', () => {
  const said = (name: string, town: string) =>
    `${name} spoke in ${town} yesterday.\n\nJohnson said that ${town} was a warm and friendly town all the year.`;
  const texts = [said('Minister Boris Johnson', 'London'), said('Senator Ron Johnson', 'Chicago')];
  const engine = createEngine(buildLibrary(texts.map((text) => ({ text }))));
  const speakers = ['London', 'Chicago'].map((town) => {
    const topicId = engine.topics.find(({ label }) => label === town)?.id ?? '';
    return engine.statements({ topicId }).about.map(({ speaker }) => speaker);
  });
  expect(speakers).toEqual([['Boris Johnson'], ['Ron Johnson']]);
});
