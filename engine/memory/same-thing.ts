import { ORG_HEADS } from '../lists/words.ts';
import type { FigureInText } from './figures-in.ts';

/** How much of what two clauses say must be the same. */
const SAME_SHARE = 0.6;

/**
 * Whether two figures are of one thing, as far as their clauses tell: the same is counted, of the same names and for the same
 * kind of time, next to the same word, and most of what else is said is the same. `own`: the folded words of the names
 * of the topic that both are about, which may be said in one and meant in the other.
 */
export function areOfOneThing(one: FigureInText, other: FigureInText, own: ReadonlySet<string>): boolean {
  if (one.unit !== other.unit || one.isCompound !== other.isCompound) return false;
  if (!areEqual(otherNames(one, own), otherNames(other, own)) || !areEqual(one.times, other.times)) return false;
  if (one.isCompound) return headOf(one, own) === headOf(other, own);
  if (!isShared(one.before[0], other.before[0]) && !isShared(one.after[0], other.after[0])) return false;
  const words = new Set([...one.before, ...one.after]);
  const others = new Set([...other.before, ...other.after]);
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared >= 2 && shared >= SAME_SHARE * (words.size + others.size - shared);
}

/**
 * What a compound belongs to: the topic itself, a body of it ("the 16-member League board"), or the noun behind it: "the
 * 28-member alliance".
 */
function headOf({ next, after }: FigureInText, own: ReadonlySet<string>): string | undefined {
  const behind = next.findIndex((word) => !own.has(word));
  if (behind === 0 || next.length === 0) return after[0];
  const body = next[behind] ?? '';
  return ORG_HEADS.has(body.charAt(0).toUpperCase() + body.slice(1)) ? body : '';
}

const otherNames = ({ names }: FigureInText, own: ReadonlySet<string>) => names.filter((name) => !own.has(name));

const areEqual = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((one, i) => one === others[i]);

const isShared = (one: string | undefined, other: string | undefined) => one !== undefined && one === other;
