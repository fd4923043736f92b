import { useTexts } from './texts.ts';
import './Wordmark.css';

/** Where the second half of the name begins. */
const HALF = 'Back'.length;

/** The name of the product as it is always written: its second half marked, as names on a page are. */
export function Wordmark() {
  const name = useTexts().t('extensionName');
  return (
    <span class="wordmark" translate={false} lang="en" dir="ltr">
      {name.slice(0, HALF)}
      <span class="wordmark-marked">{name.slice(HALF)}</span>
    </span>
  );
}
