import { render } from 'preact';
import type { Line } from './claim.ts';
import { createStage } from './stage.ts';

/** Screen readers speak what changes in a status, not what it begins with (ms). */
const SPEAKS_AFTER = 100;

/** Shows one sentence, and has it spoken politely. How long it stays is the holder's business. */
export function showNote(line: Line, text: string): void {
  const stage = createStage(line);
  const say = (sentence: string) => {
    render(
      <p class="toast-text" role="status">
        {sentence}
      </p>,
      stage.root,
    );
    stage.measure();
  };
  line.hear((order) => {
    if (order.do === 'dress') stage.dress(order);
    if (order.do === 'fit') stage.fit(order);
    if (order.do !== 'show') return;
    stage.show();
    setTimeout(() => say(text), SPEAKS_AFTER);
  });
  say('');
}
