import { distanceTo, type Point } from '../../../bridge/card.ts';
import type { Settings } from '../../../bridge/settings.ts';
import { inCorridor } from './corridor.ts';
import {
  ASK_AHEAD,
  FAST,
  GHOST,
  GRACE,
  type Hover,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  type Over,
  REARM,
  SAMPLE_GAP,
  type Timer,
} from './hover-words.ts';

/**
 * The pointer's side of the card as a pure machine: `step` takes the state and an event and gives the next state and
 * what is to be done. It owns no timer and reads no clock, so every complaint about pointers can be replayed.
 */

export const START: Hover = { state: { name: 'idle', spent: null }, last: null };

type Options = Pick<Settings, 'opens' | 'delay'>;
type Move = Extract<HoverEvent, { type: 'move' }>;
interface Step {
  state: HoverState;
  effects: HoverEffect[];
}

const stay = (state: HoverState): Step => ({ state, effects: [] });
const idle = (spent: string | null, ...effects: HoverEffect[]): Step => ({ state: { name: 'idle', spent }, effects });
const stopDwell: HoverEffect[] = [
  { do: 'cancel', timer: 'ask' },
  { do: 'cancel', timer: 'dwell' },
];
const startDwell = (delay: number): HoverEffect[] => [
  { do: 'start', timer: 'ask', ms: Math.max(0, delay - ASK_AHEAD) },
  { do: 'start', timer: 'dwell', ms: delay },
];
const stopGrace: HoverEffect = { do: 'cancel', timer: 'grace' };
const startGrace: HoverEffect = { do: 'start', timer: 'grace', ms: GRACE };

/** The next state, and what to do in this order. Pure; never throws. */
export function step(hover: Hover, event: HoverEvent, options: Options): { hover: Hover; effects: HoverEffect[] } {
  const { state, effects } = next(hover, event, options);
  return { hover: { state, last: event.type === 'move' ? event : hover.last }, effects };
}

function next({ state, last }: Hover, event: HoverEvent, options: Options): Step {
  switch (event.type) {
    case 'move':
      return move(state, event, last, options);
    case 'timer':
      return ring(state, event.timer, last, options);
    case 'press':
      return press(state, event.over);
    case 'click':
      return options.opens === 'click' && event.over.on === 'mention' && !isPinned(state)
        ? open(event.over.mention, false, ...stopDwell)
        : stay(state);
    case 'key':
      return options.opens === 'hover-with-key' && state.name === 'resting' ? open(state.mention, true) : stay(state);
    case 'scroll':
      // An open card follows its name; what scrolled under the resting pointer is no choice of the reader.
      if (state.name === 'leaving') return { state: { ...state, next: null }, effects: stopDwell };
      return state.name === 'open' ? stay(state) : { state: { name: 'disarmed', from: last }, effects: stopDwell };
    case 'typing':
      if (isPinned(state)) return stay(state);
      return { state: { name: 'disarmed', from: last }, effects: [...stopDwell, ...closing(state)] };
    case 'away':
      if (state.name === 'open') return leave(state, last);
      return state.name === 'resting' ? idle(null, ...stopDwell) : stay(state);
    case 'show':
      return {
        state: { name: 'open', mention: event.mention, away: true, pinned: false, focused: true },
        effects: [...stopDwell, stopGrace, { do: 'open', mention: event.mention, ghost: false }],
      };
    case 'dismiss':
      return isShown(state) ? idle(state.mention, ...stopDwell, ...closing(state)) : stay(state);
    case 'hold': {
      if (!isShown(state)) return stay(state);
      const { pinned, focused } = event;
      const away = state.name === 'leaving' || state.away;
      const held: HoverState = { name: 'open', mention: state.mention, away, pinned, focused };
      if (pinned || focused) return { state: held, effects: [...stopDwell, stopGrace] };
      return away ? leave(held, last) : stay(held);
    }
  }
}

function move(state: HoverState, event: Move, last: Hover['last'], options: Options): Step {
  // Browsers send a move when only the page moved. Where the pointer is where it was, nobody moved it.
  if (last && last.x === event.x && last.y === event.y) return stay(state);
  const over = event.over.on === 'mention' ? event.over.mention : null;
  switch (state.name) {
    case 'disarmed':
      if (state.from && Math.hypot(event.x - state.from.x, event.y - state.from.y) < REARM) return stay(state);
      return move({ name: 'idle', spent: null }, event, null, options);
    case 'idle':
      if (over === null) return stay({ name: 'idle', spent: null });
      if (over === state.spent || event.busy) return stay({ name: 'idle', spent: over });
      return rest(over, event, options);
    case 'resting':
      if (over === null) return idle(null, ...stopDwell);
      if (event.busy) return idle(over, ...stopDwell);
      // A fast pointer starts the rest anew, and so does another name.
      return over !== state.mention || isFast(event, last) ? rest(over, event, options) : stay(state);
    case 'open': {
      const on = event.over.on === 'card' || over === state.mention;
      if (on || state.pinned || state.focused || event.busy) return stay({ ...state, away: !on });
      // It left from its last place inside: that is the corridor's tip.
      return approach(leave(state, last), event, over, last, options);
    }
    case 'leaving':
      if (event.over.on === 'card' || over === state.mention) return back(state.mention);
      return approach(stay(state), event, over, last, options);
  }
}

