import type { IDBPDatabase } from 'idb';
import { connect } from './connect.ts';
import type { Migration } from './schema.ts';
import { storeError } from './store-error.ts';

/** A connection to a database that is made when it is first asked for, and again when it was lost. */
export interface KeptConnection {
  /** @throws StoreError when the database cannot be opened; the next call tries again. */
  connected(): Promise<IDBPDatabase>;
  /** Lets go of a connection that turned out to be of no use. */
  drop(): void;
  /** Closes the database, if it is open or being opened, and lets go of it. */
  close(): void;
  /** Does something with the database. @throws StoreError that says why it failed. */
  run<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T>;
}

/** Keeps a connection to a database of this name, brought to its newest version. Nothing is opened yet. */
export function keepConnection(name: string, migrations: readonly Migration[]): KeptConnection {
  let connection: Promise<IDBPDatabase> | null = null;

  function connected(): Promise<IDBPDatabase> {
    if (connection) return connection;
    const forget = () => {
      if (connection === mine) connection = null;
    };
    const mine = connect(name, { migrations, onLost: forget });
    mine.catch(forget);
    connection = mine;
    return mine;
  }

  return {
    connected,
    drop() {
      connection = null;
    },
    close() {
      connection?.then(
        (database) => database.close(),
        () => undefined,
      );
      connection = null;
    },
    async run(work) {
      try {
        return await work(await connected());
      } catch (error) {
        throw storeError(error);
      }
    },
  };
}
