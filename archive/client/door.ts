import { ArchiveError } from '../format/archive-error.ts';

/** How something is asked for. */
export interface Request {
  /** More bytes than this are refused, whatever the answer says of its size. */
  limit: number;
  /** So long the whole answer may take (ms). */
  within: number;
  /** What is posted, as JSON; a plain question when missing. */
  body?: string;
}

/** The one way out: asks an archive for a file of its own. */
export interface Door {
  /**
   * The bytes at a path below an archive's address.
   * @throws ArchiveError saying why there are none.
   */
  ask(archive: string, path: string, request: Request): Promise<Uint8Array>;
}

/** What a path below an archive's address looks like: no step upward, no query, no other host. */
const PATH = /^(?!.*(?:^|\/)\.)[\w.-]+(?:\/[\w.-]+)*$/u;

/** Answers that say "later": too many questions, or a part that is not there now. */
const BUSY: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Makes the door. Nothing goes with a question but the reader's network address and what every program sends: no
 * cookies, no address of a page, no language. An answer that leads elsewhere is refused, and the browser's cache keeps
 * nothing, for what is kept is kept by us.
 * @param isAdded Whether the reader has added an archive with this address: no other is ever asked.
 */
export function createDoor(isAdded: (archive: string) => boolean): Door {
  return {
    async ask(archive, path, { limit, within, body }) {
      if (!isAdded(archive)) throw new ArchiveError('refused', `${archive} is no archive that was added`);
      if (!PATH.test(path)) throw new ArchiveError('refused', `${path} is no path of an archive`);
      const end = AbortSignal.timeout(within);
      try {
        const response = await fetch(archive + path, {
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          redirect: 'error',
          cache: 'no-store',
          headers: { 'accept-language': '*', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
          signal: end,
          ...(body === undefined ? {} : { method: 'POST', body }),
        });
        if (!response.ok) {
          await response.body?.cancel();
          const fault = BUSY.has(response.status) ? 'busy' : 'missing';
          throw new ArchiveError(fault, `${path} was answered with ${response.status}`);
        }
        return await readBounded(response, path, limit);
      } catch (error) {
        if (error instanceof ArchiveError) throw error;
        if (end.aborted) throw new ArchiveError('slow', `${path} took more than ${within} ms`);
        throw new ArchiveError('unreachable', `${path} could not be reached`);
      }
    },
  };
}

/** All bytes of an answer. @throws ArchiveError when there are more than allowed; no more are read then. */
async function readBounded(response: Response, path: string, limit: number): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new ArchiveError('too-large', `${path} has more than ${limit} bytes`);
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
