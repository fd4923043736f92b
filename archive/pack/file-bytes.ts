import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from '../../sources/files/parse/encoding.ts';

/** Opens a file as bytes that are read when they are asked for, so that it may be larger than the memory. */
export function openBytes(path: string): ByteSource & { close(): void } {
  const file = openSync(path, 'r');
  const length = fstatSync(file).size;
  return {
    length,
    subarray(start, end = length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, length) - start));
      for (let done = 0; done < bytes.length; ) {
        const got = readSync(file, bytes, done, bytes.length - done, start + done);
        if (got === 0) throw new RangeError('it became shorter while it was read');
        done += got;
      }
      return bytes;
    },
    close: () => closeSync(file),
  };
}
