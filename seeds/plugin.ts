import type { Plugin } from 'vite';
import { buildLibrary } from '../engine/library.ts';
import { readSeeds } from './index.ts';

/** The module that holds the bundled library: `import library from 'virtual:library'`. */
const NAME = 'virtual:library';

/**
 * A Vite plugin that builds the library from the seeds and serves it as a module.
 * A string handed to `JSON.parse` loads faster than an object literal (V8's own advice for large data).
 */
export function libraryPlugin(): Plugin {
  return {
    name: 'backstory-library',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const { articles, curated } = readSeeds();
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(buildLibrary(articles, curated)))});`;
    },
  };
}
