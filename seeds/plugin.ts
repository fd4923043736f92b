import type { Plugin } from 'vite';
import { buildLibrary } from '../engine/library.ts';
import { readSeeds } from './index.ts';

/** The module that holds the bundled library: `import library from 'virtual:library'`. */
const NAME = 'virtual:library';

/** The module that holds the names written by hand, to tell them from those found in the articles. */
const HAND_MADE = 'virtual:hand-made';

/**
 * A Vite plugin that builds the library from the seeds and serves it as a module.
 * A string handed to `JSON.parse` loads faster than an object literal (V8's own advice for large data).
 */
export function libraryPlugin(): Plugin {
  return {
    name: 'backstory-library',
    resolveId: (id) => (id === NAME || id === HAND_MADE ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${NAME}` && id !== `\0${HAND_MADE}`) return undefined;
      const { articles, curated } = readSeeds();
      if (id === `\0${HAND_MADE}`) {
        const names = curated.topics.flatMap(({ label, aliases = [] }) => [label, ...aliases]);
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(names))});`;
      }
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(buildLibrary(articles, curated)))});`;
    },
  };
}
