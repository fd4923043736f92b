import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotationsOf } from '../../../engine/memory/quotations.ts';
import { quotedSpeaker } from '../../../engine/memory/quoted-speaker.ts';
import { statementsIn } from '../../../engine/memory/statements-in.ts';
import { readMarked } from './marked.ts';

/** What is said, as `speaker: words | words`, with "reported" before what is not quoted whole. */
function said(marked: string): string[] {
  const { text, speakers } = readMarked(marked);
  return statementsIn(text, speakers).map(
    ({ topicId, words, isDirect }) =>
      `${isDirect ? '' : 'reported '}${topicId}: ${words.map(([start, end]) => text.slice(start, end)).join(' | ')}`,
  );
}

describe('words that are quoted', () => {
  test.each([
    ['"The quay sinks," [Hollow] said.', 'Hollow: "The quay sinks,"'],
    ['“The quay sinks,” said [Hollow], who built it.', 'Hollow: “The quay sinks,”'],
    ['"The quay sinks," said [=Harbour Board] chief engineer [Ada Quill].', 'Ada Quill: "The quay sinks,"'],
    ['"It sinks," [he] said. "It sank last year, too."', 'he: "It sinks," | "It sank last year, too."'],
    ['"It sinks. It sank," [Hollow] told reporters in Norrvik.', 'Hollow: "It sinks. It sank,"'],
    ['"It sinks," [Hollow] said, "and nobody cares."', 'Hollow: "It sinks," | "and nobody cares."'],
    ['Asked about the quay, [Hollow] said: “It sinks.”', 'Hollow: “It sinks.”'],
    ['[Hollow] told the council, "It sinks."', 'Hollow: "It sinks."'],
    ['The board\'s chief engineer, [Quill], said, "It sinks."', 'Quill: "It sinks."'],
    ['"What is it?" asked one. "It sinks," [Hollow] replied.', 'Hollow: "It sinks,"'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });
});

describe('words that are reported', () => {
  test.each([
    ['[Hollow] said the quay would sink.', 'reported Hollow: the quay would sink.'],
    ['But [Hollow] also said that the quay would sink.', 'reported Hollow: that the quay would sink.'],
    ['Harbour Minister [Hollow] warned that the quay would sink.', 'reported Hollow: that the quay would sink.'],
    ['The quay would sink by May, [Hollow] said on Monday.', 'reported Hollow: The quay would sink by May'],
    ['In Norrvik, [Hollow] said the quay would sink.', 'reported Hollow: the quay would sink.'],
    ['[Ada Quill], an engineer from Norrvik, said the quay would sink.', 'reported Ada Quill: the quay would sink.'],
    ['The quay will sink by May, according to [Ada Quill].', 'reported Ada Quill: The quay will sink by May'],
    ['According to [=Harbour Board], the quay will sink.', 'reported Harbour Board: the quay will sink.'],
    ['[=Norrland Marine] Inc said it would dredge the quay.', 'reported Norrland Marine: it would dredge the quay.'],
    ['The quay is "an old ruin," [Hollow] said.', 'reported Hollow: The quay is "an old ruin,"'],
    ['[Hollow] told reporters that the quay would sink.', 'reported Hollow: that the quay would sink.'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });
});

describe('nothing is said by', () => {
  test.each([
    ['one of two', '[Berg] and [Hollow] said the quay would sink.'],
    ['a body whose spokesman speaks', 'A spokesman for [=Harbour Board] said the quay would sink.'],
    ['a body before its spokesman', '"It sinks," said [=Harbour Board] spokesman Reed.'],
    ['the owner of who speaks', "[Hollow]'s aide said the quay would sink."],
    ['who is spoken to', 'An engineer told [Hollow] the quay would sink.'],
    ['who is not said to say', '[Hollow] did not say that the quay would sink.'],
    ['who built what is quoted', 'The “great wall” that [Hollow] built was dredged.'],
    ['who said what somebody else said', '[Hollow] said Berg told him the quay would sink.'],
    ['whoever stands within the quotation', '"[Hollow] said the quay would sink," the paper wrote.'],
    ['a clause that is part of another', 'The quay, which [Hollow] said would sink, is new.'],
    ['who stands behind a title of somebody', 'An aide to the minister, [Hollow], said the quay would sink.'],
    ['who says nothing', '[Hollow] said so.'],
    ['a body with the name of somebody', '"The quay sinks," [=Johnson] told reporters.'],
    ['whoever stands beside signs that do not fit', '"It sinks, [Hollow] said. It" does" not.'],
    ['a bank however it is advised', 'The bank yesterday, however, said adviser [Quill], Reed and Co found it low.'],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

test('any text is read, and what is said lies in it', () => {
  const part = fc.constantFrom(
    '"',
    '“',
    '”',
    '[Hollow]',
    ' [he] ',
    'said ',
    ', ',
    '. ',
    ' the quay would sink ',
    'told ',
    'that ',
    '\n',
    'according to ',
    'Inc ',
    'and ',
  );
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          part,
          fc.string({ maxLength: 4 }).map((text) => text.replace(/[[\]]/gu, '')),
        ),
        { maxLength: 24 },
      ),
      (parts) => {
        const { text, speakers } = readMarked(parts.join(''));
        const quotes = quotationsOf(text) ?? [];
        for (const { start, end, by, words } of statementsIn(text, speakers)) {
          expect(start <= by[0] && by[1] <= end && end <= text.length).toBe(true);
          expect(quotes.some(([open, close]) => open < by[1] && by[0] < close)).toBe(false);
          let last = start;
          for (const [from, to] of words) {
            expect(last <= from && from < to && to <= end).toBe(true);
            expect(to <= by[0] || by[1] <= from).toBe(true);
            last = to;
          }
        }
      },
    ),
  );
});

describe('who is quoted', () => {
  test.each([
    ['"Nobody will be left alone," [Hollow] told reporters.', 'Hollow'],
    ['“It sinks,” said [Vance Hollow].', 'Vance Hollow'],
    ['[Hollow] said: “It sinks.” [Berg] was not there.', 'Hollow'],
    ['[Hollow] said the quay sinks.', undefined],
    ['“It sinks,” said [Hollow]. “It does not,” said [Berg].', undefined],
    ['The “great wall” that [Hollow] built was dredged.', undefined],
    ['“It sinks,” he said. [Hollow] disagrees.', undefined],
  ])('%s', (marked, speaker) => {
    const { text, speakers } = readMarked(marked);
    const mentions = speakers.map((one) => ({ ...one, exact: text.slice(one.start, one.end) }));
    expect(quotedSpeaker(text, mentions)).toBe(speaker);
  });
});
