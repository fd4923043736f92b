import { expect, test } from 'vitest';
import { createEngine } from '../../engine/engine.ts';
import { buildLibrary } from '../../engine/library.ts';
import { readSeeds } from '../../seeds/index.ts';

test('the library survives a trip through JSON', () => {
  const { articles, curated } = readSeeds();
  const library = buildLibrary(articles, curated);
  expect(JSON.parse(JSON.stringify(library))).toEqual(library);
  expect(createEngine(library).topics.length).toBeGreaterThan(0);
});
