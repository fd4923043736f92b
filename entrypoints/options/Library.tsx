import { problemWords } from '../../bridge/save-words.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { ErrorBoundary } from '../surface/ErrorBoundary.tsx';
import { Articles } from './Articles.tsx';
import { Changes } from './Changes.tsx';
import { Topics } from './Topics.tsx';
import type { LibraryState } from './use-library.ts';

interface LibraryProps {
  library: LibraryState;
  onMute(topicId: string, muted: boolean): void;
}

/** The library page: what the reader changed, the articles with what was found in each, and the topics. */
export function Library({ library, onMute }: LibraryProps) {
  const { t } = useTexts();
  const { view, query, failed, show, retry, edit, undo, undoDay } = library;
  return (
    <>
      {failed && <Notice onRetry={retry}>{t('libraryFailed')}</Notice>}
      {view?.problem && <Notice onRetry={retry}>{problemWords(view.problem, t)}</Notice>}
      {view && (
        <>
          <ErrorBoundary>
            {(view.edits.length > 0 || view.days.length > 0 || view.unreadableEdits > 0) && (
              <Changes view={view} onUndo={undo} onUndoDay={undoDay} />
            )}
          </ErrorBoundary>
          <ErrorBoundary>
            <Articles view={view.articles} query={query.articles} onShow={(articles) => show({ articles })} />
          </ErrorBoundary>
          <ErrorBoundary>
            <Topics view={view} query={query.topics} onShow={show} onEdit={edit} onMute={onMute} />
          </ErrorBoundary>
        </>
      )}
    </>
  );
}
