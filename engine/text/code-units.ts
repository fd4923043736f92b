/**
 * How text is read: two tables with an entry per UTF-16 code unit, so that a scan looks at each unit once.
 * Both are filled once, when the engine is loaded (about 5 ms).
 */

/** Ends a word and stands for itself inside a name: full stop, slash, ampersand, brackets, quotation marks. */
export const OTHER = 0;
/** White space of any width, also no-break spaces and line breaks. */
export const SPACE = 1;
/** Hyphens and the en dash. Inside a name they count as a space. */
export const HYPHEN = 2;
/** Straight and curly apostrophes, which are also closing quotation marks. */
export const APOSTROPHE = 3;
/** A letter of a script written without spaces (Han, kana, Hangul, Thai …): a word of its own. */
export const SOLO = 4;
/** Invisible, or a mark on the letter before it: soft hyphen, zero-width characters, combining accents. */
export const IGNORED = 5;
/** A small letter. */
export const LOWER = 6;
/** A digit of any script, or an underscore. */
export const DIGIT = 7;
/** A letter without case of a script written with spaces (Arabic, Hebrew, Devanagari …). */
export const LETTER = 8;
/** A capital letter. */
export const UPPER = 9;

/** The class of each code unit. A word is a run of units of class `IGNORED` or above. */
export const CLASS = new Uint8Array(65536);

/** The unit that each code unit counts as: small letter, without accent; values from `EXPANDED` on stand for two. */
export const FOLD = new Uint16Array(65536);

/**
 * A folded value from here on stands for `EXPANSIONS[value - EXPANDED]`: "æ" counts as "ae". These code units are
 * Unicode's private use area, so no letter has one of them.
 */
export const EXPANDED = 0xe000;
/** What the folded values from `EXPANDED` on stand for. */
export const EXPANSIONS: readonly string[] = ['ae', 'oe', 'ss', 'th', 'ij', 'ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'dz'];

/** Letters that Unicode does not decompose, and what English spelling makes of them. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ĳ: 'ij',
};

/**
 * Where letters with accents, ligatures and wide forms of Latin, Greek and Cyrillic stand; the rest folds to itself.
 */
const DECOMPOSABLE: readonly (readonly [number, number])[] = [
  [0x80, 0x52f],
  [0x1d00, 0x1fff],
  [0xfb00, 0xfb06],
  [0xff10, 0xff5a],
];

const EXTRA: readonly (readonly [number, string])[] = [
  [
    SPACE,
    '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  ],
  [HYPHEN, '-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d'],
  [APOSTROPHE, "'\u2018\u2019\u201b\u02bc\u2032\u00b4`\uff07"],
  [IGNORED, '\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff'],
  [IGNORED, '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'],
];

fillTables();

function fillTables(): void {
  let units = '';
  const block = new Uint16Array(1024);
  for (let from = 0; from < 65536; from += block.length) {
    for (let i = 0; i < block.length; i++) block[i] = from + i;
    units += String.fromCharCode(...block);
  }
  const mark = (pattern: RegExp, value: number) => {
    for (const run of units.matchAll(pattern)) CLASS.fill(value, run.index, run.index + run[0].length);
  };
  mark(/\p{L}+/gu, LETTER);
  mark(/[\p{Ll}\p{Lm}]+/gu, LOWER);
  mark(/[\p{Lu}\p{Lt}]+/gu, UPPER);
  mark(/[\p{Nd}_]+/gu, DIGIT);
  mark(/\p{M}+/gu, IGNORED);
  mark(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Bopo}]+/gu, SOLO);
  // The long-vowel mark of kana is a modifier letter of no script.
  CLASS[0x30fc] = SOLO;
  for (const [value, list] of EXTRA) for (const unit of list) CLASS[unit.charCodeAt(0)] = value;
  for (let unit = 0; unit < 65536; unit++) {
    const kind = CLASS[unit] as number;
    if (kind === SPACE || kind === HYPHEN) FOLD[unit] = 0x20;
    else if (kind === APOSTROPHE) FOLD[unit] = 0x27;
    else FOLD[unit] = kind === IGNORED || unit === 0 || (unit >= 0xd800 && unit < 0xf900) ? 1 : unit;
  }
  for (let unit = 0x41; unit <= 0x5a; unit++) FOLD[unit] = unit + 32;
  for (const [from, to] of DECOMPOSABLE) {
    for (let unit = from; unit <= to; unit++) {
      const kind = CLASS[unit] as number;
      if (kind === LOWER || kind === UPPER || kind === DIGIT) FOLD[unit] = foldLetter(unit);
    }
  }
}

function foldLetter(unit: number): number {
  const small = String.fromCharCode(unit).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '');
  const plain = PLAIN[small] ?? small;
  if (plain.length === 1) return plain.charCodeAt(0);
  const index = EXPANSIONS.indexOf(plain);
  return index < 0 ? unit : EXPANDED + index;
}

/**
 * A text as words are compared, from `start` to `end`: in small letters without accents, ligatures written out,
 * invisible units left out; hyphens and white space are a space, apostrophes straight. "Erdoğan" is "erdogan".
 */
export function foldWord(text: string, start = 0, end = text.length): string {
  let i = start;
  while (i < end && isPlainUnit(text.charCodeAt(i))) i++;
  // Most words and phrases are plain ASCII, with nothing to fold but their case.
  if (i === end) return text.slice(start, end).toLowerCase();
  let folded = '';
  for (i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (CLASS[unit] === IGNORED) continue;
    const value = FOLD[unit] as number;
    folded +=
      value >= EXPANDED && value < EXPANDED + EXPANSIONS.length
        ? EXPANSIONS[value - EXPANDED]
        : String.fromCharCode(value);
  }
  return folded;
}

/** A unit of ASCII that is a letter, or that folding leaves as it is (hyphens and line breaks count as spaces). */
function isPlainUnit(unit: number): boolean {
  return unit < 0x80 && ((CLASS[unit] as number) > IGNORED || FOLD[unit] === unit);
}

/** The first place from `place` on whose unit can be seen; the text's length when there is none. */
export function visibleFrom(text: string, place: number): number {
  let i = place;
  while (i < text.length && CLASS[text.charCodeAt(i)] === IGNORED) i++;
  return i;
}

/** The last place before `place` whose unit can be seen; -1 when there is none. */
export function visibleBefore(text: string, place: number): number {
  let i = place - 1;
  while (i >= 0 && CLASS[text.charCodeAt(i)] === IGNORED) i--;
  return i;
}
