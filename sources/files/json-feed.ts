import { type RecordFormat, recordOf, wordsOf } from './record.ts';

/** An item of a JSON Feed (jsonfeed.org, 1 and 1.1), whose publisher is the feed's title. */
export const jsonFeedRecord: RecordFormat = {
  fits: (_record, around) => /jsonfeed\.org/iu.test(wordsOf(around.version)),
  read: (item, feed) => {
    const authors = item.authors ?? (item.author ? [item.author] : []);
    return [
      {
        title: wordsOf(item.title),
        ...(item.content_html
          ? { html: wordsOf(item.content_html) }
          : { text: wordsOf(item.content_text) || wordsOf(item.content) }),
        // An item that points elsewhere is about that page; its own address is `url`.
        url: wordsOf(item.url) || wordsOf(item.external_url) || wordsOf(item.id),
        date: item.date_published,
        byline: Array.isArray(authors) ? authors.map((author) => wordsOf(recordOf(author).name)) : [],
        publisher: wordsOf(feed.title),
        language: wordsOf(item.language) || wordsOf(feed.language),
      },
    ];
  },
};
