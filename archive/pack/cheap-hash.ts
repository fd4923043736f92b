import { FNV_OFFSET, FNV_PRIME } from '../../engine/base/hash.ts';

/** A 32-bit hash of a text (FNV-1a), for joining within a pack: it decides what is looked at, never what is found. */
export function cheapHash(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}
