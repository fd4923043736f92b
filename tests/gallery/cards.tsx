import type { ComponentChild } from 'preact';
import { Card, type CardProps } from '../../components/Card.tsx';
import type { CardActions, CardView, Days } from '../../components/card-view.ts';
import type { CardDigest } from '../../engine/answers/card-digest.ts';
import { SAID } from './memory.ts';
import { arabic, archived, bare, empty, long, single, stoltenberg, thirty, thousands } from './samples.ts';

const nothing = () => undefined;
const actions: CardActions = {
  onRetry: nothing,
  onMore: nothing,
  onTopic: nothing,
  onBack: nothing,
  onForward: nothing,
  onChoose: nothing,
  onRead: nothing,
  onCopy: nothing,
  onMeant: nothing,
  onDay: nothing,
  onMute: nothing,
  onPause: nothing,
  onUndo: nothing,
  onTopicPage: nothing,
  onPanel: nothing,
  onPin: nothing,
  onClose: nothing,
};

function ready(card: CardDigest, chosen: Days | null = null): CardView {
  return { state: 'ready', card, part: card, chosen, steps: [] };
}

function show(label: string, view: CardView, props: Partial<CardProps> = {}): () => ComponentChild {
  return () => (
    <Card
      topicId="topic"
      label={label}
      view={view}
      canGoBack={false}
      canGoForward={false}
      pinned={false}
      actions={actions}
      {...props}
    />
  );
}

/** A card that the reader can move. */
const pinned: Partial<CardProps> = {
  pinned: true,
  actions: { ...actions, onDock: nothing, onUnfold: nothing, onSave: nothing },
};

/** What the frame of a state says of it besides. */
export const FRAMES: Record<string, string> = { 'card-docked': 'pinned', 'card-folded': 'pinned folded' };

const name = stoltenberg.topic.label;

/** Every state of the card. */
export const CARDS: Record<string, () => ComponentChild> = {
  'card-ready': show(name, ready(stoltenberg)),
  'card-dated-page': show(name, ready(stoltenberg), { pageDate: '2019-06-01' }),
  'card-turned': show(name, ready(stoltenberg), { canGoBack: true, pinned: true }),
  'card-docked': show(name, ready(stoltenberg), { ...pinned, docked: true }),
  'card-folded': show(name, ready(stoltenberg), { ...pinned, docked: true }),
  'card-by-keyboard': show(name, ready(stoltenberg), { position: { index: 3, count: 12 } }),
  'card-chosen-date': show(
    name,
    ready(stoltenberg, [stoltenberg.timeline[0]?.from ?? '', stoltenberg.timeline[0]?.to ?? '']),
  ),
  'card-copied': show(name, ready(stoltenberg), {
    copied: { passageId: stoltenberg.snippets[0]?.passageId ?? '', isDone: true },
  }),
  'card-since': show(name, ready({ ...stoltenberg, since: { time: Date.UTC(2026, 4, 4, 12), count: 2 } })),
  'card-said': show(name, ready(single), { said: SAID }),
  'card-denied': show(name, ready(stoltenberg), {
    denied: new Set(stoltenberg.snippets.slice(0, 1).map(({ passageId }) => passageId)),
  }),
  'card-earlier': show(name, ready({ ...stoltenberg, verdict: 'earlier' })),
  'card-nothing': show(name, ready({ ...stoltenberg, verdict: 'nothing' })),
  'card-one': show(name, ready(single)),
  'card-thirty': show(name, ready(thirty)),
  'card-thousands': show(name, ready(thousands)),
  'card-unknown': show(name, ready(bare), { pageDate: '2019-06-01' }),
  'card-long': show(long.topic.label, ready(long), { canGoBack: true, canGoForward: true }),
  'card-from-archive': show(name, ready(archived)),
  'card-arabic': show(arabic.topic.label, ready(arabic)),
  'card-empty': show(name, ready(empty)),
  'card-loading': show(name, { state: 'loading' }),
  'card-failed': show(name, { state: 'failed' }),
  'card-muted': show(name, { state: 'muted' }),
  'card-paused': show(name, { state: 'paused', host: 'news.example.org' }),
};
