import { run as figuresThatDiffer } from './figures.ts';
import { run as floor } from './floor.ts';
import { run as growth } from './growth.ts';
import { run as marks } from './marks.ts';
import { run as meant } from './meant.ts';
import { run as names } from './names.ts';
import { run as ranking } from './ranking.ts';
import { run as said } from './said.ts';
import { run as stories } from './stories.ts';
import { run as topics } from './topics.ts';
import { run as wire } from './wire.ts';

/**
 * `npm run eval -- FOLDER [--errors]`: every evaluation in turn; the last line is one JSON object with all figures.
 * FOLDER has annotated texts (`*.jsonl`), dated articles (`*.jsonl.gz`) or saved pages (`*.html`); what needs none runs
 * without it. `--errors` lists wrong and missed mentions, or the rankings of every query.
 */
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const verbose = process.argv.includes('--errors');
const errors = verbose
  ? (kind: string, label: string, context: string) => console.log(`${kind.padEnd(7)} ${label.padEnd(45)} ${context}`)
  : undefined;

const list = verbose
  ? (part: string, key: string, context: string) => console.log(`judge   ${part.padEnd(13)} ${key}${context}`)
  : undefined;
const figures = {
  names: await names(folder, errors),
  ranking: ranking({ verbose }),
  wire: wire(folder),
  floor: floor(folder),
  marks: marks(folder),
  topics: topics(folder, list),
  meant: meant(folder),
  said: said(folder, list),
  thenAndNow: figuresThatDiffer(folder, list),
  stories: stories(folder, list),
  growth: await growth(folder),
};
if (figures.wire) console.log('wire', figures.wire);
else console.log('wire: the folder has not the dated articles that these hovers were judged over; left out.');
if (figures.marks) console.log('marks', figures.marks);
else console.log('marks: no folder with saved pages (*.html) was given, so this part is left out.');
if (figures.topics) console.log('topics', figures.topics);
else console.log('topics: no folder with 6,500 dated articles (*.jsonl.gz) was given, so this part is left out.');
if (figures.meant) console.log('who is meant', figures.meant);
if (figures.said) console.log('who said what', figures.said);
if (figures.thenAndNow) console.log('then and now', figures.thenAndNow);
if (figures.stories) console.log('stories', figures.stories);
if (figures.growth) console.log('growth', figures.growth);
else console.log('growth: no folder with 2,200 dated articles (*.jsonl.gz) was given, so this part is left out.');
console.log(JSON.stringify(figures));
