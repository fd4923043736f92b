import { expect, test } from 'vitest';
import { type GoldText, toGold } from './gold.ts';
import { score } from './names.ts';

/** A text in which `[name|entity]` marks a gold mention; `[name|]` has no entity. */
function gold(marked: string): GoldText {
  let text = '';
  const mentions: GoldText['mentions'] = [];
  for (const [, plain = '', name = '', entity = ''] of marked.matchAll(/([^[]*)(?:\[([^|]*)\|([^\]]*)\])?/gu)) {
    text += plain;
    if (name !== '') mentions.push({ start: text.length, end: text.length + name.length, entity: entity || null });
    text += name;
  }
  return { id: marked, text, mentions };
}

test('offsets of gold mentions are code points', () => {
  const mentions = [{ start: 2, end: 6, entity: 'Q1' }];
  expect(toGold({ id: 1, text: '😀 Iran 😀', mentions }).mentions).toEqual([{ start: 3, end: 7, entity: 'Q1' }]);
});

test('what has no entity is no entity', () => {
  const mentions = ['<NIL>7', '<NO_MAPPING>', 'Q1'].map((entity) => ({ start: 0, end: 1, entity }));
  expect(toGold({ id: 1, text: 'x', mentions }).mentions.map(({ entity }) => entity)).toEqual([null, null, 'Q1']);
});

test('counts found, correct, positives and reached', () => {
  const library = [gold('He left [Iran|Q794] for [Baku|Q9248].'), gold('She met [Jens Stoltenberg|Q57665] there.')];
  const pages = [
    gold('In [Iran|Q794] and in Iran, [Stoltenberg|Q57665] spoke of [Baku|Q1] and of [Oslo|Q585].'),
    gold('A [Persian|Q794] and [Zeynalov|].'),
  ];
  expect(score(library, pages)).toMatchObject({
    found: 4, // both times Iran, Stoltenberg, Baku
    correct: 2, // Baku is another one here, and one Iran was not annotated
    foundLinked: 4,
    foundAnnotated: 3,
    positives: 3, // Iran, Stoltenberg, Persian
    reached: 2,
    precision: 0.5,
    recall: 2 / 3,
    linking: 0.5,
    agreement: 2 / 3,
  });
});
