import { gzipSync, strToU8, zipSync } from 'fflate';
import { bytesOf as bytesOfFile } from '../../../entrypoints/library/import/importer.ts';
import { newsPage } from '../page/doms.ts';
import { bytesOf, linesOf, outcomeOf } from './reading.ts';

/** A file that would do harm, or has something wrong with it. */
interface BadInput {
  /** What is wrong with it, in words. */
  what: string;
  name: string;
  bytes(): Uint8Array;
  /** Its size, where it is only said to have one (bytes). */
  size?: number;
}

const MB = 2 ** 20;
/** Letters that pack badly, the same each time (the generator of Park and Miller). */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return 65 + (state % 26);
  });
}
const wide = (text: string) => Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0), 0]));
const ENTITIES = Array.from({ length: 1000 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join('');
const SENTENCE = 'The quay sinks, slowly, and nobody knew of it. ';

const BAD: BadInput[] = [
  { what: 'nothing in it', name: 'empty.csv', bytes: () => new Uint8Array() },
  {
    what: 'a zip that is cut off in its second file',
    name: 'cut.zip',
    bytes: () =>
      zipSync({ first: strToU8('One is a text.'), second: [noise(90_000), { level: 0 }] }).subarray(0, 60_000),
  },
  {
    what: 'a zip bomb: 40 MB of one letter',
    name: 'bomb.zip',
    bytes: () => zipSync({ bomb: new Uint8Array(40 * MB).fill(65), first: strToU8('One is a text.') }),
  },
  { what: 'a gzip bomb', name: 'bomb.gz', bytes: () => gzipSync(new Uint8Array(40 * MB).fill(65)) },
  {
    what: 'a zip in a zip in a zip',
    name: 'deep.zip',
    bytes: () => zipSync({ 'b.zip': zipSync({ 'c.zip': zipSync({ last: strToU8('Deep.') }) }) }),
  },
  { what: 'more than 2 GB', name: 'huge.jsonl', bytes: () => new Uint8Array(), size: 2 ** 31 + 1 },
  { what: 'a PDF', name: 'report', bytes: () => bytesOf('%PDF-1.7\n') },
  {
    what: 'UTF-16 without a mark',
    name: 'wide',
    bytes: () => wide('Die Brücke über den Fluß.\n\nZweiter Absatz.'),
  },
  {
    what: 'windows-1252',
    name: 'old',
    bytes: () => Uint8Array.from('Die Brücke über den Fluß.', (char) => char.charCodeAt(0)),
  },
  {
    what: 'UTF-8 with a broken character',
    name: 'broken',
    bytes: () => Uint8Array.of(...bytesOf('Über die Brücke, über Äcker, älter, größer. '.repeat(9)), 0xff, 0x21),
  },
  {
    what: 'a million columns',
    name: 'wide.csv',
    bytes: () => bytesOf(`${'a,'.repeat(1_000_000)}text\n${'1,'.repeat(1_000_000)}One.\n`),
  },
  {
    what: 'a quotation mark that is never closed',
    name: 'open.csv',
    bytes: () => bytesOf('title,text\n1,"One.\n2,Two.\n'),
  },
  {
    what: 'a line that is no JSON',
    name: 'lines.jsonl',
    bytes: () => bytesOf('{"text":"One."}\n{"text":\n{"text":"Two."}\n'),
  },
  {
    what: 'XML with a thousand entities in each other, and one that reads a file',
    name: 'entities.xml',
    bytes: () =>
      bytesOf(
        `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">${ENTITIES}<!ENTITY file SYSTEM "file:///etc/passwd">]><rss><channel><item><title>Bomb</title><description>Before &e1000; &file; after.</description></item></channel></rss>`,
      ),
  },
  {
    what: 'days in five orders that tell themselves',
    name: 'days.csv',
    bytes: () =>
      bytesOf(
        'title,text,date\n1,One.,2021-05-03\n2,Two.,3 May 2021\n3,Three.,"May 3, 2021"\n4,Four.,"Mon, 03 May 2021 08:00:00 +0200"\n5,Five.,1620000000\n',
      ),
  },
  {
    what: 'a day of which nobody can tell day from month',
    name: 'unclear.csv',
    bytes: () => bytesOf('title,text,date\n1,One.,03/05/2021\n'),
  },
  {
    what: 'HTML with scripts',
    name: 'page.html',
    bytes: () =>
      bytesOf(
        newsPage({
          body: `<script>document.write("injected")</script><p onclick="alert(1)">${SENTENCE.repeat(10)}</p><img src=x onerror="alert(1)">`,
        }),
      ),
  },
];

/** What became of one bad input. */
export interface BadOutcome {
  what: string;
  name: string;
  articles: number;
  /** How many of them have a day. */
  dated: number;
  lines: string[];
}

/** Reads every bad input as an import does. */
export async function badOutcomes(): Promise<BadOutcome[]> {
  const outcomes: BadOutcome[] = [];
  for (const { what, name, bytes, size } of BAD) {
    const content = bytes();
    const opened = await bytesOfFile({ name, size: size ?? content.length, bytes: async () => content });
    const found = opened.bytes && (await outcomeOf(opened.bytes, undefined, name));
    const lines = found ? linesOf(found) : [opened.problem?.problem ?? ''];
    const articles = found?.articles ?? [];
    const dated = articles.filter(({ published }) => published).length;
    outcomes.push({ what, name, articles: articles.length, dated, lines });
  }
  return outcomes;
}

/** They as a table in Markdown. */
export const badTable = (outcomes: readonly BadOutcome[]): string =>
  [
    '| what is wrong | articles | what is said |',
    '|---|---|---|',
    ...outcomes.map(({ what, articles, dated, lines }) => {
      const count = dated > 0 ? `${articles}, ${dated} with a day` : String(articles);
      return `| ${what} | ${count} | ${lines.join('<br>')} |`;
    }),
  ].join('\n');
