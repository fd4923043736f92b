import { describe, expect, test } from 'vitest';
import {
  endsInQuestion,
  hasTitle,
  isBearing,
  isMiddleInitial,
  isPartOf,
  isQuestionWord,
  monthBefore,
} from '../../../engine/mentions/left-context.ts';
import { type Neighbor, wordBefore } from '../../../engine/mentions/neighbor.ts';

/** A rule about the word that stands before the place marked by a bar. */
const asked = (rule: (text: string, before: Neighbor) => boolean) => (marked: string) => {
  const text = marked.replace('|', '');
  return rule(text, wordBefore(text, marked.indexOf('|')) as Neighbor);
};

describe.each<[name: string, rule: (marked: string) => boolean, yes: string[], no: string[]]>([
  [
    'a title stands before the name',
    (marked) => hasTitle(marked.replace('|', ''), marked.indexOf('|')),
    ['Mr |Cook', 'Sen. |Paul', 'then President |Obama', 'Mrs. |May'],
    ['asked |Cook', 'mr |Cook', 'the Mr, |Cook', 'Old |Cook', '|Cook'],
  ],
  [
    'a question word',
    asked(isQuestionWord),
    ['Will |Smith win?', 'will |Smith win?'],
    ['Bill |Smith', 'Willing |Smith'],
  ],
  [
    'a month, and no given name',
    asked(monthBefore),
    ['on 5 May |Smith left', 'in May |Smith left', 'last April |Smith left', 'The June |Smith vote'],
    ['May |Smith left', 'asked Mary June |Smith'],
  ],
  [
    'a middle initial after a given name',
    asked(isMiddleInitial),
    ['Booker T. |Washington', 'asked Ada B. |Lincoln'],
    [
      'in Building B. |Washington',
      'the T. |Washington',
      'President T. |Washington',
      'BOOKER T. |Washington',
      'Ada b. |Lincoln',
    ],
  ],
  [
    'a bearing',
    asked(isBearing),
    ['Western |Digital', 'North |Star', 'Southeast |Bank'],
    ['Central |Bank', 'Upper |Volta'],
  ],
  [
    'the name is part of a body’s',
    asked(isPartOf),
    ['University of |Manchester', 'the Bank of the |Orient', 'Church of |England'],
    ['people of |Manchester', 'the university of |Manchester', 'University in |Manchester', 'Fans of |Manchester'],
  ],
])('%s', (_, rule, yes, no) => {
  test.each(yes)('in: %s', (text) => expect(rule(text)).toBe(true));
  test.each(no)('not in: %s', (text) => expect(rule(text)).toBe(false));
});

test.each<[text: string, asks: boolean]>([
  ['Will Smith win that seat?', true],
  ['Will Smith won that seat.', false],
  ['Will Smith won. Did he?', false],
  ['Will Smith won\nDid he?', false],
  [`Will Smith win ${'that very '.repeat(20)}seat?`, false],
])('a question mark ends the sentence: %s', (text, asks) => {
  expect(endsInQuestion(text, 'Will Smith'.length)).toBe(asks);
});
