import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CuratedTopics, RawArticle } from '../engine/types.ts';

const FOLDER = import.meta.dirname;

/**
 * Reads the seed texts with their catalog entries, and the hand-made topics.
 * @throws Error naming the file, the field and the fix when an entry is missing or broken.
 */
export function readSeeds(folder: string = FOLDER): { articles: RawArticle[]; curated: CuratedTopics } {
  const catalog = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'));
  const curated = JSON.parse(readFileSync(join(folder, 'topics.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return {
    articles: files.map((file) => ({ ...catalog[file], text: readFileSync(join(folder, file), 'utf8') })),
    curated,
  };
}
