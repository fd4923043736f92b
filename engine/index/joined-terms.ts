import { lowerBound } from '../base/lower-bound.ts';
import { stemOf } from '../text/stem.ts';
import type { TermIndex } from './term-index.ts';

/**
 * One term index over several: the documents of each follow those of the one before. The terms are merged once, which
 * takes a walk over all of them. Documents that `isHidden` names are passed by; they still count in `df` and in the
 * average, as those of a segment do that wait to be taken out (Lucene keeps deleted documents the same way).
 */
export function joinTerms(parts: readonly TermIndex[], isHidden?: (document: number) => boolean): TermIndex {
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
  const { terms, numbers } = mergeTerms(parts);
  const lengths = new Uint16Array(size);
  parts.forEach((part, i) => {
    lengths.set(part.lengths, offsets[i]);
  });
  const place = (text: string) => lowerBound(terms.length, (i) => (terms[i] as string) < text);
  let stems: Map<string, number[]> | undefined;
  return {
    size,
    terms,
    lengths,
    average: size > 0 ? words / size : 0,
    find(term) {
      const at = place(term);
      return terms[at] === term ? at : -1;
    },
    range: (prefix) => [place(prefix), place(`${prefix}\uFFFF`)],
    withStem(stem) {
      if (!stems) {
        stems = new Map();
        for (const [number, term] of terms.entries()) {
          const key = stemOf(term);
          const list = stems.get(key);
          if (list) list.push(number);
          else stems.set(key, [number]);
        }
      }
      return stems.get(stem) ?? [];
    },
    df: (term) =>
      numbers.reduce((sum, own, i) => sum + (has(own, term) ? (parts[i]?.df(own[term] as number) ?? 0) : 0), 0),
    each(term, visit) {
      numbers.forEach((own, i) => {
        if (!has(own, term)) return;
        const offset = offsets[i] as number;
        parts[i]?.each(own[term] as number, (document, count) => {
          if (!isHidden?.(offset + document)) visit(offset + document, count);
        });
      });
    },
  };
}

const has = (own: Int32Array, term: number) => (own[term] ?? -1) >= 0;

/** All terms of some indexes, sorted, each once; and for each index the number it has for each of them, or −1. */
function mergeTerms(parts: readonly TermIndex[]): { terms: string[]; numbers: Int32Array[] } {
  const most = parts.reduce((sum, part) => sum + part.terms.length, 0);
  const terms: string[] = [];
  const numbers = parts.map(() => new Int32Array(most).fill(-1));
  const next = parts.map(() => 0);
  for (;;) {
    let least: string | undefined;
    parts.forEach((part, i) => {
      const term = part.terms[next[i] as number];
      if (term !== undefined && (least === undefined || term < least)) least = term;
    });
    if (least === undefined) break;
    parts.forEach((part, i) => {
      const at = next[i] as number;
      if (part.terms[at] !== least) return;
      (numbers[i] as Int32Array)[terms.length] = at;
      next[i] = at + 1;
    });
    terms.push(least);
  }
  return { terms, numbers: numbers.map((own) => own.slice(0, terms.length)) };
}
