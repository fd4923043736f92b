import './marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createPage } from './page.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    createPage(ctx.signal);
  },
});
