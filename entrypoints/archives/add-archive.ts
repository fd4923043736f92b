import { originPattern } from '../../archive/client/address.ts';
import { createDoor } from '../../archive/client/door.ts';
import { fetchEdition } from '../../archive/client/edition.ts';
import { plainLine } from '../../archive/client/tame.ts';
import { ArchiveError } from '../../archive/format/archive-error.ts';
import { decodeManifest } from '../../archive/format/manifest.ts';
import { type AddedArchive, changeArchives, noteTrouble, storedArchives } from '../../bridge/archives.ts';
import type { ArchiveStore } from '../../store/archive-store.ts';

/** The browser's permissions, as far as they are asked for here. */
export interface HostPermissions {
  /** Whether a host is permitted already. */
  contains(pattern: string): Promise<boolean>;
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

/** A title is no longer (UTF-16 units): it stands on every card. */
const MOST_TITLE = 80;

/**
 * Adds an archive: asks the browser for its host, brings its files, checks and keeps them. Only when all of that is done
 * it is among those that are asked. Where it fails nothing is left of it.
 * @throws ArchiveError or StoreError saying why it was not added.
 */
export async function addArchive(address: string, { permissions, store, now }: AddNeeds): Promise<AddedArchive> {
  const pattern = originPattern(address);
  // Nothing may be awaited before: the browser shows its question only while the press is handled.
  const had = permissions.contains(pattern).catch(() => false);
  if (!(await permissions.request(pattern)))
    throw new ArchiveError('refused', `The host of ${address} was not permitted`);
  try {
    const files = await fetchEdition(
      createDoor((archive) => archive === address),
      address,
    );
    await store.writeFiles({ archive: address, at: now(), secret: crypto.randomUUID(), ...files });
    const { title, publisher, search } = decodeManifest(files.manifest);
    const hadHost = await had;
    const archive = {
      address,
      publisher: publisher && plainLine(publisher, MOST_TITLE),
      at: now(),
      search: search?.path ?? null,
    };
    const list = await changeArchives((before) => {
      const others = before.filter((one) => one.address !== address);
      const sibling = others.find((one) => originPattern(one.address) === pattern);
      const isHad = sibling ? sibling.hadHost === true : hadHost;
      return [...others, { ...archive, title: titleOf(title, address, others), ...(isHad && { hadHost: true }) }];
    });
    return list.at(-1) as AddedArchive;
  } catch (error) {
    // Another tab may have added it meanwhile.
    const isThere = (await storedArchives().catch(() => [])).some((one) => one.address === address);
    if (!isThere) await leave(address, await had, { permissions, store }).catch(() => undefined);
    throw error;
  }
}

/** What an archive is called on cards: by its title, and with its host where it has none or another one is called so. */
function titleOf(said: string, address: string, others: readonly AddedArchive[]): string {
  const { host } = new URL(address);
  const title = plainLine(said, MOST_TITLE).trim();
  if (title === '') return host;
  return others.some((one) => one.title === title) ? `${title} (${host})` : title;
}

/**
 * Removes an archive: nobody is asked any more, then all that is kept of it is deleted, and its host is given back where no
 * other archive has the same and it was not permitted before.
 */
export async function removeArchive(address: string, needs: Pick<AddNeeds, 'permissions' | 'store'>): Promise<void> {
  const before = await storedArchives();
  await changeArchives((archives) => archives.filter((one) => one.address !== address));
  await leave(address, before.find((one) => one.address === address)?.hadHost === true, needs);
  await noteTrouble(address, null);
}

/** Deletes all that is kept of an archive, and gives its host back, where it was not permitted before. */
async function leave(
  address: string,
  hadHost: boolean,
  { permissions, store }: Pick<AddNeeds, 'permissions' | 'store'>,
): Promise<void> {
  await store.remove(address);
  const pattern = originPattern(address);
  const others = await storedArchives();
  if (!hadHost && !others.some((one) => originPattern(one.address) === pattern))
    await permissions.remove(pattern).catch(() => undefined);
}
