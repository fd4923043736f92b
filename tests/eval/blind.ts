import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blindItems } from './topics.ts';

/**
 * `npm run eval:blind -- FOLDER OUT`: writes into OUT what is judged by hand, in another order and without a verdict, to be read
 * by somebody who has not seen the first reading: `topics.txt` and `others.txt` with three passages for each topic,
 * `mentions.txt` and `surnames.txt` with the sentence around each.
 */
const [folder, out] = process.argv.slice(2);
const samples = folder === undefined || out === undefined ? null : blindItems(folder);
if (samples === null || out === undefined) {
  console.error(
    'Give a folder with 6,500 dated articles (*.jsonl.gz) and one to write into: eval:blind -- FOLDER OUT.',
  );
  process.exitCode = 1;
} else {
  for (const [name, items] of Object.entries(samples)) {
    const lines = items.map(({ key, context }, i) => `${i + 1}. ${key}${context()}`);
    writeFileSync(join(out, `${name}.txt`), `${lines.join('\n')}\n`);
    console.log(`${name}.txt: ${lines.length} to read`);
  }
}
