/** A passage that names or means a topic, as it is weighed against the others of that topic. */
export interface TopicPassage {
  /** Which article it is of: any number that tells articles apart. */
  article: number;
  /** Days since 1970; `null` where its article has no day. */
  day: number | null;
  /** Of its text: passages with the same are one, printed twice. */
  text: number;
  /** How telling it is by itself: see `worthOf`. */
  worth: number;
  /** Whether it names the topic, and does not only mean it. */
  isNamed: boolean;
}

/** The time of a topic is cut into so many parts, as long as one another, from which passages are taken in turn. */
const PARTS_OF_TIME = 50;

/** A passage that names the topic is worth so much more than one that says "he". */
const NAMED = 2;

/** Each passage of an article is worth so much less than the one before it, or one long article would fill a part. */
const SAME_ARTICLE = 1.5;

/**
 * Chooses the passages of a topic that go into an archive: the most telling ones, spread over time. All that have a day are
 * put into fifty parts of the time from the first to the last, those without into one more; then the parts give their best in
 * turn, the newest part first. Of passages with one text the first counts. Gives their positions, ascending; all of them
 * where there are no more than `most`.
 */
export function choosePassages(all: readonly TopicPassage[], most: number): number[] {
  const seen = new Set<number>();
  const each: number[] = [];
  for (let i = 0; i < all.length; i++) {
    const { text } = all[i] as TopicPassage;
    if (seen.has(text)) continue;
    seen.add(text);
    each.push(i);
  }
  if (each.length <= most) return each;
  const parts = partsOf(all, each).map((part) => byWorth(all, part));
  const chosen: number[] = [];
  for (let turn = 0; chosen.length < most; turn++) {
    for (const part of parts) {
      const next = part[turn];
      if (next !== undefined && chosen.length < most) chosen.push(next);
    }
  }
  return chosen.sort((a, b) => a - b);
}

/** The parts of time that have passages, the newest first, the undated last. */
function partsOf(all: readonly TopicPassage[], each: readonly number[]): number[][] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const i of each) {
    const { day } = all[i] as TopicPassage;
    if (day === null) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const length = (last - first + 1) / PARTS_OF_TIME;
  const parts = new Map<number, number[]>();
  for (const i of each) {
    const { day } = all[i] as TopicPassage;
    const part = day === null ? -1 : Math.floor((day - first) / length);
    const known = parts.get(part);
    if (known) known.push(i);
    else parts.set(part, [i]);
  }
  return [...parts].sort(([a], [b]) => b - a).map(([, list]) => list);
}

/** Best first: an article's second passage is worth less than its first. */
function byWorth(all: readonly TopicPassage[], part: readonly number[]): number[] {
  const alone = (i: number) => {
    const { worth, isNamed } = all[i] as TopicPassage;
    return worth + (isNamed ? NAMED : 0);
  };
  const sorted = [...part].sort((a, b) => alone(b) - alone(a) || a - b);
  const taken = new Map<number, number>();
  const worth = new Map<number, number>();
  for (const i of sorted) {
    const { article } = all[i] as TopicPassage;
    const before = taken.get(article) ?? 0;
    taken.set(article, before + 1);
    worth.set(i, alone(i) - before * SAME_ARTICLE);
  }
  return sorted.sort((a, b) => (worth.get(b) as number) - (worth.get(a) as number) || a - b);
}
