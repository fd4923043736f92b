import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { COMPANY_TRADES, DEMONYMS, ORG_HEADS } from '../lists/words.ts';
import type { Evidence, NameCandidate } from './evidence.ts';
import { isCompanyEnd } from './tokens.ts';

/** A name that nearly always has "'s" behind it has it in itself, and one that nearly always follows belongs to it. */
const BELONGING_SHARE = 0.9;
/** So often, and in so many articles, both must come to tell. */
const OWNING_OFTEN = 3;
const OWNING_ARTICLES = 2;

/**
 * Gives names their "'s" where it is a part of them: "Moody's", which speaks so, and "Moody's Investors Service", whose
 * second part ends as bodies do and hardly ever stands without the first.
 */
export function joinOwners(evidence: Evidence): void {
  const { candidates, owners } = evidence;
  for (const [name, { count, speech, things }] of [...owners].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const owner = candidates.get(name);
    if (owner === undefined || owner.person > 0 || KNOWN_PLACES.has(name) || DEMONYMS.has(name)) continue;
    const isOwn =
      speech > 0 &&
      count >= OWNING_OFTEN &&
      owner.articles.size >= OWNING_ARTICLES &&
      count >= BELONGING_SHARE * timesOf(owner);
    for (const [thing, owned] of things) {
      const second = candidates.get(thing);
      const last = second?.words.at(-1) ?? '';
      const isBody = isCompanyEnd(last) || ORG_HEADS.has(last) || COMPANY_TRADES.has(last);
      if (second === undefined || !isBody || second.person > 0 || owned.articles.size < OWNING_ARTICLES) continue;
      if (owned.count < OWNING_OFTEN || owned.count < BELONGING_SHARE * timesOf(second)) continue;
      candidates.delete(thing);
      renameCandidate(second, `${name}'s ${thing}`, evidence);
      owner.middle -= owned.count;
      if (owner.middle < 0) owner.initial += owner.middle;
      owner.middle = Math.max(0, owner.middle);
    }
    const isGone = timesOf(owner) <= 0;
    if (isGone || isOwn) candidates.delete(name);
    if (isGone || !isOwn) continue;
    renameCandidate(owner, `${name}'s`, evidence);
    owner.speech += speech;
  }
}

const timesOf = ({ middle, initial }: NameCandidate): number => middle + initial;

function renameCandidate(candidate: NameCandidate, text: string, { candidates }: Evidence): void {
  candidate.text = text;
  candidate.words = text.split(' ');
  candidates.set(text, candidate);
}
