import { packedNames } from '../base/word-set.ts';
import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { AGENCY_NAMES, PHOTO_AGENCIES } from '../lists/agencies.ts';

/** A line of credits: who reported, after whom it was written. It closes an article. */
const REPORTING =
  /^\(?(?:with (?:additional )?(?:reporting|files|contributions?)|(?:additional )?reporting|writing|editing|written|edited|based on (?:reporting|material)|source) (?:by|from|in)\b:?\s*(.+?)\)?\.?$/iu;

/** "Associated Press writers Ole Berg and Anna Holm contributed to this report." */
const CONTRIBUTED =
  /^(.{5,200}?)\s+(?:also )?contributed (?:(?:reporting|research)\b.{0,40}|to this (?:report|story|article)\b.{0,40}?)(?:\.\s.{5,60}contributed .{5,40})?$/u;

/** What stands before the names there: an agency and what they do for it, and a place after them. */
const POST = /^.*\b(?:writers?|reporters?|correspondents?|journalists?|producers?|staff)\s+|\s+(?:in|at|from)\s+.*$/gu;

/** A byline: "By" and nothing but names. */
const BYLINE = /^(?:By|BY):?\s+(\p{Lu}[\p{L}.'’-]*(?:(?:,?\s+|,?\s+(?:and|&)\s+)\p{Lu}[\p{L}.'’-]*){1,11})$/u;

const BESIDE = packedNames(PHOTO_AGENCIES).join('|');

/**
 * A photographer or agency in brackets at the end of a caption: "[Dursun Aydemir – Anadolu Agency]", "(AP Photo/Jae
 * Hong)".
 */
const PHOTO = new RegExp(
  [
    String.raw`\s*(?:\[([^\]]{3,80})\]`,
    String.raw`\(((?:${BESIDE}|Photo|Image|File|Credit|Courtesy)[^)]{0,80}|[^)]{2,60}\b(?:${BESIDE}|Photo|Images|Agency))\)`,
    String.raw`\b(?:Photo(?:graph)?|Image|Picture|Credit)(?: (?:by|credit|courtesy(?: of)?))?:\s*(.{3,80}))\.?$`,
  ].join('|'),
  'u',
);

/** What names a picture's source on a line of its own: "Image source, Reuters", "Image copyright Getty Images". */
const SOURCE = /^(?:image|photo|picture|video|media) (?:source|copyright|credit)[,:]?\s+(.{2,80})$/iu;

/** A caption that says so: "Image caption The two leaders met". */
const CAPTION = /^(?:image|media|photo|video) caption[,:]?\s+(\S.{2,})$/iu;

/** Agencies whose name alone on a line is a picture's source. */
const AGENCY = new RegExp(String.raw`^(?:${packedNames(AGENCY_NAMES).join('|')})(?:\s*\/\s*[\p{L} ]{2,40})?$`, 'u');

/**
 * A line of credits: whom it names, and whether it closes the article, as "With reporting by …" does and a byline does
 * not.
 */
export interface CreditLine {
  names: string[];
  closes: boolean;
}

/** Reads a line of credits: "By Ole Berg and Anna Holm". Gives `null` when the line is something else. */
export function creditsOf(line: string): CreditLine | null {
  if (line.length > 300) return null;
  const reporting = REPORTING.exec(line)?.[1];
  if (reporting !== undefined) return { names: namesInCredit(reporting), closes: true };
  const contributed = CONTRIBUTED.exec(line)?.[1];
  if (contributed !== undefined) return { names: namesInCredit(contributed.replace(POST, '')), closes: true };
  const byline = BYLINE.exec(line)?.[1];
  return byline === undefined ? null : { names: namesInCredit(byline), closes: false };
}

/**
 * Cuts the source of a picture off its caption: "The two leaders met. (AP Photo/Jae Hong)". The caption is empty where
 * the line has the source alone. Gives `null` when the line names none and is no caption.
 */
export function photoCredit(line: string): { caption: string; credits: string[] } | null {
  const said = CAPTION.exec(line)?.[1];
  if (said !== undefined) return photoCredit(said) ?? { caption: said, credits: [] };
  const source = SOURCE.exec(line)?.[1] ?? AGENCY.exec(line)?.[0];
  if (source !== undefined) return { caption: '', credits: source.split(/\s*\/\s*/u) };
  const match = PHOTO.exec(line);
  if (!match) return null;
  const credits = (match[1] ?? match[2] ?? match[3] ?? '').split(/\s*[–—/|]\s*|\s+-\s+/u);
  return { caption: line.slice(0, match.index).trim(), credits: credits.map((name) => name.trim()).filter(Boolean) };
}

function namesInCredit(list: string): string[] {
  return list
    .split(/\s*[,;&]\s*(?:and\s+)?|\s+and\s+|\s+(?:editing|writing|reporting) by\s+/u)
    .map((name) =>
      name
        .replace(/\s+(?:in|for|from|at)\s+.*$/u, '')
        .replace(/^(?:(?:editing|writing|reporting)\s+)?by\s+/iu, '')
        // "CNN's Anna Chernova"
        .replace(/^[^'’]{2,30}['’]s\s+/u, '')
        .trim(),
    )
    .filter((name) => /^\p{Lu}/u.test(name) && !KNOWN_PLACES.has(name));
}
