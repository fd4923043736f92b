import { browser } from 'wxt/browser';
import { createDoor } from '../../../archive/client/door.ts';
import { noteTrouble, storedArchives, watchArchives } from '../../../bridge/archives.ts';
import { createArchiveStore } from '../../../store/archive-store.ts';
import { createArchiveDesk } from './desk.ts';
import type { ConnectArchives } from './part.ts';
import { textsOfPage } from './texts-of-page.ts';
import { answerWhole, type QuestionPort } from './whole-port.ts';

/** Where the names that were met are kept while the browser runs, by archive. */
const MET = 'archive-names';

/** The archives of the connected build, over the real browser. */
export const connectArchives: ConnectArchives = ({ changed }) => {
  const added = new Set<string>();
  const desk = createArchiveDesk({
    store: createArchiveStore(),
    door: createDoor((archive) => added.has(archive)),
    async list() {
      const archives = await storedArchives();
      added.clear();
      for (const { address } of archives) added.add(address);
      return archives;
    },
    changed,
    noteTrouble,
    met: {
      async read() {
        const { [MET]: value } = await browser.storage.session.get(MET);
        return typeof value === 'object' && value !== null ? (value as Record<string, string[]>) : {};
      },
      write: (names) => browser.storage.session.set({ [MET]: names }),
    },
    now: Date.now,
  });
  const readerUrl = browser.runtime.getURL('/reader.html');
  browser.runtime.onConnect.addListener((port) => answerWhole(port as QuestionPort, readerUrl, desk));
  watchArchives((what) => what === 'list' && void desk.reread());
  return {
    shelf: desk,
    hear(message, sender) {
      const texts = textsOfPage(message, sender);
      if (texts.length > 0) desk.see(texts);
    },
  };
};
