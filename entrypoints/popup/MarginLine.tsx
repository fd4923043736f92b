import { useTexts } from '../../components/texts.ts';
import { useMargin } from '../surface/use-margin.ts';
import './MarginLine.css';

/** One quiet line that marks in the page's margin what of it stands in the library, when it is pressed. */
export function MarginLine({ tabId }: { tabId: number }) {
  const { t } = useTexts();
  const { marked, isMarked, turn } = useMargin(tabId);
  return (
    <p class="margin-ask">
      <button type="button" class="link" aria-disabled={marked === 'busy' || undefined} onClick={turn}>
        {t(isMarked ? 'marginHide' : 'marginAsk')}
      </button>{' '}
      <span role="status">
        {marked === 'busy' && t('saveReading')}
        {marked === 'failed' && t('actionFailed')}
        {isMarked && t('marginShown', marked as number)}
        {marked === 0 && t('marginNothing')}
      </span>
    </p>
  );
}
