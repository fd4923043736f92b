import { type RecordFormat, recordOf, wordsOf } from './record.ts';

/** A bookmark of Karakeep (formerly Hoarder): `createdAt` is the day of saving. */
export const karakeepRecord: RecordFormat = {
  fits: (record) => 'createdAt' in record && typeof record.content === 'object' && 'tags' in record,
  read: (record) => {
    const content = recordOf(record.content);
    const title = wordsOf(record.title) || wordsOf(content.title);
    return [{ title, url: wordsOf(content.url), text: wordsOf(content.text) || wordsOf(content.htmlContent) }];
  },
};
