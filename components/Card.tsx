import { useLayoutEffect, useRef } from 'preact/hooks';
import { CardBody, type SaidOnThisData } from './CardBody.tsx';
import type { CardActions, CardView, Copied } from './card-view.ts';
import { formatSpread } from './date.ts';
import { Icon } from './Icon.tsx';
import { KINDS } from './kinds.ts';
import { NamedTool } from './NamedTool.tsx';
import { Timeline } from './Timeline.tsx';
import { useTexts } from './texts.ts';
import { WhoLine } from './WhoLine.tsx';

export interface CardProps {
  /** Of the topic shown: a turned card starts at its top. */
  topicId: string;
  /** The topic's label; before the answer is there, the name as the page has it. */
  label: string;
  view: CardView;
  /** The page's own date, for "before" and "since". */
  pageDate?: string;
  canGoBack: boolean;
  canGoForward: boolean;
  pinned: boolean;
  /** Pinned, it is docked to a margin of the window. */
  docked?: boolean;
  copied?: Copied;
  /** The passages that the reader said do not mean the topic, by id. */
  denied?: ReadonlySet<string>;
  /** What the topic said about what is being read; `null` where nothing is known, or while it is looked for. */
  said?: SaidOnThisData | null;
  /** What came of saving the page, in a sentence; `null` before. */
  saved?: string | null;
  /** Which of the page's mentions this is, from 1, when the reader walks through them by keyboard. */
  position?: { index: number; count: number };
  actions: CardActions;
}

/** The card: what was reported about one topic, as a dialog that is not modal. */
export function Card(props: CardProps) {
  const { topicId, label, view, canGoBack, canGoForward, pinned, position, actions } = props;
  const { t } = useTexts();
  const card = useRef<HTMLDivElement>(null);
  const hadFocus = holdsFocus(card.current);
  // What had the focus may be gone; the reader must not fall out of the card for that.
  useLayoutEffect(() => {
    if (hadFocus && !holdsFocus(card.current)) card.current?.focus({ preventScroll: true });
  });
  // With little room the card scrolls as a whole, and what it turns to begins at its top there, too.
  useLayoutEffect(() => card.current?.scrollTo(0, 0), [topicId, view.state]);
  return (
    <div ref={card} class="card" role="dialog" aria-label={t('cardName', [label])} tabIndex={-1}>
      <header class="head">
        {(canGoBack || canGoForward) && (
          <div class="turn">
            <IconButton icon="back" name={t('cardBack')} disabled={!canGoBack} onClick={actions.onBack} />
            <IconButton icon="forward" name={t('cardForward')} disabled={!canGoForward} onClick={actions.onForward} />
          </div>
        )}
        <div class="title">
          <h2>
            <bdi>{label}</bdi>
          </h2>
          {view.state === 'ready' &&
            (view.card.topic.who ? (
              <WhoLine who={view.card.topic.who} />
            ) : (
              <p class="kind">{t(KINDS[view.card.topic.kind])}</p>
            ))}
        </div>
        <div class="corner">
          {pinned && actions.onUnfold && (
            <IconButton kind="unfolder" icon="unfold" name={t('cardUnfold')} onClick={actions.onUnfold} />
          )}
          {pinned && actions.onDock && (
            <IconButton kind="mover" icon="dock" name={t('cardDock')} pressed={props.docked} onClick={actions.onDock} />
          )}
          {actions.onPin && <IconButton icon="pin" name={t('cardPin')} pressed={pinned} onClick={actions.onPin} />}
          <IconButton icon="close" name={t('cardClose')} onClick={actions.onClose} />
        </div>
      </header>
      {view.state === 'ready' ? (
        <CardBody
          key={topicId}
          view={view}
          pageDate={props.pageDate}
          copied={props.copied}
          denied={props.denied}
          said={props.said}
          actions={actions}
        />
      ) : (
        <Notice {...props} />
      )}
      {view.state === 'ready' && (
        <footer class="foot">
          <CardStory view={view} pageDate={props.pageDate} onChoose={actions.onChoose} />
          <div class="tools">
            {actions.onSave && <NamedTool icon="save" name={t('cardSave')} onClick={actions.onSave} />}
            <NamedTool icon="topic" name={t('topicPage')} onClick={() => actions.onTopicPage(view.card.topic.id)} />
            <NamedTool icon="panel" name={t('cardPanel')} onClick={actions.onPanel} />
            <NamedTool icon="unmark" name={t('cardMute')} onClick={actions.onMute} />
            {actions.onPause && <NamedTool icon="pause" name={t('cardPause')} onClick={actions.onPause} />}
            {position && <p class="position">{t('cardPosition', [position.index, position.count])}</p>}
          </div>
          {actions.onSave && (
            <p class="saved" role="status">
              {props.saved}
            </p>
          )}
        </footer>
      )}
    </div>
  );
}

/** Whether the focus is on an element or inside it; inside a shadow root as well. */
function holdsFocus(element: HTMLElement | null): boolean {
  const root = element?.getRootNode() as Document | ShadowRoot | undefined;
  return element?.contains(root?.activeElement ?? null) === true;
}

/** What stands in place of passages. */
function Notice({ label, view, actions }: CardProps) {
  const { t } = useTexts();
  switch (view.state) {
    case 'loading':
      return (
        <div class="body loading" role="status" aria-label={t('cardLoading')}>
          <span class="bone" />
          <span class="bone" />
          <span class="bone" />
        </div>
      );
    case 'failed':
      return <Message text={t('cardFailed')} action={t('retry')} onAction={actions.onRetry} />;
    case 'muted':
      return <Message text={t('cardMuted', [label])} action={t('undo')} onAction={actions.onUndo} />;
    case 'paused':
      return <Message text={t('cardPaused', [view.host])} action={t('undo')} onAction={actions.onUndo} />;
    case 'ready':
      return null;
  }
}

function Message({ text, action, onAction }: { text: string; action: string; onAction: () => void }) {
  return (
    <div class="body message">
      <p role="status">{text}</p>
      <button type="button" class="button" onClick={onAction}>
        {action}
      </button>
    </div>
  );
}

/** When the topic was reported, small, below the passages and always in sight. */
function CardStory({ view, pageDate, onChoose }: Pick<CardProps, 'pageDate'> & StoryView) {
  const texts = useTexts();
  const { timeline, articleCount, span } = view.card;
  // The line says from when to when by itself.
  if (timeline.length > 1) {
    return (
      <Timeline points={timeline} chosen={view.chosen} pageDate={pageDate} onChoose={onChoose}>
        {formatSpread(articleCount, null, texts)}
      </Timeline>
    );
  }
  return articleCount > 0 ? <p class="spread">{formatSpread(articleCount, span, texts)}</p> : null;
}

interface StoryView {
  view: Extract<CardView, { state: 'ready' }>;
  onChoose: CardActions['onChoose'];
}

interface IconButtonProps {
  kind?: string;
  icon: Parameters<typeof Icon>[0]['name'];
  name: string;
  pressed?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

function IconButton({ kind, icon, name, pressed, disabled, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class={kind ? `icon-button ${kind}` : 'icon-button'}
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      // Not `disabled`: the button just pressed must not lose the focus under the reader's finger.
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
