import { ArchiveError } from '../format/archive-error.ts';
import { DoorError } from './door-error.ts';

/** Why something of an archive is of no use, in one word, as `faultWords` takes it. */
export function faultOf(error: unknown): string {
  return error instanceof DoorError || error instanceof ArchiveError ? error.fault : 'failed';
}
