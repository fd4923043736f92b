/** The add-on's id in Firefox: fixed, so that settings survive updates. It has the form of an address and is none. */
export const GECKO_ID = 'backstory@backstory.extension';

/** That of the connected build, which can stand beside the other. */
export const GECKO_CONNECTED_ID = 'backstory-connected@backstory.extension';

/**
 * The oldest browsers that Backstory runs in, by major version; the manifests, the build and the documents go by it.
 * Chromium: the first to find text in shadow trees under a point was 128; 130 is what the styles are built for. Its
 * marks need nothing newer: `::highlight` has inherited from the document down, through shadow roots, from the start.
 * Firefox: 140 is the first with the Custom Highlight API (on Android 142, the first whose manifest may say that no data
 * are collected). Up to 149 a point is looked up in every shadow tree, listed or not, which is all that we ask; a test
 * runs Firefox that way.
 */
export const OLDEST = { chromium: 130, firefox: 140, firefoxAndroid: 142 } as const;
