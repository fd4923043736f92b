import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerCards } from '../../bridge/card.ts';
import { createCards } from './cards.ts';

// Not in the manifest: the background puts it into a frame when the first card there is due.
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    offerCards(createCards);
  },
});
