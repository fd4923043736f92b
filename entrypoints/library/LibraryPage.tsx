import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { problemWords } from '../../bridge/save-words.ts';
import { BackupLine } from '../../components/BackupLine.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { Wordmark } from '../../components/Wordmark.tsx';
import { ErrorBoundary } from '../surface/ErrorBoundary.tsx';
import { useAttempt } from '../surface/use-attempt.ts';
import { useBackup } from '../surface/use-backup.ts';
import { ArticleTable } from './ArticleTable.tsx';
import { putByStory } from './by-story.ts';
import { Collections } from './Collections.tsx';
import { type Chosen, choose, chooseAll, NONE, stillThere } from './chosen.ts';
import { Copy } from './copy/Copy.tsx';
import { Filters } from './Filters.tsx';
import { FoundTopics } from './FoundTopics.tsx';
import { Import } from './import/Import.tsx';
import { ToRead } from './import/ToRead.tsx';
import { starArticles } from './keep.ts';
import { Room } from './Room.tsx';
import { Remembered } from './remembered/Remembered.tsx';
import { ALL, rowsOf, type Wanted } from './rows.ts';
import { Selection } from './Selection.tsx';
import { Stories } from './Stories.tsx';
import { StorySwitch } from './StorySwitch.tsx';
import { Topics } from './topics/Topics.tsx';
import { useContents } from './topics/use-contents.ts';
import { type Deed, UndoLine } from './UndoLine.tsx';
import { useCopyBeside } from './use-copy-beside.ts';
import { useEverything } from './use-everything.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useFound } from './use-found.ts';
import { useShelf } from './use-shelf.ts';
import { STORIES_AMONG, useStories } from './use-stories.ts';
import { versionCounts } from './versions.ts';

