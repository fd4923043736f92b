import type { LinkStorage, StoredLink } from '../../store/library-storage.ts';

/** Links in memory, as the browser's storage keeps them. */
export function memoryLinks(): LinkStorage {
  const links = new Map<string, StoredLink>();
  return {
    readLinks: async () => [...links.values()],
    linkAt: async (key) => links.get(key),
    countLinks: async () => links.size,
    async addLinks(added) {
      const before = links.size;
      for (const [key, link] of added) if (!links.has(key)) links.set(key, { ...link, place: links.size });
      return links.size - before;
    },
    async dropLinks(keys) {
      for (const key of keys) links.delete(key);
    },
  };
}
