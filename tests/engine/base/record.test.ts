import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRecord, encodeRecord } from '../../../engine/base/record.ts';
import { fromUtf8, toUtf8 } from '../../../engine/base/utf8.ts';
import { createVarintReader, createVarintWriter } from '../../../engine/base/varint.ts';

test('every text comes back from its bytes, lone surrogates too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\ud800', '\udc00x', '😀', 'ﬁ'), (text, tail) => {
      expect(fromUtf8(toUtf8(text + tail))).toBe(text + tail);
    }),
  );
});

test('what is well-formed is written as UTF-8', () => {
  for (const text of ['plain', 'naïve café', '東京', '👩‍🚀']) expect([...toUtf8(text)]).toEqual([...Buffer.from(text)]);
});

test('numbers come back from their bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffffffff)), (numbers) => {
      const writer = createVarintWriter();
      for (const number of numbers) writer.put(number);
      const reader = createVarintReader(writer.bytes());
      expect(numbers.map(() => reader.next())).toEqual(numbers);
    }),
  );
});

test('a record comes back, and its parts can be read as numbers of any width', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.uint8Array(), fc.uint8Array(), (head, one, two) => {
      const { head: read, parts } = decodeRecord(encodeRecord({ head, parts: { one, two } }));
      expect(JSON.stringify(read)).toBe(JSON.stringify(head));
      expect(parts).toEqual({ one, two });
      for (const part of Object.values(parts)) expect(part.byteOffset % 8).toBe(0);
    }),
  );
});

test('a record that is cut off, or none, is refused', () => {
  const bytes = encodeRecord({ head: { a: 1 }, parts: { one: Uint8Array.of(1, 2, 3) } });
  for (let length = 0; length < bytes.length - 5; length++)
    expect(() => decodeRecord(bytes.slice(0, length))).toThrow(RangeError);
  expect(() => decodeRecord(new Uint8Array(64))).toThrow('These bytes are no record');
});
