/** Why an archive gave nothing that can be used. */
export type DoorFault = 'refused' | 'unreachable' | 'slow' | 'missing' | 'too-large';

/** What went wrong with an archive; the message is for developers and has no word that was read. */
export class DoorError extends Error {
  override readonly name = 'DoorError';
  readonly fault: DoorFault;

  constructor(fault: DoorFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
