import { describe, expect, test } from 'vitest';
import { putNamesIn } from '../../../engine/answers/stand-ins.ts';
import type { Span } from '../../../engine/model/mention.ts';

const QUILL = { topicId: 'quill', name: 'Quill' };
const at = (text: string, part: string): Span => [text.indexOf(part), text.indexOf(part) + part.length];

describe('putNamesIn', () => {
  test('puts the name in brackets behind what stands for it', () => {
    const text = 'But she noted that the harbour was closed.';
    const shown = putNamesIn(text, [{ ...QUILL, span: at(text, 'she') }], []);
    expect(shown.text).toBe('But she [Quill] noted that the harbour was closed.');
    expect(shown.added.map((span) => shown.text.slice(...span))).toEqual([' [Quill]']);
    expect(shown.names.map(({ start, end }) => shown.text.slice(start, end))).toEqual(['Quill']);
  });

  test('moves the spans behind it, and no others', () => {
    const text = 'But she noted that the harbour was closed.';
    const { text: after, move } = putNamesIn(text, [{ ...QUILL, span: at(text, 'she') }], []);
    for (const part of ['But', 'she', 'noted', 'harbour']) expect(after.slice(...move(at(text, part)))).toBe(part);
  });

  test('puts each name in once, and not where it stands before', () => {
    const text = 'She left. She came. He stayed.';
    const spans = [at(text, 'She'), [10, 13] as Span].map((span) => ({ ...QUILL, span }));
    const he = { topicId: 'hare', name: 'Hare', span: at(text, 'He') };
    expect(putNamesIn(text, [...spans, he], []).text).toBe('She [Quill] left. She came. He [Hare] stayed.');
    expect(putNamesIn(text, [he], [{ topicId: 'hare', start: 0 }]).text).toBe(text);
  });

  test('leaves a text without any as it is', () => {
    expect(putNamesIn('Nobody left.', [], [])).toMatchObject({ text: 'Nobody left.', added: [], names: [] });
  });
});
