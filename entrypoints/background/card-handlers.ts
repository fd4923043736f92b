import type { Claimed } from '../../bridge/card-frame.ts';
import type { Question } from '../../bridge/messages.ts';
import { isCardFrame, type Sender } from '../../bridge/validate.ts';
import type { CardDesk } from './card-desk.ts';
import type { PinPlaces } from './pin-places.ts';
import { hostOf, ofFrame } from './sender.ts';

/** What the answers need from outside. */
interface CardOutside {
  /** What all our own pages begin with. */
  ownUrl: string;
  pinPlaces: PinPlaces;
  /** How much larger than normal a tab is shown. */
  zoomOf(tabId: number): Promise<number>;
}

/** Makes the answers to what a card's frame and the script around it ask of each other, and of what is remembered for them. */
export function createCardHandlers({ ownUrl, pinPlaces, zoomOf }: CardOutside, desk: CardDesk) {
  return {
    prepareCard: ofFrame(({ secret, contents }: Question<'prepareCard'>, tabId) => desk.leave(secret, contents, tabId)),
    async claimCard({ secret }: Question<'claimCard'>, sender: Sender): Promise<Claimed | null> {
      const { tab, frameId } = sender;
      // Its page has been closed since it asked.
      if (tab?.id === undefined && sender.url === `${ownUrl}card.html`) return null;
      if (!isCardFrame(sender, ownUrl) || tab?.id === undefined || frameId === undefined)
        throw new TypeError('Refused: cards are claimed by their frames only');
      const contents = desk.claim(secret, tab.id, frameId);
      const host = hostOf(tab.url);
      // A private window is told nothing either. Without the place a card can be pinned all the same.
      const pinPlace = tab.incognito || host === '' ? null : await pinPlaces.of(host).catch(() => null);
      return { contents, host, pinPlace };
    },
    tabZoom: async (_: unknown, { tab }: Sender) => (tab?.id === undefined ? 1 : zoomOf(tab.id)),
    async keepPinPlace({ place }: Question<'keepPinPlace'>, sender: Sender): Promise<null> {
      if (!isCardFrame(sender, ownUrl)) throw new TypeError('Refused: the place of a card is told by its frame only');
      const host = hostOf(sender.tab?.url);
      if (host !== '' && !sender.tab?.incognito) await pinPlaces.keep(host, place);
      return null;
    },
    async forgetPinPlaces(): Promise<null> {
      await pinPlaces.forget();
      return null;
    },
  };
}
