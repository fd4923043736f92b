/**
 * Why nothing of an archive can be used: what came is not what it should be, larger than allowed, or of a later format; or
 * nothing came, for it may not be asked, cannot be reached, took too long, has no such thing, or cannot answer now.
 */
export type ArchiveFault = 'damaged' | 'too-large' | 'newer' | 'refused' | 'unreachable' | 'slow' | 'missing' | 'busy';

/**
 * Something of an archive that cannot be used. The message is for developers: it names the answer and the field, never what
 * stands in it. Nothing of the answer is kept: `if (error instanceof ArchiveError && error.fault === 'newer')`.
 */
export class ArchiveError extends RangeError {
  override readonly name = 'ArchiveError';
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** Why something of an archive is of no use, in one word; `failed` where it was none of the archive's faults. */
export function faultOf(error: unknown): ArchiveFault | 'failed' {
  return error instanceof ArchiveError ? error.fault : 'failed';
}
