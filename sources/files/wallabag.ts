import { type RecordFormat, type TableFormat, wordsOf } from './record.ts';

/** wallabag's table, with `;`: whole articles in HTML; `Creation date` is the day of saving. */
export const wallabagTable: TableFormat = {
  columns: ['title', 'url', 'content', 'mime type', 'creation date'],
  read: (row) => ({
    title: row.get('title'),
    url: row.get('url'),
    html: row.get('content'),
    language: row.get('language'),
  }),
};

/** wallabag's JSON, of version 2 and, with fewer fields, 1: `created_at` is the day of saving. */
export const wallabagRecord: RecordFormat = {
  fits: (record) =>
    'url' in record &&
    'content' in record &&
    ['is_archived', 'is_starred', 'is_read', 'is_fav'].some((name) => name in record),
  read: (record) => [
    {
      title: wordsOf(record.title),
      html: wordsOf(record.content),
      url: wordsOf(record.url),
      date: record.published_at,
      byline: Array.isArray(record.published_by) ? record.published_by.map(wordsOf) : wordsOf(record.published_by),
      publisher: wordsOf(record.domain_name).replace(/^www\./u, ''),
      language: wordsOf(record.language),
    },
  ],
};
