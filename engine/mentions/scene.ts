import { CLASS, LOWER } from '../text/code-units.ts';
import type { LineStyle } from '../text/line-style.ts';

/** What a judge knows of a hit, from `start` to `end` of `text` (UTF-16 units), and of the names around it. */
export interface Scene {
  text: string;
  start: number;
  end: number;
  /** Flags of the name. */
  flags: number;
  /** How the line around the hit is set; read when asked for. */
  style(): LineStyle;
  /** Whether that style is `capitals`; asked more cheaply. */
  inCapitals(): boolean;
  /**
   * Whether a folded word is one of the person's given names, also in another spelling; never for what is no person.
   */
  isGiven(word: string): boolean;
  /** Whether one of the person's given names begins with the folded letter. */
  hasInitial(letter: string): boolean;
  /** Whether the person is a woman, as far as her given name tells. */
  female: boolean;
  /** Flags of the name found directly before, ending at this place; -1 when there is none. */
  flagsEndingAt(place: number): number;
  /** Flags of the name that begins at this place; -1 when there is none. */
  flagsStartingAt(place: number): number;
}

/** Whether a hit has no small letter, as acronyms have none. */
export function hasNoSmallLetter({ text, start, end }: Pick<Scene, 'text' | 'start' | 'end'>): boolean {
  for (let i = start; i < end; i++) if (CLASS[text.charCodeAt(i)] === LOWER) return false;
  return true;
}
