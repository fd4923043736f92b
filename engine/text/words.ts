import { APOSTROPHE, CLASS, DIGIT, foldWord, IGNORED, LOWER, OTHER, SOLO } from './code-units.ts';
import { COMMA, FULL_STOP } from './punctuation.ts';

/** A word of a text: folded, without the 's of a possessive, with its place in UTF-16 units (end exclusive). */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** The words of a text in order. The same folding serves the term index, the context and the typed query. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (word, start, end) => words.push({ text: word, start, end }));
  return words;
}

/** The words of a text in order, folded, without their places. */
export function foldedWords(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (word) => words.push(word));
  return words;
}

/**
 * Calls back for each word of a text, folded, with its place. "U.S." is one word ("us"), "19,000" too ("19000");
 * an apostrophe inside a word is left out; hyphens part words; a sign of Chinese, Japanese or Thai is a word.
 */
export function eachWord(text: string, visit: (word: string, start: number, end: number) => void): void {
  const n = text.length;
  let i = 0;
  while (i < n) {
    const first = CLASS[text.charCodeAt(i)] as number;
    const start = i++;
    if (first < SOLO || first === IGNORED) continue;
    if (first === SOLO) {
      visit(text.charAt(start), start, i);
      continue;
    }
    let plain = foldsToItself(text.charCodeAt(start));
    while (i < n) {
      const unit = text.charCodeAt(i);
      if ((CLASS[unit] as number) < IGNORED && !joins(text, start, i)) break;
      if (!foldsToItself(unit)) plain = false;
      i++;
    }
    const possessive = CLASS[text.charCodeAt(i - 2)] === APOSTROPHE && (text.charCodeAt(i - 1) | 32) === 0x73;
    const end = possessive ? i - 2 : i;
    const word = plain
      ? text.slice(start, end)
      : foldWord(text, start, end).replace(first === DIGIT ? /[,']/gu : /[.']/gu, '');
    if (word !== '') visit(word, start, end);
  }
}

/** A small ASCII letter or digit, which folds to itself. */
function foldsToItself(unit: number): boolean {
  return (unit > 0x60 && unit < 0x7b) || (unit > 0x2f && unit < 0x3a);
}

/** Whether the apostrophe, dot or comma at an offset stands inside a word: "don't", "19,000", "U.S". */
function joins(text: string, start: number, at: number): boolean {
  const unit = text.charCodeAt(at);
  const before = CLASS[text.charCodeAt(at - 1)] as number;
  const after = at + 1 < text.length ? (CLASS[text.charCodeAt(at + 1)] as number) : OTHER;
  if (CLASS[unit] === APOSTROPHE) return before !== DIGIT && after >= LOWER && after !== DIGIT;
  if (unit !== FULL_STOP && unit !== COMMA) return false;
  if (before === DIGIT) return after === DIGIT;
  if (unit === COMMA || after < LOWER || after === DIGIT) return false;
  // Single letters with dots between them: the one before this dot and the one after it stand alone.
  const alone = at - 1 === start || text.charCodeAt(at - 2) === FULL_STOP;
  const next = at + 2 < text.length ? (CLASS[text.charCodeAt(at + 2)] as number) : OTHER;
  return alone && next < SOLO;
}

const list = (text: string): Set<string> => new Set(text.trim().split(/\s+/u));

/** Words that hold a sentence together and say nothing about its subject. */
export const STOP_WORDS = list(`
  a about above after again against ago all along already also although always am among an and another any anyone
  anything are arent around as at away back be became because become been before behind being below between both but by
  came can cannot cant come comes could couldnt did didnt do does doesnt doing dont done down during each either else
  even ever every everyone everything few for from get gets getting go goes going gone got had has have having he hed
  her here hers herself him himself his how however i id if ill im in including indeed instead into is isnt it its
  itself ive just later least less let like made make makes making many may maybe me might mine more most mr mrs ms much
  must my myself near nearly neither never no nobody none nor not nothing now of off often on once one ones only onto or
  other others otherwise our ours ourselves out over own per perhaps put quite rather really s same see seem seemed
  seems seen several shall she should since so some someone something still such t take taken takes taking than that
  thats the their theirs them themselves then there thereby these they theyre this those though through throughout thus
  till to together too took toward towards under unless until up upon us use used uses using very via was wasnt way
  we well went were werent weve what whatever when where whether which while who whom whose why will with within without
  wont would wouldnt yes yet you your yours yourself`);

/** Words of every news text: they count a little for the fit and are no reason to show anybody. */
export const COMMON_NEWS_WORDS = list(`
  able according accord add added adding adds agree agreed ahead allow allowed amid announce announced appear appeared
  april arrive arriving ask asked asking august based began begin big bring brought call called calls case cases certain
  chief clear close come concern concerned concerns continue continued countries country course current currently day
  days december describe described despite different discuss discussed discussing due earlier early end ended ensure
  event expect expected fact far february find first five focus follow followed following force former forward found
  four friday full further future general give given gives giving good government great greater group groups half hand
  happen held help high himself hold hour hours hundreds idea important include included increase increased issue issues
  january job july june keep key kind knew know known large largest last late latest lead leader leaders leading leave
  left led level light likely line live local long longer look looking main major man march matter matters mean means
  meet meeting member members men million minister moment monday month months morning move named national need needs new
  news next night note noted november number october offer offered office official officials old open order page part
  parties party past people percent place plan plans play point position possible power present president press prime
  problem provide provided public question questions quickly reach read ready real recent recently remain report
  reported reporter reporters reporting reports result right role run said saturday say saying says second secretary send
  sending senior sent september set seven short show showed shown side sign similar single situation six small soon speak
  speaking special spoke spokesman spokesperson spokeswoman stand start started stay stayed staying state statement states step stop story
  strong sunday support sure talk talks tell ten thing things think third thought thousand thousands three thursday time
  times today told tomorrow tonight took top total tried trip try trying tuesday turn turned two understand urged view views want wanted wants warn warned
  wednesday week weekend weeks whole woman women word words work working world year years yesterday young`);

/** Verbs that give a quotation to its speaker, folded as they are written in news. */
export const QUOTING_VERBS = list(`
  accused acknowledged added adding admitted agreed announced argued asked asserted assured believes called charged
  claimed commented conceded concluded condemned confirmed criticised criticized declared declined demanded denied
  denounced described disclosed emphasised emphasized explained expressed hailed insisted insists mentioned noted
  pledged praised promised proposed quoted recalled refused reiterated rejected remarked repeated replied reported
  responded revealed said saying says slammed speaking spoke stated stressed suggested telegraphed tells told tweeted
  underlined urged vowed warned welcomed wrote`);
