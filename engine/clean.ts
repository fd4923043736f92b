import type { Block } from './split.ts';
import type { RawArticle } from './types.ts';

/** A raw text without what its site put around it. */
export interface CleanArticle {
  title: string | null;
  credits: string[];
  blocks: Block[];
}

/** Drops a site's own text from a raw article. */
export function clean(raw: RawArticle): CleanArticle {
  const lines = raw.text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    title: raw.title ?? null,
    credits: raw.credits ?? [],
    blocks: lines.map((text) => ({ text, kind: text === raw.title ? 'headline' : 'body' })),
  };
}
