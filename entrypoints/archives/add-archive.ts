import { originPattern } from '../../archive/client/address.ts';
import { createDoor } from '../../archive/client/door.ts';
import { fetchEdition } from '../../archive/client/edition.ts';
import { ArchiveError } from '../../archive/format/archive-error.ts';
import { decodeManifest } from '../../archive/format/manifest.ts';
import { type AddedArchive, noteTrouble, storeArchives, storedArchives } from '../../bridge/archives.ts';
import type { ArchiveStore } from '../../store/archive-store.ts';

/** The browser's permissions, as far as they are asked for here. */
export interface HostPermissions {
  /** Asks for the host of an archive; must be called while a press is handled. */
  request(pattern: string): Promise<boolean>;
  /** Gives it back. */
  remove(pattern: string): Promise<unknown>;
}

/** What adding and removing needs from outside. */
export interface AddNeeds {
  permissions: HostPermissions;
  store: ArchiveStore;
  /** ms since 1970. */
  now(): number;
}

/**
 * Adds an archive: asks the browser for its host, brings its files, checks and keeps them. Only when all of that is done
 * it is among those that are asked. Where it fails nothing is left of it.
 * @throws ArchiveError or StoreError saying why it was not added.
 */
export async function addArchive(address: string, { permissions, store, now }: AddNeeds): Promise<AddedArchive> {
  // Nothing may be awaited before: the browser shows its question only while the press is handled.
  if (!(await permissions.request(originPattern(address))))
    throw new ArchiveError('refused', `The host of ${address} was not permitted`);
  try {
    const files = await fetchEdition(
      createDoor((archive) => archive === address),
      address,
    );
    await store.writeFiles({ archive: address, at: now(), ...files });
    const { title, publisher, search } = decodeManifest(files.manifest);
    const archive = { address, title, publisher, at: now(), search: search?.path ?? null };
    const others = (await storedArchives()).filter((one) => one.address !== address);
    await storeArchives([...others, archive]);
    return archive;
  } catch (error) {
    await removeArchive(address, { permissions, store }).catch(() => undefined);
    throw error;
  }
}

/**
 * Removes an archive: nobody is asked any more, then all that is kept of it is deleted, and its host is given back where no
 * other archive has the same.
 */
export async function removeArchive(
  address: string,
  { permissions, store }: Pick<AddNeeds, 'permissions' | 'store'>,
): Promise<void> {
  const others = (await storedArchives()).filter((one) => one.address !== address);
  await storeArchives(others);
  await store.remove(address);
  await noteTrouble(address, null);
  const pattern = originPattern(address);
  // Chromium does not take back a site that the extension marks names on anyway.
  if (!others.some((one) => originPattern(one.address) === pattern))
    await permissions.remove(pattern).catch(() => undefined);
}
