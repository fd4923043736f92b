import { CONTROL_ACTS, CONTROL_LINKS, CONTROL_THINGS, CONTROLS_ALONE } from '../lists/words.ts';

/** A control has few words (count). */
const MOST_WORDS = 8;

const isActive = (word: string) => CONTROL_ACTS.has(word) || CONTROL_THINGS.has(word);
const isBetween = (word: string) => isActive(word) || CONTROL_LINKS.has(word);

/**
 * Whether a line is a button, a link or a label of the site: it has nothing but words that those are made of ("Share
 * this with Email", "Continue reading the main story"). One word alone that names a thing is left to the rules of
 * `site-chrome.ts`, for it may be a heading.
 */
export function isControl(line: string): boolean {
  const label = line.replace(/(?:\.{3}|…)$/u, '');
  if (/[.!?:;"“”]/u.test(label)) return false;
  const said = label
    .toLowerCase()
    .split(/[^\p{L}\p{N}’'-]+/u)
    .filter(Boolean);
  if (said.length === 1) return CONTROLS_ALONE.has(said[0] as string);
  return said.length <= MOST_WORDS && said.every(isBetween) && said.some(isActive);
}
