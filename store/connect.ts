import { type IDBPDatabase, openDB } from 'idb';
import type { Migration } from './schema.ts';
import { StoreError, storeError } from './store-error.ts';

/** So long another that has the database open in an older version is waited for (ms); ours let go at once. */
const BLOCKED_FOR = 3000;

/** How a database is opened. */
export interface ConnectOptions {
  migrations: readonly Migration[];
  /** Told when the connection is of no use any more: a newer version wants the database, or the browser has ended it. */
  onLost(): void;
}

/**
 * Opens a database and brings it to the newest version, all migrations or none. The connection closes by itself when
 * another context wants a newer version, which would otherwise wait for as long as this one lives.
 * @throws StoreError saying why it cannot be opened.
 */
export async function connect(name: string, { migrations, onLost }: ConnectOptions): Promise<IDBPDatabase> {
  if (typeof indexedDB === 'undefined') throw new StoreError({ type: 'unavailable' });
  const { promise: tooLong, reject } = Promise.withResolvers<never>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGivenUp = false;
  let broken: unknown;
  // What is thrown at once is a rejection like any other.
  const opening = (async () =>
    openDB(name, migrations.length, {
      upgrade(database, oldVersion, _, transaction) {
        // That it was aborted comes out of the opening too.
        transaction.done.catch(() => undefined);
        migrate(oldVersion).catch((error) => {
          broken = error;
          transaction.abort();
        });
        async function migrate(from: number): Promise<void> {
          for (const migration of migrations.slice(from)) await migration(database, transaction);
        }
      },
      blocked() {
        timer = setTimeout(() => reject(new StoreError({ type: 'blocked' })), BLOCKED_FOR);
      },
      blocking(_, __, event) {
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    }))();
  // Whoever gave up does not hold a connection for good.
  opening.then(
    (database) => isGivenUp && database.close(),
    () => undefined,
  );
  try {
    return await Promise.race([opening, tooLong]);
  } catch (error) {
    isGivenUp = true;
    throw storeError(broken ?? error, broken === undefined);
  } finally {
    clearTimeout(timer);
  }
}
