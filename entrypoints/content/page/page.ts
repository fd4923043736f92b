import { bearsUpon, type LibraryNews } from '../../../bridge/library-news.ts';
import { ask } from '../../../bridge/messages.ts';
import { isPaused, type Settings } from '../../../bridge/settings.ts';
import { readSettings, watchSettings } from '../../../bridge/settings-read.ts';
import type { Entry } from '../marks/found.ts';
import { mentionAt, rectsOf } from '../marks/hit.ts';
import type { PageMention } from '../marks/mention.ts';
import { followPointer } from './approach.ts';
import { readPage } from './context.ts';
import { findPatiently } from './find.ts';
import { type Live, startLive } from './live.ts';
import type { PageText } from './page-text.ts';
import { siteHost } from './site.ts';
import { createStyles } from './styles.ts';
import { textAround } from './text-around.ts';

/** With marks at `approach`, a mention is marked when the pointer is this near (px). */
const REACH = 16;
/** How long a mention that was gone to stands out (ms): as long as an eye needs to find it. */
const STANDS_OUT = 2000;

/** The longest that a timer can wait (ms). */
const LONGEST_TIMER = 2 ** 31 - 1;

/** What a page needs to know of the extension. */
export interface PagePlatform {
  /** The extension was removed, updated or switched off. */
  gone: AbortSignal;
  /** Looks whether it was; then `gone` is aborted. */
  check(): void;
}

/** Reads the page for as long as it is neither paused nor left, and follows the settings. */
export function createPage({ gone, check }: PagePlatform): PageText {
  const listeners = new Set<() => void>();
  const host = siteHost();
  let settings: Settings | null = null;
  let life: { live: Live; end: AbortController } | null = null;
  let resume: ReturnType<typeof setTimeout> | undefined;
  let unanswered = false;
  /** News of the library that came while the page was out of sight. */
  let unheard: (LibraryNews | null)[] | undefined;
  const styles = createStyles();

  const tell = () => {
    for (const changed of listeners) changed();
  };

  function start(): void {
    const end = new AbortController();
    const live = startLive({
      gone: end.signal,
      async find(texts, named) {
        check();
        const found = await findPatiently({ texts, named }, end.signal);
        unanswered = found === null;
        return found;
      },
      judge(names) {
        const text = textAround(life?.live.found.ordered ?? []);
        return ask('judgeMarks', { page: { ...readPage(document, Date.now()), text }, names }).catch(() => null);
      },
      marks: () => settings?.marks ?? 'none',
      isMuted: (topicId) => settings?.mutedTopics.includes(topicId) ?? false,
      styled: styles.need,
      changed: tell,
    });
    followPointer(end.signal, (x, y) => {
      if (settings?.marks === 'approach') point(at(x, y, REACH));
    });
    life = { live, end };
  }

  function stop(): void {
    life?.end.abort();
    life = null;
    tell();
  }

  function apply(next: Settings): void {
    const before = settings;
    settings = next;
    clearTimeout(resume);
    const left = (next.pausedSites[host] ?? 0) - Date.now();
    if (left > 0) resume = setTimeout(() => apply(next), Math.min(left, LONGEST_TIMER));
    if (gone.aborted || isPaused(next, host, Date.now())) stop();
    else if (!life) start();
    else if (before?.mutedTopics.some((id) => !next.mutedTopics.includes(id))) restart();
    else {
      life.live.mute(new Set(next.mutedTopics));
      life.live.show();
    }
  }

  function restart(): void {
    stop();
    start();
  }

  /** Looks again if any of the news that came says something to this page. */
  function catchUp(): void {
    const news = unheard;
    unheard = undefined;
    if (!news || !life) return;
    const { found, watch } = life.live;
    const text = () =>
      [document, ...watch.shadowRoots()]
        .map((root) => (root === document ? document.body : root)?.textContent ?? '')
        .join(' ');
    if (
      bearsUpon(
        news,
        found.ordered.map(({ topicId }) => topicId),
        text,
      )
    )
      restart();
  }

  function at(x: number, y: number, reach = 0): Entry | null {
    if (!life) return null;
    const { live } = life;
    const entry = mentionAt(x, y, live.watch.shadowRoots(), (node) => live.found.at(node), reach);
    if (entry && !entry.shown) live.reveal(entry);
    return entry;
  }

  function point(mention: PageMention | null): void {
    life?.live.point(mention as Entry | null);
  }

  gone.addEventListener('abort', () => {
    clearTimeout(resume);
    stop();
    listeners.clear();
  });
  gone.addEventListener('abort', watchSettings(apply));
  readSettings().then(apply, check);
  const look = () => {
    check();
    if (!document.hidden) catchUp();
    if (unanswered && !document.hidden) life?.live.watch.startle();
  };
  document.addEventListener('visibilitychange', look, { signal: gone });
  // A page that comes back from the cache may have missed changes of settings, and answers to its questions.
  addEventListener(
    'pageshow',
    ({ persisted, isTrusted }) => {
      if (!isTrusted || !persisted) return;
      readSettings().then(apply, check);
      life?.live.watch.startle();
    },
    { signal: gone },
  );

  return {
    mentionAt: (x, y) => at(x, y),
    isMarked: (mention) => life?.live.isMarked(mention as Entry) ?? false,
    isQuiet: (mention) => life?.live.isQuiet(mention as Entry) ?? false,
    mentions: () => life?.live.found.ordered.filter(({ shown }) => shown) ?? [],
    complete: () => life?.live.isComplete() ?? false,
    paused: () => life === null,
    rectsOf,
    onChange(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    point,
    goTo(mention) {
      const { element } = mention as Entry;
      Element.prototype.scrollIntoView.call(element, { block: 'center', behavior: 'instant' });
      point(mention);
      setTimeout(() => point(null), STANDS_OUT);
    },
    hear(news) {
      if (unheard === undefined) unheard = [];
      unheard.push(news);
      if (!document.hidden) catchUp();
    },
  };
}
