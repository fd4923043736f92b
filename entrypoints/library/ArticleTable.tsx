import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../components/texts.ts';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import { readerUrl } from '../surface/reader-url.ts';
import { Collection, Day, Publisher, publisherInWords } from './ArticleCells.tsx';
import './ArticleTable.css';
import { nameOfCollection } from '../../components/collection-name.ts';
import type { Story } from '../../engine/model/story.ts';
import type { RowOrder, Wanted } from './rows.ts';
import { storyName } from './Stories.tsx';
import { type RowWindow, windowOf } from './window.ts';

interface ArticleTableProps {
  /** In their order; those of a copy of another library are only read. */
  rows: readonly StoredArticle[];
  wanted: Pick<Wanted, 'by' | 'down'>;
  chosen: ReadonlySet<string>;
  /** How many versions of its page there are of each article that has more than one, by id. */
  versions: ReadonlyMap<string, number>;
  /** The story that begins with an article, by its id, where the rows are put together so. */
  heads: ReadonlyMap<string, Story>;
  isHidden(collection: string): boolean;
  /** The labels of the topics that an article names most often. */
  topicsOf(articleId: string): readonly string[];
  onStar(article: StoredArticle): void;
  onOrder(by: RowOrder, down: boolean): void;
  onChoose(id: string, isRange: boolean): void;
  onChooseAll(): void;
}

/** A line of the table: an article, or the story that the next ones tell. */
type Line = { story: Story; article?: undefined } | { story?: undefined; article: StoredArticle };

/** What a row is taken to measure until one is there (px). */
const GUESS = 44;

