/** The keys of a topic that Fuse.js searches: what `Library.fuse` is an index of. */
export const FUSE_KEYS = ['label', 'aliases'] as const;
