/** Why stored records cannot be read: they are not whole, or a newer version wrote them. */
export type RecordFault = 'damaged' | 'newer';

/**
 * Records cannot be read. A `RangeError` of its own, so that whoever opens a library can tell a damaged one, which will
 * not mend, from one that wants a newer version: `if (error instanceof RecordError && error.fault === 'newer')`.
 */
export class RecordError extends RangeError {
  override readonly name = 'RecordError';
  readonly fault: RecordFault;

  constructor(fault: RecordFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
