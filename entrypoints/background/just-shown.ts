/** So many tabs are remembered; then the one that was first is forgotten. */
const MOST_TABS = 64;

/** So many cards of a page are remembered: further ones are no neighbours any more. */
const MOST_CARDS = 2;

/** What the cards of each tab's page have just shown, in memory only. */
export interface JustShown {
  /** The passages that the last cards of other topics have shown on this page of the tab. */
  before(tabId: number, page: string, topicId: string): string[];
  /** Notes what a card shows. */
  note(tabId: number, page: string, topicId: string, passageIds: readonly string[]): void;
}

/** Makes an empty memory. `page` tells pages of a tab apart: what one has shown is news on the next. */
export function createJustShown(): JustShown {
  const tabs = new Map<number, { page: string; cards: { topicId: string; passageIds: readonly string[] }[] }>();
  return {
    before(tabId, page, topicId) {
      const tab = tabs.get(tabId);
      if (tab?.page !== page) return [];
      const others = tab.cards.filter((card) => card.topicId !== topicId);
      return others.slice(-MOST_CARDS).flatMap(({ passageIds }) => passageIds);
    },
    note(tabId, page, topicId, passageIds) {
      const tab = tabs.get(tabId);
      const cards = tab?.page === page ? tab.cards.filter((card) => card.topicId !== topicId) : [];
      tabs.delete(tabId);
      tabs.set(tabId, { page, cards: [...cards, { topicId, passageIds }].slice(-MOST_CARDS - 1) });
      for (const [first] of tabs) {
        if (tabs.size <= MOST_TABS) break;
        tabs.delete(first);
      }
    },
  };
}
