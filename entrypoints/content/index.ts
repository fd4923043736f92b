import './marks/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerDescription } from '../../bridge/frames.ts';
import { answerPage } from '../../bridge/messages.ts';
import { readSettings, watchSettings } from '../../bridge/settings-read.ts';
import { onEscape } from './cards/escape.ts';
import { createCards, removeLeftovers } from './cards/opener.ts';
import { onTouch } from './cards/touch.ts';
import { createAnnouncer } from './commands/announce.ts';
import { createAnswers, reportTopics, tellPage } from './commands/answers.ts';
import { createCommands } from './commands/commands.ts';
import { createPage } from './page/page.ts';
import { isReadable } from './page/site.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    if (!isReadable(document)) return;
    // A page that is left at once takes the answer away with it, or its window before the answer is there; then there
    // is nothing to do either.
    const stored = await readSettings().catch(() => null);
    if (!stored || document.defaultView === null) return;
    let settings = stored;
    ctx.onInvalidated(
      watchSettings((changed) => {
        settings = changed;
      }),
    );
    // Nobody tells an old script of the extension's update or removal: it looks when the reader next does something,
    // before it does anything itself. Asking whether it is valid is what makes WXT notice that it is not.
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'visibilitychange'])
      window.addEventListener(type, () => void ctx.isInvalid, { capture: true, passive: true, signal: ctx.signal });
    removeLeftovers();
    const page = createPage({ gone: ctx.signal, check: () => void ctx.isInvalid });
    ctx.onInvalidated(offerDescription(async () => ctx.isInvalid || tellPage(page)));
    reportTopics(page, ctx.signal);
    const cards = createCards(page, () => settings, ctx.signal);
    onTouch(page, cards, () => settings, ctx.signal);
    onEscape(cards, ctx.signal);
    const announce = createAnnouncer(page, cards);
    ctx.onInvalidated(answerPage({ ...createAnswers(page), ...createCommands(page, cards, announce) }));
  },
});
