import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Span } from '../../engine/model/mention.ts';

/** A name that people marked; `entity` is null where the knowledge base has none. Offsets are UTF-16 code units. */
export interface GoldMention {
  start: number;
  end: number;
  entity: string | null;
}

/** A text with every name that people marked in it. */
export interface GoldText {
  id: string;
  text: string;
  mentions: GoldMention[];
}

/** Every `*.jsonl` of the folder: its name without the ending, and its texts in file order. */
export function readGold(folder: string): Map<string, GoldText[]> {
  const sets = new Map<string, GoldText[]>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.jsonl')) continue;
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    const texts = lines.filter((line) => line.trim() !== '').map((line) => toGold(JSON.parse(line)));
    sets.set(basename(file, '.jsonl'), texts);
  }
  return sets;
}

/** A raw line as a gold text: offsets in UTF-16 units, no entity where the knowledge base has none. */
export function toGold(raw: {
  id: unknown;
  text: string;
  mentions: { start: number; end: number; entity: string }[];
}): GoldText {
  const offsets = codePointOffsets(raw.text);
  const at = (index: number) => offsets[index] ?? raw.text.length;
  return {
    id: String(raw.id),
    text: raw.text,
    mentions: raw.mentions.map(({ start, end, entity }) => ({
      start: at(start),
      end: at(end),
      // "<NIL>…" and "<NO_MAPPING>" both say that there is no entity.
      entity: entity.startsWith('<') ? null : entity,
    })),
  };
}

/** The UTF-16 offset of each code point: the annotators counted in Python. */
function codePointOffsets(text: string): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const point of text) {
    offsets.push(offset);
    offset += point.length;
  }
  return offsets;
}

/** Whether two stretches of a text share at least one unit. */
export function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The stretch around a mention, for reading errors by eye. */
export function around(text: string, { start, end }: { start: number; end: number }): string {
  const cut: Span = [Math.max(0, start - 35), Math.min(text.length, end + 35)];
  return `${text.slice(cut[0], start)}[${text.slice(start, end)}]${text.slice(end, cut[1])}`.replace(/\s+/gu, ' ');
}
