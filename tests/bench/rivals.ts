import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Library } from '../../engine/model/library.ts';

/** Another way to search the passages. */
export interface Rival {
  name: string;
  /** Makes the index and gives the function that answers a query with passage ids, best first. */
  build(library: Library): Promise<(query: string) => string[] | Promise<string[]>>;
}

/** The libraries that people use for this, each set up for typing errors and prefixes as its documentation says. */
export const RIVALS: readonly Rival[] = [
  {
    name: 'minisearch',
    async build({ passages }) {
      const index = new MiniSearch({
        fields: ['text'],
        searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
      });
      index.addAll(passages.map(({ id, text }) => ({ id, text })));
      return (query) => index.search(query).map((hit) => String(hit.id));
    },
  },
  {
    name: 'flexsearch',
    async build({ passages }) {
      const index = new FlexSearch.Index({ tokenize: 'forward', encoder: FlexSearch.Charset.LatinBalance });
      passages.forEach(({ text }, number) => {
        index.add(number, text);
      });
      return (query) =>
        index.search(query, { limit: 20, suggest: true }).map((number) => passages[number as number]?.id ?? '');
    },
  },
  {
    name: 'orama',
    async build({ passages }) {
      const index = create({ schema: { text: 'string' } as const });
      await insertMultiple(
        index,
        passages.map(({ id, text }) => ({ id, text })),
        1000,
      );
      return async (query) => {
        const found = await searchOrama(index, { term: query, tolerance: 1, limit: 20, threshold: 0 });
        return found.hits.map((hit) => hit.id);
      };
    },
  },
  {
    name: 'fuse',
    async build({ passages }) {
      const index = new Fuse(passages, { keys: ['text'], ignoreLocation: true, useTokenSearch: true });
      return (query) => index.search(query, { limit: 20 }).map((hit) => hit.item.id);
    },
  },
];
