/** Whole numbers as variable bytes, seven bits each, the lowest first (LEB128), one after the other. */
export interface VarintWriter {
  /** Writes a number from 0 to 2³² − 1. */
  put(value: number): void;
  /** How many bytes have been written. */
  readonly length: number;
  /** The bytes written so far, as a copy. */
  bytes(): Uint8Array;
}

/** Makes an empty writer. */
export function createVarintWriter(): VarintWriter {
  let buffer = new Uint8Array(1024);
  let length = 0;
  return {
    put(value) {
      if (length + 5 > buffer.length) {
        const grown = new Uint8Array(buffer.length * 2);
        grown.set(buffer);
        buffer = grown;
      }
      let left = value;
      while (left > 127) {
        buffer[length++] = (left & 127) | 128;
        left >>>= 7;
      }
      buffer[length++] = left;
    },
    get length() {
      return length;
    },
    bytes: () => buffer.slice(0, length),
  };
}

/** Reads numbers that a `VarintWriter` wrote, from one place on. */
export interface VarintReader {
  next(): number;
  /** Where the next number begins. */
  at: number;
}

/** Makes a reader of bytes from a place on. */
export function createVarintReader(bytes: Uint8Array, at = 0): VarintReader {
  return {
    at,
    next() {
      let value = 0;
      let shift = 0;
      let byte: number;
      do {
        byte = bytes[this.at++] as number;
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      return value >>> 0;
    },
  };
}
