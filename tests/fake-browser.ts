import { fakeBrowser } from 'wxt/testing/fake-browser';

// Import this before what stores anything: libraries look for the browser when they are loaded.
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });

export { fakeBrowser };
