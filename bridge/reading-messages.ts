/** What the script that notices reading says to the background; see `Messages`. */
export interface ReadingMessages {
  /**
   * Tells that the page of the asking tab was read at this address. The background sees for itself whether the reader
   * wants that remembered, and whether it is an article.
   */
  rememberPage(question: { url: string }): null;
}
