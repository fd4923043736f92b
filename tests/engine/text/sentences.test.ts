import { describe, expect, test } from 'vitest';
import { sentenceAt, sentences } from '../../../engine/text/sentences.ts';

const cut = (text: string) => sentences(text).map(([start, end]) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['titles', 'Gen. Qassem Soleimani met Mr. Aluloom. Dr. Smith did not.', 2],
    ['countries', 'It was vetoed by the U.S. ambassador in New York. The U.N. Security Council met.', 2],
    ['a country at the end', 'The motion was vetoed by the U.S. The council then met again.', 2],
    ['initials', 'George W. Bush and J.K. Rowling spoke. J. Edgar Hoover listened.', 2],
    ['months and times', 'The attack came on Jan. 6 at 3 p.m. in Baghdad. Nobody was hurt on Sept. 11.', 2],
    ['numbers', 'No. 10 says spending rose 2.5 percent. It was 1.8 before.', 2],
    ['a question inside a quotation', '"Will they leave?" he asked. "No!" she said.', 2],
    ['companies', 'Lockheed Martin Corp. Chief Executive Marillyn Hewson resigned. Boeing Co. They said no.', 3],
    ['curly quotes', '“We will not go.” “They will,” he said.', 2],
    ['paragraphs', 'A headline\nA sentence. Another', 3],
  ])('%s do not cut too early or too late', (_, text, count) => {
    expect(cut(text), JSON.stringify(cut(text))).toHaveLength(count);
  });

  test('blank texts have none', () => {
    expect(sentences('')).toEqual([]);
    expect(sentences(' \n\t ')).toEqual([]);
  });
});

describe('sentenceAt', () => {
  const text = 'First one. Gen. Qassem Soleimani was killed in the U.S. strike. Last one.';

  test('gives the sentence around an offset', () => {
    const [start, end] = sentenceAt(text, text.indexOf('Soleimani'));
    expect(text.slice(start, end)).toBe('Gen. Qassem Soleimani was killed in the U.S. strike.');
  });

  test('gives the nearest one between two and at the ends', () => {
    expect(text.slice(...sentenceAt(text, 10))).toBe('First one.');
    expect(text.slice(...sentenceAt(text, -5))).toBe('First one.');
    expect(text.slice(...sentenceAt(text, 9999))).toBe('Last one.');
    expect(sentenceAt('', 3)).toEqual([0, 0]);
  });

  test('finds the one around an offset of a very long text', () => {
    const long = `${'word '.repeat(400_000)}. Here is NATO at last. ${'Word '.repeat(1000)}`;
    const at = long.indexOf('NATO');
    expect(long.slice(...sentenceAt(long, at))).toBe('Here is NATO at last.');
  });
});
