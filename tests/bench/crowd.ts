import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topic } from '../../engine/model/topic.ts';
import { readSeeds } from '../../seeds/index.ts';
import { GIVEN } from './given.ts';

/** Real news text of a given length: the `text` of every line of a folder's `.jsonl` files, else the seeds, repeated. */
export function readText(length: number, folder?: string): string {
  const texts = folder === undefined ? readSeeds().articles.map(({ text }) => text) : readFolder(folder);
  const once = texts.join('\n\n');
  // Through JSON, so that the string is flat, as one that came in a message.
  return JSON.parse(JSON.stringify(once.repeat(Math.ceil(length / once.length)).slice(0, length))) as string;
}

function readFolder(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  if (files.length === 0) throw new Error(`${folder} has no .jsonl files: give a folder with one {"text"} per line`);
  return files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
}

/** A repeatable stream of numbers in [0, 1): mulberry32 (Tommy Ettinger, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  'an ber cas dor el fen gar hol in jor kas lin mar nor ol per qui ros sen tal ul ver wil xan yor zel bro che stra gru'.split(
    ' ',
  );

/**
 * Topics with so many names in all: up to a third of them names that the text itself has, so that there is much to find,
 * the rest people with a made-up surname, which is an alias of its own.
 */
export function buildTopics(count: number, text: string): Topic[] {
  const random = createRandom(count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const small = new Set(text.match(/\b\p{Ll}+\b/gu) ?? []);
  const runs = [...new Set(text.match(/\b\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+){0,2}\b/gu) ?? [])].filter(
    // A word that the text also writes small ("The", "Company") is no name, nor is a run that such a word begins.
    (run) => !small.has((run.split(' ')[0] as string).toLowerCase()),
  );
  const topics: Topic[] = [];
  const seen = new Set<string>();
  const add = (kind: Topic['kind'], label: string, aliases: string[]) => {
    for (const name of [label, ...aliases]) seen.add(name);
    topics.push({ id: `t${topics.length}`, label, kind, aliases });
  };
  const real = Math.min(runs.length, Math.floor(count / 3));
  for (let i = 0; i < real; i++) {
    const name = runs[Math.floor((i * runs.length) / real)] as string;
    if (!seen.has(name)) add(name.includes(' ') ? 'person' : 'organization', name, []);
  }
  while (seen.size < count) {
    const word = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('');
    const surname = word.charAt(0).toUpperCase() + word.slice(1);
    const label = `${pick(GIVEN)} ${surname}`;
    if (!seen.has(label)) add('person', label, seen.has(surname) ? [] : [surname]);
  }
  return topics;
}

/** Every name of the topics once. */
export function namesOf(topics: readonly Topic[]): string[] {
  return [...new Set(topics.flatMap(({ label, aliases }) => [label, ...aliases]))];
}
