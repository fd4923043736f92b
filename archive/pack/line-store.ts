import { closeSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { withRoom } from '../../engine/base/with-room.ts';
import { readNumbers, writeNumbers } from './whole-file.ts';

/** Lines of JSON in a file, each found by its number without reading the others. */
export interface LineReader<T> {
  readonly count: number;
  /** The value of a line. */
  at(line: number): T;
  close(): void;
}

/** Writes such a file, all or nothing. */
export interface LineWriter {
  /** Adds a value, and gives the number of its line. */
  add(value: unknown): number;
  /** Makes the file whole. */
  close(): void;
}

/** So much is written at once (bytes). */
const CHUNK = 2 ** 20;

/** Where the lines of a file begin, and where the last one ends, in a file beside it. */
const startsOf = (path: string) => `${path}.starts`;

/** Begins a file of lines. What is there before stays until it is closed. */
export function createLineWriter(path: string): LineWriter {
  const half = `${path}.${process.pid}.half`;
  const file = openSync(half, 'w');
  let starts = new Uint32Array(1024);
  let count = 0;
  let written = 0;
  let waiting: Buffer[] = [];
  let size = 0;
  const flush = () => {
    const bytes = Buffer.concat(waiting);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    waiting = [];
    size = 0;
  };
  return {
    add(value) {
      const line = Buffer.from(JSON.stringify(value), 'utf8');
      if (written + line.length > 0xffff_ffff) throw new RangeError(`${path} would be larger than 4 GB`);
      waiting.push(line);
      size += line.length;
      written += line.length;
      starts = withRoom(starts, count + 2);
      starts[++count] = written;
      if (size > CHUNK) flush();
      return count - 1;
    },
    close() {
      flush();
      closeSync(file);
      // The lines come last: where they are whole, so is what says where they begin.
      writeNumbers(startsOf(path), starts.slice(0, count + 1));
      renameSync(half, path);
    },
  };
}

/** Opens a file of lines. */
export function openLines<T>(path: string): LineReader<T> {
  const starts = readNumbers(startsOf(path));
  const file = openSync(path, 'r');
  return {
    count: starts.length - 1,
    at(line) {
      const from = starts[line] as number;
      const bytes = Buffer.allocUnsafe((starts[line + 1] as number) - from);
      for (let done = 0; done < bytes.length; ) {
        const got = readSync(file, bytes, done, bytes.length - done, from + done);
        if (got === 0) throw new RangeError(`${path} is cut off: remove the folder of work and pack again`);
        done += got;
      }
      return JSON.parse(bytes.toString('utf8')) as T;
    },
    close: () => closeSync(file),
  };
}
