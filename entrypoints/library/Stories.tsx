import { useEffect, useState } from 'preact/hooks';
import { formatDate } from '../../components/date.ts';
import { Notice } from '../../components/Notice.tsx';
import { type Texts, useTexts } from '../../components/texts.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Story } from '../../engine/model/story.ts';
import './Stories.css';

/** So many stories of a topic are listed. */
const LISTED = 12;

/** What tells a story from others: its names, or its first headline, and the day on which it began. */
export function storyName({ articles, names }: Story, { t, locale }: Texts): string {
  const name = names.map(({ label }) => label).join(t('listSeparator')) || (articles[0]?.title ?? '');
  const day = articles[0]?.published;
  return day ? `${name} · ${formatDate(day, locale)}` : name;
}

interface StoriesProps {
  reader: LibraryReader;
  /** The articles; whenever they are others, stories are looked for anew. */
  articles: unknown;
  /** The topic whose stories are listed; '' for none. */
  topicId: string;
  /** The one article that is chosen, whose story can be shown; `null` where none or several are. */
  articleId: string | null;
  /** The story whose articles the table shows. */
  chosen: Story | null;
  onChoose(story: Story | null): void;
}

/** What was asked for, before the answer and after it. */
type Asked = readonly Story[] | 'reading' | 'failed' | null;

/**
 * The stories of the topic that the table is narrowed to, and of the article that is chosen: articles of the same days about
 * the same thing. One that is pressed is all that the table shows.
 */
export function Stories({ reader, articles, topicId, articleId, chosen, onChoose }: StoriesProps) {
  const texts = useTexts();
  const { t } = texts;
  const [ofTopic, setOfTopic] = useState<Asked>(null);
  const [ofArticle, setOfArticle] = useState<Asked>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    setOfTopic(null);
    if (topicId === '') return undefined;
    let isOld = false;
    reader.storiesOf({ topicId, limit: LISTED }).then(
      ({ stories }) => isOld || setOfTopic(stories),
      () => isOld || setOfTopic('failed'),
    );
    return () => {
      isOld = true;
    };
  }, [topicId, articles, attempt]);
  useEffect(() => setOfArticle(null), [articleId, articles]);

  const showOf = async (id: string) => {
    setOfArticle('reading');
    try {
      const story = await reader.storyOf(id);
      setOfArticle(story ? [story] : []);
      if (story) onChoose(story);
    } catch {
      setOfArticle('failed');
    }
  };
  const nameOf = (story: Story) => storyName(story, texts);
  const listed = Array.isArray(ofTopic) ? (ofTopic as Story[]) : [];
  return (
    <div class="shelf-stories">
      {ofTopic === 'failed' && <Notice onRetry={() => setAttempt(attempt + 1)}>{t('topicStoriesFailed')}</Notice>}
      {listed.length > 0 && (
        <>
          <h3>{t('topicStories')}</h3>
          <ul>
            {listed.map((story) => (
              <li key={story.id}>
                <button
                  type="button"
                  class="chip"
                  aria-pressed={chosen?.id === story.id}
                  onClick={() => onChoose(chosen?.id === story.id ? null : story)}
                >
                  <bdi>{nameOf(story)}</bdi> <span class="quiet">{t('articleCount', story.articles.length)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {articleId !== null && (
        <p>
          <button type="button" class="button" disabled={ofArticle === 'reading'} onClick={() => showOf(articleId)}>
            {t('storyOfArticle')}
          </button>{' '}
          <span class="quiet" role="status">
            {ofArticle === 'failed' && t('topicStoriesFailed')}
            {Array.isArray(ofArticle) && ofArticle.length === 0 && t('storyNone')}
          </span>
        </p>
      )}
      {chosen && (
        <p role="status">
          {t('storyOnly', [nameOf(chosen)])}{' '}
          <button type="button" class="link" onClick={() => onChoose(null)}>
            {t('storyAll')}
          </button>
        </p>
      )}
    </div>
  );
}
