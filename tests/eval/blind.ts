import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blindTopics } from './topics.ts';

/**
 * `npm run eval:blind -- FOLDER OUT`: writes `topics.txt` and `others.txt` into OUT, the topics of both samples in another
 * order with three passages each and no verdict, to be read by somebody who has not seen the first reading.
 */
const [folder, out] = process.argv.slice(2);
const samples = folder === undefined || out === undefined ? null : blindTopics(folder);
if (samples === null || out === undefined) {
  console.error(
    'Give a folder with 6,500 dated articles (*.jsonl.gz) and one to write into: eval:blind -- FOLDER OUT.',
  );
  process.exitCode = 1;
} else {
  for (const [name, items] of Object.entries(samples)) {
    const lines = items.map(({ key, context }, i) => `${i + 1}. ${key}${context()}`);
    writeFileSync(join(out, `${name}.txt`), `${lines.join('\n')}\n`);
    console.log(`${name}.txt: ${lines.length} topics`);
  }
}
