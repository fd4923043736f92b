import { closeSync, existsSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { choosePassages, type TopicPassage } from '../build/choose-passages.ts';
import { DAY_ZERO, PLACE_WIDTH, WORTH_UNIT } from './find-task.ts';
import { writeNumbers } from './whole-file.ts';
import type { WorkFolder } from './work-folder.ts';

/** Rows of a shard that are read at once. */
const ROWS_AT_ONCE = 4096;

/** Shards and passages of a topic's row share a number: so many of a shard's articles can be told apart. */
const ARTICLES_OF_SHARD = 65_536;

/**
 * Chooses the passages of each topic, from the rows of all shards, which are sorted by topic: all are walked along together,
 * so that a topic's rows stand in memory and no others. Writes pairs of shard and passage (`chosen`), where those of each
 * topic begin (`chosen-starts`), and how many passages and articles name each (`spread`). A topic that no passage names has
 * none.
 */
export function chooseStage(work: WorkFolder, shards: number, topics: number, most: number): void {
  if (existsSync(work.file('chosen'))) return;
  const cursors = Array.from({ length: shards }, (_, shard) => openRows(work.shard('places', shard)));
  const half = `${work.file('chosen')}.half`;
  const file = openSync(half, 'w');
  const starts = new Uint32Array(topics + 1);
  const spread = new Uint32Array(topics * 2);
  let count = 0;
  let waiting: number[] = [];
  const flush = () => {
    writeSync(file, new Uint8Array(Uint32Array.from(waiting).buffer));
    waiting = [];
  };
  for (let topic = 0; topic < topics; topic++) {
    const all: TopicPassage[] = [];
    const where: number[] = [];
    cursors.forEach((cursor, shard) => {
      for (let row = cursor.row(); row?.[0] === topic; row = cursor.next()) {
        const [, passage = 0, article = 0, day = 0, text = 0, worth = 0] = row;
        all.push({
          article: shard * ARTICLES_OF_SHARD + article,
          day: day === 0 ? null : day - DAY_ZERO,
          text,
          worth: (worth >>> 1) / WORTH_UNIT,
          isNamed: (worth & 1) === 1,
        });
        where.push(shard, passage);
      }
    });
    const naming = all.filter(({ isNamed }) => isNamed);
    spread[topic * 2] = naming.length;
    spread[topic * 2 + 1] = new Set(naming.map(({ article }) => article)).size;
    if (naming.length > 0) {
      for (const i of choosePassages(all, most)) {
        waiting.push(where[i * 2] as number, where[i * 2 + 1] as number);
        count++;
      }
    }
    starts[topic + 1] = count;
    if (waiting.length > 100_000) flush();
  }
  flush();
  closeSync(file);
  for (const cursor of cursors) cursor.close();
  writeNumbers(work.file('chosen-starts'), starts);
  writeNumbers(work.file('spread'), spread);
  renameSync(half, work.file('chosen'));
}

/** The rows of a shard, one after the other. */
interface RowCursor {
  /** The row at hand; `null` behind the last. */
  row(): Uint32Array | null;
  next(): Uint32Array | null;
  close(): void;
}

function openRows(path: string): RowCursor {
  const file = openSync(path, 'r');
  const buffer = new Uint32Array(ROWS_AT_ONCE * PLACE_WIDTH);
  const bytes = new Uint8Array(buffer.buffer);
  let rows = 0;
  let at = 0;
  const fill = () => {
    let got = 0;
    for (let step = -1; step !== 0 && got < bytes.length; got += step) {
      step = readSync(file, bytes, got, bytes.length - got, null);
    }
    rows = got / (PLACE_WIDTH * 4);
    at = 0;
  };
  const row = () => (at < rows ? buffer.subarray(at * PLACE_WIDTH, (at + 1) * PLACE_WIDTH) : null);
  fill();
  return {
    row,
    next() {
      if (++at >= rows && rows === ROWS_AT_ONCE) fill();
      return row();
    },
    close: () => closeSync(file),
  };
}
