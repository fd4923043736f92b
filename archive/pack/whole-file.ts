import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Writes a file all or nothing: whoever is killed leaves what was there before. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const half = `${path}.${process.pid}.half`;
  writeFileSync(half, content);
  renameSync(half, path);
}

/** Writes a value as JSON, all or nothing. */
export function writeJson(path: string, value: unknown): void {
  writeWhole(path, JSON.stringify(value));
}

/**
 * Reads what `writeJson` wrote; `undefined` when it is not there.
 * @throws Error naming the file and the fix when it is damaged.
 */
export function readJson<T>(path: string): T | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    throw new Error(`${path}: it is damaged; remove it with the folder ".work" beside it, and pack again`);
  }
}

/** Writes numbers as they stand in memory, all or nothing. */
export function writeNumbers(path: string, numbers: Uint32Array | BigUint64Array): void {
  writeWhole(path, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
}

/** Reads 32-bit numbers that `writeNumbers` wrote. */
export function readNumbers(path: string): Uint32Array {
  const bytes = readFileSync(path);
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** Reads 64-bit numbers that `writeNumbers` wrote. */
export function readLongNumbers(path: string): BigUint64Array {
  const bytes = readFileSync(path);
  return new BigUint64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
