import { defineConfig } from 'vite';
import { libraryPlugin } from '../../seeds/plugin.ts';

/** The gallery: every component in every state, drawn from the library that is shipped. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [libraryPlugin()],
  server: { host: '127.0.0.1', fs: { allow: [`${import.meta.dirname}/../..`] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // A place of its own: another Vite may run at the same time.
  cacheDir: `${import.meta.dirname}/../../.cache/gallery-vite`,
});
