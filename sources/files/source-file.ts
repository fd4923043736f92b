import type { RawArticle } from '../../engine/model/article.ts';
import { explain, type FileItem, type ProblemCode } from './item.ts';
import type { Limits } from './limits.ts';
import { creditsIn } from './parse/bylines.ts';
import { type ByteSource, decode, decodeHead, detectEncoding, type Encoding } from './parse/encoding.ts';
import { blockText, hasTags } from './parse/html-text.ts';
import { type DayOrder, readWrittenDate } from './parse/written-dates.ts';

/** The fields of an article, each with the name that a table or a JSON file gives it: `{text: 'Volltext'}`. */
export type ColumnNames = Partial<
  Record<'title' | 'text' | 'date' | 'publisher' | 'url' | 'byline' | 'language', string>
>;

/** What a format says of one article, as it stands in the file. What is missing or '' is not known. */
export interface Draft {
  title?: string;
  /** Plain text, or HTML when it has tags. */
  text?: string;
  /** HTML in any case. */
  html?: string;
  /** Plain text in any case. */
  plain?: string;
  publisher?: string;
  /** The day of publication, never of saving. */
  date?: unknown;
  byline?: string | string[];
  url?: string;
  language?: string;
  inferred?: string[];
  /** The article itself, as our own export has it; nothing of it is worked out. */
  kept?: RawArticle;
}

/** What all files of one import share. */
export interface Reading {
  parseHtml: (html: string) => Document;
  limits: Limits;
  columns: ColumnNames;
  /** Told the columns of a table or the fields of an object, and what each is taken for; see `ReadOptions`. */
  understood: (columns: readonly string[], as: ColumnNames) => void;
  /** Lets whoever reads do something else, if need be. */
  pause: () => Promise<void>;
  /** Told how much of a file has been read (0 to 1). */
  progress: (share: number) => void;
  /** Reads a file that was found in another. */
  open: (file: SourceFile) => AsyncGenerator<FileItem>;
}

/** What is decoded to see what a file is (bytes). */
const HEAD = 2 ** 16;

/** A text that is read whole, a page or an export without entries, is no longer (UTF-16 code units). */
const WHOLE = 2 ** 26;

/** A file that is being read: its text, and the articles that a format finds in it. */
export class SourceFile {
  readonly name: string;
  readonly source: ByteSource;
  readonly reading: Reading;
  /** In how many packed files it stands. */
  readonly packed: number;
  private known: Encoding | undefined;

  constructor(name: string, source: ByteSource, reading: Reading, packed = 0) {
    this.name = name;
    this.source = source;
    this.reading = reading;
    this.packed = packed;
  }

  get limits(): Limits {
    return this.reading.limits;
  }

  /** All of it in memory, as formats that are no text need it. */
  get bytes(): Uint8Array {
    return this.source instanceof Uint8Array ? this.source : this.source.subarray(0, this.source.length);
  }

  get encoding(): Encoding {
    this.known ??= detectEncoding(this.source);
    return this.known;
  }

  /** The beginning of the text, without a byte order mark and spaces. */
  get head(): string {
    return decodeHead(this.source, this.encoding.label, HEAD).trimStart();
  }

  /** The text, some 250,000 characters at a time. */
  *pieces(): Generator<string> {
    let read = 0;
    for (const piece of decode(this.source, this.encoding.label)) {
      yield piece;
      read += piece.length;
      // Characters are about as many as bytes; of a file in a zip the zip tells.
      if (this.packed === 0) this.reading.progress(Math.min(1, read / this.source.length));
    }
  }

  /** A packed file has been read so far (0 to 1): tells it, and lets others work. */
  async goOn(share: number): Promise<void> {
    if (this.packed === 0) this.reading.progress(share);
    await this.reading.pause();
  }

  /** The whole text; `null` when it is too long to stand in memory at once. */
  whole(): string | null {
    return this.source.length > WHOLE * 2 ? null : [...this.pieces()].join('');
  }

  /** A file that stands in this one. */
  inside(name: string, bytes: Uint8Array): SourceFile {
    return new SourceFile(`${this.name} → ${name}`, bytes, this.reading, this.packed + 1);
  }

