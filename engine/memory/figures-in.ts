import { CALENDAR } from '../lexicon/calendar.ts';
import { NUMBER_LINES } from '../lists/numbers.ts';
import { STATEMENT_VERBS, STOP_WORDS } from '../lists/words.ts';
import type { Span } from '../model/mention.ts';
import { foldWord } from '../text/code-units.ts';
import { sentences } from '../text/sentences.ts';
import { stemOf } from '../text/stem.ts';

/** A number in a text, with its unit and what it measures. Offsets are UTF-16 units in the text, end exclusive. */
export interface FigureInText {
  /** The number with its unit: "2 percent", "28-member". */
  start: number;
  end: number;
  value: number;
  /** What is counted, the same for all spellings: "%", "$", the stem of a noun. */
  unit: string;
  /** Stems of the telling words before it and behind it in its clause, the nearest first; names are not among them. */
  before: string[];
  after: string[];
  /** The words with a capital in its clause, folded and sorted: whose figure it is. */
  names: string[];
  /** What its clause says of time: "quarter", "january". */
  times: string[];
  /** Whether it is one word with what it counts: "28-member". Then only the words next to it say whose it is. */
  isCompound: boolean;
  /** The first words behind it in its clause, folded. */
  next: string[];
  /** The sentence that it stands in. */
  sentence: Span;
}

/** The words for numbers with their values: ones up to twelve, tens, and scales from a hundred on. */
const NUMBER_WORDS = NUMBER_LINES.trim()
  .split('\n')
  .map((line) => line.split(' '))
  .map(([value = '', word = '']) => ({ word, value: Number(value) }));
const wordsFrom = (least: number, below: number) =>
  NUMBER_WORDS.filter(({ value }) => least <= value && value < below).map(({ word }) => word);
const TENS = wordsFrom(20, 100);
const WORDED = `(?:${TENS.join('|')})(?:-(?:${wordsFrom(1, 10).join('|')}))?|${wordsFrom(1, 20).join('|')}`;
const VALUES: ReadonlyMap<string, number> = new Map(NUMBER_WORDS.map(({ word, value }) => [word, value]));

/** A number, with a sign of money before it and a scale behind it: "$1.2 billion", "twenty-three", "7-1/2". */
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/:'’-])(?:(?<money>(?:U\.?S\.?|A|C|HK)?[$]|[£€¥])\s?)?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|${WORDED})(?<fraction>-\d{1,2}/\d{1,2})?(?:[ -](?<scale>${wordsFrom(100, Number.POSITIVE_INFINITY).join('|')})(?![\p{L}]))?(?![\p{N}/:]|[.,]\d)`,
  'giu',
);

