import type { TopicKind } from '../model/topic.ts';
import { foldWord } from '../text/code-units.ts';
import type { Evidence, NameCandidate } from './evidence.ts';

/** So many names of a library with the same last word, and this share of them of one kind, tell of another's kind. */
const ENDING_VOTES = 3;
const ENDING_SHARE = 0.8;
/** Two members of a list that are of one kind, and this share of them, tell what the others are. */
const LIST_VOTES = 2;
const LIST_SHARE = 0.65;
/** What a list tells is passed on so many times. */
const LIST_ROUNDS = 2;

const LISTED_KINDS: ReadonlySet<TopicKind> = new Set<TopicKind>(['person', 'organization', 'place']);

/**
 * Gives a kind to names that nothing beside them told of (`thing`), by other names: those of the library that end in
 * the same word ("Metropolitan Leasing" beside other firms for leasing), then those that stand in lists with them
 * ("Hebei, Shandong and Xinjiang"). Changes `kinds`.
 */
export function settleKinds(
  names: readonly NameCandidate[],
  kinds: Map<NameCandidate, TopicKind>,
  evidence: Evidence,
): void {
  const open = (candidate: NameCandidate) =>
    candidate.the === 0 && (kinds.get(candidate) === 'thing' || isHeardOnce(candidate));
  const byLast = new Map<string, Votes>();
  for (const candidate of names) {
    const kind = kinds.get(candidate);
    if (candidate.words.length < 2 || kind === undefined) continue;
    vote(byLast, foldWord(candidate.words.at(-1) ?? ''), kind, 1);
  }
  for (const candidate of names) {
    if (candidate.words.length < 2 || kinds.get(candidate) !== 'thing') continue;
    const votes = byLast.get(foldWord(candidate.words.at(-1) ?? ''));
    const kind = winner(votes, ENDING_VOTES, ENDING_SHARE, 'organization');
    if (kind !== null) kinds.set(candidate, kind);
  }
  for (let round = 0; round < LIST_ROUNDS; round++) {
    const listed = new Map<string, Votes>();
    for (const list of evidence.lists) {
      const kindsOf = list.map((name) => kindIn(name, evidence, kinds));
      for (const [i, name] of list.entries()) {
        const candidate = evidence.candidates.get(name);
        if (candidate === undefined || !open(candidate)) continue;
        for (const [j, kind] of kindsOf.entries()) if (j !== i && kind !== null) vote(listed, name, kind, 1);
      }
    }
    for (const [name, votes] of listed) {
      const candidate = evidence.candidates.get(name);
      const kind = winner(votes, LIST_VOTES, LIST_SHARE);
      if (candidate !== undefined && kind !== null) kinds.set(candidate, kind);
    }
  }
}

/** Whether nothing tells of a single word but that it spoke once, as places do now and then. */
function isHeardOnce({ words, speech, company, body, person, place, site }: NameCandidate): boolean {
  return words.length === 1 && speech === 1 && company + body + person + place + site === 0;
}

type Votes = Map<TopicKind, number>;

function vote(votes: Map<string, Votes>, key: string, kind: TopicKind, count: number): void {
  const found = votes.get(key) ?? new Map<TopicKind, number>();
  found.set(kind, (found.get(kind) ?? 0) + count);
  votes.set(key, found);
}

/**
 * The kind that has at least `least` votes, a share of `share` of all but "thing", and at least as many votes as that;
 * `only`, if given, or none.
 */
function winner(votes: Votes | undefined, least: number, share: number, only?: TopicKind): TopicKind | null {
  if (votes === undefined) return null;
  let all = 0;
  let best: TopicKind | null = null;
  for (const [kind, count] of votes) {
    if (kind === 'thing') continue;
    all += count;
    if (LISTED_KINDS.has(kind) && (best === null || count > (votes.get(best) ?? 0))) best = kind;
  }
  if (best === null || (only !== undefined && best !== only)) return null;
  const count = votes.get(best) ?? 0;
  return count >= least && count >= share * all && count >= (votes.get('thing') ?? 0) ? best : null;
}

function kindIn(
  name: string,
  { candidates }: Evidence,
  kinds: ReadonlyMap<NameCandidate, TopicKind>,
): TopicKind | null {
  const candidate = candidates.get(name);
  const kind = candidate === undefined ? undefined : kinds.get(candidate);
  return kind === undefined || kind === 'thing' ? null : kind;
}
