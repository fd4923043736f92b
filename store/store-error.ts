import type { StorageProblem } from '../engine/model/storage-problem.ts';

/** The storage did not do what it was asked, with why. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly problem: StorageProblem;

  /** @param cause What the browser threw. */
  constructor(problem: StorageProblem, cause?: unknown) {
    super(`The library's storage: ${problem.type === 'failed' ? problem.name : problem.type}`, { cause });
    this.problem = problem;
  }
}

/**
 * What the browsers call what they throw (the names of DOMException in Indexed Database API 3.0, W3C), by what it means.
 * Opening and using a database are told apart: an InvalidStateError means at its opening that the browser keeps nothing
 * (Firefox that remembers no history, https://bugzilla.mozilla.org/show_bug.cgi?id=1639542), and later that the
 * connection is closed.
 */
const OPENING: Record<string, StorageProblem['type']> = {
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  NotAllowedError: 'unavailable',
  VersionError: 'newer',
};
const ALWAYS: Record<string, StorageProblem['type']> = {
  QuotaExceededError: 'full',
  // What Firefox calls a full disk in some places.
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'full',
  // Chromium's "Failed to read large IndexedDB value", and what it says of a database file that it cannot read.
  NotReadableError: 'damaged',
  DataError: 'damaged',
};

/**
 * What the browser threw as an error of ours; what is one already is passed on.
 * @param isOpening Whether a database was being opened.
 */
export function storeError(error: unknown, isOpening = false): StoreError {
  if (error instanceof StoreError) return error;
  const name = nameOf(error);
  const type = (isOpening ? OPENING[name] : undefined) ?? ALWAYS[name];
  return new StoreError(type === undefined || type === 'failed' ? { type: 'failed', name } : { type }, error);
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : typeof error;
}
