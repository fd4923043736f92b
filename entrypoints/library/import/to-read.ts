import { addressKey } from '../../../engine/text/address-key.ts';
import type { Link } from '../../../sources/files/item.ts';
import type { LinkStorage, StoredLink } from '../../../store/library-storage.ts';

/** Adds links that are not there yet, and says how many that are. */
export const addToRead = (storage: LinkStorage, links: readonly Link[], at: number): Promise<number> =>
  storage.addLinks(links.map((link) => [addressKey(link.url), { ...link, at }]));

/** Takes out those that are not wanted any more. */
export async function dropToRead(storage: LinkStorage, isGone: (one: StoredLink) => boolean): Promise<void> {
  const gone = (await storage.readLinks()).filter(isGone);
  await storage.dropLinks(gone.map(({ url }) => addressKey(url)));
}

/** Links whose page or text the library does not have, by the addresses of its articles. */
export function stillToRead(
  links: readonly StoredLink[],
  articles: readonly { url: string | null; also?: readonly { url: string | null }[] }[],
): StoredLink[] {
  if (links.length === 0) return [];
  const addresses = articles.flatMap(({ url, also = [] }) => [url, ...also.map((one) => one.url)]);
  const saved = new Set(addresses.flatMap((url) => (url === null ? [] : addressKey(url))));
  return links.filter(({ url }) => !saved.has(addressKey(url)));
}
