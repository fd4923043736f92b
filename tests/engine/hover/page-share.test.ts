import { expect, test } from 'vitest';
import { createPageShares } from '../../../engine/hover/page-share.ts';
import { createPassageIndex } from '../../../engine/index/passage-index.ts';
import { buildTermIndex } from '../../../engine/index/term-index.ts';
import { smallLibrary } from '../library.fixture.ts';

const { library, articleId } = smallLibrary();
const places = createPassageIndex(library);
const terms = buildTermIndex(library.passages.map(({ text }) => text));
const shares = createPageShares(places, () => terms);
const first = (title: string) => library.passages.findIndex((passage) => passage.articleId === articleId(title));
const plan = first('Minister Vance Hollow defends harbour plan');
const strike = first('Doctors strike spreads');

test('a page has all of an article that it repeats, nothing of one that it knows nothing of, and is compared by stems', () => {
  const whole = library.passages.filter((passage) => passage.articleId === articleId('Doctors strike spreads'));
  const share = shares(whole.map(({ text }) => text).join('\n'));
  expect(share(strike)).toBeCloseTo(1);
  expect(share(plan)).toBeLessThan(0.3);
  expect(shares('Tulips and violins.')(plan)).toBe(0);
  expect(shares('A doctor walked; unions met him.')(strike)).toBeGreaterThan(0.1);
});

test('the passages of an article are worth the same', () => {
  const share = shares('Fishermen fear for their oysters.');
  expect(share(plan)).toBeGreaterThan(0);
  expect(share(plan + 2)).toBe(share(plan));
});
