import { defineContentScript } from 'wxt/utils/define-content-script';
import { start } from './start.ts';

// In every frame of every page, so it is small: the script that reads comes where there is something to read.
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: start,
});
