import { lowerBound } from '../base/lower-bound.ts';
import { createStemLookup, type TermIndex } from './term-index.ts';

/**
 * One term index over several: the documents of each follow those of the one before. The terms are merged once, which
 * takes a walk over all of them. Documents that `isHidden` names are passed by; they still count in `df` and in the
 * average, as those of a segment do that wait to be taken out (Lucene keeps deleted documents the same way).
 * @param pause Awaited now and then, for whoever has something else to do in between.
 */
export async function joinTerms(
  parts: readonly TermIndex[],
  isHidden?: (document: number) => boolean,
  pause?: () => Promise<void>,
): Promise<TermIndex> {
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && !isHidden) return only;
  const offsets: number[] = [];
  let size = 0;
  let words = 0;
  for (const part of parts) {
    offsets.push(size);
    size += part.size;
    words += part.average * part.size;
  }
  const { terms, starts, parts: owners, numbers, df } = await mergeTerms(parts, pause);
  const lengths = new Uint16Array(size);
  parts.forEach((part, i) => {
    lengths.set(part.lengths, offsets[i]);
  });
  const place = (text: string) => lowerBound(terms.length, (i) => (terms[i] as string) < text);
  const range = (prefix: string): [number, number] => [place(prefix), place(`${prefix}\uFFFF`)];
  return {
    size,
    terms,
    lengths,
    average: size > 0 ? words / size : 0,
    find(term) {
      const at = place(term);
      return terms[at] === term ? at : -1;
    },
    range,
    withStem: createStemLookup({ terms, range }),
    df: (term) => df[term] ?? 0,
    each(term, visit) {
      for (let i = starts[term] as number; i < (starts[term + 1] as number); i++) {
        const offset = offsets[owners[i] as number] as number;
        parts[owners[i] as number]?.each(numbers[i] as number, (document, count) => {
          if (!isHidden?.(offset + document)) visit(offset + document, count);
        });
      }
    },
  };
}

/** Terms of some indexes together. */
interface MergedTerms {
  /** Sorted, each once. */
  terms: string[];
  /** Where each term's entries begin in the next two, and at last where they end; those of one term by part. */
  starts: Uint32Array;
  /** Which part has the term, and the number that it has there. */
  parts: Uint32Array;
  numbers: Uint32Array;
  /** How many documents hold each term, in all parts. */
  df: Uint32Array;
}

/** The rest is looked up in the largest part term by term while it is so much smaller; else the largest is hashed. */
const SMALL_REST = 1 / 16;

/** Merges the terms of some indexes. Most of what the others have is in the largest one, whose order stands. */
async function mergeTerms(parts: readonly TermIndex[], pause?: () => Promise<void>): Promise<MergedTerms> {
  const total = parts.reduce((sum, { terms }) => sum + terms.length, 0);
  const [largest] = [...parts].sort((a, b) => b.terms.length - a.terms.length);
  const base = largest?.terms ?? [];
  const isSmall = total - base.length < base.length * SMALL_REST;
  const hashed = isSmall ? null : new Map(base.map((term, number) => [term, number]));
  const inBase = (term: string) => (hashed ? (hashed.get(term) ?? -1) : (largest?.find(term) ?? -1));
  const extra = new Map<string, number>();
  /** For each term of each part in turn: its number in the largest part, or after these the number among the extra. */
  const ids = new Uint32Array(total);
  let at = 0;
  for (const part of parts) {
    for (const [number, term] of part.terms.entries()) {
      let id = part === largest ? number : inBase(term);
      if (id < 0) {
        id = extra.get(term) ?? base.length + extra.size;
        extra.set(term, id);
      }
      ids[at++] = id;
    }
    await pause?.();
  }
  const added = [...extra.keys()].sort();
  const terms: string[] = [];
  const rank = new Uint32Array(base.length + added.length);
  let next = 0;
  for (const [number, term] of base.entries()) {
    for (; next < added.length && (added[next] as string) < term; next++) take(added[next] as string);
    rank[number] = terms.length;
    terms.push(term);
  }
  for (; next < added.length; next++) take(added[next] as string);

  function take(term: string): void {
    rank[extra.get(term) as number] = terms.length;
    terms.push(term);
  }

  await pause?.();
  const starts = new Uint32Array(terms.length + 1);
  for (const id of ids) {
    const slot = (rank[id] as number) + 1;
    starts[slot] = (starts[slot] as number) + 1;
  }
  for (let i = 0; i < terms.length; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const free = starts.slice();
  const merged = { terms, starts, parts: new Uint32Array(total), numbers: new Uint32Array(total) };
  const df = new Uint32Array(terms.length);
  at = 0;
  for (const [i, part] of parts.entries()) {
    for (let number = 0; number < part.terms.length; number++) {
      const term = rank[ids[at++] as number] as number;
      const place = free[term] as number;
      free[term] = place + 1;
      merged.parts[place] = i;
      merged.numbers[place] = number;
      df[term] = (df[term] as number) + part.df(number);
    }
    await pause?.();
  }
  return { ...merged, df };
}
