import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packTerms } from '../../engine/index/pack-terms.ts';
import { buildTerms } from '../../engine/index/term-index.ts';
import { buildNameIndex } from '../../engine/library/name-index.ts';
import type { Library } from '../../engine/model/library.ts';
import { buildCorpus, readTexts } from '../bench/corpus.ts';

/** A large library, ready to be bundled: 10,000 articles of three passages, with 3,000 names in them. */
export function largeLibrary(): Library {
  const library = buildCorpus(readTexts(undefined), { passages: 30_000, perArticle: 3, topics: 3000 });
  library.fuse = buildNameIndex(library.topics);
  library.terms = packTerms(buildTerms(library.passages.map(({ text }) => text)));
  return library;
}

/**
 * A copy of the build with another library in its background.
 * @throws Error when the library does not stand in the background as it used to.
 */
export function buildWith(library: Library): string {
  const name = process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chrome';
  const folder = mkdtempSync(join(tmpdir(), 'backstory-large-'));
  cpSync(join(import.meta.dirname, '..', '..', '.output', `${name}-mv3`), folder, { recursive: true });
  const file = join(folder, 'background.js');
  const code = readFileSync(file, 'utf8');
  const start = code.search(/JSON\.parse\(`\{"version":\d+,"articles":/u);
  // Nothing in a template literal of JSON is a bare backtick.
  const end = code.slice(start).search(/[^\\]`\)/u) + start + 3;
  if (start < 0 || end <= start) throw new Error('The background has its library in another way');
  const literal = JSON.stringify(library).replace(/[\\`]|\$\{/gu, '\\$&');
  writeFileSync(file, `${code.slice(0, start)}JSON.parse(\`${literal}\`)${code.slice(end)}`);
  return folder;
}
