import { useTexts } from '../../components/texts.ts';
import { type FoundStories, STORIES_AMONG } from './use-stories.ts';

interface StorySwitchProps {
  /** How many articles the table shows. */
  rows: number;
  isOn: boolean;
  told: FoundStories;
  /** How many stories of two articles or more the table shows. */
  stories: number;
  /** They were looked for among the first articles only. */
  isCut: boolean;
  onTurn(isOn: boolean): void;
  /** They are to be looked for among all. */
  onAll(): void;
}

/** Puts the articles of the table together by story, and tells how many of both there are. */
export function StorySwitch({ rows, isOn, told: { state, share }, stories, isCut, onTurn, onAll }: StorySwitchProps) {
  const { t, locale } = useTexts();
  const { format } = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <>
      <label class="switch by-story">
        <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.currentTarget.checked)} />
        {t('groupByStory')}
      </label>
      <p class="quiet">
        <span role="status">
          {t('articleCount', rows)}
          {state === 'looking' && ` · ${t('storiesLooking')}`}
          {state === 'failed' && ` · ${t('topicStoriesFailed')}`}
          {state === 'done' && ` · ${stories === 0 ? t('storiesNone') : t('storyCount', stories)}`}
          {state === 'done' && isCut && ` · ${t('storiesAmong', [STORIES_AMONG])}`}
        </span>
        {/* Not read out with every step. */}
        {state === 'looking' && share > 0 && ` ${format(share)}`}
        {state === 'done' && isCut && (
          <>
            {' '}
            <button type="button" class="link" onClick={onAll}>
              {t('storiesAll')}
            </button>
          </>
        )}
      </p>
    </>
  );
}
