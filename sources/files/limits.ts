/** How much is read of one file before it is called harmful; sizes of packed files are of what they unpack to. */
export interface Limits {
  /** Bytes of a file, and of everything in a packed one. */
  file: number;
  /** Bytes of a file that is no text, which stands in memory as a whole. */
  whole: number;
  /** Bytes of one file in a packed one, which stands in memory. */
  entry: number;
  /** A packed file may unpack to so many times its size, once it is larger than `ratioFrom` bytes. */
  ratio: number;
  ratioFrom: number;
  /** Packed files in packed files: 2 is a zip in a zip. */
  packed: number;
  /** Characters of one article with all its fields (UTF-16 code units). */
  record: number;
  /** Columns of a table. */
  columns: number;
  /** Elements inside elements; what is deeper counts as text of the last. */
  depth: number;
  /** Problems of one kind that are told one by one. */
  told: number;
}

const MB = 2 ** 20;

/**
 * The limits that hold for a reader's files. Deflate packs at most 1,032 to 1 (zlib's "Maximum Compression Factor"), and
 * news in JSON some 5 to 50 to 1; pages with much repeated markup reach 100.
 */
export const LIMITS: Limits = {
  file: 2048 * MB,
  whole: 2048 * MB,
  entry: 512 * MB,
  ratio: 200,
  ratioFrom: 8 * MB,
  packed: 2,
  record: 16 * MB,
  columns: 1000,
  depth: 256,
  told: 20,
};

/** A size as people say it: `sizeInWords(2 ** 21)` is "2 MB". */
export const sizeInWords = (bytes: number): string =>
  bytes >= MB ? `${Math.round(bytes / MB).toLocaleString('en')} MB` : `${Math.ceil(bytes / 1024)} kB`;
