import type { Removed } from '../bridge/saving.ts';

/** An article that was taken out, and may be put back. */
export const removedArticle: Removed = {
  title: 'A title',
  publisher: null,
  published: null,
  url: null,
  credits: [],
  language: 'en',
  inferred: [],
  kept: {
    whole: { id: 'a', passages: [{ text: 'NATO met.', kind: 'body' }] },
    added: 5,
    collection: 'own',
    also: [],
  },
};
