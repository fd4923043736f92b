import type { Plugin } from 'vite';
import { idOf } from '../engine/base/id.ts';
import { buildLibrary } from '../engine/library.ts';
import { readSeeds } from './index.ts';

/** What each module says: the bundled library as it answers, and what it is made of, for a library that grows. */
const MODULES: Record<string, () => unknown> = {
  'virtual:library'() {
    const { articles, curated } = readSeeds();
    return buildLibrary(articles, curated);
  },
  'virtual:seeds'() {
    const seeds = readSeeds();
    return { id: idOf(JSON.stringify(seeds)), ...seeds };
  },
};

/**
 * A Vite plugin that builds the library from the seeds and serves it as a module, `import library from
 * 'virtual:library'`, and the seeds themselves as another, `import seeds from 'virtual:seeds'`.
 * A string handed to `JSON.parse` loads faster than an object literal (V8's own advice for large data).
 */
export function libraryPlugin(): Plugin {
  return {
    name: 'backstory-library',
    resolveId: (id) => (Object.hasOwn(MODULES, id) ? `\0${id}` : undefined),
    load(id) {
      const make = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      return make && `export default JSON.parse(${JSON.stringify(JSON.stringify(make()))});`;
    },
  };
}
