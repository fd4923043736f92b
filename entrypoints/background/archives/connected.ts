import { browser } from 'wxt/browser';
import { createDoor } from '../../../archive/client/door.ts';
import { noteTrouble, storedArchives, watchArchives } from '../../../bridge/archives.ts';
import { createArchiveStore } from '../../../store/archive-store.ts';
import { createArchiveDesk } from './desk.ts';
import type { ConnectArchives, RememberedArchive } from './part.ts';
import { textsOfPage } from './texts-of-page.ts';
import { answerWhole, type QuestionPort } from './whole-port.ts';

/** Where it is kept what is remembered of archives while the browser runs. */
const MEMORY = 'archive-memory';

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
    memory: {
      async read() {
        const { [MEMORY]: value } = await browser.storage.session.get(MEMORY);
        return typeof value === 'object' && value !== null ? (value as Record<string, RememberedArchive>) : {};
      },
      write: (memory) => browser.storage.session.set({ [MEMORY]: memory }),
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
