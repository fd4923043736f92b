import type { RawArticle } from '../../engine/model/article.ts';

/** What went wrong, as a word for whoever translates it; `explain` has the sentence of each. */
export type ProblemCode = keyof typeof SENTENCES;

/** One thing that was not taken in, or not whole, and what to do about it. The rest of the file is given all the same. */
export interface Problem {
  /** One line in English: file, place, what is wrong, what to do. */
  problem: string;
  code: ProblemCode;
  /** The file's name; for a file in a zip "archive.zip → letters/one.html". */
  file: string;
  /** Where in the file: "line 12", "entry 3". */
  place?: string;
  /** What the sentence names: the columns there are, a date as it was written. */
  detail?: string;
}

/** An article whose text is elsewhere: a bookmark, a page to read. `url` begins with http:// or https://. */
export interface Link {
  url: string;
  title?: string;
}

/** What a file has, one after another. */
export type FileItem = { article: RawArticle } | { link: Link } | Problem;

/** What is wrong and what to do, by code; `%` is the detail. */
const SENTENCES = {
  empty: 'it is empty: nothing was brought in',
  'nothing-found': 'neither an article nor a link was found in it',
  binary: 'it is %, in which no text can be read: save what it shows as text or HTML',
  'no-prose': 'it is no article but %: leave it out',
  'too-large': 'it is larger than %: split it into smaller files',
  'unpacks-too-large': 'it unpacks to %, which is more than any real file does: it was not read further',
  'nested-too-deep': 'it is packed in a file that is itself packed twice: unpack it and bring it in by itself',
  'cut-off': 'the file ends in the middle: what stands before was read; get a whole copy for the rest',
  damaged: 'it is damaged (%): get a fresh copy',
  'password-protected': 'it is protected by a password or packed by a method that is not known: unpack it first',
  'record-too-large': 'one article is longer than %: it was left out',
  'not-json': 'this is not valid JSON (%): correct it, or export again; each article is an object with a field text',
  'not-xml': 'this is not well-formed XML (%): what could be read was read',
  'own-entities': 'it declares entities of its own, which are never filled in: what they stand for is missing',
  'too-many-columns': 'there are % columns, and no more than 1,000 are read: keep the columns that matter',
  'open-quote': 'a quotation mark is opened and never closed: the line was left out; close it or double it',
  'no-text-column': 'no column is known as the text or the address: say which it is; the columns are %',
  'no-text': 'there is neither a text nor an address: it was left out',
  'no-article': 'no article was found (%): open the page, or save its text',
  'unknown-day': 'the day "%" was not understood and is left out: write it as 2021-05-03',
  'unclear-day':
    'of "%" nobody can tell day from month, here or elsewhere in the file: the day is left out; write it as 2021-05-03',
  'lost-characters': 'some characters could not be read as %: save the file again as UTF-8',
  'more-like-it': '% more problems like the ones before',
} as const;

/**
 * A problem with its sentence: `explain('news.csv', 'unknown-day', 'line 5', 'soon')` says 'news.csv, line 5: the day
 * "soon" was not understood and is left out: write it as 2021-05-03'. What is long in `detail` is shortened.
 */
export function explain(file: string, code: ProblemCode, place?: string, detail?: string): Problem {
  const short = (detail ?? '').replace(/\s+/gu, ' ').trim();
  const shown = short.length > DETAIL ? `${short.slice(0, DETAIL - 1)}…` : short;
  const sentence = SENTENCES[code].replace('%', () => shown);
  const problem = `${file}${place ? `, ${place}` : ''}: ${sentence}`;
  return { problem, code, file, ...(place ? { place } : {}), ...(shown ? { detail: shown } : {}) };
}

/** No detail is longer (UTF-16 code units). */
const DETAIL = 200;
