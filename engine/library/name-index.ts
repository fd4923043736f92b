import Fuse from 'fuse.js';
import { FUSE_KEYS } from '../index/fuse-options.ts';
import type { FuseIndexJson } from '../model/library.ts';
import type { Topic } from '../model/topic.ts';

/** The serialised Fuse.js index over the names of the topics, as a library carries it. */
export function buildNameIndex(topics: readonly Topic[]): FuseIndexJson {
  return Fuse.createIndex([...FUSE_KEYS], topics).toJSON();
}
