import * as v from 'valibot';

/** Longest id that a message may carry (UTF-16 units); ours are far shorter. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** The number that a browser gives a tab, or a window. */
export const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
