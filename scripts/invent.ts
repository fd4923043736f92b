import { createReadStream, createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Invents a large archive from a small one: `node scripts/invent.ts FILE.jsonl TIMES OUT.jsonl` writes every article of FILE
 * so many times. In each round but the first half of the words with a capital are exchanged for invented ones, others in
 * each round, and the days move on by a quarter of a year, so that names and time grow as in a newspaper of many years. The
 * same input gives the same output.
 */
const [input = '', times = '', output = ''] = process.argv.slice(2);
const rounds = Number(times);
if (input === '' || output === '' || !Number.isInteger(rounds) || rounds < 1) {
  console.error('node scripts/invent.ts FILE.jsonl TIMES OUT.jsonl');
  process.exit(1);
}

const SYLLABLES = 'ba der kol min tor vas lin gar pel non ris tam del hov san mer kin ost bru fen'.split(' ');

/** A number from a text, spread over 32 bits (FNV-1a). */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function inventedWord(word: string, round: number): string {
  const number = numberOf(`${word} ${round}`);
  if (number % 2 === 0) return word;
  const syllable = (at: number) => SYLLABLES[Math.floor(number / 2 / 20 ** at) % 20] as string;
  const made = syllable(0) + syllable(1) + (number % 3 === 0 ? syllable(2) : '');
  return made.charAt(0).toUpperCase() + made.slice(1);
}

const reword = (text: string, round: number) =>
  text.replace(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}\b/gu, (word) => inventedWord(word, round));

const from = resolve(process.env.INIT_CWD ?? '.', input);
const out = createWriteStream(resolve(process.env.INIT_CWD ?? '.', output));
for (let round = 0; round < rounds; round++) {
  for await (const line of createInterface({ input: createReadStream(from) })) {
    if (line.trim() === '') continue;
    const article = JSON.parse(line) as { text: string; title?: string; published?: string };
    if (round > 0) {
      article.text = `${reword(article.text, round)}\n\nThis was report ${round} of that kind.`;
      if (article.published) {
        const day = new Date(Date.parse(article.published) + round * 91 * 86_400_000);
        article.published = day.toISOString().slice(0, 10);
      }
    }
    if (!out.write(`${JSON.stringify(article)}\n`)) await new Promise((done) => out.once('drain', done));
  }
}
out.end();
