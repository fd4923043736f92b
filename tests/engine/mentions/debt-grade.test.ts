import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';

const text = [
  'The Commodity Credit Corporation said it bought wheat. The Commodity Credit Corporation (CCC) approved credits.',
  'The CCC will sell corn. The Commodity Credit Corporation owns much of it.',
].join('\n\n');
const engine = createEngine(buildLibrary([{ title: 'Wheat', text, published: '2020-01-01' }]));
const found = (sentence: string) => engine.findMentions([sentence]).flat().length;

describe('the grade of a debt is no body with the same letters', () => {
  test.each([
    'The notes were rated CCC by the agency.',
    'It has a rating of CCC.',
    'The agency cut the debt to CCC from B.',
    'It downgraded all notes of the firm to CCC.',
    'Its CCC-plus notes fell.',
    'The CCC rating was kept.',
    'It raised the notes from CCC to B-minus.',
    'They sell CCC-rated bonds.',
  ])('%s', (sentence) => {
    expect(found(sentence)).toBe(0);
  });

  test.each([
    'The CCC sold wheat.',
    'CCC credits were used.',
    'It paid the CCC from its own money.',
    'He took it to CCC from home.',
    'The loan rate of the CCC was cut.',
    'It lowered the price. Grain went to CCC stores.',
  ])('but here it is the body: %s', (sentence) => {
    expect(found(sentence)).toBe(1);
  });
});
