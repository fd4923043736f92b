import type { Article, Passage } from '../engine/model/article.ts';
import { type CitationStyle, cite } from './citation.ts';
import { escapeMarkdown } from './markdown.ts';

/** A passage that names the topic of a dossier, with its article. */
export interface DossierEntry {
  article: Article;
  passage: Passage;
  /** Whose words the passage gives, where it says so. */
  quoted?: string;
}

/** How a dossier is written. */
export interface DossierOptions {
  style: CitationStyle;
  /** Day of access, ISO 8601. */
  accessed: string;
  /** Above passages of articles without a day, in the reader's language. */
  undated: string;
}

/** Passages by day, oldest first, undated last; within an article in its order. */
export const byDay = (entries: readonly DossierEntry[]): DossierEntry[] =>
  [...entries].sort((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return one < other ? -1 : one > other ? 1 : a.passage.ordinal - b.passage.ordinal;
  });

const keyOf = ({ article: { published, id } }: DossierEntry) => `${published ?? '9999'} ${id}`;

/** All passages of a topic by day, each quoted with its citation, as Markdown. */
export function dossierMarkdown(topic: string, entries: readonly DossierEntry[], options: DossierOptions): string {
  const lines = [`# ${escapeMarkdown(topic)}`];
  let day: string | null | undefined;
  for (const { article, passage, quoted } of byDay(entries)) {
    if (article.published !== day) lines.push('', `## ${article.published ?? escapeMarkdown(options.undated)}`);
    day = article.published;
    lines.push('', `> ${escapeMarkdown(passage.text)}`, '', escapeMarkdown(citeEntry(article, quoted, options)));
  }
  return `${lines.join('\n')}\n`;
}

/** The same as plain text. */
export function dossierText(topic: string, entries: readonly DossierEntry[], options: DossierOptions): string {
  const lines = [topic];
  let day: string | null | undefined;
  for (const { article, passage, quoted } of byDay(entries)) {
    if (article.published !== day) lines.push('', article.published ?? options.undated);
    day = article.published;
    lines.push('', passage.text, `— ${citeEntry(article, quoted, options)}`);
  }
  return `${lines.join('\n')}\n`;
}

const citeEntry = (article: Article, quoted: string | undefined, { style, accessed }: DossierOptions) =>
  cite(article, { style, accessed, ...(quoted === undefined ? {} : { quoted }) });
