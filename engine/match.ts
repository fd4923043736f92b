import { createLineReader } from './around.ts';
import { isPlain, judge } from './block.ts';
import { allowsLaw, type Owners } from './law.ts';
import { ACRONYM, NUMBERED, namesOf, PERSON, PLACE, WORDLIKE } from './names.ts';
import { ownersOf } from './owners.ts';
import { createScanner, type Hit } from './scan.ts';
import type { Scene } from './scene.ts';
import { allowsAcronym } from './stress.ts';
import { buildTable, START } from './table.ts';
import type { Mention, Topic } from './types.ts';
import { foldWord, IGNORED, LOWER, SOLO, UPPER } from './units.ts';

/** Finds the places where a text names a topic: sorted, not overlapping, never throws, linear in the text. */
export interface Matcher {
  find(text: string): Mention[];
}

/** Builds the matcher over all names of the topics. */
export function buildMatcher(topics: readonly Topic[]): Matcher {
  const table = buildTable(namesOf(topics));
  const scanner = createScanner(table);
  const lineStyle = createLineReader();
  const { gate, flags } = table;
  const given = topics.map(givenNames);
  const owners = topics.map(ownersOf);
  const hit: Hit = { name: -1, start: 0, end: 0 };
  const probe: Hit = { name: -1, start: 0, end: 0 };

  function find(text: string): Mention[] {
    const mentions: Mention[] = [];
    const n = text.length;
    let lastEnd = -1;
    let lastFlags = -1;
    let i = 0;
    while (i < n) {
      const kind = gate[text.charCodeAt(i)] as number;
      if (kind < LOWER) {
        i++;
        continue;
      }
      if (kind >= START && (kind === START + UPPER || scanner.mayStart(text, i))) {
        const resume = scanner.at(text, i, hit);
        if (hit.name < 0) {
          i = resume;
          continue;
        }
        const found = flags[hit.name] as number;
        const start = accept(text, found, lastEnd, lastFlags);
        if (start >= 0) mentions.push(mentionOf(text, start));
        lastEnd = hit.end;
        lastFlags = found;
        i = Math.max(hit.end, start);
        continue;
      }
      i++;
      if ((kind & 15) === SOLO) continue;
      while (i < n && ((gate[text.charCodeAt(i)] as number) & 15) >= IGNORED) i++;
    }
    return mentions;
  }

  function accept(text: string, found: number, lastEnd: number, lastFlags: number): number {
    const special = found & (WORDLIKE | NUMBERED);
    if (special === 0 && isPlain(text, hit.start, hit.end)) return hit.start;
    const topic = table.topic[hit.name] as number;
    const style = lineStyle(text, hit.start);
    const person = (found & PERSON) !== 0;
    if (
      found & NUMBERED &&
      !allowsLaw({
        text,
        start: hit.start,
        end: hit.end,
        style,
        owners: owners[topic] as Owners,
        isBystanderEnd: (place) => place === lastEnd && (lastFlags & (PERSON | PLACE)) !== 0,
        isBystanderStart: (place) => flagsAt(text, place) > 0 && (flagsAt(text, place) & (PERSON | PLACE)) !== 0,
      })
    )
      return -1;
    if (found & WORDLIKE && !allowsAcronym(text, hit.start, hit.end, style, (found & ACRONYM) !== 0)) return -1;
    const scene: Scene = {
      text,
      start: hit.start,
      end: hit.end,
      flags: found,
      style,
      given: person ? (given[topic] as Given).names : NOBODY,
      female: person && (given[topic] as Given).female,
      flagsEndingAt: (place) => (place === lastEnd ? lastFlags : -1),
      flagsStartingAt: (place) => flagsAt(text, place),
    };
    return judge(scene);
  }

  function flagsAt(text: string, place: number): number {
    scanner.at(text, place, probe);
    return probe.name < 0 ? -1 : (flags[probe.name] as number);
  }

  function mentionOf(text: string, start: number): Mention {
    let end = hit.end;
    while (end < text.length && /\p{M}/u.test(text.charAt(end))) end++;
    const topicId = (topics[table.topic[hit.name] as number] as Topic).id;
    return { topicId, start, end, exact: text.slice(start, end) };
  }

  return { find };
}

interface Given {
  names: ReadonlySet<string>;
  female: boolean;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Common given names of women that do not end in "a" (English-speaking countries). */
const WOMEN = new Set(
  `mary elizabeth margaret nancy hillary hilary nikki kirsten anne ann jane susan karen helen michelle rachel ruth
  sarah kate catherine katherine kathleen kelly emily alice grace rose claire marine ingrid carol joan judith janet jill
  betsy stacey kirstjen melanie stephanie charlotte caroline christine madeleine condoleezza tulsi meghan kim beth`.split(
    /\s+/u,
  ),
);

/** The words before the surname in all full names of a person. */
function givenNames({ kind, label, aliases }: Topic): Given {
  if (kind !== 'person') return { names: NOBODY, female: false };
  const names = new Set<string>();
  for (const name of [label, ...aliases]) {
    const words = name
      .split(/[\s.]+/u)
      .filter(Boolean)
      .map((word) => foldWord(word));
    for (const word of words.slice(0, -1)) names.add(word);
  }
  const first = foldWord(label.split(/\s+/u)[0] ?? '');
  return { names, female: WOMEN.has(first) || (/a$/u.test(first) && !MEN_IN_A.has(first)) };
}

const MEN_IN_A = new Set('joshua mustafa luca andrea nikita ilya noah isa musa abdulla garcia shinzo sasha'.split(' '));
