import { join } from 'node:path';
import { withRoom } from '../../engine/base/with-room.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { prefixOf } from '../format/digest.ts';
import { bucketBits, fewestNames, nameKeysOf } from '../format/name-hash.ts';
import { encodeNameFile, sortPrefixes } from '../format/names-file.ts';
import { openLines } from './line-store.ts';
import { readJson, readNumbers, writeJson, writeNumbers, writeWhole } from './whole-file.ts';
import type { WorkFolder } from './work-folder.ts';

/** Which names are in which bucket. */
export interface BucketPlan {
  bits: number;
  names: number;
  least: number;
  topics: number;
}

/**
 * Hashes the names of all topics that have passages: writes `names.bin`, and for each name a number with its 32 bits above
 * and the topic's number below, ascending; and decides how many buckets there are.
 */
export function planStage(work: WorkFolder): BucketPlan {
  const done = readJson<BucketPlan>(work.file('plan.json'));
  if (done) return done;
  const lines = openLines<Topic>(work.file('topics'));
  const starts = readNumbers(work.file('chosen-starts'));
  let pairs = new BigUint64Array(1024);
  let names = 0;
  let topics = 0;
  for (let topic = 0; topic < lines.count; topic++) {
    if (starts[topic] === starts[topic + 1]) continue;
    topics++;
    for (const key of nameKeysOf(lines.at(topic))) {
      pairs = withRoom(pairs, names + 1);
      pairs[names++] = (BigInt(prefixOf(key)) << 32n) | BigInt(topic);
    }
  }
  lines.close();
  const sorted = pairs.subarray(0, names).sort();
  const prefixes = sortPrefixes(Uint32Array.from(sorted, (pair) => Number(pair >> 32n)));
  const bits = bucketBits(prefixes);
  writeNumbers(work.file('homes'), sorted);
  writeWhole(join(work.edition, 'names.bin'), encodeNameFile(prefixes));
  const plan = { bits, names: prefixes.length, least: fewestNames(prefixes, bits), topics };
  writeJson(work.file('plan.json'), plan);
  return plan;
}
