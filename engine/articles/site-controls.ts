/**
 * Words that buttons, links and section labels of a site are made of. A line of nothing else is a control; one word
 * alone that names a thing is left to the rules of `site-chrome.ts`, for it may be a heading.
 */
const DOES =
  'share tweet pin print copy email mail save gift send post follow like dislike reply report flag subscribe unsubscribe ' +
  'sign log login register join accept reject manage allow dismiss close cancel expand collapse show hide view see load ' +
  'open read reading write add learn get continue listen play pause mute watch skip scroll jump toggle enlarge download embed sort filter';

const NAMES =
  'facebook twitter x whatsapp linkedin instagram telegram reddit pinterest messenger flipboard pocket youtube tiktok ' +
  'bluesky threads comments comment article articles story stories page link links gallery galleries slideshow caption ' +
  'captions image images photo photos picture pictures video videos audio transcript ad ads advertisement cookies cookie ' +
  'settings preferences privacy policy terms conditions newsletter newsletters account membership menu navigation content ' +
  'notifications alerts app results replies transcript autoplay volume fullscreen';

const BETWEEN =
  'a all and as at back by for from here in into it less main me more my new next now of off on or our out over previous ' +
  'the their this to up us use via with you your full newest oldest first last latest started';

const wordsFrom = (list: string) => list.split(' ');
const ACTIVE = new Set([...wordsFrom(DOES), ...wordsFrom(NAMES)]);
const KNOWN = new Set([...ACTIVE, ...wordsFrom(BETWEEN)]);

/** A control has few words (count). */
const MOST_WORDS = 8;

/** What one word alone says of itself: a button, or the section of a paper, whose loss as a heading costs nothing. */
const ALONE = new Set(
  wordsFrom(
    'share tweet print save email subscribe unsubscribe login register follow reply close cancel expand collapse next previous ' +
      'facebook twitter whatsapp linkedin instagram telegram reddit pinterest messenger flipboard autoplay slideshow ' +
      'newsletter newsletters menu live breaking update exclusive opinion world politics business sport sports technology ' +
      'science entertainment weather caption report like dislike download embed advertisement advertising accept reject enlarge transcript',
  ),
);

/**
 * Whether a line is a button, a link or a label of the site: "Share this with Email", "Continue reading the main
 * story".
 */
export function isControl(line: string): boolean {
  const label = line.replace(/(?:\.{3}|…)$/u, '');
  if (/[.!?:;"“”]/u.test(label)) return false;
  const said = label
    .toLowerCase()
    .split(/[^\p{L}\p{N}’'-]+/u)
    .filter(Boolean);
  if (said.length === 1) return ALONE.has(said[0] as string);
  return said.length <= MOST_WORDS && said.every((word) => KNOWN.has(word)) && said.some((word) => ACTIVE.has(word));
}
