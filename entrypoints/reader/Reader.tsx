import { useEffect } from 'preact/hooks';
import type { ArticleView } from '../../bridge/messages.ts';
import { ArticleLine } from '../../components/ArticleLine.tsx';
import { ArticleText } from '../../components/ArticleText.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { useArticle } from './use-article.ts';

/** The reader page: one article as a person likes to read it, or a clear word on why it cannot be shown. */
export function Reader() {
  const { t } = useTexts();
  const { address, state, retry } = useArticle();
  useEffect(() => {
    if (state.status === 'shown') document.title = `${state.view.article.title} – ${t('extensionName')}`;
  }, [state, t]);

  if (state.status === 'loading') return <main class="reader" aria-busy="true" />;
  if (state.status === 'shown') return <Shown view={state.view} passageId={address.passageId} />;
  return (
    <main class="reader">
      <h1>{t('readerNothing')}</h1>
      {state.status === 'failed' ? (
        <Notice onRetry={retry}>{t('readerFailed')}</Notice>
      ) : (
        <Notice>{t('readerMissing')}</Notice>
      )}
    </main>
  );
}

function Shown({ view, passageId }: { view: ArticleView; passageId: string | null }) {
  const { t } = useTexts();
  const { article, passages, mentions } = view;
  // The headline stands above as the title; told twice it would only be read twice.
  const text = passages.filter(({ kind, text }) => kind !== 'headline' || text !== article.title);
  return (
    <main class="reader">
      <article lang={article.language} dir="auto">
        <header class="reader-head">
          <h1>{article.title}</h1>
          <p>
            <ArticleLine article={article} />
          </p>
          {article.credits.length > 0 && <p class="quiet">{t('credits', [article.credits.join(', ')])}</p>}
          {article.url !== null && (
            <p>
              <a href={article.url} rel="noreferrer">
                {t('original')}
              </a>
            </p>
          )}
        </header>
        <ArticleText passages={text} mentions={mentions} markedId={passageId} onName={() => undefined} />
      </article>
    </main>
  );
}
