import { useEffect } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { Shown } from './Shown.tsx';
import { useArticle } from './use-article.ts';

/** The reader page: one article as a person likes to read it, or a clear word on why it cannot be shown. */
export function Reader() {
  const { t } = useTexts();
  const { state, retry, refresh } = useArticle();
  useEffect(() => {
    // Firefox keeps no page of ours in its history; elsewhere the headline would stand there.
    if (import.meta.env.FIREFOX && state.status === 'shown')
      document.title = `${state.view.article.title} – ${t('extensionName')}`;
  }, [state, t]);

  if (state.status === 'loading') return <main class="reader" aria-busy="true" />;
  if (state.status === 'shown') return <Shown view={state.view} passageId={state.passageId} onChanged={refresh} />;
  return (
    <main class="reader">
      <h1>{t('readerNothing')}</h1>
      {state.status === 'failed' ? (
        <Notice onRetry={retry}>{t('readerFailed')}</Notice>
      ) : (
        <>
          <Notice>{t(state.status === 'forgotten' ? 'readerForgotten' : 'readerMissing')}</Notice>
          <p class="reader-back">
            <a href="options.html#library">{t('readerAll')}</a>
          </p>
        </>
      )}
    </main>
  );
}