  /** What is wrong, and where: `file.problem('not-json', 'line 3', 'a comma is missing')`. */
  problem(code: ProblemCode, place?: string, detail?: string): FileItem {
    return explain(this.name, code, place, detail);
  }

  /** The text of HTML; '' when it cannot be parsed. Scripts are neither run nor read. */
  textOfHtml(html: string): string {
    try {
      return blockText(this.parse(html));
    } catch {
      return '';
    }
  }

  /** The document of HTML that may be a part of a page only. */
  parse(html: string): Document {
    const isPage = /<(?:html|body)\b/iu.test(html);
    return this.reading.parseHtml(isPage ? html : `<!doctype html><html><head></head><body>${html}</body></html>`);
  }

  /**
   * The article of a draft, then what of it was not understood. Without a text it is a link, without either a problem.
   * `order` says what "03/05/2021" means in this file.
   */
  *give(draft: Draft, place?: string, order: DayOrder = null): Generator<FileItem> {
    const { kept } = draft;
    const plain = kept?.text ?? draft.plain ?? draft.text ?? '';
    const html = draft.html ?? (kept === undefined && draft.plain === undefined && hasTags(plain) ? plain : undefined);
    if ((html ?? plain).length > this.limits.record) {
      yield this.problem('record-too-large', place, `${this.limits.record.toLocaleString('en')} characters`);
      return;
    }
    if (kept && plain.trim() !== '') {
      yield { article: kept };
      return;
    }
    const text = tidyText(html === undefined ? plain : this.textOfHtml(html));
    const title = this.titleOf(draft.title);
    const url = addressOf(draft.url);
    if (text === '') {
      yield url ? { link: { url, ...(title ? { title } : {}) } } : this.problem('no-text', place);
      return;
    }
    const date = readWrittenDate(draft.date, order);
    const article: RawArticle = { text };
    const publisher = draft.publisher?.replace(/\s+/gu, ' ').trim();
    const credits = creditsIn(draft.byline);
    const language = languageOf(draft.language);
    if (title) article.title = title;
    if (publisher) article.publisher = publisher;
    if (date.state === 'day') article.published = date.day;
    if (url) article.url = url;
    if (credits.length > 0) article.credits = credits;
    if (language) article.language = language;
    if (draft.inferred && draft.inferred.length > 0) article.inferred = draft.inferred;
    yield { article };
    if (date.state === 'unclear') yield this.problem('unclear-day', place, String(draft.date));
    if (date.state === 'unknown') yield this.problem('unknown-day', place, String(draft.date));
  }

  private titleOf(title: string | undefined): string {
    if (!title) return '';
    const plain = /<\/?[a-z][^<>]*>|&(?:#\w+|\w+);/iu.test(title) ? this.textOfHtml(title) : title;
    return plain.replace(/\s+/gu, ' ').trim();
  }
}

/** Without characters that stand for nothing that can be read, and with LF at the end of lines. */
function tidyText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\p{Cc}\uFEFF\u00AD]/gu, (char) => (char === '\n' || char === '\t' ? char : ''))
    .trim();
}

/** An address of the web as it was written, else `undefined`: "www.example.org" and "urn:x" are none. */
export function addressOf(text: string | undefined): string | undefined {
  const address = text?.trim() ?? '';
  return /^https?:\/\/[^\s/]+/iu.test(address) && !/\s/u.test(address) && URL.canParse(address) ? address : undefined;
}

const LANGUAGE_NAMES = new Map(
  ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'no', 'sv', 'da', 'fi', 'pl', 'ru', 'ar', 'tr', 'zh', 'ja'].map((code) => [
    (new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code).toLowerCase(),
    code,
  ]),
);

/** A BCP 47 tag: "en_GB" is "en-GB", "English" is "en"; `undefined` for what is none. */
function languageOf(text: string | undefined): string | undefined {
  const tag = text?.trim().replace(/_/gu, '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu.test(tag)
    ? tag.replace(/^[a-z]+/iu, (code) => code.toLowerCase())
    : LANGUAGE_NAMES.get(tag.toLowerCase());
}
