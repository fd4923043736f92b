/** The keys of a topic that Fuse.js searches: what `Library.fuse` is an index of. */
export const NAME_KEYS = ['label', 'aliases'] as const;