/** What may follow as a unit: "percent", "-member", or the noun that is counted, with up to two words before it. */
const PERCENT = /^(?:\s?%|[ -](?:per ?cent|pct|percentage points?)(?![\p{L}]))/u;
const COMPOUND_UNIT = /^-(\p{Ll}{3,})(?:-\p{Ll}+)*(?![\p{L}-])/u;
const COUNTED_UNIT =
  /^ (?:(?:[\p{L}][\p{L}.-]*) ){0,2}?(\p{Ll}{2,}(?:s|people|men|women|children|stg|dlrs|yen|dollars))(?![\p{L}'’-])/u;

/**
 * The figures of a text that say how much or how many there is of something: no days, years, hours, ages, numbers that
 * name something ("Article 5"), ranges, changes ("rose 5 percent") and what something was before ("from 4 percent").
 */
export function figuresIn(text: string): FigureInText[] {
  const found: FigureInText[] = [];
  let spans: Span[] | undefined;
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    const { money, number = '', fraction, scale } = match.groups as Record<string, string | undefined>;
    const rest = text.slice(start + match[0].length, start + match[0].length + 60);
    const unit = unitOf(rest, money, number, scale);
    if (!unit) continue;
    spans ??= sentences(text);
    const sentence = spans.find(([from, to]) => from <= start && start < to);
    if (!sentence) continue;
    const before = text.slice(sentence[0], start);
    if (!isLevel(before, rest) || DEAL.test(before) || DEAL.test(text.slice(start, sentence[1]))) continue;
    const end = start + match[0].length + unit.length;
    const value = numberOf(number, fraction) * (VALUES.get(scale?.toLowerCase() ?? '') ?? 1);
    const clauseBefore = (/[^;:()"“”]*$/u.exec(before)?.[0] ?? '')
      .replace(/^.*, (?:and|but|while|with) /u, '')
      .replace(SAID_BEFORE, '');
    const clauseAfter = (/^[^;:()"“”]*/u.exec(text.slice(end, sentence[1]))?.[0] ?? '')
      .replace(/, (?:and|but|while|with) .*$/u, '')
      .replace(SAID_AFTER, '');
    const [left, own, right] = [
      wordsAround(clauseBefore, before === clauseBefore),
      wordsAround(text.slice(start + match[0].length, end), false),
      wordsAround(clauseAfter, false),
    ];
    const isCompound = unit.isCompound === true;
    const words = isCompound ? [...left.slice(-2), ...right.slice(0, 3)] : [...left, ...own, ...right];
    found.push({
      start,
      end,
      value,
      unit: unit.name,
      isCompound,
      next: right.slice(0, 6).map(({ folded }) => folded),
      before: tellingIn(clauseBefore, before === clauseBefore).reverse(),
      after: tellingIn(clauseAfter, false),
      names: [...new Set(words.filter(({ isName }) => isName).map(({ folded }) => folded))].sort(),
      times: [...new Set(words.flatMap(({ folded }) => TIMES.exec(folded)?.[1] ?? []))].sort(),
      sentence,
    });
  }
  return found;
}

/** Whoever says it is not whose figure it is, unless the clause goes on with "it". */
const SAID_BEFORE = new RegExp(
  `^.*\\b(?:${[...STATEMENT_VERBS].join('|')})\\b(?: that\\b)?(?! (?:its?|he|she|his|her|they|their|we|the company)\\b)`,
  'u',
);
const SAID_AFTER = new RegExp(`,? [^,]*\\b(?:${[...STATEMENT_VERBS].join('|')}|according to)\\b.*$`, 'u');

/** What a figure is of: of a quarter, or of a year. */
const TIMES = /^((?:half|quarter|month|week|dai|year|annual|season|fiscal)\p{Ll}{0,3})$/u;

function unitOf(
  rest: string,
  money: string | undefined,
  number: string,
  scale: string | undefined,
): { name: string; length: number; isCompound?: true } | undefined {
  const percent = PERCENT.exec(rest);
  if (percent) return { name: '%', length: percent[0].length };
  if (money) return { name: /[£]/u.test(money) ? '£' : /€/u.test(money) ? '€' : '$', length: 0 };
  const compound = COMPOUND_UNIT.exec(rest);
  if (compound)
    return NO_UNIT.test(compound[1] as string)
      ? undefined
      : { name: stemOf(compound[1] as string), length: compound[0].length, isCompound: true };
  const counted = COUNTED_UNIT.exec(rest);
  if (!counted) return undefined;
  const words = counted[0].trim().split(' ');
  if (words.slice(0, -1).some((word) => STOP_WORDS.has(foldWord(word)) || CALENDAR.has(word))) return undefined;
  const noun = foldWord(counted[1] as string);
  if (NO_UNIT.test(noun) || STOP_WORDS.has(noun)) return undefined;
  // A bare "2017 elections" is a year.
  if (/^(?:1[5-9]|20)\d\d$/u.test(number) && !scale) return undefined;
  if (/^(?:one)$/iu.test(number) && !scale) return undefined;
  return { name: MONEY[noun] ?? stemOf(noun), length: counted[0].length };
}

const MONEY: Readonly<Record<string, string>> = { dlrs: '$', dollars: '$', stg: '£', pounds: '£', euros: '€' };

/** Units of time and of place, and words that count nothing. */
const NO_UNIT =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|quarters?|times|ways|others|things|points?|pages?|kilomet(?:er|re)s?|miles|met(?:er|re)s|feet|inches|nights?|yards|degrees|cents?|cts|wins|goals|games|series|is|was|has|versus|plus|less|this|thus|across|besides|unless|towards|thirds?|fourths?|fifths?|half|halves)$/u;

/** Whether what stands before a figure says that it is one: not a change, a past value, a range, or a name. */
function isLevel(before: string, rest: string): boolean {
  const words = before
    .trimEnd()
    .split(/\s+/u)
    .slice(-5)
    .map((word) => word.toLowerCase());
  const last = words.at(-1) ?? '';
  if (
    /^\p{Lu}/u.test(before.trimEnd().split(/\s+/u).at(-1) ?? '') &&
    before.trim().includes(' ') &&
    !/[,.;:]$/u.test(before.trimEnd())
  )
    return false;
  // "rose 3 percent to 5 percent" says where it is now.
  const to = words.lastIndexOf('to');
  if (words.slice(to + 1).some((word) => NO_LEVEL.test(word))) return false;
  if (
    /^(?:and|or)$/u.test(last) ||
    /\d\S* (?:to|or|and)$/u.test(before.trimEnd()) ||
    /\b(?:compared|against|versus|vs)\b/u.test(before)
  )
    return false;
  return (
    !/^[^.;,]{0,12} (?:to|or|and) (?:[$£€])?\d/u.test(rest) &&
    !/^[^.;]{0,24}\b(?:higher|lower|more|less|fewer|increase|rise|decline|drop|fall|cut|gain|growth)\b/u.test(rest)
  );
}

/** What is bought, sold, lent or offered is another thing each time. */
const DEAL =
  /\b(?:b[ou]y(?:s|ing)?|bought|s[eo]ll?(?:s|d|ing)?|sales? of|purchas\p{Ll}+|offer\p{Ll}*|fil(?:e|es|ed|ing)|issu(?:e|es|ed|ing)|rais(?:ed|ing)|arrang(?:e|ed|ing)|launch\p{Ll}*|acquir\p{Ll}+|award\p{Ll}*|order(?:ed|s)?|contracts?|loans?|notes?|bonds?|debentures?|settle\p{Ll}*|register\p{Ll}*|bids?|tenders?|licen[cs]es?|rebates?|advances?|redeem\p{Ll}*|redemption|denominations?)\b/iu;

/** Words of changes, of what was before, and of ranges. */
const NO_LEVEL =
  /^(?:from|than|versus|vs\.?|against|compared|between|by|after|off|up|down|ris\p{Ll}+|rose|f[ae]ll\p{Ll}*|increas\p{Ll}+|decreas\p{Ll}+|declin\p{Ll}+|dropp?\p{Ll}*|gain\p{Ll}*|lost|gr[eo]w\p{Ll}*|climb\p{Ll}*|jump\p{Ll}*|slipp\p{Ll}+|cut|another|additional|extra|further|first|last|next|age|aged|article|no\.|chapter|section)$/u;

function numberOf(number: string, fraction: string | undefined): number {
  const small = number.toLowerCase();
  // "twenty-three" is the sum of its words.
  const worded = small.split('-').map((word) => VALUES.get(word) ?? Number.NaN);
  const sum = worded.reduce((all, value) => all + value, 0);
  const whole = Number.isNaN(sum) ? Number(small.replaceAll(',', '')) : sum;
  const [top, bottom] = (fraction?.slice(1) ?? '0/1').split('/').map(Number) as [number, number];
  return bottom === 0 ? whole : whole + top / bottom;
}

/** A word of a clause. */
interface ClauseWord {
  folded: string;
  isName: boolean;
}

function wordsAround(text: string, opensSentence: boolean): ClauseWord[] {
  return [...text.replace(/gross domestic product|\bGDP\b/giu, 'gdp').matchAll(/\p{L}[\p{L}\p{M}\p{N}.'’&-]*/gu)].map(
    ([word], i) => ({
      folded: foldWord(word).replace(/['’]s$|['’.]$/gu, ''),
      isName:
        /^\p{Lu}/u.test(word) && !CALENDAR.has(word) && !(i === 0 && opensSentence && STOP_WORDS.has(foldWord(word))),
    }),
  );
}

/** The stems of the words of a clause that tell something and are no names, in order. */
function tellingIn(text: string, opensSentence: boolean): string[] {
  return wordsAround(text, opensSentence)
    .filter(
      ({ folded, isName }) =>
        !isName &&
        folded.length > 2 &&
        !STOP_WORDS.has(folded) &&
        !/^(?:seasonally|adjusted|record|total)$/u.test(folded),
    )
    .map(({ folded }) => stemOf(folded));
}
