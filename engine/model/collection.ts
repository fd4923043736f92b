/** The names, as they are stored, of the collections that readers do not make themselves. */

/** The collection of articles for which nobody names one. */
export const OWN_COLLECTION = 'own';

/** The collection of the articles that come with Backstory. */
export const BUNDLED_COLLECTION = 'bundled';

/** What the ids of topics begin with that only a copy of another library has. */
export const COPY_TOPIC = 'copy:';

/** What the ids of topics begin with that only an archive has. */
export const ARCHIVE_TOPIC = 'archive:';
