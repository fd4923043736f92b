/** How an archive may be called in a cluster: what an index may be called, with room for what stands behind it. */
const NAME = /^[a-z][a-z0-9]{0,39}$/u;

/** How an edition is called, as a manifest has it. */
const EDITION = /^[a-z0-9]{4,40}$/u;

/** Where articles go that are not dated. */
export const UNDATED = 'undated';

/** The indices of one edition of an archive. Nothing in them changes once the edition is live. */
export interface EditionIndices {
  /** The manifest, the names, and what each bucket's topics are: small, and a copy on every node. */
  meta: string;
  /** What the workers of the indexer tell each other. Nobody needs it once the edition is live. */
  work: string;
  /** All months together: an alias. */
  content: string;
  /** Articles, passages and pieces of buckets of one month (`YYYY-MM` or `undated`). */
  contentOf(month: string): string;
}

/** @throws RangeError when the archive or the edition cannot be called so. */
export function indicesOf(archive: string, edition: string): EditionIndices {
  checkArchiveName(archive);
  if (!EDITION.test(edition)) throw new RangeError(`Not a name of an edition: ${JSON.stringify(edition)}`);
  const base = `${archive}-${edition}`;
  return {
    meta: `${base}-meta`,
    work: `${base}-work`,
    content: `${base}-content`,
    contentOf: (month) => `${base}-month-${month}`,
  };
}

/** @throws RangeError when an archive cannot be called so. */
export function checkArchiveName(archive: string): void {
  if (NAME.test(archive)) return;
  throw new RangeError(
    `The archive's name ${JSON.stringify(archive)} must be small letters and digits, a letter first, 40 at most`,
  );
}

/** The alias of the edition that is answered from; it moves to another in one step. */
export const liveAlias = (archive: string): string => `${archive}-live`;

/** The month whose index an article is in. */
export const monthOf = (published: string | null): string => published?.slice(0, 7) ?? UNDATED;

/** Ids of documents: what they are, then which. */
export const DOCUMENT = {
  manifest: 'manifest',
  namesPart: (part: number) => `names-${part}`,
  topics: (bucket: number) => `topics-${bucket}`,
  article: (id: string) => `article-${id}`,
  passage: (id: string) => `passage-${id}`,
  piece: (bucket: number) => `piece-${bucket}`,
} as const;
