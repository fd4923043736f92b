import { expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';
import { readSeeds } from '../../../seeds/index.ts';
import { CASES } from '../cases.ts';
import { blocksOf } from '../markup.ts';

const { articles, curated } = readSeeds();
const engine = createEngine(buildLibrary(articles, curated));
const labels = new Map(engine.topics.map(({ id, label }) => [id, label]));

for (const [group, cases] of Object.entries(CASES)) {
  test.each(cases.filter(({ page }) => !page))(`${group}: $html`, ({ html, mentions }) => {
    const found = engine.findMentions(blocksOf(html)).flat();
    expect(found.map(({ exact, topicId }) => [exact, labels.get(topicId)])).toEqual(mentions);
  });
}

test('the table is long enough to mean something', () => {
  const all = Object.values(CASES).flat();
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(all.filter(({ mentions }) => mentions.length === 0).length).toBeGreaterThan(50);
});
