import { ask } from '../../bridge/messages.ts';
import type { QuickSaved } from '../../bridge/saving.ts';
import type { CardProps } from '../../components/Card.tsx';
import type { CardActions } from '../../components/card-view.ts';
import type { Session } from '../../components/session.ts';

/** What the actions need of the card they belong to. */
export interface ActionNeeds {
  session: Session;
  /** The card's contents are about to be others: it must not shrink away from the pointer. */
  keepHeight(): void;
  /** The site that "Pause on this site" means. */
  host: string;
  /** Whether a snippet is on the clipboard now. */
  copied(what: NonNullable<CardProps['copied']>): void;
  /** The reader has said whether a passage means a topic. */
  meant(topicId: string, passageId: string, isMeant: boolean): void;
  /** What came of saving the page. */
  saved(outcome: QuickSaved): void;
  togglePin(): void;
  dock(): void;
  unfold(): void;
  close(): void;
}

/** What the buttons of one card do. */
export function createActions({
  session,
  keepHeight,
  host,
  copied,
  meant,
  saved,
  togglePin,
  dock,
  unfold,
  close,
}: ActionNeeds): CardActions {
  let undo = () => Promise.resolve<unknown>(null);
  /** Background and interface agree: what could not be stored is not shown as done. */
  function agree(done: Promise<unknown>, then: () => void): void {
    done.then(then, () => session.fail());
  }
  return {
    onRetry: session.retry,
    onMore() {
      keepHeight();
      session.more();
    },
    onTopic(topicId, place) {
      keepHeight();
      session.turnTo(topicId, place);
    },
    onBack() {
      keepHeight();
      session.back();
    },
    onForward() {
      keepHeight();
      session.forward();
    },
    onChoose(days) {
      keepHeight();
      session.choose(days);
    },
    onRead({ articleId, passageId }) {
      agree(ask('openReader', { articleId, passageId }), close);
    },
    onCopy({ passageId }, text) {
      void copy(text).then((isDone) => copied({ passageId, isDone }));
    },
    onMeant({ articleId, passageId }, isMeant) {
      const { topicId } = session.view();
      keepHeight();
      agree(ask('setMeant', { topicId, articleId, passageId, isMeant }), () => meant(topicId, passageId, isMeant));
    },
    onDay({ articleId, passageId }) {
      agree(ask('openReader', { articleId, passageId, at: 'day' }), close);
    },
    onMute() {
      const { topicId } = session.view();
      undo = () => ask('muteTopic', { topicId, muted: false });
      agree(ask('muteTopic', { topicId, muted: true }), () => session.notice({ state: 'muted' }));
    },
    onPause() {
      undo = () => ask('pauseSite', { host, for: 'off' });
      agree(ask('pauseSite', { host, for: 'always' }), () => session.notice({ state: 'paused', host }));
    },
    onUndo() {
      agree(undo(), () => session.notice(null));
    },
    onSave() {
      ask('savePage', {}).then(saved, () => session.fail());
    },
    onTopicPage(topicId) {
      agree(ask('openTopic', { topicId }), close);
    },
    onPanel() {
      agree(ask('openPanel', {}), close);
    },
    onPin: togglePin,
    onDock: dock,
    onUnfold: unfold,
    onClose: close,
  };
}

/** Puts text on the clipboard; resolves to whether it is there. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Where the policy of the page around the frame forbids it, there is no clipboard of that kind.
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let isDone = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isDone = true;
  };
  addEventListener('copy', put, { capture: true });
  try {
    return document.execCommand('copy') && isDone;
  } finally {
    removeEventListener('copy', put, { capture: true });
  }
}
