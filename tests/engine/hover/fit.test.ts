import { expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { readContext } from '../../../engine/hover/context.ts';
import { takeTurns } from '../../../engine/hover/take-turns.ts';
import { buildTermIndex } from '../../../engine/index/term-index.ts';
import { createKin } from '../../../engine/lexicon/kin.ts';
import { buildLibrary } from '../../../engine/library.ts';
import { buildMatcher } from '../../../engine/mentions/matcher.ts';

/** The passages that a hover shows over articles made of paragraphs, best first. */
function shown(articles: string[][], topic: string, context: string): string[] {
  const raws = articles.map((paragraphs, i) => ({ title: `Report number ${i}`, text: paragraphs.join('\n\n') }));
  const library = buildLibrary(raws, {
    topics: [
      { label: 'Ada Brandt', kind: 'person', aliases: ['Brandt'] },
      { label: 'Gale Force Nine', kind: 'thing' },
      { label: 'Uddby Parliament', kind: 'organization' },
    ],
  });
  const topicId = library.topics.find(({ label }) => label === topic)?.id ?? '';
  return createEngine(library)
    .lookUp({ topicId, context, limit: 9 })
    .snippets.map(({ text }) => text);
}

test('two words that others write as one are that word', () => {
  const texts = ['The waterfront was rebuilt.', 'The front of the house was painted.'];
  const context = readContext(
    { topicId: '', context: 'Brandt wants the water front rebuilt.' },
    {
      matcher: buildMatcher([]),
      index: buildTermIndex(texts),
      topicOf: () => undefined,
      countOf: () => 0,
      placeOf: () => undefined,
      kinOf: createKin(),
    },
  );
  expect(context.stems.get('waterfront')).toBe('waterfront');
  expect(context.kin.get('waterfront')?.weight).toBeGreaterThan(0.5);
});

test('the words of a longer name stand for nothing else', () => {
  const articles = [
    ['Brandt travelled aboard Gale Force Nine, an old ferry.'],
    ['For once Brandt did not travel but stayed at home.'],
    ['On that day Brandt visited the brigades of the north.'],
  ];
  // "forces" is kin to "troops" and "brigade"; the "Force" in the ferry's name is not.
  expect(shown(articles, 'Ada Brandt', 'Brandt thanked the troops.')[0]).toContain('brigades');
  expect(shown(articles.slice(0, 2), 'Ada Brandt', 'Brandt thanked the troops at home.')[0]).toContain('stayed');
});

test('the last word of a longer name says what it is', () => {
  const articles = [
    ['Brandt was asked by the harbour pilots to leave at once.'],
    ['Uddby Parliament asked Brandt to leave at once.'],
  ];
  expect(shown(articles, 'Ada Brandt', 'Deputies want Brandt gone.')[0]).toContain('Parliament');
});

test('a capital stands for its country', () => {
  const articles = [['Brandt had been to Portugal and to Peru.'], ['Brandt had been to Afghanistan and to Peru.']];
  for (const [capital, country] of [
    ['Kabul', 'Afghanistan'],
    ['Lisbon', 'Portugal'],
  ] as const) {
    expect(shown(articles, 'Ada Brandt', `Brandt flew to ${capital}.`)[0]).toContain(country);
  }
});

test('of passages that fit alike, the one whose article tells the story comes first', () => {
  const articles = [
    ['On Monday Brandt answered questions.', 'The agenda of the town had nothing else.'],
    ['On Friday Brandt answered questions.', 'Rain fell.', 'Wind blew.', 'The viaduct had collapsed at dawn.'],
  ];
  expect(shown(articles, 'Ada Brandt', 'Brandt was asked about the viaduct.')[0]).toContain('Friday');
});

test('articles take turns among what is nearly equal, and nothing that fits much less gets a turn', () => {
  const candidate = (articleId: string, score: number) => {
    const passage = { id: `${articleId} ${score}`, articleId, ordinal: 0, text: '', kind: 'body' as const };
    const reading = { passage, words: [], shingles: new Int32Array(0), mentions: [], references: [] };
    return { number: 0, reading, fit: { score, shared: [] }, score };
  };
  const order = (...candidates: [string, number][]) =>
    takeTurns(candidates.map(([articleId, score]) => candidate(articleId, score))).map(
      ({ reading }) => reading.passage.articleId,
    );
  expect(order(['a', 2], ['a', 1.9], ['b', 1.88])).toEqual(['a', 'b', 'a']);
  expect(order(['a', 2], ['a', 1.9], ['b', 1.8])).toEqual(['a', 'a', 'b']);
});

test('with nothing in common the passage comes first that says who it is', () => {
  const articles = [
    ['Nobody had expected that Brandt would stay for so long.'],
    ['Nobody had expected that Brandt, the mayor of Uddby, would stay.'],
  ];
  expect(shown(articles, 'Ada Brandt', '')[0]).toContain('mayor');
  const full = [['Once more Brandt was late for the vote.'], ['Then once more Ada Brandt was early for it.']];
  expect(shown(full, 'Ada Brandt', '')[0]).toContain('early');
});

test('who is spoken of does not count as who speaks', () => {
  const articles = [
    ['They said Brandt was out of town again that day.'],
    ['An hour later Brandt said they were out of town again.'],
  ];
  expect(shown(articles, 'Ada Brandt', '')[0]).toContain('Brandt said');
});

test('a word inside the name of somebody else is no word of the subject', () => {
  const articles = [
    ['The ferry Gale Force Nine took Brandt home.'],
    ['A carriage took Brandt home past a warehouse by the river.'],
  ];
  // "force" is in both, but in the ferry's name.
  expect(shown(articles, 'Ada Brandt', 'Brandt wants a force of his own, and a river.')[0]).toContain('river');
});

test('a name is shared whole or not at all', () => {
  const articles = [
    ['Brandt called the parliament of birds a good book, in a letter home.'],
    ['In a letter home Brandt praised the deputies.'],
    ['Uddby Parliament sat until midnight.'],
  ];
  // The context names Uddby Parliament; the birds have another one.
  const [first] = shown(articles, 'Ada Brandt', 'Uddby Parliament invited Brandt, and the deputies rose.');
  expect(first).toContain('deputies');
});

test('that somebody said, told or admitted something is nothing in common', () => {
  const articles = [
    ['Brandt admitted and told everybody that gardens are dull.'],
    ['Brandt opened the new lighthouse.'],
  ];
  const [first] = shown(articles, 'Ada Brandt', 'Brandt admitted and told reporters that the lighthouse leaks.');
  expect(first).toContain('lighthouse');
});

test('a headline never stands before the first paragraph below it', () => {
  const raws = [
    {
      title: 'Brandt opens lighthouse on the cliff',
      text: 'Brandt opens lighthouse on the cliff\n\nAt noon Brandt cut a ribbon in front of four hundred people.\n\nBrandt then left.',
    },
    { title: 'Other', text: 'Brandt bakes bread at home in the evening.' },
  ];
  const library = buildLibrary(raws, { topics: [{ label: 'Ada Brandt', kind: 'person', aliases: ['Brandt'] }] });
  const topicId = library.topics.find(({ label }) => label === 'Ada Brandt')?.id ?? '';
  const { snippets } = createEngine(library).lookUp({
    topicId,
    context: 'Brandt opens a lighthouse on a cliff in the north.',
    limit: 9,
  });
  const texts = snippets.map(({ text }) => text);
  expect(library.passages[0]?.kind).toBe('headline');
  const headline = texts.findIndex((text) => text.startsWith('Brandt opens'));
  const lead = texts.findIndex((text) => text.startsWith('At noon'));
  expect(lead).toBeGreaterThanOrEqual(0);
  if (headline >= 0) expect(lead).toBeLessThan(headline);
});
