import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSnippet, SNIPPET_LENGTH, spansInside } from '../../../engine/answers/snippet.ts';
import type { Span } from '../../../engine/model/mention.ts';

const FILL = 'The committee met again on the following day and heard from several people who knew the case well. ';
const at = (text: string, part: string): Span => [text.indexOf(part), text.indexOf(part) + part.length];

describe('cutSnippet', () => {
  test('leaves a short passage whole', () => {
    expect(cutSnippet('Short and good.', [], []).text).toBe('Short and good.');
  });

  test('cuts at sentence ends, with the name and the best words inside', () => {
    const text =
      `${FILL.repeat(3)}Gen. Ada Quill left on Jan. 6. She had sold her oysters.${` ${FILL}`.repeat(3)}`.trim();
    const { text: cut } = cutSnippet(text, [at(text, 'Ada Quill')], [{ span: at(text, 'oysters'), weight: 1 }]);
    expect(cut).toContain('Gen. Ada Quill left on Jan. 6. She had sold her oysters.');
    expect(cut).toMatch(/^[A-Z].*\.$/su);
    expect(cut.length).toBeLessThanOrEqual(SNIPPET_LENGTH);
  });

  test('keeps a quotation whole, over its sentences, with the speaker', () => {
    const quote = '"We have sold everything," Quill said. "Nothing is left in the house. We are going away."';
    const text = `${FILL.repeat(3)}${quote} ${FILL.repeat(2)}`.trim();
    const { text: cut } = cutSnippet(text, [at(text, 'Quill')], [{ span: at(text, 'going'), weight: 1 }]);
    expect(cut).toContain(quote);
  });

  test('does not end inside a quotation that opens curly and closes straight', () => {
    const text = `${FILL.repeat(2)}“It was not our doing. It was theirs," Quill said. ${FILL}`.trim();
    const { text: cut } = cutSnippet(text, [at(text, 'Quill')], []);
    expect(cut).toContain('“It was not our doing. It was theirs," Quill said.');
  });

  test('cuts one long sentence at a comma outside quotation marks, with an ellipsis', () => {
    const clause = 'which the council had promised to the people of the harbour many years before';
    const text = `Quill said she would build the bridge, ${clause}, ${clause}, ${clause}, ${clause}, ${clause}.`;
    const { text: cut } = cutSnippet(text, [at(text, 'Quill')], []);
    expect(cut).toMatch(/, …$/u);
    expect(cut.length).toBeLessThanOrEqual(SNIPPET_LENGTH + 2);
  });

  test('does not cut a long sentence just before what somebody wanted', () => {
    const text =
      'Harbour Secretary Ada Quill told the reporters who had come aboard the ferry as it left Eastport on May 24 that the mayor, Bo Hare, on his first visit to the islands since taking office in January, wants their councils "to step up and pay in full for what they had promised" of the new bridge to the mainland in the years before.';
    expect(text.length).toBeGreaterThan(320);
    for (const name of ['Ada Quill', 'Bo Hare']) {
      const { text: cut } = cutSnippet(text, [at(text, name)], []);
      expect(cut).toContain('wants their councils "to step up and pay in full for what they had promised"');
    }
  });

  const nobody = { known: [], named: [], before: '' };

  test('a passage that begins with "he" has the sentence before with it, unless it is known who that is', () => {
    const text = 'But he noted that the harbour had been closed.';
    const before = 'The mayor and the bishop spoke at length.';
    expect(cutSnippet(text, [], [], { ...nobody, before }).text).toBe(`${before} ${text}`);
    expect(cutSnippet(text, [], [], { ...nobody, before, known: [at(text, 'he')] }).text).toBe(text);
    expect(cutSnippet('"It is shut," she said.', [], [], { ...nobody, before }).text).toContain(before);
    expect(cutSnippet('It rained, and he left.', [], [], { ...nobody, before }).text).toBe('It rained, and he left.');
  });

  test('spans move with a sentence that came along', () => {
    const text = 'But he noted that Quill had left.';
    const cut = cutSnippet(text, [at(text, 'Quill')], [], { ...nobody, before: 'The bishop spoke.' });
    const [span] = spansInside(cut, [at(text, 'Quill')]);
    expect(span && cut.text.slice(...span)).toBe('Quill');
  });

  test('in a long passage the sentence before "he" comes along', () => {
    const text =
      `${FILL.repeat(2)}Ada Quill came. She had sold her oysters to the council of Eastport. ${FILL.repeat(2)}`.trim();
    const pulls = [{ span: at(text, 'oysters'), weight: 1 }];
    expect(cutSnippet(text, [at(text, 'Eastport')], pulls, nobody).text).toMatch(/came\. She had sold/u);
  });

  test('a cut is found again in its passage, and spans move with it', () => {
    const sentence = fc.constantFrom(
      FILL,
      '"Yes," Quill said. ',
      'Quill left, “for good, she said. ',
      'x'.repeat(500),
      'a, b; c – d ',
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 9 }), (parts) => {
        const text = parts.join('').trim();
        const names = [...text.matchAll(/Quill/gu)].map((match): Span => [match.index, match.index + 5]);
        const cut = cutSnippet(text, names, []);
        expect(text).toContain(cut.text.replace(/^… | …$/gu, ''));
        expect(cut.text.length).toBeLessThanOrEqual(330);
        for (const [start, end] of spansInside(cut, names)) expect(cut.text.slice(start, end)).toBe('Quill');
      }),
    );
  });
});