/** The articles: of however many, only the rows that are seen stand in the document. */
export function ArticleTable({
  rows,
  wanted,
  chosen,
  isHidden,
  versions,
  heads,
  topicsOf,
  onStar,
  onOrder,
  onChoose,
  onChooseAll,
}: ArticleTableProps) {
  const texts = useTexts();
  const { t, locale } = texts;
  const frame = useRef<HTMLElement>(null);
  const height = useRef(GUESS);
  const [shown, setShown] = useState<RowWindow>({ first: 0, end: 40 });
  const { first, end } = shown;
  const hasCopy = useMemo(() => rows.some(({ copy }) => copy !== undefined), [rows]);
  const lines = useMemo(
    () =>
      rows.flatMap((article): Line[] => {
        const story = heads.get(article.id);
        return story ? [{ story }, { article }] : [{ article }];
      }),
    [rows, heads],
  );

  const measure = () => {
    const box = frame.current;
    if (!box) return;
    height.current = box.querySelector('tr[data-id]')?.getBoundingClientRect().height || height.current;
    const next = windowOf(box.scrollTop, box.clientHeight, height.current, lines.length);
    setShown((before) => (before.first === next.first && before.end === next.end ? before : next));
  };
  useLayoutEffect(measure, [lines]);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(measure);
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, [rows]);

  /** From one row's box to the next or the one before, also where that is not in the document yet. */
  const walk = (event: KeyboardEvent, at: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    let next = at + step;
    // The line of a story has no box.
    while (lines[next]?.story) next += step;
    const row = lines[next]?.article;
    if (!row) return;
    event.preventDefault();
    const box = frame.current?.querySelector<HTMLInputElement>(`tr[data-id="${row.id}"] input`);
    box?.focus({ preventScroll: true });
    box?.closest('tr')?.scrollIntoView({ block: 'nearest' });
    if (event.shiftKey) onChoose(row.id, true);
  };

  const columns: [RowOrder, string][] = [
    ['title', t('columnTitle')],
    ['publisher', t('columnPublisher')],
    ['published', t('columnDate')],
    ['collection', t('columnCollection')],
    ['topic', t('columnTopic')],
    ['language', t('columnLanguage')],
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1).
    <section class="shelf-frame" tabIndex={0} aria-label={t('tableOfArticles')} ref={frame} onScroll={measure}>
      <table class={hasCopy ? 'shelf-table with-copy' : 'shelf-table'} aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="pick">
              <input
                type="checkbox"
                aria-label={t('chooseAll')}
                checked={rows.length > 0 && rows.every(({ id }) => chosen.has(id))}
                disabled={rows.length === 0}
                onChange={onChooseAll}
              />
            </th>
            <th scope="col" class="star">
              <span class="visually-hidden">{t('columnStar')}</span>
            </th>
            {columns.map(([by, label]) => {
              const direction = wanted.by === by ? (wanted.down ? 'descending' : 'ascending') : undefined;
              return (
                <th key={by} scope="col" class={by} aria-sort={direction}>
                  <button
                    type="button"
                    onClick={() => onOrder(by, wanted.by === by ? !wanted.down : by === 'published')}
                  >
                    {label}
                    <span aria-hidden="true">
                      {direction === undefined ? ' ↕' : direction === 'ascending' ? ' ↑' : ' ↓'}
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          <Gap height={first * height.current} />
          {lines.slice(first, end).map(({ story, article }, i) =>
            story ? (
              <tr
                key={`story ${story.id}`}
                class="story-line"
                aria-rowindex={first + i + 2}
                style={{ height: `${height.current}px` }}
              >
                <th scope="rowgroup" colSpan={2 + columns.length}>
                  <bdi>{storyName(story, texts)}</bdi>{' '}
                  <span class="quiet">{t('articleCount', story.articles.length)}</span>
                </th>
              </tr>
            ) : (
              <tr
                key={article.id}
                data-id={article.id}
                aria-rowindex={first + i + 2}
                data-chosen={chosen.has(article.id)}
              >
                <td class="pick">
                  <input
                    type="checkbox"
                    aria-label={t('chooseArticle', [article.title])}
                    checked={chosen.has(article.id)}
                    onClick={(event) => onChoose(article.id, event.shiftKey)}
                    onKeyDown={(event) => walk(event, first + i)}
                  />
                </td>
                <td class="star">
                  {article.copy === undefined && (
                    <button
                      type="button"
                      class="star-button"
                      aria-pressed={article.starred === true}
                      aria-label={t('starArticle', [article.title])}
                      onClick={() => onStar(article)}
                    >
                      <span aria-hidden="true">{article.starred ? '★' : '☆'}</span>
                    </button>
                  )}
                </td>
                <th scope="row" class={versions.has(article.id) ? 'title versioned' : 'title'} dir="auto">
                  <a href={readerUrl(article.id)} title={article.title}>
                    {article.title}
                  </a>
                  <span class="quiet under">
                    <bdi>
                      <Publisher article={article} />
                    </bdi>{' '}
                    · <Day article={article} locale={locale} />
                    {article.copy !== undefined && ` · ${t('fromCopy', [article.copy])}`}
                  </span>
                  {versions.has(article.id) && (
                    <a class="versions" href={readerUrl(article.id, '?versions')}>
                      {t('versionsCount', versions.get(article.id) ?? 0)}
                    </a>
                  )}
                </th>
                <td class="publisher" dir="auto" title={publisherInWords(article, t)}>
                  <Publisher article={article} />
                </td>
                <td class="published">
                  <Day article={article} locale={locale} />
                </td>
                <td
                  class={article.copy === undefined ? 'collection' : 'collection of-copy'}
                  dir="auto"
                  title={
                    article.copy === undefined ? nameOfCollection(article.collection, t) : t('fromCopy', [article.copy])
                  }
                >
                  <Collection article={article} isHidden={isHidden(article.collection)} />
                </td>
                <td class="topic" dir="auto">
                  {topicsOf(article.id).join(', ')}
                </td>
                <td class="language">{article.language}</td>
              </tr>
            ),
          )}
          <Gap height={(lines.length - end) * height.current} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for rows that are not in the document. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr class="gap" style={{ height: `${height}px` }}>
      <td />
    </tr>
  );
}
