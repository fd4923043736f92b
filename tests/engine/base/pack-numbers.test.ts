import { describe, expect, test } from 'vitest';
import { fromBase64 } from '../../../engine/base/base64.ts';
import { packNumbers, swapBytes, unpackNumbers } from '../../../engine/base/pack-numbers.ts';

describe('numbers as text', () => {
  test('come back as they were, in arrays of each kind', () => {
    const words = Int32Array.of(0, 1, -1, 2 ** 31 - 1, -(2 ** 31));
    expect(unpackNumbers(packNumbers(words), Int32Array)).toEqual(words);
    const counts = Uint32Array.of(0, 1, 2 ** 32 - 1);
    expect(unpackNumbers(packNumbers(counts), Uint32Array)).toEqual(counts);
    const lengths = Uint16Array.of(0, 1, 65_535);
    expect(unpackNumbers(packNumbers(lengths), Uint16Array)).toEqual(lengths);
    expect(unpackNumbers(packNumbers(new Int32Array(0)), Int32Array)).toEqual(new Int32Array(0));
  });

  test('a part of an array packs that part', () => {
    expect(unpackNumbers(packNumbers(Int32Array.of(1, 2, 3, 4).subarray(1, 3)), Int32Array)).toEqual(
      Int32Array.of(2, 3),
    );
  });

  test('have their lowest byte first', () => {
    expect([...fromBase64(packNumbers(Uint32Array.of(0x01020304)))]).toEqual([4, 3, 2, 1]);
    expect([...fromBase64(packNumbers(Uint16Array.of(0x0102)))]).toEqual([2, 1]);
  });

  test('bytes are turned round within each number, on a machine that has them the other way', () => {
    expect([...swapBytes(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), 4)]).toEqual([4, 3, 2, 1, 8, 7, 6, 5]);
    expect([...swapBytes(Uint8Array.of(1, 2, 3, 4), 2)]).toEqual([2, 1, 4, 3]);
  });
});
