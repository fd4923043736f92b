import { keepConnection } from './kept-connection.ts';
import type { Migration } from './schema.ts';

/** A database of its own: what was shown is forgotten when the reader says so, whatever becomes of the library. */
const DATABASE = 'backstory-shown';

const TOPICS = 'topics';

/** As those of the library: only added to. */
const SHOWN_MIGRATIONS: readonly Migration[] = [
  (database) => database.createObjectStore(TOPICS, { keyPath: 'topicId' }).createIndex('at', 'at'),
];

/** What cards of a topic have shown. */
export interface ShownTopic {
  topicId: string;
  /** When one was last shown (ms since 1970). */
  at: number;
  /** When the time of reading before this one ended (likewise); `null` when this is the first. */
  before: number | null;
  /** The passages that were shown, newest last, no more than are of use. */
  passageIds: string[];
}

/** What cards have shown, by topic. Each method rejects with a StoreError that says why. */
export interface ShownLog {
  read(topicId: string): Promise<ShownTopic | undefined>;
  write(topic: ShownTopic): Promise<void>;
  /** Forgets topics that were last shown before a time (ms since 1970); all of them for `Infinity`. */
  forget(before: number): Promise<void>;
}

/** Opens the log when it is first asked for. */
export function createShownLog(database = DATABASE): ShownLog {
  const { run } = keepConnection(database, SHOWN_MIGRATIONS);

  return {
    read: (topicId) => run((database) => database.get(TOPICS, topicId)),
    async write(topic) {
      await run((database) => database.put(TOPICS, topic));
    },
    forget: (before) =>
      run(async (database) => {
        const transaction = database.transaction(TOPICS, 'readwrite');
        const keys = await transaction.store
          .index('at')
          .getAllKeys(before === Number.POSITIVE_INFINITY ? null : IDBKeyRange.upperBound(before, true));
        for (const key of keys) transaction.store.delete(key).catch(() => undefined);
        await transaction.done;
      }),
  };
}
