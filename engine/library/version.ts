import type { Library } from '../model/library.ts';

/** The version of the shape that a library has: it is raised when an engine would misread a library made before. */
export const LIBRARY_VERSION = 1;

/**
 * Refuses a library that this engine would misread, before anything is made of it.
 * @throws Error naming both versions and the fix.
 */
export function checkVersion({ version }: Pick<Library, 'version'>): void {
  if (version === LIBRARY_VERSION) return;
  throw new Error(
    `The library has version ${JSON.stringify(version) ?? 'none'}, this engine reads version ${LIBRARY_VERSION}: build the library anew with buildLibrary`,
  );
}
