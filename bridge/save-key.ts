/**
 * The letter that saves a page with Alt and Shift, until the reader chooses another, as
 * `wxt.config.ts` suggests it. In Firefox Alt+Shift+S opens the menu
 * *History* on Linux and Windows (its access key is S, and Shift counts for nothing there); L is for library.
 */
export const saveLetter = (isFirefox: boolean): 'S' | 'L' => (isFirefox ? 'L' : 'S');
