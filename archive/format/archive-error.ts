/** Why an answer of an archive is not used: it is not what it should be, larger than allowed, or of a later format. */
export type ArchiveFault = 'damaged' | 'too-large' | 'newer';

/**
 * An answer of an archive that cannot be used. The message names the answer and the field, never what stands in it. Nothing
 * of the answer is kept: `if (error instanceof ArchiveError && error.fault === 'newer')`.
 */
export class ArchiveError extends RangeError {
  override readonly name = 'ArchiveError';
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
