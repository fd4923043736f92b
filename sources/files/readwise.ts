import type { TableFormat } from './record.ts';

/** The table of Readwise Reader: links; `Saved date` is not the article's day. */
export const readwiseTable: TableFormat = {
  columns: ['title', 'url', 'document tags', 'saved date'],
  read: (row) => ({ url: row.get('url'), title: row.get('title') }),
};
