/** The keys of a topic that Fuse.js searches: what `Library.fuse` is an index of. */
export const FUSE_KEYS = ['label', 'aliases'] as const;

/**
 * How Fuse.js scores passages: word by word, wherever the words stand, without accents. Its norm for long fields is
 * off, for it makes all passages alike.
 */
export const FUSE_PASSAGES = {
  useTokenSearch: true,
  ignoreLocation: true,
  ignoreDiacritics: true,
  includeScore: true,
  ignoreFieldNorm: true,
} as const;
