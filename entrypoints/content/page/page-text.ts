import type { LibraryNews } from '../../../bridge/library-news.ts';
import type { PageMention } from '../marks/mention.ts';

/** What the rest of the content script knows of the page's text. */
export interface PageText {
  /**
   * The mention under a point of the viewport (client px), marked or not; `null` when the point is beside the words,
   * even where the browser would put a caret into them.
   */
  mentionAt(x: number, y: number): PageMention | null;
  /** Whether a mention is marked. */
  isMarked(mention: PageMention): boolean;
  /** Whether its name stands everywhere and the library has nothing on what the page says of it: it has no mark. */
  isQuiet(mention: PageMention): boolean;
  /** Every mention that can be seen on the page, in document order; mentions in shadow roots stand where their host does. */
  mentions(): readonly PageMention[];
  /** Whether the whole text has been looked at since it last changed. */
  complete(): boolean;
  /** Whether nothing is read or marked here now: paused, or a document that is not read at all. */
  paused(): boolean;
  /** Where a mention stands now (client px, one rectangle per line or inline element); empty when it is gone. */
  rectsOf(mention: PageMention): DOMRect[];
  /** Calls back after mentions came or went; returns what ends it. */
  onChange(changed: () => void): () => void;
  /** Shows one mention more strongly than the others, or none; with `marks` at `approach` this is what shows it at all. */
  point(mention: PageMention | null): void;
  /** Scrolls a mention into view and shows it strongly for a moment. */
  goTo(mention: PageMention): void;
  /**
   * The library has changed. A page that has something of the news forgets everything and looks again, as soon as it is
   * in view; without news every page does.
   */
  hear(news: LibraryNews | null): void;
}
