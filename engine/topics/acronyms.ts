import { INITIALED_HEADS, OPENERS } from '../lists/words.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { Evidence } from './evidence.ts';
import { foldName } from './fold-name.ts';
import { isAcronym, isCompanyEnd } from './tokens.ts';

/**
 * Joins acronyms to full names: those that an article defines ("Islamic State (IS)"), else those whose letters are the
 * initials of one name only.
 */
export function addAcronyms(evidence: Evidence, drafts: Drafts): void {
  // The spelling that most articles use comes first, and makes the label.
  const definitions = sorted(evidence.definitions).sort((a, b) => b.articles.size - a.articles.size);
  for (const { long, short, articles } of definitions) {
    const draft = drafts.byName.get(foldName(long)) ?? drafts.create('organization', articles);
    for (const article of articles) draft.articles.add(article);
    const other = drafts.byName.get(foldName(short));
    if (other !== undefined && other !== draft && other.names.size > 1 && !isSpelling(other, short)) continue;
    drafts.name(draft, long, 0);
    if (isMostlyElsewhere(short, draft, evidence)) continue;
    drafts.name(draft, short, 0);
    draft.label ??= long;
  }
  const byInitials = new Map<string, Set<Draft>>();
  for (const draft of drafts.all) {
    if (draft.kind === 'person') continue;
    for (const name of draft.names.keys()) {
      for (const initials of initialsOf(name))
        byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(draft));
    }
  }
  for (const draft of [...drafts.all]) {
    if ([...draft.names.keys()].some((name) => !isAcronym(name))) continue;
    const letters = [...draft.names.keys()][0]?.replaceAll('.', '') ?? '';
    const full = [...(byInitials.get(letters.toLowerCase()) ?? [])].filter((other) => drafts.all.has(other));
    const [only] = full;
    if (only === undefined || full.length > 1 || only === draft) continue;
    const together = [...draft.articles].some((article) => only.articles.has(article));
    if (letters.length < 3 && (!together || only.kind === 'thing')) continue;
    // "NBC" is no National Bank of Canada, which none of many articles about it names.
    if (!together && (only.kind === 'thing' || draft.articles.size >= WELL_KNOWN)) continue;
    const label = [...only.names].sort((a, b) => b[1] - a[1])[0]?.[0];
    drafts.merge(only, draft);
    only.label ??= label;
  }
  addInitials(byInitials, evidence, drafts);
}

/**
 * Adds acronyms that the library never writes to bodies that usually go by theirs: "SEC" to the Securities and Exchange
 * Commission.
 */
function addInitials(byInitials: ReadonlyMap<string, ReadonlySet<Draft>>, evidence: Evidence, drafts: Drafts): void {
  for (const [letters, holders] of byInitials) {
    const [only] = holders;
    const short = letters.toUpperCase();
    if (letters.length < 3 || holders.size > 1 || only === undefined || !drafts.all.has(only)) continue;
    if (only.kind !== 'organization' || drafts.byName.has(foldName(short))) continue;
    // "the WHO" beside the World Health Organization, though "who" is a word.
    const alone = evidence.candidates.get(short);
    if (OPENERS.has(letters) && ![...(alone?.articles ?? [])].some((article) => only.articles.has(article))) continue;
    const full = [...only.names.keys()].filter((name) => initialsOf(name)[0] === letters);
    if (full.some((name) => INITIALED_HEADS.has(name.split(' ').at(-1) ?? ''))) drafts.name(only, short, 0);
  }
}

/** In so many articles an acronym is well known, and of those at least one in so many must have the name it is short for. */
const WELL_KNOWN = 5;
const DEFINED_BESIDE = 4;

/**
 * Whether an acronym mostly stands in articles without the name that some article defines it as: "AMC" is American Motors
 * in most, and Amalgamated Metal in one.
 */
function isMostlyElsewhere(short: string, { articles }: Draft, { candidates }: Evidence): boolean {
  const alone = candidates.get(short);
  if (alone === undefined || alone.articles.size < WELL_KNOWN) return false;
  const together = [...alone.articles].filter((id) => articles.has(id)).length;
  return together * DEFINED_BESIDE < alone.articles.size;
}

function sorted<T>(map: ReadonlyMap<string, T>): T[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function isSpelling(draft: Draft, short: string): boolean {
  return [...draft.names.keys()].every((name) => foldName(name) === foldName(short));
}

/** The initials of a full name of two words or more, small words counted and left out. */
export function initialsOf(name: string): string[] {
  const words = name.split(/[\s-]+/u);
  const first = (list: string[]) => list.map((word) => word[0]?.toLowerCase() ?? '').join('');
  const own = words.filter((word) => /^\p{Lu}/u.test(word));
  if (own.length < 2 || own.some((word) => isAcronym(word) || isCompanyEnd(word))) return [];
  // "CDC" of the Centers for Disease Control and Prevention.
  const part = words.length > 4 && words.at(-2) === 'and' ? [first(own.slice(0, -1))] : [];
  return [...new Set([first(own), first(words), ...part])];
}
