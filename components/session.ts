import type { CardDigest } from '../engine/answers/card-digest.ts';
import type { PageInfo } from '../engine/model/answer.ts';
import type { LookUpWish, NamePlace } from '../engine/model/look-up-query.ts';
import type { CardView, Days } from './card-view.ts';

/** Snippets at first; what a reader takes in at one glance. */
const FIRST = 3;
/** Snippets added by each "More passages". */
const MORE = 5;
/** Answers come in some 10 ms; only a wait that would be felt is shown as one (ms). */
export const LOADING_AFTER = 200;

/** What a session asks of the rest of the extension. */
export type LookUp = (query: LookUpWish & NamePlace) => Promise<CardDigest>;

/** The topic looked up, as it is first known. */
export interface Subject {
  topicId: string;
  /** Until the answer gives the topic's label. */
  label: string;
}

/** One side of the card: a topic and how much of it is shown. */
interface Side extends Subject {
  /** Where the topic's name was read. */
  place: NamePlace;
  limit: number;
  /** The days of the point chosen on the timeline, and how much of these is shown. */
  chosen: { days: Days; limit: number } | null;
  card: CardDigest | null;
  view: CardView;
}

/** What a card shows at the moment. */
export interface SessionView {
  topicId: string;
  label: string;
  view: CardView;
  canGoBack: boolean;
  canGoForward: boolean;
}

/** One card from its first question to its close: what it shows, and every way to turn it. */
export interface Session {
  view(): SessionView;
  /** Resolves once there is something to show: the answer, a failure, or that it is taking long. */
  readonly ready: Promise<void>;
  /**
   * Turns to another topic, read at `place`: in a snippet, for a name there; where the topic before was read, when missing.
   * What lay ahead is forgotten.
   */
  turnTo(topicId: string, place?: NamePlace): void;
  back(): void;
  forward(): void;
  retry(): void;
  more(): void;
  choose(days: Days | null): void;
  /** Shows a notice in place of the passages, or the passages again. */
  notice(view: Extract<CardView, { state: 'muted' | 'paused' }> | null): void;
  /** Shows that something did not work; "Try again" brings the passages back. */
  fail(): void;
  /** No answer changes anything any more. */
  end(): void;
}

/**
 * What happens inside one open card, from topic to topic. Each question carries a token; an answer whose token is no
 * longer the newest is dropped, so that a late one never replaces what the reader turned to.
 * @param place Where the name was read.
 * @param page What its page says of itself.
 * @param changed Called after each change of what is to be seen, but for the first.
 */
export function createSession(
  { topicId, label }: Subject,
  place: NamePlace,
  page: PageInfo | undefined,
  lookUp: LookUp,
  changed: () => void,
): Session {
  let sides: Side[] = [sideOf({ topicId, label }, place)];
  let at = 0;
  let shown = sides[0] as Side;
  let notice: CardView | null = null;
  let token = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const side = () => sides[at] as Side;

  function show(target: Side): void {
    clearTimeout(waiting);
    shown = target;
    changed();
  }

  async function load(target: Side): Promise<void> {
    const mine = ++token;
    clearTimeout(waiting);
    // Until then the side before stays: a card that empties and fills again flickers.
    const wait = new Promise<void>((resolve) => {
      waiting = setTimeout(() => {
        if (target.card === null) target.view = { state: 'loading' };
        show(target);
        resolve();
      }, LOADING_AFTER);
    });
    await Promise.race([fetch(target, mine), wait]);
  }

  async function fetch(target: Side, mine: number): Promise<void> {
    try {
      const { topicId, place, chosen } = target;
      const query = { ...place, topicId, page };
      const card = (chosen && target.card) ?? (await lookUp({ ...query, limit: target.limit }));
      const part = chosen ? await lookUp({ ...query, limit: chosen.limit, between: chosen.days }) : card;
      if (mine !== token) return;
      target.card = card;
      target.label = card.topic.label;
      target.view = { state: 'ready', steps: stepsOf(target.view, part), card, part, chosen: chosen?.days ?? null };
      show(target);
    } catch {
      if (mine !== token) return;
      target.view = { state: 'failed' };
      show(target);
    }
  }

  function go(to: number): void {
    if (to < 0 || to >= sides.length) return;
    at = to;
    notice = null;
    if (side().view.state !== 'ready') void load(side());
    else {
      token += 1;
      show(side());
    }
  }

  const ready = load(side());
  return {
    view: () => ({
      topicId: shown.topicId,
      label: shown.label,
      view: notice ?? shown.view,
      canGoBack: at > 0,
      canGoForward: at < sides.length - 1,
    }),
    ready,
    turnTo(topicId, place = side().place) {
      if (topicId === side().topicId) return;
      sides = [...sides.slice(0, at + 1), sideOf({ topicId, label: labelOf(side(), topicId) }, place)];
      go(at + 1);
    },
    back: () => go(at - 1),
    forward: () => go(at + 1),
    retry() {
      notice = null;
      void load(side());
    },
    more() {
      const { chosen } = side();
      if (chosen) chosen.limit += MORE;
      else side().limit += MORE;
      void load(side());
    },
    choose(days) {
      side().chosen = days && { days, limit: FIRST };
      void load(side());
    },
    notice(view) {
      notice = view;
      changed();
    },
    fail() {
      notice = { state: 'failed' };
      changed();
    },
    end() {
      token += 1;
      clearTimeout(waiting);
    },
  };
}

function sideOf(subject: Subject, place: NamePlace): Side {
  return { ...subject, place, limit: FIRST, chosen: null, card: null, view: { state: 'loading' } };
}

/** Where a longer answer that goes on from the one before has passages of its own; none when it is another answer. */
function stepsOf(before: CardView, part: CardDigest): number[] {
  if (before.state !== 'ready') return [];
  const shown = before.part.snippets;
  const goesOn = shown.length > 0 && shown.every(({ passageId }, i) => passageId === part.snippets[i]?.passageId);
  if (!goesOn) return [];
  return part.snippets.length > shown.length ? [...before.steps, shown.length] : [...before.steps];
}

/** A topic's label as the side before knows it: as a related topic, or as a snippet names it. */
function labelOf({ view }: Side, topicId: string): string {
  if (view.state !== 'ready') return '';
  const related = view.card.related.find(({ id }) => id === topicId);
  if (related) return related.label;
  for (const { text, names } of view.part.snippets) {
    const name = names.find((one) => one.topicId === topicId);
    if (name) return text.slice(name.start, name.end);
  }
  return '';
}
