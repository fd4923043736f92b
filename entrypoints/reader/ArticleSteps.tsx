import { hideTopicAddress } from '../../bridge/topic-address.ts';
import { ArticleLine } from '../../components/ArticleLine.tsx';
import type { Article } from '../../engine/model/article.ts';
import type { Topic } from '../../engine/model/topic.ts';
import './ArticleSteps.css';
import { useTexts } from '../../components/texts.ts';
import { typesetterFor } from '../../components/typeset.ts';

interface ArticleStepsProps {
  /** The topics of the article, with the articles before and after it by date that name them too. */
  topics: readonly { topic: Topic; count: number; previous: Article | null; next: Article | null }[];
  /** The topic whose story is followed; the first that leads anywhere when `null`. */
  topicId: string | null;
  onTopic(topicId: string): void;
  /** The address of an article in the reader. */
  addressOf(articleId: string): string;
}

/** The way along a story: the previous and the next article of a topic that the reader chooses. */
export function ArticleSteps({ topics, topicId, onTopic, addressOf }: ArticleStepsProps) {
  const { t } = useTexts();
  const leading = topics.filter(({ previous, next }) => previous || next);
  const chosen = leading.find(({ topic }) => topic.id === topicId) ?? leading[0];
  if (!chosen) return null;
  return (
    <nav class="article-steps" aria-label={t('stepsLabel')}>
      <label class="steps-topic">
        {t('stepsTopic')}
        <select class="input" value={chosen.topic.id} onChange={(event) => onTopic(event.currentTarget.value)}>
          {leading.map(({ topic }) => (
            <option key={topic.id} value={topic.id}>
              {topic.label}
            </option>
          ))}
        </select>
      </label>
      <a class="steps-page" href={`topic.html${hideTopicAddress({ topicId: chosen.topic.id })}`}>
        {t('topicPage')}
      </a>
      <div class="steps">
        <Step label={t('stepPrevious')} article={chosen.previous} addressOf={addressOf} />
        <Step label={t('stepNext')} article={chosen.next} addressOf={addressOf} />
      </div>
    </nav>
  );
}

interface StepProps {
  label: string;
  article: Article | null;
  addressOf(articleId: string): string;
}

function Step({ label, article, addressOf }: StepProps) {
  const { t } = useTexts();
  return (
    <div class="step">
      <span class="quiet">{label}</span>
      {article ? (
        <>
          <a href={addressOf(article.id)} dir="auto">
            {typesetterFor(article.language)(article.title)}
          </a>
          <ArticleLine article={article} />
        </>
      ) : (
        <span class="quiet">{t('stepNone')}</span>
      )}
    </div>
  );
}
