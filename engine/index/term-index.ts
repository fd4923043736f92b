import { lowerBound } from '../base/lower-bound.ts';
import { withRoom } from '../base/with-room.ts';
import { beginningsOf, stemOf } from '../text/stem.ts';
import { eachWord } from '../text/words.ts';

/**
 * An inverted index over folded words (terms), in typed arrays: sorted terms, and for each the documents that hold it,
 * as gaps in variable bytes (Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, section 5.3).
 * A count follows where a document holds the term more than once; above 255 it stays 255.
 */
export interface TermIndex {
  /** How many documents. */
  readonly size: number;
  /** The terms, sorted by UTF-16 code units; a term's number is its position here. */
  readonly terms: readonly string[];
  /** Words in each document, at most 65,535. */
  readonly lengths: Uint16Array;
  /** Words in a document, on average. */
  readonly average: number;
  /** The number of a term, or −1. */
  find(term: string): number;
  /** The numbers of the terms that begin with a prefix: the first, and the one after the last. */
  range(prefix: string): [from: number, to: number];
  /** The numbers of the terms that have a stem (see `stemOf`), ascending. */
  withStem(stem: string): readonly number[];
  /** How many documents hold a term. */
  df(term: number): number;
  /** Calls back for each document of a term, in order, with the term's count in it. */
  each(term: number, visit: (document: number, count: number) => void): void;
}

/** Builds the index over texts. A document's number is its text's position. */
export function buildTermIndex(texts: readonly string[]): TermIndex {
  return createTermIndex(buildTerms(texts));
}

/** Builds the parts of an index over texts, to be packed or made an index of. */
export function buildTerms(texts: readonly string[]): TermData {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const dfs: number[] = [];
  /** Where each term stands in the pairs of the document being read; below its start means not yet. */
  const slots: number[] = [];
  const lengths = new Uint16Array(texts.length);
  const ends = new Uint32Array(texts.length);
  let pairs = new Uint32Array(1024);
  let counts = new Uint8Array(1024);
  let used = 0;
  let opening = 0;
  let length = 0;
  let total = 0;
  const take = (word: string) => {
    length++;
    let number = numbers.get(word);
    if (number === undefined) {
      number = names.length;
      numbers.set(word, number);
      names.push(word);
      dfs.push(0);
      slots.push(-1);
    }
    const slot = slots[number] as number;
    if (slot >= opening) {
      if ((counts[slot] as number) < 255) counts[slot] = (counts[slot] as number) + 1;
      return;
    }
    if (used === pairs.length) {
      pairs = withRoom(pairs, used + 1);
      counts = withRoom(counts, used + 1);
    }
    slots[number] = used;
    dfs[number] = (dfs[number] as number) + 1;
    pairs[used] = number;
    counts[used++] = 1;
  };
  for (let document = 0; document < texts.length; document++) {
    opening = used;
    length = 0;
    eachWord(texts[document] as string, take);
    ends[document] = used;
    lengths[document] = Math.min(65_535, length);
    total += length;
  }
  const order = names.map((_, i) => i).sort((a, b) => ((names[a] as string) < (names[b] as string) ? -1 : 1));
  const rank = new Uint32Array(names.length);
  order.forEach((number, place) => {
    rank[number] = place;
  });
  const df = Uint32Array.from(order, (number) => dfs[number] as number);
  const bytes = encode(df, rank, pairs, counts, ends);
  return { terms: order.map((i) => names[i] as string), df, ...bytes, lengths, total };
}

/** The arrays that a term index is made of: see `TermIndex`. */
export interface TermData {
  terms: readonly string[];
  df: Uint32Array;
  /** Where each term's bytes begin, and at last where they end. */
  starts: Uint32Array;
  bytes: Uint8Array;
  lengths: Uint16Array;
  /** Words in all documents together. */
  total: number;
}

/** Makes an index of its parts, without copying them. */
export function createTermIndex({ terms, df, starts, bytes, lengths, total }: TermData): TermIndex {
  /** The number of the first term that does not come before a text. */
  const place = (text: string) => lowerBound(terms.length, (i) => (terms[i] as string) < text);
  const range = (prefix: string): [number, number] => [place(prefix), place(`${prefix}\uFFFF`)];
  return {
    size: lengths.length,
    terms,
    lengths,
    average: lengths.length > 0 ? total / lengths.length : 0,
    find(term) {
      const at = place(term);
      return terms[at] === term ? at : -1;
    },
    range,
    withStem: createStemLookup({ terms, range }),
    df: (term) => df[term] ?? 0,
    each(term, visit) {
      let at = starts[term] as number;
      const end = starts[term + 1] as number;
      let document = -1;
      while (at < end) {
        let gap = 0;
        let shift = 0;
        let byte: number;
        do {
          byte = bytes[at++] as number;
          gap |= (byte & 127) << shift;
          shift += 7;
        } while (byte > 127);
        // The lowest bit of the gap says whether a count other than one follows.
        document += (gap >>> 1) + 1;
        visit(document, (gap & 1) === 1 ? (bytes[at++] as number) : 1);
      }
    },
  };
}

/**
 * Finds the terms of a stem, and remembers those of each that was asked for.
 * @param index Its terms and its range are looked at.
 */
export function createStemLookup({ terms, range }: Pick<TermIndex, 'terms' | 'range'>): TermIndex['withStem'] {
  const known = new Map<string, readonly number[]>();
  return (stem) => {
    const before = known.get(stem);
    if (before) return before;
    const found = new Set<number>();
    for (const beginning of beginningsOf(stem)) {
      const [from, to] = range(beginning);
      for (let number = from; number < to; number++) if (stemOf(terms[number] as string) === stem) found.add(number);
    }
    const made = [...found].sort((a, b) => a - b);
    known.set(stem, made);
    return made;
  };
}

function encode(df: Uint32Array, rank: Uint32Array, pairs: Uint32Array, counts: Uint8Array, ends: Uint32Array) {
  const slots = new Uint32Array(df.length + 1);
  for (let i = 0; i < df.length; i++) slots[i + 1] = (slots[i] as number) + (df[i] as number);
  const documents = new Uint32Array(slots[df.length] as number);
  const tallies = new Uint8Array(documents.length);
  const next = slots.slice();
  for (let document = 0, at = 0; document < ends.length; document++) {
    for (; at < (ends[document] as number); at++) {
      const term = rank[pairs[at] as number] as number;
      const slot = next[term] as number;
      next[term] = slot + 1;
      documents[slot] = document;
      tallies[slot] = counts[at] as number;
    }
  }
  const starts = new Uint32Array(df.length + 1);
  const bytes = new Uint8Array(documents.length * 6);
  let at = 0;
  for (let term = 0; term < df.length; term++) {
    starts[term] = at;
    let before = -1;
    for (let slot = slots[term] as number; slot < (slots[term + 1] as number); slot++) {
      const document = documents[slot] as number;
      const count = tallies[slot] as number;
      let gap = ((document - before - 1) << 1) | (count > 1 ? 1 : 0);
      before = document;
      while (gap > 127) {
        bytes[at++] = (gap & 127) | 128;
        gap >>>= 7;
      }
      bytes[at++] = gap;
      if (count > 1) bytes[at++] = count;
    }
  }
  starts[df.length] = at;
  return { starts, bytes: bytes.slice(0, at) };
}
