import { expect, test } from 'vitest';
import { speakerIn } from '../../../engine/answers/who-is-quoted.ts';
import type { Mention } from '../../../engine/model/mention.ts';

/** Mentions of the names in square brackets, which are taken out of the text. */
function read(marked: string): string | undefined {
  const mentions: Mention[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\])/u)) {
    const exact = part.replace(/^\[|\]$/gu, '');
    if (part !== exact) mentions.push({ topicId: exact, start: text.length, end: text.length + exact.length, exact });
    text += exact;
  }
  return speakerIn(text, mentions);
}

test.each([
  ['"Nobody will be left alone," [Hollow] told reporters.', 'Hollow'],
  ['“It sinks,” said [Vance Hollow].', 'Vance Hollow'],
  ['[Hollow] said: “It sinks.” [Berg] was not there.', 'Hollow'],
  ['[Hollow] said the quay sinks.', undefined],
  ['“It sinks,” said [Hollow]. “It does not,” said [Berg].', undefined],
  ['The “great wall” that [Hollow] built was dredged.', undefined],
  ['“It sinks,” he said. [Hollow] disagrees.', undefined],
])('%s', (text, speaker) => {
  expect(read(text)).toBe(speaker);
});
