/** What a reader address names: `reader.html#ARTICLE_ID/PASSAGE_ID`, the passage being optional. */
export interface Address {
  articleId: string;
  passageId: string | null;
}

/** Reads the hash of a reader address; an empty article id is one that no library has. */
export function readAddress(hash: string): Address {
  const [articleId = '', passageId = ''] = hash.replace(/^#/u, '').split('/').map(decode);
  return { articleId, passageId: passageId === '' ? null : passageId };
}

/** The hash that {@link readAddress} reads back. */
export function writeAddress({ articleId, passageId }: Address): string {
  return `#${encodeURIComponent(articleId)}/${passageId === null ? '' : encodeURIComponent(passageId)}`;
}

/** A hash that anyone may have typed: what is not well encoded stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
