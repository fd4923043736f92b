import { bodyOf, type Exported } from './exported.ts';

/** An article as plain text: the title, what is known of it a line each, then its paragraphs, all apart by empty lines. */
export function plainTextOf(exported: Exported): string {
  const { title, publisher, published, url, credits } = exported.article;
  const head = [credits.join(', '), publisher ?? '', published ?? '', url ?? ''].filter(Boolean).join('\n');
  const parts = [title, head, ...bodyOf(exported).map(({ text }) => text)];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
