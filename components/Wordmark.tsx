import './Wordmark.css';

/** The name of the product as it is always written: its second half marked, as names on a page are. */
export function Wordmark() {
  return (
    <span class="wordmark" translate={false} lang="en" dir="ltr">
      Back<span class="wordmark-marked">story</span>
    </span>
  );
}
