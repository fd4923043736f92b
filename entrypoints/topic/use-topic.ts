import { useEffect, useRef, useState } from 'preact/hooks';
import { isHidden } from '../../bridge/hidden-address.ts';
import { watchKnown } from '../../bridge/knowledge-news.ts';
import { ask } from '../../bridge/messages.ts';
import { keepTopicAddress, revealTopicAddress } from '../../bridge/topic-address.ts';
import type { TopicView } from '../../bridge/topic-view.ts';
import { ALL, ARTICLES, PASSAGES, type Shown } from './filter.ts';
import { readTopic, type TopicContents, type Wanted } from './read-topic.ts';

/** Keys that follow one another so fast are one question (ms). */
const PAUSE = 150;

/** Where reading a topic stands. */
export type TopicState =
  | { status: 'loading' }
  | { status: 'failed' }
  /** The address is from before the browser was started, and what it stood for is not known any more. */
  | { status: 'forgotten' }
  /** No topic has the id; `was` is its name when it was shown until now. */
  | { status: 'gone'; edits: TopicView['edits']; was: string | null }
  /** `from` is the id that the address had, where it leads to another topic now. */
  | { status: 'shown'; contents: TopicContents; from: string | null };

/** The topic of the page's address, and what of it is shown. */
export interface TopicReading {
  state: TopicState;
  shown: Shown;
  /** An answer to what was chosen last is still to come. */
  isBusy: boolean;
  /** The last question failed, and what is shown is from before. */
  isStale: boolean;
  choose(patch: Partial<Shown>): void;
  showAll(): void;
  more(what: keyof Wanted): void;
  retry(): void;
}

const FIRST: Wanted = { passages: PASSAGES, articles: ARTICLES };

/**
 * The topic that the page's address names, read anew when the address changes and when something else is known. An
 * address that tells which topic it is gives place to one that does not.
 */
export function useTopic(): TopicReading {
  const [hash, setHash] = useState(location.hash);
  const [state, setState] = useState<TopicState>({ status: 'loading' });
  const [shown, setShown] = useState(ALL);
  const [wanted, setWanted] = useState(FIRST);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(true);
  const [isStale, setStale] = useState(false);
  /** The id in the address, once it is known. */
  const current = useRef<string | null>(null);
  const pause = useRef(0);

  useEffect(() => {
    const changed = () => {
      current.current = null;
      setHash(location.hash);
      setShown(ALL);
      setWanted(FIRST);
      setState({ status: 'loading' });
      scrollTo(0, 0);
    };
    addEventListener('hashchange', changed);
    const end = watchKnown(() => setAttempt((before) => before + 1));
    return () => {
      removeEventListener('hashchange', changed);
      end();
    };
  }, []);

  useEffect(() => {
    let latest = true;
    const show = (next: TopicState) => {
      if (!latest) return;
      setState(next);
      setBusy(false);
      setStale(false);
    };
    const read = async () => {
      const address = current.current === null ? await revealTopicAddress(hash) : { topicId: current.current };
      if (address === 'forgotten') return show({ status: 'forgotten' });
      if (!latest) return;
      const { topicId } = address;
      current.current = topicId;
      if (!isHidden(location.hash)) await hide(topicId);
      if (topicId === '') return show({ status: 'gone', edits: [], was: null });
      const found = await readTopic((question) => ask('readTopic', question), topicId, shown, wanted);
      if (!latest) return;
      if ('status' in found) {
        const was = state.status === 'shown' ? state.contents.view.profile.topic.label : null;
        return show({ status: 'gone', edits: found.edits, was: state.status === 'gone' ? state.was : was });
      }
      const { id } = found.view.profile.topic;
      // The id in the address stays: when what leads from it elsewhere is undone, its own topic is there again.
      show({ status: 'shown', contents: found, from: id === topicId ? null : topicId });
    };
    setBusy(true);
    const failed = () => {
      if (!latest) return;
      setBusy(false);
      // What is there stays; that it may be of before is said beside it.
      if (state.status === 'shown') setStale(true);
      else setState({ status: 'failed' });
    };
    const timer = setTimeout(() => read().catch(failed), pause.current);
    pause.current = 0;
    return () => {
      latest = false;
      clearTimeout(timer);
    };
  }, [hash, shown, wanted, attempt]);

  return {
    state,
    shown,
    isBusy,
    isStale,
    choose(patch) {
      pause.current = 'words' in patch ? PAUSE : 0;
      setShown((before) => ({ ...before, ...patch }));
      setWanted((before) => ({ ...before, passages: PASSAGES }));
    },
    showAll() {
      setShown(({ order }) => ({ ...ALL, order }));
      setWanted((before) => ({ ...before, passages: PASSAGES }));
    },
    more: (what) => setWanted((before) => ({ ...before, [what]: before[what] + FIRST[what] })),
    retry: () => setAttempt((before) => before + 1),
  };
}

/** Puts an address that tells nothing in the place of the one that is shown. */
async function hide(topicId: string): Promise<void> {
  const before = location.hash;
  const hidden = await keepTopicAddress({ topicId });
  if (location.hash === before) history.replaceState(null, '', hidden);
}
