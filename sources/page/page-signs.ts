/** What a page tells of whether it may be saved without being asked for. */
export interface PageSigns {
  /** It calls itself an article, or Readability takes it for one. */
  isArticle: boolean;
  /** It is for one person, or for those who logged in, and not for all: it says so, or shows where one types. */
  isPersonal: boolean;
}

/** Of a page that cannot be read: it is not saved unasked. */
export const NO_SIGNS: PageSigns = { isArticle: false, isPersonal: true };
