import { encodeManifest, MANIFEST, type Manifest } from './manifest.ts';

/** A change to a stored library in the making: records that come and go, and the manifest that will say so. */
export interface Change {
  /** The manifest as it will be. */
  readonly manifest: Manifest;
  /**
   * Keeps a record under a new key, and gives the key.
   * @param value What reading the bytes would give, where it is at hand and wanted again: see `values`.
   */
  put(bytes: Uint8Array, value?: unknown): string;
  /** Takes a record out. */
  drop(key: string | null): void;
  set(patch: Partial<Manifest>): void;
  /** All of it as one write of the storage. */
  records(): Map<string, Uint8Array | null>;
  /** What need not be read again once it is written: values of records that came, by key. */
  values(): ReadonlyMap<string, unknown>;
}

/** Begins a change. No key is ever used twice, so that whoever has read a record may keep it. */
export function createChange(before: Manifest): Change {
  const changes = new Map<string, Uint8Array | null>();
  const values = new Map<string, unknown>();
  let manifest: Manifest = { ...before, generation: before.generation + 1 };
  return {
    get manifest() {
      return manifest;
    },
    put(bytes, value) {
      const key = `r${manifest.next}`;
      manifest = { ...manifest, next: manifest.next + 1 };
      changes.set(key, bytes);
      if (value !== undefined) values.set(key, value);
      return key;
    },
    drop(key) {
      if (key === null) return;
      changes.set(key, null);
      values.delete(key);
    },
    set(patch) {
      manifest = { ...manifest, ...patch };
    },
    records: () => new Map([...changes, [MANIFEST, encodeManifest(manifest)]]),
    values: () => values,
  };
}
