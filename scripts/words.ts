import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packWordLists } from './word-lists.ts';

// Packs the word lists in `engine/lexicon/data/` into the modules of `engine/lists/`, from which the engine reads them.
const lists = join(import.meta.dirname, '../engine/lists');
for (const [name, text] of packWordLists()) {
  writeFileSync(join(lists, name), text);
  console.log(`engine/lists/${name}: ${Buffer.byteLength(text)} bytes`);
}
