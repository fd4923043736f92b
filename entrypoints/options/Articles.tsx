import type { ArticleOrder, LibraryQuery, LibraryView } from '../../bridge/library-view.ts';
import { formatDate } from '../../components/date.ts';
import { ShowMore } from '../../components/ShowMore.tsx';
import { useTexts } from '../../components/texts.ts';
import { readerUrl } from '../surface/reader-url.ts';
import { Filter } from './Filter.tsx';
import { SortTable } from './SortTable.tsx';
import { ROWS } from './use-library.ts';

type Row = LibraryView['articles']['rows'][number];

interface ArticlesProps {
  view: LibraryView['articles'];
  query: LibraryQuery['articles'];
  onShow(query: LibraryQuery['articles']): void;
}

/** The articles with what was found in each, sortable by every column. */
export function Articles({ view, query, onShow }: ArticlesProps) {
  const { t, locale } = useTexts();
  const found = ({ topics, others }: Row) => {
    const named = topics.map(({ label, count }) => `${label} (${count})`).join(', ');
    return others > 0 ? t('foundMore', [named, others]) : named;
  };
  return (
    <section aria-labelledby="articles">
      <h2 id="articles">{t('libraryArticles')}</h2>
      <Filter
        label={t('filterArticles')}
        value={query.words}
        count={t('articleCount', view.total)}
        onFilter={(words) => onShow({ ...query, words, count: ROWS })}
      />
      <SortTable<Row, ArticleOrder>
        caption={t('libraryArticles')}
        rows={view.rows}
        keyOf={({ article }) => article.id}
        order={{ key: query.by, down: query.down }}
        onOrder={({ key, down }) => onShow({ ...query, by: key, down })}
        columns={[
          {
            key: 'title',
            label: t('columnTitle'),
            cell: ({ article }) => (
              <>
                <a href={readerUrl(article.id)} dir="auto">
                  {article.title}
                </a>
                {article.credits.length > 0 && <p class="quiet">{t('credits', [article.credits.join(', ')])}</p>}
              </>
            ),
          },
          {
            key: 'publisher',
            label: t('columnPublisher'),
            cell: ({ article }) => article.publisher ?? <span class="quiet">{t('publisherUnknown')}</span>,
          },
          {
            key: 'published',
            label: t('columnDate'),
            cell: ({ article: { published } }) =>
              published === null ? (
                <span class="quiet">{t('dateUnknown')}</span>
              ) : (
                <time dateTime={published}>{formatDate(published, locale)}</time>
              ),
          },
          {
            key: 'passages',
            label: t('columnPassages'),
            cell: ({ passages }) => passages,
          },
          {
            key: 'topics',
            label: t('columnTopics'),
            cell: (row) => <span class="found">{found(row)}</span>,
          },
        ]}
      />
      <ShowMore rest={view.total - view.rows.length} onMore={() => onShow({ ...query, count: query.count + ROWS })} />
    </section>
  );
}
