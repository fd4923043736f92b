import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, type Import, importsOf, projectFiles, ROOT, read } from './repository.ts';
import { ROOMS } from './rooms.ts';

/** What a folder may import: files of the project by pattern, packages by name as the import writes it. */
interface Rule {
  files: RegExp;
  packages: readonly string[] | typeof ANY;
  /** Files that may be imported for their types only. */
  types?: RegExp;
}

const NOTHING = /^$/;
const ANY = 'any package';

/** The import rule of DESIGN.md, one line a folder. */
const RULES: Record<string, Rule> = {
  // The product's own subject: pure.
  engine: { files: /^engine\//, packages: ['fuse.js', 'dale-chall'] },
  store: { files: /^store\//, types: /^engine\//, packages: ['idb'] },
  sources: {
    files: /^(sources|engine)\//,
    packages: ['@mozilla/readability', 'fflate', 'papaparse', 'saxes', 'warcio'],
  },
  // What runs on both sides of the contract is in archive/format/; the rest is for servers.
  archive: {
    files: /^(archive|sources|engine)\//,
    packages: [
      '@noble/hashes/sha2.js',
      'fflate',
      'valibot',
      'linkedom',
      'fastify',
      '@opensearch-project/opensearch',
      'node:crypto',
      'node:fs',
      'node:http',
      'node:os',
      'node:path',
      'node:timers/promises',
      'node:util',
      'node:child_process',
      'node:zlib',
    ],
  },
  exports: { files: /^(exports|engine)\//, packages: ['fflate'] },
  bridge: { files: /^bridge\//, types: /^engine\//, packages: ['wxt/browser', 'valibot'] },
  components: {
    files: /^(components|assets)\//,
    types: /^engine\//,
    packages: ['preact', 'preact/hooks', '@floating-ui/dom'],
  },
  entrypoints: {
    files: /^(engine|store|sources|exports|bridge|components|assets|locales|archive\/(format|client))\//,
    packages: [
      'preact',
      'preact/hooks',
      'wxt/browser',
      'wxt/utils/define-background',
      'wxt/utils/define-content-script',
      'wxt/utils/define-unlisted-script',
      '@wxt-dev/storage',
      '@floating-ui/core',
      '#i18n',
      'virtual:library',
      'virtual:seeds',
    ],
  },
  seeds: { files: /^(seeds|engine)\//, packages: ['node:fs', 'node:path', 'vite', 'valibot'] },
  'wxt.config.ts': { files: /^(seeds|engine|scripts)\//, packages: ['wxt', 'vite'] },
  assets: { files: /^assets\//, packages: [] },
  locales: { files: NOTHING, packages: [] },
  tests: { files: /./, packages: ANY },
  scripts: { files: /./, packages: ANY },
};

/** The house and the room a file is in; the room of a door is `''`. */
function roomOf(file: string): { house: string; room: string } | null {
  const house = Object.keys(ROOMS).find((name) => file.startsWith(`${name}/`));
  if (house === undefined) return null;
  const parts = file.slice(house.length + 1).split('/');
  return { house, room: parts.length > 1 ? (parts[0] as string) : '' };
}

/** What an import between rooms breaks, in words; `null` when it is fine. */
function upward({ from, path, name }: Import): string | null {
  const here = roomOf(from);
  const there = path === null ? null : roomOf(path);
  if (!here || here.room === '') return null;
  const allowed = ROOMS[here.house]?.[here.room];
  if (allowed === undefined) return `${from}: the room ${here.room} has no import rule`;
  if (!there || there.house !== here.house || there.room === here.room) return null;
  return allowed.split(' ').includes(there.room) ? null : `${from} may not import ${name}`;
}

/** The entry point a file belongs to, `null` outside of them. */
const entryOf = (file: string) => /^entrypoints\/([^/]+)/.exec(file)?.[1] ?? null;

/** What all pages of ours share, and nothing else: the one folder of entrypoints/ that is no entry point. */
const SURFACE = 'surface';

/** Whether an entry point is a page of ours, and not a script. */
const isPage = (entry: string) => sources.includes(`entrypoints/${entry}/index.html`);

/** What an import breaks, in words; `null` when it is fine. */
function broken(wish: Import): string | null {
  const rule = RULES[folderOf(wish.from)];
  if (!rule) return `${wish.from}: the folder ${folderOf(wish.from)} has no import rule`;
  const says = `${wish.from} may not import ${wish.name}`;
  if (wish.path === null) return rule.packages === ANY || rule.packages.includes(wish.name) ? null : says;
  const target = entryOf(wish.path);
  const from = entryOf(wish.from);
  if (target && from) {
    if (target === from) return upward(wish);
    return target === SURFACE && isPage(from) ? null : `${says}: another entry point`;
  }
  if (rule.files.test(wish.path)) return upward(wish);
  return wish.typeOnly && rule.types?.test(wish.path) ? null : says;
}

const sources = projectFiles().filter(
  (file) => /\.(tsx?|mjs|css|html)$/.test(file) && !file.startsWith('tests/pages/'),
);
const wishes = sources.flatMap((file) => importsOf(file));

/** The files on a way back to where it began, or `null`. */
function cycle(edges: Map<string, string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, way: string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    done.add(file);
    for (const next of edges.get(file) ?? []) {
      const found = visit(next, [...way, file]);
      if (found) return found;
    }
    return null;
  };
  for (const file of edges.keys()) {
    const found = visit(file, []);
    if (found) return found;
  }
  return null;
}

describe('the import rule', () => {
  test('is kept by every file', () => {
    expect(wishes.length).toBeGreaterThan(50);
    expect(wishes.map(broken).filter(Boolean)).toEqual([]);
  });

  test('leads nowhere in a circle', () => {
    const edges = new Map<string, string[]>();
    for (const { from, path } of wishes) if (path) edges.set(from, [...(edges.get(from) ?? []), path]);
    expect(cycle(edges)).toBeNull();
  });

  test('gives components/ what several entry points show, and each its own', () => {
    const usedBy = new Map<string, Set<string>>();
    const visit = (file: string, entry: string) => {
      const users = usedBy.get(file) ?? new Set();
      if (users.has(entry)) return;
      usedBy.set(file, users.add(entry));
      for (const { from, path } of wishes) if (from === file && path) visit(path, entry);
    };
    for (const file of sources) {
      const entry = entryOf(file);
      if (entry && entry !== SURFACE) visit(file, entry);
    }
    const parts = sources.filter((file) => file.startsWith('components/'));
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter((file) => (usedBy.get(file)?.size ?? 0) < 2)).toEqual([]);
  });

  test('keeps the learning of names to the library’s worker, in all that runs in a browser', () => {
    const reached = new Set<string>();
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { from, path, typeOnly } of wishes) if (from === file && path && !typeOnly) visit(path);
    };
    for (const { from } of wishes) if (entryOf(from) && entryOf(from) !== 'library-worker') visit(from);
    expect([...reached].filter((file) => file.startsWith('engine/')).length).toBeGreaterThan(20);
    expect([...reached].filter((file) => file.startsWith('engine/topics/'))).toEqual([]);
  });

  test('keeps the library that finds texts out of the scripts of every tab', () => {
    const reached = new Set<string>();
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { from, path, name, typeOnly } of wishes) {
        if (from !== file || typeOnly) continue;
        if (path) visit(path);
        else reached.add(name);
      }
    };
    for (const entry of ['start.content', 'content', 'card.content']) visit(`entrypoints/${entry}/index.ts`);
    expect(reached).toContain('sources/page/page-date.ts');
    expect(reached).not.toContain('@mozilla/readability');
  });

  test('lets one file ask a network, and leads to it from the connected parts and their page alone', () => {
    const code = sources.filter((file) =>
      /^(engine|store|sources|exports|bridge|components|entrypoints|archive\/(client|format))\//.test(file),
    );
    // Some have a function of their own by that name.
    const asks = (text: string) =>
      (/\bfetch\s*\(/.test(text) && !/function fetch\(/.test(text)) ||
      /XMLHttpRequest|new WebSocket|new EventSource|sendBeacon/.test(text);
    expect(code.filter((file) => asks(read(file)))).toEqual(['archive/client/door.ts']);
    const reached = (entry: string) => {
      const all = new Set<string>();
      const visit = (file: string) => {
        if (all.has(file)) return;
        all.add(file);
        for (const { from, path, typeOnly } of wishes) if (from === file && path && !typeOnly) visit(path);
      };
      visit(entry);
      return [...all].some((file) => file.startsWith('archive/'));
    };
    const entries = sources.filter((file) => /^entrypoints\/[^/]+\/index\.tsx?$/.test(file));
    expect(entries.filter(reached)).toEqual(['entrypoints/archives/index.tsx']);
    const parts = sources.filter((file) => /\/connected\.tsx?$/.test(file));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.filter((file) => !sources.includes(file.replace('connected', 'sealed')))).toEqual([]);
  });

  test('keeps what only servers need out of all that runs in a browser', () => {
    const reached = new Set<string>();
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { from, path, name, typeOnly } of wishes) {
        if (from !== file || typeOnly) continue;
        if (path) visit(path);
        else reached.add(name);
      }
    };
    for (const { from } of wishes) if (entryOf(from)) visit(from);
    expect(reached).toContain('preact');
    const servers = /^(node:|fastify$|@opensearch-project\/|archive\/(?!(format|client)\/))/;
    expect([...reached].filter((name) => servers.test(name))).toEqual([]);
  });

  test('has a line for every room, and a room for every line', () => {
    for (const [house, rooms] of Object.entries(ROOMS)) {
      const found = projectFiles()
        .map(roomOf)
        .filter((at) => at?.house === house && at.room !== '');
      expect([...new Set(found.map((at) => at?.room))].sort()).toEqual(Object.keys(rooms).sort());
    }
  });

  test('knows every folder of entrypoints/: each has an index that the browser loads, but what our pages share', () => {
    const files = projectFiles().filter(entryOf);
    const withIndex = files.filter((file) => /^entrypoints\/[^/]+\/index\.(html|ts)$/.test(file)).map(entryOf);
    const folders = new Set(files.map(entryOf));
    expect([...folders].filter((entry) => !withIndex.includes(entry))).toEqual([SURFACE]);
  });

  test('allows no package that nobody there imports', () => {
    const isImported = (folder: string, name: string) =>
      wishes.some((wish) => wish.path === null && wish.name === name && folderOf(wish.from) === folder);
    const idle = Object.entries(RULES).flatMap(([folder, { packages }]) =>
      packages === ANY ? [] : packages.filter((name) => !isImported(folder, name)).map((name) => `${folder}: ${name}`),
    );
    expect(idle).toEqual([]);
  });

  test('names the file behind every relative import', () => {
    const known = new Set(projectFiles());
    expect(wishes.filter(({ path }) => path !== null && !known.has(path))).toEqual([]);
  });

  test('knows every folder at the top', () => {
    const code = sources.filter((file) => file.includes('/')).map(folderOf);
    expect([...new Set(code)].filter((folder) => !RULES[folder])).toEqual([]);
  });

  test('keeps the platform out of the engine: it compiles without DOM, browser and Node', () => {
    const files = sources.filter((file) => file.startsWith('engine/'));
    const flags = '--noEmit --strict --noUncheckedIndexedAccess --skipLibCheck --allowImportingTsExtensions';
    const run = spawnSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/typescript/bin/tsc'),
        '--ignoreConfig',
        ...flags.split(' '),
        ...['--target', 'esnext', '--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'esnext'],
        ...['--types', ''],
        ...files,
      ],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(run.stdout + run.stderr).toBe('');
    expect(run.status).toBe(0);
  }, 30_000);
});

