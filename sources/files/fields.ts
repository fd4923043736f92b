import { wordsOf } from './record.ts';
import type { ColumnNames, Draft } from './source-file.ts';

/** Names under which a field is found, in small letters without other signs; the first that has a value counts. */
const NAMES: Record<keyof ColumnNames, readonly string[]> = {
  title: ['title', 'headline', 'heading'],
  text: ['text', 'body', 'content', 'textcontent', 'contenttext', 'bodytext', 'articlebody', 'fulltext', 'maintext'],
  date: [
    'published',
    'date',
    'publicationdate',
    'datepublished',
    'publishedat',
    'publisheddate',
    'pubdate',
    'publishdate',
  ],
  publisher: ['publisher', 'source', 'site', 'sitename', 'sourcename', 'newspaper', 'publication', 'outlet'],
  url: ['url', 'link', 'address', 'sourceurl', 'source'],
  byline: ['credits', 'author', 'authors', 'byline', 'creator'],
  language: ['language', 'lang'],
};

const plainName = (name: string) => name.toLowerCase().replace(/[^\p{L}]/gu, '');

/** Every name that is known, for those who tell tables from prose: `isFieldName('Publication date')`. */
export const isFieldName = (name: string): boolean => Object.values(NAMES).flat().includes(plainName(name));

/** Whether some column has a text or an address. */
export const textColumns = (columns: readonly string[], chosen: ColumnNames): boolean =>
  columns.some(
    (column) =>
      column === chosen.text ||
      column === chosen.url ||
      NAMES.text.includes(plainName(column)) ||
      NAMES.url.includes(plainName(column)),
  );

/**
 * What some columns are taken for: those that were chosen, else the first whose name is known. Which of several names of one
 * field counts is told by their values, article by article.
 */
export function understoodAs(columns: readonly string[], chosen: ColumnNames): ColumnNames {
  const found: ColumnNames = {};
  for (const field of Object.keys(NAMES) as (keyof ColumnNames)[]) {
    const name =
      chosen[field] ??
      NAMES[field]
        .map((known) => columns.find((column) => plainName(column) === known))
        .find((one) => one !== undefined);
    if (name !== undefined) found[field] = name;
  }
  return found;
}

/**
 * An article out of an object whose fields have names that are known, or that were chosen (`{text: 'Volltext'}`):
 * `{headline: 'Storm', body: '…', datePublished: '2020-05-03', source: {name: 'The Post'}}`.
 */
export function fieldsOf(value: object, chosen: ColumnNames): Draft {
  const entries = Object.entries(value).map(([name, content]) => ({ name, plain: plainName(name), content }));
  const find = (field: keyof ColumnNames, fits: (text: string) => boolean = () => true) => {
    const own = chosen[field];
    if (own !== undefined) return entries.find(({ name }) => name === own)?.content;
    for (const known of NAMES[field]) {
      const found = entries.find(({ plain, content }) => plain === known && fits(wordsOf(content)));
      if (found) return found.content;
    }
    return undefined;
  };
  const isAddress = (text: string) => /^https?:\/\//iu.test(text.trim());
  const byline = find('byline', (text) => text !== '');
  const inferred = 'inferred' in value ? value.inferred : undefined;
  return {
    title: wordsOf(find('title', (text) => text !== '')),
    text: wordsOf(find('text', (text) => text.trim() !== '')),
    date: find('date', (text) => text !== ''),
    publisher: wordsOf(find('publisher', (text) => text !== '' && !isAddress(text))),
    url: wordsOf(find('url', isAddress)),
    byline: Array.isArray(byline) ? byline.map(wordsOf) : wordsOf(byline),
    language: wordsOf(find('language', (text) => text !== '')),
    ...(Array.isArray(inferred)
      ? { inferred: inferred.filter((name): name is string => typeof name === 'string') }
      : {}),
  };
}
