import { browser } from 'wxt/browser';
import type { LibraryView } from '../../bridge/library-view.ts';
import { formatDate } from '../../components/date.ts';
import { SortTable } from '../../components/SortTable.tsx';
import { useTexts } from '../../components/texts.ts';

type Row = LibraryView['articles'][number];

/** So many topics of an article are named; the rest are counted. */
const NAMED = 6;

/** The articles with what was found in each, sortable by every column. */
export function Articles({ view }: { view: LibraryView }) {
  const { t, locale } = useTexts();
  const labels = new Map(view.topics.map(({ topic }) => [topic.id, topic.label]));
  const found = ({ topics }: Row) => {
    const named = topics.slice(0, NAMED).map(({ topicId, count }) => `${labels.get(topicId) ?? topicId} (${count})`);
    const rest = topics.length - named.length;
    return rest > 0 ? t('foundMore', [named.join(', '), rest]) : named.join(', ');
  };
  return (
    <section aria-labelledby="articles">
      <h2 id="articles">{t('libraryArticles')}</h2>
      <SortTable<Row>
        caption={t('libraryArticles')}
        rows={view.articles}
        keyOf={({ article }) => article.id}
        first={{ key: 'published', down: true }}
        columns={[
          {
            key: 'title',
            label: t('columnTitle'),
            by: ({ article }) => article.title,
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
            by: ({ article }) => article.publisher,
            cell: ({ article }) => article.publisher ?? <span class="quiet">{t('publisherUnknown')}</span>,
          },
          {
            key: 'published',
            label: t('columnDate'),
            by: ({ article }) => article.published,
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
            by: ({ passages }) => passages,
            cell: ({ passages }) => passages,
          },
          {
            key: 'topics',
            label: t('columnTopics'),
            by: ({ topics }) => topics.length,
            cell: (row) => <span class="found">{found(row)}</span>,
          },
        ]}
      />
    </section>
  );
}

function readerUrl(articleId: string): string {
  return `${browser.runtime.getURL('/reader.html')}#${articleId}/`;
}