describe('its own checks', () => {
  const wish = (from: string, source: string) => importsOf(from, source).map(broken);

  test.each([
    ['engine/a.ts', "import { readFileSync } from 'node:fs';"],
    ['engine/a.ts', "import type { Card } from '../bridge/messages.ts';"],
    ['engine/a.ts', "const later = await import('wxt/browser');"],
    ['bridge/a.ts', "import { createEngine } from '../engine/engine.ts';"],
    ['sources/a.ts', "import type { Card } from '../bridge/messages.ts';"],
    ['sources/a.ts', "import { browser } from 'wxt/browser';"],
    ['engine/a.ts', "import type { ExtractedArticle } from '../sources/page/extract.ts';"],
    ['components/A.tsx', "import type { Settings } from '../bridge/settings.ts';"],
    ['components/A.tsx', "import { i18n } from '#i18n';"],
    ['entrypoints/popup/a.ts', "export { card } from '../content/card.ts';"],
    ['entrypoints/popup/a.ts', "import '../../tests/e2e/card.ts';"],
    ['entrypoints/surface/a.ts', "import { search } from '../popup/search.ts';"],
    ['entrypoints/background/a.ts', "import { mount } from '../surface/mount.tsx';"],
    ['entrypoints/content/a.ts', "import { mount } from '../surface/mount.tsx';"],
    ['entrypoints/content/a.ts', "import {\n  type Fuse,\n} from 'fuse.js';"],
    ['helpers/a.ts', "import './b.ts';"],
    ['engine/text/a.ts', "import type { Card } from '../hover/look-up.ts';"],
    ['engine/hover/a.ts', "import { b } from '../search/b.ts';"],
    ['engine/library/edits.ts', "import { b } from '../library.ts';"],
    ['engine/helpers/a.ts', "import { b } from '../model/answer.ts';"],
    ['entrypoints/content/dom/a.ts', "import type { Block } from '../read/pieces.ts';"],
  ])('%s: %s is refused', (from, source) => {
    expect(wish(from, source)).toEqual([expect.any(String)]);
  });

  test.each([
    ['engine/a.ts', "import Fuse from 'fuse.js';"],
    ['bridge/a.ts', "import type { Card } from '../engine/model/answer.ts';"],
    ['sources/a.ts', "import { MONTH_NAMES } from '../engine/lists/calendar.ts';"],
    ['entrypoints/content/a.ts', "import { dayOfPage } from '../../sources/page/page-date.ts';"],
    ['entrypoints/popup/a.ts', "import css from '../../assets/tokens.css?inline';"],
    ['entrypoints/popup/a.ts', "import { mount } from '../surface/mount.tsx';"],
  ])('%s: %s is allowed', (from, source) => {
    expect(wish(from, source)).toEqual([null]);
  });

  test('a cycle is found', () => {
    expect(
      cycle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });
});
