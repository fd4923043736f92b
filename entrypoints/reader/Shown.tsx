import { useState } from 'preact/hooks';
import type { ArticleView } from '../../bridge/article-view.ts';
import { ask } from '../../bridge/messages.ts';
import { hideAddress } from '../../bridge/reader-address.ts';
import { DEFAULT_SETTINGS } from '../../bridge/settings.ts';
import { ArticleLine } from '../../components/ArticleLine.tsx';
import { ArticleText } from '../../components/ArticleText.tsx';
import { formatDay } from '../../components/date.ts';
import { NameCard } from '../../components/NameCard.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useNames } from '../../components/names.ts';
import { useTexts } from '../../components/texts.ts';
import { typesetterFor } from '../../components/typeset.ts';
import type { Passage } from '../../engine/model/article.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import { useSettings } from '../surface/use-settings.ts';
import { ArticleSteps } from './ArticleSteps.tsx';
import { CorrectDay } from './CorrectDay.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { useFind } from './use-find.ts';
import { Versions } from './Versions.tsx';
import { useWhole } from './whole/sealed.tsx';

interface ShownProps {
  view: ArticleView;
  passageId: string | null;
  /** Something of the article was corrected. */
  onChanged(): void;
}

/** What the reader came for besides reading, as the address says it: `?day` or `?versions`. */
const wanted = new URLSearchParams(location.search);

/** An article in the reader, with its names, their cards, and the way to the articles before and after. */
export function Shown({ view: stored, passageId, onChanged }: ShownProps) {
  const { t, locale } = useTexts();
  const { opens, delay, marks } = useSettings().settings ?? DEFAULT_SETTINGS;
  const attempt = useAttempt();
  const names = useNames(opens === 'hover' ? delay : null);
  const [topicId, setTopicId] = useState<string | null>(null);
  // Of an archive's article there may be more than what is stored.
  const { view, line } = useWhole(stored);
  const { article, passages, mentions, topics } = view;
  const find = useFind(`${article.id} ${passages.length}`);
  // The headline stands above as the title; told twice it would only be read twice.
  const isTitle = ({ kind, text }: Passage) => kind === 'headline' && text === article.title;
  const text = passages.filter((passage) => !isTitle(passage));
  const isTitleMarked = passages.some((passage) => passage.id === passageId && isTitle(passage));
  const addressOf = (articleId: string) => hideAddress({ articleId, passageId: null });

  return (
    <main class="reader">
      <ReaderBar key={article.id} article={article} find={find} />
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
      <article>
        <header class="reader-head">
          <h1 lang={article.language} dir="auto" data-marked={isTitleMarked ? '' : undefined}>
            {typesetterFor(article.language)(article.title)}
          </h1>
          <p>
            <ArticleLine article={article} />
          </p>
          {article.added !== undefined && article.added > 0 && (
            <p class="quiet">{t('savedSince', [formatDay(article.added, locale)])}</p>
          )}
          {article.archive !== undefined && view === stored && <p class="quiet">{t('archivePassages')}</p>}
          {line}
          {article.copy === undefined && article.archive === undefined && (
            <CorrectDay
              key={`${article.id} ${article.published}`}
              view={view}
              isAsked={wanted.has('day')}
              onChanged={onChanged}
            />
          )}
          {article.credits.length > 0 && <p class="quiet">{t('credits', [article.credits.join(', ')])}</p>}
        </header>
        <Versions
          key={article.id}
          article={article}
          versions={view.versions}
          isAsked={wanted.has('versions')}
          addressOf={addressOf}
        />
        <ArticleText
          language={article.language}
          passages={text}
          mentions={mentions}
          // Whoever came to correct the day goes on in its field.
          markedId={wanted.has('day') ? null : passageId}
          marks={marks === 'approach' ? 'none' : marks}
          open={names.open}
          events={names.events}
        />
      </article>
      <ArticleSteps topics={topics} topicId={topicId} onTopic={setTopicId} addressOf={addressOf} />
      {names.open && (
        <NameCard
          key={`${names.open.passage.id} ${names.open.mention.start}`}
          name={names.open}
          page={{ url: article.url ?? undefined, title: article.title, published: article.published ?? undefined }}
          lookUp={(query) => ask('lookUp', query)}
          // What the article itself says is being read.
          saidOnThis={async (question) => {
            const said = await ask('saidOnThis', question);
            return said?.article.id === article.id ? null : said;
          }}
          onRead={({ articleId, passageId }) => {
            names.close();
            location.hash = hideAddress({ articleId, passageId });
          }}
          onMeant={(id, { articleId, passageId }, isMeant) =>
            ask('setMeant', { topicId: id, articleId, passageId, isMeant })
          }
          onDay={({ articleId, passageId }) =>
            attempt.run(() => ask('openReader', { articleId, passageId, at: 'day' }))
          }
          onMute={(id, muted) => attempt.run(() => ask('muteTopic', { topicId: id, muted }))}
          onTopicPage={(topicId) => attempt.run(() => ask('openTopic', { topicId }))}
          onPanel={() => attempt.run(() => ask('openPanel', {}))}
          onCard={names.onCard}
          onClose={names.close}
        />
      )}
    </main>
  );
}
