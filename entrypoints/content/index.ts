import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerPage } from '../../bridge/answer-page.ts';
import { offerDescription } from '../../bridge/frames.ts';
import { readSettings, watchSettings } from '../../bridge/settings-read.ts';
import { onEscape } from './cards/escape.ts';
import { createCards, removeLeftovers } from './cards/opener.ts';
import { onTouch } from './cards/touch.ts';
import { createAnnouncer } from './commands/announce.ts';
import { createAnswers, reportTopics, tellPage } from './commands/answers.ts';
import { createCommands } from './commands/commands.ts';
import { beginLife, eachRoot } from './dom/life.ts';
import { removeLeftMarks } from './marks/marks.ts';
import { createPage } from './page/page.ts';
import { askSite } from './page/site.ts';

// Not in the manifest: the background puts it into a frame that has something to read.
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    // What an older version has left, or this one before the page was written anew, goes first.
    eachRoot(() => void begin());
  },
});

async function begin(): Promise<void> {
  const { gone, check } = beginLife();
  const onGone = (end: () => void) => gone.addEventListener('abort', end);
  const { promise, resolve } = Promise.withResolvers<ReturnType<typeof createPage> | null>();
  onGone(
    offerDescription(async () => {
      check();
      const page = await promise;
      if (page && !gone.aborted) await tellPage(page);
    }),
  );
  removeLeftovers();
  removeLeftMarks();
  // A page that is left at once takes the answer away with it, or its window before the answer is there; then there
  // is nothing to do either.
  const [stored] = await Promise.all([readSettings().catch(() => null), askSite()]);
  if (!stored || gone.aborted || document.defaultView === null) return resolve(null);
  let settings = stored;
  onGone(
    watchSettings((changed) => {
      settings = changed;
    }),
  );
  const page = createPage({ gone, check });
  reportTopics(page, gone);
  const cards = createCards(page, () => settings, gone);
  onTouch(page, cards, () => settings, gone);
  onEscape(cards, gone);
  const announce = createAnnouncer(page, cards);
  onGone(answerPage({ ...createAnswers(page), ...createCommands(page, cards, announce) }));
  resolve(page);
}
