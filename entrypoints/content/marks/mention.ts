/** A mention as it stands on the page. */
export interface PageMention {
  topicId: string;
  /** The text between `start` and `end`. */
  exact: string;
  /** Where it is in the document; it may cross inline elements. */
  range: StaticRange;
  /** The block of text it stands in, as the engine saw it; `start` and `end` are offsets in it (UTF-16 units). */
  block: string;
  start: number;
  end: number;
}
