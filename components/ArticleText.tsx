import { useEffect, useRef } from 'preact/hooks';
import type { Passage } from '../engine/model/article.ts';
import type { Mention } from '../engine/model/mention.ts';
import './ArticleText.css';
import type { NameEvents, OpenName } from './names.ts';

interface ArticleTextProps {
  /** BCP 47 tag. */
  language: string;
  passages: readonly Passage[];
  /** Where each passage names topics, by passage id. */
  mentions: Readonly<Record<string, readonly Mention[]>>;
  /** The passage to scroll to and mark. */
  markedId: string | null;
  /** The name whose card is open. */
  open: OpenName | null;
  events: NameEvents;
}

/** The text of an article, its names as buttons, one passage marked and brought into view. */
export function ArticleText({ language, passages, mentions, markedId, open, events }: ArticleTextProps) {
  const marked = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!markedId) return;
    marked.current?.scrollIntoView({ block: 'center' });
    // Reading goes on from here for those who do not see the mark.
    marked.current?.focus({ preventScroll: true });
    // Once for each address: what is drawn again later must not pull the reader back.
  }, [markedId, passages[0]?.articleId]);

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
          {withNames(passage, mentions[passage.id] ?? [], open, events)}
        </p>
      ))}
    </div>
  );
}

function withNames(passage: Passage, mentions: readonly Mention[], open: OpenName | null, events: NameEvents) {
  const parts = [];
  let from = 0;
  for (const mention of mentions) {
    if (mention.start < from) continue;
    parts.push(
      passage.text.slice(from, mention.start),
      // A real button does not wrap over lines, and names in running text must.
      // biome-ignore lint/a11y/useSemanticElements: see above
      <span
        key={mention.start}
        role="button"
        tabIndex={0}
        class="name"
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
        {mention.exact}
      </span>,
    );
    from = mention.end;
  }
  parts.push(passage.text.slice(from));
  return parts;
}
