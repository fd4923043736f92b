import { createAddresses, decodePart } from './hidden-address.ts';

/** What the reader page shows. */
export interface Address {
  articleId: string;
  passageId: string | null;
}

const addresses = createAddresses<Address>({
  page: 'reader',
  write: ({ articleId, passageId }) =>
    `#${encodeURIComponent(articleId)}/${passageId === null ? '' : encodeURIComponent(passageId)}`,
  read: readAddress,
  isAddress: (value): value is Address => typeof (value as Partial<Address> | undefined)?.articleId === 'string',
});

/**
 * As `HiddenAddresses.keep`, for the reader page. `reader.html#ARTICLE_ID/PASSAGE_ID` is the plain address, the passage
 * being optional.
 */
export const keepAddress = addresses.keep;

/** As `HiddenAddresses.hide`, for the reader page. */
export const hideAddress = addresses.hide;

/** As `HiddenAddresses.reveal`, for the reader page. An empty article id is one that no library has. */
export const revealAddress = addresses.reveal;

/** Reads a plain hash: `#ARTICLE_ID/PASSAGE_ID`. */
export function readAddress(hash: string): Address {
  const [articleId = '', passageId = ''] = hash.replace(/^#/u, '').split('/').map(decodePart);
  return { articleId, passageId: passageId === '' ? null : passageId };
}
