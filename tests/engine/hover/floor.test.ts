import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { type FloorFeatures, floorChance, judgeFloor } from '../../../engine/hover/floor.ts';
import { FLOOR } from '../../../engine/hover/weights.ts';
import { buildLibrary } from '../../../engine/library.ts';
import { readSeeds } from '../../../seeds/index.ts';
import { smallLibrary } from '../library.fixture.ts';

const { engine, topicId } = smallLibrary();
const hollow = topicId('Vance Hollow');

describe('the floor', () => {
  const none: FloorFeatures = { around: 0, shown: 0, story: 0, central: 0, place: 1, page: 0, things: 0 };
  const all: FloorFeatures = { around: 1, shown: 1, story: 1, central: 2, place: 0, page: 0, things: 9 };

  test('what shares nothing lies below it, what shares everything fits, what was not measured fits too', () => {
    expect(judgeFloor(none)).toBe('nothing');
    expect(judgeFloor(all)).toBe('fits');
    expect(judgeFloor(null)).toBe('fits');
  });

  test('between the two there are earlier reports on the subject', () => {
    const between = Array.from({ length: 101 }, (_, i) =>
      judgeFloor({ ...none, shown: 0.01, around: i / 50, place: 0 }),
    );
    expect([...new Set(between)]).toEqual(['nothing', 'earlier', 'fits']);
  });

  test('passages that share nothing themselves never fit, however like their articles are', () => {
    expect(judgeFloor({ ...all, shown: 0 })).toBe('earlier');
  });

  test('a place with which passages share one word and no name is at most the same subject', () => {
    expect(judgeFloor({ ...all, place: 1, things: 1 })).toBe('earlier');
    expect(judgeFloor({ ...all, place: 1, things: 2 })).toBe('fits');
    expect(judgeFloor({ ...all, things: 1 })).toBe('fits');
  });

  test('so says a headline alone of a country, where one everyday word of it is found', () => {
    const { articles, curated } = readSeeds();
    const seeds = createEngine(buildLibrary(articles, curated));
    const text = 'Obama admits US gun laws are his biggest frustration';
    const country = seeds.findMentions([text])[0]?.find(({ exact }) => exact === 'US');
    expect(country && seeds.lookUp({ topicId: country.topicId, text, at: [country.start, country.end] }).verdict).toBe(
      'earlier',
    );
  });

  test('more in common never makes it less likely that a passage helps', () => {
    for (const name of ['around', 'shown', 'story', 'central', 'page'] as const) {
      expect(floorChance({ ...none, [name]: 1 }, FLOOR), name).toBeGreaterThan(floorChance(none, FLOOR));
    }
  });
});

describe('a card', () => {
  test('fits where its passages tell of the sentence hovered', () => {
    const context = 'Hollow promised that the harbour of Eastport would be dredged before winter.';
    expect(engine.lookUp({ topicId: hollow, context }).verdict).toBe('fits');
  });

  test('says so where they tell of nothing that is being read', () => {
    const context = 'Hollow bought a painting of yellow tulips at an auction of porcelain, carpets and violins.';
    const card = engine.lookUp({ topicId: hollow, context });
    expect(card.verdict).toBe('nothing');
    expect(card.snippets.length).toBeGreaterThan(0);
  });

  test('minds the sentence hovered more than the rest of its paragraph', () => {
    const verdict = (sentence: string, rest: string) =>
      engine.lookUp({ topicId: hollow, context: `${sentence}\n${rest}` }).verdict;
    const story = 'Hollow wants the harbour dredged before winter.';
    const strange = 'Tulips, porcelain, carpets and violins of Hollow were sold yesterday.';
    const order = ['nothing', 'earlier', 'fits'];
    expect(order.indexOf(verdict(story, strange))).toBeGreaterThan(order.indexOf(verdict(strange, story)));
  });

  test('is as ever where too little is read to tell', () => {
    expect(engine.lookUp({ topicId: hollow, context: 'Hollow bought tulips.' }).verdict).toBe('fits');
    expect(engine.lookUp({ topicId: hollow, context: '' }).verdict).toBe('fits');
  });

  test('knows more where the page says what it is about elsewhere', () => {
    const context = 'Hollow talked to the doctors about the port and the painting of tulips and violins.';
    const verdict = (text: string) => engine.lookUp({ topicId: hollow, context, page: { text } }).verdict;
    const strange = 'Tulips, porcelain, carpets and violins were sold at the auction. A painter bought the carpets.';
    const story =
      'Fishermen want compensation, for dredged sand would bury their oyster banks. The dredging contract went to a company ' +
      'that a minister had praised in parliament. Doctors and nurses walked out of hospitals, and the council postponed a vote.';
    const order = ['nothing', 'earlier', 'fits'];
    expect(order.indexOf(verdict(story))).toBeGreaterThan(order.indexOf(verdict(strange)));
  });

  test('has one verdict however many passages are asked for', () => {
    const context = 'Hollow talked to the doctors about the port and the painting of tulips and violins.';
    const verdicts = [0, 1, 3, 9].map((limit) => engine.lookUp({ topicId: hollow, context, limit }).verdict);
    expect(new Set(verdicts).size).toBe(1);
  });
});
