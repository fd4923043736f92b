import type { Settings } from '../../bridge/settings.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { Articles } from './Articles.tsx';
import { Changes } from './Changes.tsx';
import { Topics } from './Topics.tsx';
import type { LibraryState } from './use-library.ts';

interface LibraryProps {
  library: LibraryState;
  settings: Settings;
  change(patch: Partial<Settings>): void;
}

/** The library page: what the reader changed, the articles with what was found in each, and the topics. */
export function Library({ library, settings, change }: LibraryProps) {
  const { t } = useTexts();
  const { view, query, failed, show, retry, edit, undo } = library;
  const mute = (topicId: string, muted: boolean) => {
    const others = settings.mutedTopics.filter((other) => other !== topicId);
    change({ mutedTopics: muted ? [...others, topicId] : others });
  };
  return (
    <>
      {failed && <Notice onRetry={retry}>{t('libraryFailed')}</Notice>}
      {view && (
        <>
          {view.edits.length > 0 && <Changes view={view} onUndo={undo} />}
          <Articles view={view.articles} query={query.articles} onShow={(articles) => show({ articles })} />
          <Topics view={view} query={query.topics} onShow={show} onEdit={edit} onMute={mute} />
        </>
      )}
    </>
  );
}
