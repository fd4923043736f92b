import { bibtexOf } from '../../exports/bibtex.ts';
import { type CitationStyle, cite } from '../../exports/citation.ts';
import { cslJson } from '../../exports/csl-json.ts';
import { type Exported, fileNameOf } from '../../exports/exported.ts';
import { markdownOf } from '../../exports/markdown.ts';
import { plainTextOf } from '../../exports/plain-text.ts';
import { risOf } from '../../exports/ris.ts';
import { zipTexts } from '../../exports/zip-texts.ts';
import { saveFile, today } from '../surface/save-file.ts';
import { linesOf } from './keep.ts';

/** What chosen articles can be taken out as, and what each is called; the names are those of the formats themselves. */
export const FORMATS = {
  markdown: 'Markdown',
  text: null,
  jsonl: 'JSONL (Backstory)',
  csl: 'CSL-JSON',
  ris: 'RIS',
  bibtex: 'BibTeX',
} as const;
/** One of them. */
export type Format = keyof typeof FORMATS;

/** Gives articles to the browser's downloads in a format: one file, or for texts of many a zip with a file each. */
export async function takeOut(format: Format, exported: AsyncIterable<Exported>, count: number): Promise<void> {
  const name = `backstory-${today()}`;
  if (format === 'markdown') return saveTexts(name, 'md', exported, count, markdownOf);
  if (format === 'text') return saveTexts(name, 'txt', exported, count, plainTextOf);
  if (format === 'jsonl') return saveFile(`${name}.jsonl`, await linesOf(exported), 'application/x-ndjson');
  const articles = [];
  for await (const { article } of exported) articles.push(article);
  if (format === 'csl') return saveFile(`${name}.json`, [cslJson(articles, today())], 'application/json');
  if (format === 'ris')
    return saveFile(`${name}.ris`, [risOf(articles, today())], 'application/x-research-info-systems');
  return saveFile(`${name}.bib`, [bibtexOf(articles, today())], 'application/x-bibtex');
}

async function saveTexts(
  name: string,
  ending: 'md' | 'txt',
  exported: AsyncIterable<Exported>,
  count: number,
  write: (one: Exported) => string,
): Promise<void> {
  if (count === 1) {
    for await (const one of exported) saveFile(`${fileNameOf(one.article)}.${ending}`, [write(one)], 'text/plain');
    return;
  }
  async function* files() {
    for await (const one of exported) yield { name: `${fileNameOf(one.article)}.${ending}`, text: write(one) };
  }
  const parts: Uint8Array[] = [];
  for await (const part of zipTexts(files())) parts.push(part);
  saveFile(`${name}.zip`, parts, 'application/zip');
}

/** Citations of articles, a line each. */
export const citationsOf = (articles: readonly Exported['article'][], style: CitationStyle): string =>
  articles.map((article) => cite(article, { style, accessed: today() })).join('\n');