/** The pointer is out on the page with a card open: does it head for the card, or for another name? */
function approach(step: Step, event: Move, over: string | null, last: Hover['last'], options: Options): Step {
  if (step.state.name !== 'leaving') return step;
  const state = step.state;
  const effects = [...step.effects];
  const distance = event.card ? distanceTo(event, event.card) : Number.POSITIVE_INFINITY;
  const heading = event.card !== null && inCorridor(state.from, event, event.card);
  // Only progress buys more time; whoever stops on the way gets one grace and no more.
  if (heading && distance < state.nearest) effects.push(startGrace);
  // Names on the way to the card are passed over, not read.
  const wanted = heading || event.busy || options.opens !== 'hover' ? null : over;
  if (wanted === null && state.next !== null) effects.push(...stopDwell);
  if (wanted !== null && (wanted !== state.next || isFast(event, last))) {
    effects.push(...startDwell(options.delay));
  }
  return { state: { ...state, nearest: Math.min(state.nearest, distance), next: wanted }, effects };
}

function ring(state: HoverState, timer: Timer, last: Hover['last'], options: Options): Step {
  if (timer === 'ghost') return { state, effects: isShown(state) ? [{ do: 'solid' }] : [] };
  if (timer === 'grace') {
    if (state.name !== 'leaving') return stay(state);
    if (state.next === null) return idle(null, { do: 'close' });
    return { state: { name: 'resting', mention: state.next }, effects: [{ do: 'close' }] };
  }
  const mention = state.name === 'resting' ? state.mention : state.name === 'leaving' ? state.next : null;
  if (mention === null || last === null || options.opens !== 'hover') return stay(state);
  return timer === 'ask' ? { state, effects: [{ do: 'ask', mention }] } : open(mention, true, stopGrace);
}

function press(state: HoverState, over: Over): Step {
  if (over.on === 'card' || isPinned(state)) return stay(state);
  // Whoever presses has other plans with this name: it is spent until the pointer comes back to it.
  return idle(over.on === 'mention' ? over.mention : null, ...stopDwell, ...closing(state));
}

function rest(mention: string, event: Move, options: Options): Step {
  const state: HoverState = { name: 'resting', mention };
  if (options.opens === 'hover') return { state, effects: startDwell(options.delay) };
  if (options.opens === 'hover-with-key' && event.key) return open(mention, true);
  return stay(state);
}

function open(mention: string, ghost: boolean, ...before: HoverEffect[]): Step {
  const effects: HoverEffect[] = [...before, { do: 'open', mention, ghost }];
  if (ghost) effects.push({ do: 'start', timer: 'ghost', ms: GHOST });
  return { state: { name: 'open', mention, away: false, pinned: false, focused: false }, effects };
}

function leave(state: HoverState, from: Point | null): Step {
  if (state.name !== 'open' || state.pinned || state.focused) return stay(state);
  return {
    state: {
      name: 'leaving',
      mention: state.mention,
      from: from ?? { x: 0, y: 0 },
      nearest: Number.POSITIVE_INFINITY,
      next: null,
    },
    effects: [startGrace],
  };
}

function back(mention: string): Step {
  return {
    state: { name: 'open', mention, away: false, pinned: false, focused: false },
    effects: [stopGrace, ...stopDwell],
  };
}

function isFast(event: Move, last: Hover['last']): boolean {
  if (!last) return false;
  const time = event.at - last.at;
  return time > 0 && time <= SAMPLE_GAP && Math.hypot(event.x - last.x, event.y - last.y) / time > FAST;
}

function isShown(state: HoverState): state is Extract<HoverState, { name: 'open' | 'leaving' }> {
  return state.name === 'open' || state.name === 'leaving';
}

function isPinned(state: HoverState): boolean {
  return state.name === 'open' && state.pinned;
}

function closing(state: HoverState): HoverEffect[] {
  return isShown(state) ? [stopGrace, { do: 'close' }] : [];
}
