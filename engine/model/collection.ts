/** The names, as they are stored, of the collections that readers do not make themselves. */

/** The collection of articles for which nobody names one. */
export const OWN_COLLECTION = 'own';

/** The collection of the articles that come with Backstory. */
export const BUNDLED_COLLECTION = 'bundled';
