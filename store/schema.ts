import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * Brings a database from one version to the next. It may await what it asks of the database, and nothing else: the
 * transaction ends when the database has nothing to do.
 */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => unknown;

/** The library's records: large pieces of bytes by key, as the engine's `LibraryStorage` has them. */
export const RECORDS = 'records';

/** Small facts about the library that are no part of it: which bundled articles it was given, say. */
export const NOTES = 'notes';

/** Addresses that are to be read some day, by a key that tells pages apart. */
export const LINKS = 'links';

/**
 * All migrations, oldest first; the first makes an empty database. A database's version is how many of them it has been
 * through, so one is never changed or taken out: what comes later is added at the end.
 */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore(RECORDS);
    database.createObjectStore(NOTES);
  },
  (database) => database.createObjectStore(LINKS),
];
