import { useEffect, useRef } from 'preact/hooks';
import type { Passage } from '../engine/model/article.ts';
import type { Mention } from '../engine/model/mention.ts';
import './ArticleText.css';
import type { NameEvents, OpenName } from './names.ts';
import { typesetterFor } from './typeset.ts';

interface ArticleTextProps {
  /** BCP 47 tag. */
  language: string;
  passages: readonly Passage[];
  /** Where each passage names topics, by passage id. */
  mentions: Readonly<Record<string, readonly Mention[]>>;
  /** Which names are marked, as on pages: the first of each topic, all or none; the others answer as well. */
  marks: 'first' | 'all' | 'none';
  /** The passage to scroll to and mark. */
  markedId: string | null;
  /** The name whose card is open. */
  open: OpenName | null;
  events: NameEvents;
}

/** The text of an article, its names as buttons, one passage marked and brought into view. */
export function ArticleText({ language, passages, mentions, marks, markedId, open, events }: ArticleTextProps) {
  const marked = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!markedId) return;
    marked.current?.scrollIntoView({ block: 'center' });
    // Reading goes on from here for those who do not see the mark.
    marked.current?.focus({ preventScroll: true });
    // Once for each address: what is drawn again later must not pull the reader back.
  }, [markedId, passages[0]?.articleId]);

  const set = typesetterFor(language);
  const first = firstOf(passages, mentions);
  const isMarked = (mention: Mention) => marks === 'all' || (marks !== 'none' && first.has(mention));
  return (
    <div class="article-text" lang={language} dir="auto">
      {passages.map((passage) => (
        <p
          key={passage.id}
          ref={passage.id === markedId ? marked : undefined}
          id={`passage-${passage.id}`}
          class={passage.kind === 'body' ? 'passage' : `passage passage-${passage.kind}`}
          data-marked={passage.id === markedId ? '' : undefined}
          tabIndex={passage.id === markedId ? -1 : undefined}
        >
          {withNames(passage, mentions[passage.id] ?? [], { set, isMarked, open, events })}
        </p>
      ))}
    </div>
  );
}

/** The first mention of each topic, as pages are marked: what stands there again says nothing new. */
function firstOf(passages: readonly Passage[], mentions: ArticleTextProps['mentions']): Set<Mention> {
  const first = new Map<string, Mention>();
  for (const { id } of passages) {
    for (const mention of mentions[id] ?? []) if (!first.has(mention.topicId)) first.set(mention.topicId, mention);
  }
  return new Set(first.values());
}

interface Drawing extends Pick<ArticleTextProps, 'open' | 'events'> {
  /** Text as it is shown; `before` is the character before it. */
  set: (text: string, before: string) => string;
  isMarked: (mention: Mention) => boolean;
}

function withNames(passage: Passage, mentions: readonly Mention[], { set, isMarked, open, events }: Drawing) {
  const parts = [];
  const shown = (start: number, end?: number) => set(passage.text.slice(start, end), passage.text[start - 1] ?? '');
  let from = 0;
  for (const mention of mentions) {
    if (mention.start < from) continue;
    parts.push(
      shown(from, mention.start),
      // A real button does not wrap over lines, and names in running text must.
      // biome-ignore lint/a11y/useSemanticElements: see above
      <span
        key={mention.start}
        role="button"
        tabIndex={0}
        class={isMarked(mention) ? 'name' : 'name unmarked'}
        data-topic={mention.topicId}
        aria-haspopup="dialog"
        aria-expanded={open?.mention === mention}
        onClick={(event) => events.onPress(mention, passage, event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          events.onPress(mention, passage, event.currentTarget);
        }}
        onPointerEnter={(event) => events.onEnter(mention, passage, event.currentTarget)}
        onPointerLeave={events.onLeave}
      >
        {shown(mention.start, mention.end)}
      </span>,
    );
    from = mention.end;
  }
  parts.push(shown(from));
  return parts;
}
