import { toUtf8 } from '../../engine/base/utf8.ts';
import { ARCHIVE_TOPIC } from '../../engine/model/collection.ts';
import { sumOf } from '../format/digest.ts';

/** So much of a hash of its address tells an archive from any other (bytes): nobody finds another address with these. */
const KEY_BYTES = 8;

/**
 * What the ids of all that is from an archive begin with here. So an archive can say nothing under the id of an article that is
 * the reader's own, or another archive's: `archive:0123456789abcdef:`.
 */
export function prefixOfArchive(address: string): string {
  return `${ARCHIVE_TOPIC}${sumOf(toUtf8(address), KEY_BYTES)}:`;
}
