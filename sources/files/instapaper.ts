import type { TableFormat } from './record.ts';

/** Instapaper's table: links; a chosen passage (`Selection`) is not the article's text. */
export const instapaperTable: TableFormat = {
  columns: ['url', 'title', 'selection', 'folder'],
  read: (row) => ({ url: row.get('url'), title: row.get('title') }),
};
