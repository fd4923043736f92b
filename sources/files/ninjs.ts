import { type RecordFormat, recordOf, wordsOf } from './record.ts';

/** News in JSON (IPTC): version 1 has one headline and one body, 2 and 3 have lists of them. */
export const ninjsRecord: RecordFormat = {
  fits: (record) =>
    typeof record.uri === 'string' &&
    [
      'headline',
      'headlines',
      'body_text',
      'body_xhtml',
      'body_html',
      'bodies',
      'versioncreated',
      'versionCreated',
    ].some((name) => name in record),
  read: (record) => {
    const headlines = listOf(record.headlines);
    const main = headlines.find(({ role }) => role === 'main') ?? headlines[0];
    const body = bestBody(record);
    return [
      {
        title: wordsOf(main?.value) || wordsOf(record.headline),
        ...body,
        date: record.versionCreated ?? record.versioncreated ?? record.firstCreated ?? record.firstcreated,
        byline: wordsOf(record.by) || wordsOf(record.byline),
        // A picture's address is nothing to read.
        url: Object.keys(body).length > 0 ? wordsOf(record.uri) : '',
        language: wordsOf(record.language),
      },
    ];
  },
};

/** HTML rather than plain text, as it has the paragraphs; the longest of several. */
function bestBody(record: Record<string, unknown>): { html: string } | { text: string } | Record<string, never> {
  const bodies = listOf(record.bodies).map(({ contentType, value }) => ({
    type: wordsOf(contentType),
    value: wordsOf(value),
  }));
  const longest = (found: { value: string }[]) => found.sort((a, b) => b.value.length - a.value.length)[0]?.value;
  const html =
    longest(bodies.filter(({ type }) => /html/iu.test(type))) ??
    (wordsOf(record.body_xhtml) || wordsOf(record.body_html));
  if (html) return { html };
  const text = longest(bodies) ?? wordsOf(record.body_text);
  return text ? { text } : {};
}

const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.map(recordOf) : []);
