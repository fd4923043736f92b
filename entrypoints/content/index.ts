import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../../bridge/messages.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  async main() {
    const texts = [...document.querySelectorAll('p')].map((p) => p.textContent ?? '');
    console.debug(await ask('findMentions', { texts }));
  },
});
