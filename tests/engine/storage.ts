import type { LibraryStorage } from '../../engine/library/manifest.ts';

/** A storage in memory, for tests. */
export interface MemoryStorage extends LibraryStorage {
  records: Map<string, Uint8Array>;
  /** Called before each write; what it throws makes the write fail whole. */
  beforeWrite: () => void;
}

/** An empty storage, or one with the records of another. */
export function createMemoryStorage(from?: MemoryStorage): MemoryStorage {
  const records = new Map(from?.records);
  const storage: MemoryStorage = {
    records,
    beforeWrite: () => undefined,
    read: async (key) => records.get(key),
    async write(changes) {
      storage.beforeWrite();
      for (const [key, bytes] of changes) {
        if (bytes === null) records.delete(key);
        else records.set(key, bytes);
      }
    },
    keys: async () => [...records.keys()],
  };
  return storage;
}

/** How much all records take, in bytes. */
export function roomOf({ records }: MemoryStorage): number {
  return [...records.values()].reduce((bytes, record) => bytes + record.length, 0);
}

/** Whether any record holds a text, as UTF-8. */
export function holds({ records }: MemoryStorage, text: string): boolean {
  return [...records.values()].some((bytes) => Buffer.from(bytes).includes(text));
}
