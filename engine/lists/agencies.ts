// Made by `npm run words` from agencies.tsv in engine/lexicon/data/. Change those, not this file.

/** Agencies, and their other names. */
export const AGENCY_NAMES = `
AP|AP Photo|Associated Press|The Associated Press|AFP|Agence France-Presse|Reuters|EPA|Getty|Getty Images|Anadolu|
Anadolu Agency|PA|PA Media|PA Wire|DPA|dpa|TASS|Xinhua|Bloomberg|Alamy|Shutterstock`;

/** Agencies that stand in brackets beside a photographer's name. */
export const PHOTO_AGENCIES = 'AP|AFP|Reuters|EPA|Getty';
