import './marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { readSettings, watchSettings } from '../../bridge/settings.ts';
import { createCards } from './cards.tsx';
import { createPage } from './page.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    let settings = await readSettings();
    ctx.onInvalidated(
      watchSettings((changed) => {
        settings = changed;
      }),
    );
    // Asking whether it is valid is what makes WXT notice that it is not.
    const page = createPage({ gone: ctx.signal, check: () => void ctx.isInvalid });
    createCards(page, () => settings, ctx.signal);
  },
});