/** The reader's own library: its articles, its collections, and how much room it takes. */
export function LibraryPage() {
  const { t, locale } = useTexts();
  const { shelf, articles, hidden, problem, retry } = useShelf();
  const [wanted, setWanted] = useState<Wanted>(ALL);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Chosen>(NONE);
  const [deed, setDeed] = useState<Deed | null>(null);
  const [imports, setImports] = useState(0);
  const heading = useFocusKept();
  const top = useRef<HTMLHeadingElement>(null);
  const { reader, articles: copied, readTexts } = useCopyBeside(shelf, articles);
  const all = useMemo(() => (copied.length === 0 ? articles : [...articles, ...copied]), [articles, copied]);
  const found = useFound(reader, words, all);
  const counted = useContents(reader, all);
  const contents = counted?.contents ?? null;
  const leading = counted?.leading;
  const topics = useMemo(() => reader?.topics ?? [], [reader, contents]);
  const sorted = useMemo(() => {
    const named = contents && {
      names: (id: string, topicId: string) => contents.get(id)?.has(topicId) === true,
      leading: (id: string) => leading?.get(id) ?? [],
    };
    return rowsOf(all, wanted, found.places, locale, named ?? undefined);
  }, [all, wanted, found.places, locale, contents, leading]);
  const [by, setBy] = useState<'no' | 'first' | 'all'>('no');
  const among = useMemo(
    () => (by === 'no' ? [] : sorted.slice(0, by === 'all' ? undefined : STORIES_AMONG).map(({ id }) => id)),
    [sorted, by],
  );
  const told = useStories(reader, among, by !== 'no');
  const { rows, heads } = useMemo(() => putByStory(sorted, told.stories), [sorted, told.stories]);
  const star = useAttempt();
  const backup = useBackup();
  const everything = useEverything(shelf, articles, backup.done);
  useEffect(() => {
    document.title = `${t('ownArticles')} – ${t('extensionName')}`;
  }, [t]);
  useEffect(() => setChosen((before) => stillThere(before, all)), [all]);
  const versions = useMemo(() => versionCounts(articles), [articles]);
  const search = (typed: string) => {
    setWords(typed);
    setWanted((before) => ({
      ...before,
      by: typed.trim() === '' ? (before.by === 'found' ? ALL.by : before.by) : 'found',
    }));
  };
  const parts: [id: string, label: string][] = [
    ...(all.length === 0
      ? []
      : ([
          ['articles', t('libraryArticles')],
          ['topics', t('libraryTopics')],
        ] satisfies [string, string][])),
    ...(articles.length === 0 ? [] : ([['collections-title', t('collectionsTitle')]] satisfies [string, string][])),
    ['remembered-title', t('rememberedTitle')],
    ['import', t('importTitle')],
    ['copy', t('copyTitle')],
    ['to-read', t('toReadTitle')],
    ['room', t('roomTitle')],
  ];
  return (
    <>
      <header class="page-head">
        <p>
          <Wordmark />
        </p>
        <a href="/options.html">{t('optionsSettings')}</a>
      </header>
      {shelf && (
        <nav class="library-nav" aria-label={t('libraryNav')}>
          {parts.map(([id, label]) => (
            <a key={id} href={`#${id}`}>
              {label}
            </a>
          ))}
        </nav>
      )}
      <main class="page library" aria-busy={shelf === null && problem === null}>
        <h1 ref={top} tabIndex={-1}>
          {t('ownArticles')}
        </h1>
        {problem && <Notice onRetry={retry}>{problemWords(problem, t)}</Notice>}
        {shelf && backup.isDue && (
          <BackupLine
            onLater={backup.putOff}
            onNow={() => {
              everything.take();
              document.getElementById('room')?.scrollIntoView();
            }}
          />
        )}
        {shelf && all.length === 0 && <Notice>{t('libraryEmpty')}</Notice>}
        {shelf && reader && all.length > 0 && (
          <>
            <section aria-labelledby="articles">
              <h2 id="articles" ref={heading} tabIndex={-1}>
                {t('libraryArticles')}
              </h2>
              <Filters
                articles={all}
                wanted={wanted}
                words={words}
                onWanted={setWanted}
                onWords={search}
                topics={topics}
              />
              <FoundTopics topics={found.topics} reader={reader} />
              <ErrorBoundary>
                <Stories
                  reader={reader}
                  articles={articles}
                  topicId={wanted.topic}
                  articleId={chosen.ids.size === 1 ? ([...chosen.ids][0] ?? null) : null}
                  chosen={wanted.story}
                  onChoose={(story) => setWanted({ ...wanted, story, topic: story ? '' : wanted.topic })}
                />
              </ErrorBoundary>
              <StorySwitch
                rows={rows.length}
                isOn={by !== 'no'}
                told={told}
                stories={heads.size}
                isCut={among.length < sorted.length}
                onTurn={(isOn) => setBy(isOn ? 'first' : 'no')}
                onAll={() => setBy('all')}
              />
              <ArticleTable
                rows={rows}
                wanted={wanted}
                chosen={chosen.ids}
                isHidden={(collection) => hidden.includes(collection)}
                versions={versions}
                heads={heads}
                topicsOf={(id) => leading?.get(id) ?? []}
                onStar={(article) => star.run(() => starArticles([article], !article.starred))}
                onOrder={(by, down) => setWanted({ ...wanted, by, down })}
                onChoose={(id, isRange) => setChosen(choose(chosen, rows, id, isRange))}
                onChooseAll={() => setChosen(chooseAll(chosen, rows))}
              />
              {star.failed && <Notice onRetry={star.again}>{t('actionFailed')}</Notice>}
              {chosen.ids.size > 0 && (
                <ErrorBoundary>
                  <Selection
                    shelf={shelf}
                    articles={all.filter(({ id }) => chosen.ids.has(id))}
                    readTexts={readTexts}
                    collections={[...new Set(articles.map(({ collection }) => collection))]}
                    onDeed={setDeed}
                    onOwn={() => setChosen(stillThere(chosen, articles))}
                    onNone={() => {
                      setChosen(NONE);
                      top.current?.focus();
                    }}
                  />
                </ErrorBoundary>
              )}
              <UndoLine deed={deed} onUndone={() => setDeed(null)} />
            </section>
            <ErrorBoundary>
              <Topics
                reader={reader}
                contents={contents}
                rows={rows}
                isNarrow={rows.length < all.length}
                chosen={wanted.topic}
                onChoose={(topic) => {
                  setWanted({ ...wanted, topic });
                  if (topic !== '') document.getElementById('articles')?.scrollIntoView();
                }}
              />
            </ErrorBoundary>
            {articles.length > 0 && (
              <ErrorBoundary>
                <Collections articles={articles} hidden={hidden} shelf={shelf} onDeed={setDeed} />
              </ErrorBoundary>
            )}
          </>
        )}
        {shelf && (
          <ErrorBoundary>
            <Remembered shelf={shelf} articles={articles} />
          </ErrorBoundary>
        )}
        {shelf && (
          <ErrorBoundary>
            <Import shelf={shelf} onChanged={() => setImports(imports + 1)} />
          </ErrorBoundary>
        )}
        {shelf && (
          <ErrorBoundary>
            <Copy />
          </ErrorBoundary>
        )}
        {shelf && (
          <ErrorBoundary>
            <ToRead shelf={shelf} articles={articles} version={imports} />
          </ErrorBoundary>
        )}
        {shelf && (
          <ErrorBoundary>
            <Room articles={articles} everything={everything} />
          </ErrorBoundary>
        )}
      </main>
    </>
  );
}
