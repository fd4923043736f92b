import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Snippet as SnippetData } from '../engine/model/answer.ts';
import type { Article } from '../engine/model/article.ts';
import type { Statement } from '../engine/model/statement.ts';
import { Chips } from './Chips.tsx';
import type { CardActions, CardView, Copied } from './card-view.ts';
import { groupByTime } from './groups.ts';
import { NothingOn } from './NothingOn.tsx';
import { onThisWords, SaidOnThis } from './SaidOnThis.tsx';
import { SinceLine } from './SinceLine.tsx';
import { Snippet } from './Snippet.tsx';
import type { SnippetRight } from './SnippetWrong.tsx';
import { useTexts } from './texts.ts';

const GROUPS = { before: 'groupBefore', since: 'groupSince', undated: 'groupUndated' } as const;

/** More related topics than this are a list, not a hint. */
const CHIPS = 6;

/** A statement with its article. */
export interface SaidOnThisData {
  statement: Statement;
  article: Article;
}

export interface CardBodyProps {
  view: Extract<CardView, { state: 'ready' }>;
  pageDate?: string;
  copied?: Copied;
  /** The passages that the reader said do not mean the topic, by id. */
  denied?: ReadonlySet<string>;
  said?: SaidOnThisData | null;
  actions: CardActions;
}

/** The part of a card that scrolls: passages, related topics. */
export function CardBody({ view, pageDate, copied, denied, said, actions }: CardBodyProps) {
  const texts = useTexts();
  const { t } = texts;
  const { card, part, chosen, steps } = view;
  const { snippets } = part;
  const body = useRef<HTMLDivElement>(null);
  const isAsked = useRef(false);
  const [isOpened, setOpened] = useState(false);
  const isFolded = card.verdict === 'nothing' && snippets.length > 0 && !isOpened && chosen === null;
  const articles = new Map(part.articles.map((article) => [article.id, article]));
  // Whoever asked for more by keyboard goes on reading there, not behind it.
  useLayoutEffect(() => {
    const from = steps.at(-1) ?? (isOpened ? 0 : -1);
    if (isAsked.current) body.current?.querySelectorAll('article')[from]?.focus({ preventScroll: true });
    isAsked.current = false;
  }, [snippets.length, isOpened]);
  const rightOf = (snippet: SnippetData): SnippetRight | undefined => {
    const { onMeant, onDay } = actions;
    // What stands in a copy of another library, or in an archive, is not the reader's to change.
    const article = articles.get(snippet.articleId);
    if (!onMeant || !onDay || article?.copy !== undefined || article?.archive !== undefined) return undefined;
    return {
      label: card.topic.label,
      isDenied: denied?.has(snippet.passageId) === true,
      onMeant: (isMeant) => onMeant(snippet, isMeant),
      onDay: () => onDay(snippet),
    };
  };
  const onThis = chosen === null ? said : null;
  // What stands among the passages is not told twice: there it is said above the passage.
  const isAmong = onThis && snippets.some(({ passageId }) => passageId === onThis.statement.passageId);
  if (isFolded) {
    const open = (byKey: boolean) => {
      isAsked.current = byKey;
      setOpened(true);
    };
    return <NothingOn newest={card.newest} onOpen={open} />;
  }
  return (
    // Where nothing inside takes the focus, the body does, so that it can be scrolled without a pointer.
    <div ref={body} class="body" tabIndex={snippets.length === 0 ? 0 : undefined}>
      {snippets.length === 0 && <p class="empty">{t('cardEmpty', [card.topic.label])}</p>}
      {card.since && chosen === null && <SinceLine since={card.since} />}
      {card.verdict === 'earlier' && chosen === null && snippets.length > 0 && (
        <p class="earlier">{t('cardEarlier')}</p>
      )}
      {groupByTime(snippets, articles, pageDate, steps).map((group, i) => (
        <section key={i} class="group">
          {group.when !== 'all' && <h3>{t(GROUPS[group.when])}</h3>}
          {group.snippets.map((snippet) => (
            <Snippet
              key={snippet.passageId}
              snippet={snippet}
              article={articles.get(snippet.articleId)}
              onName={actions.onTopic}
              onRead={actions.onRead}
              onCopy={actions.onCopy}
              right={rightOf(snippet)}
              note={
                snippet.passageId === onThis?.statement.passageId
                  ? onThisWords(onThis.statement, onThis.article, texts)
                  : undefined
              }
              copied={copied?.passageId === snippet.passageId ? copied.isDone : null}
            />
          ))}
        </section>
      ))}
      {onThis && !isAmong && <SaidOnThis {...onThis} onRead={actions.onRead} />}
      {chosen !== null && (
        <button type="button" class="button" onClick={() => actions.onChoose(null)}>
          {t('cardAllDates')}
        </button>
      )}
      {snippets.length < part.total && (
        <button
          type="button"
          class="button"
          onClick={({ detail }) => {
            isAsked.current = detail === 0;
            actions.onMore();
          }}
        >
          {t('cardMore')}
        </button>
      )}
      {card.related.length > 0 && (
        <section class="related">
          <h3>{t('cardRelated')}</h3>
          <Chips label={t('cardRelated')} topics={card.related.slice(0, CHIPS)} onTopic={actions.onTopic} />
        </section>
      )}
    </div>
  );
}
