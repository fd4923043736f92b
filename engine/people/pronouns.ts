import type { Gender } from './cast.ts';

/** Someone who may be meant in a sentence. */
export interface Seen {
  who: string;
  gender: Gender;
  /** Whether they say something there. */
  speaks: boolean;
  /** Whether the sentence begins with them. */
  opens: boolean;
}

/** What a sentence leaves for the next ones. */
export interface Told {
  seen: Seen[];
  /** Whether it has somebody who is not told from others. */
  hasOther: boolean;
}

/** A pronoun as it stands in its sentence. */
export interface Pronoun {
  gender: Gender;
  /** Whether a verb of speech goes with it. */
  speaks: boolean;
  /** Whether it gives all that stands before it to its speaker: "…, he said". */
  attributes: boolean;
}

/**
 * Who a pronoun means; `undefined` where that is not certain. `here`: what its sentence says before it; `past`: the
 * sentences before, the last one first.
 */
export function meant({ gender, speaks, attributes }: Pronoun, here: Told, past: readonly Told[]): string | undefined {
  if (here.seen.length > 0 || here.hasOther) {
    const own = fitting(here, gender);
    // "The envoy will attend, he said": not the envoy.
    if (attributes && own.length > 0 && !own.some((one) => one.speaks)) {
      const who = meantBefore(gender, speaks, past);
      return own.some((one) => one.who === who) ? undefined : who;
    }
    return own.length === 1 && !here.hasOther && own[0]?.speaks ? own[0].who : undefined;
  }
  return meantBefore(gender, speaks, past);
}

function meantBefore(gender: Gender, speaks: boolean, past: readonly Told[]): string | undefined {
  for (const [i, told] of past.entries()) {
    const own = fitting(told, gender);
    if (own.length === 0 && !told.hasOther) continue;
    const [first] = own;
    if (own.length === 1 && !told.hasOther && first) {
      // Who only does something is not who goes on speaking, where somebody else spoke before.
      const others = past.slice(i + 1).flatMap((one) => fitting(one, gender).filter((other) => other.speaks));
      const isOnly = !speaks || first.speaks || others.every(({ who }) => who === first.who);
      return isOnly ? first.who : undefined;
    }
    const [speaker, ...more] = own.filter((one) => one.speaks);
    return speaks && speaker?.opens && more.length === 0 ? speaker.who : undefined;
  }
  return undefined;
}

function fitting(told: Told, gender: Gender): Seen[] {
  const own = new Map<string, Seen>();
  for (const one of told.seen) {
    if (one.gender !== null && one.gender !== gender) continue;
    const known = own.get(one.who);
    own.set(one.who, known ? { ...known, speaks: known.speaks || one.speaks, opens: known.opens || one.opens } : one);
  }
  return [...own.values()];
}
