import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OLDEST } from '../scripts/supported.ts';
import { projectFiles, read } from './repository.ts';
import { ROOMS } from './rooms.ts';

const files = projectFiles();
const documents = files.filter((file) => /^[^/]+\.md$|^docs\/.+\.md$/.test(file));

/** What a build or a test leaves: it is not in a fresh clone. */
const MADE = /^\.(output\/(chrome|firefox)-mv3(-connected)?|cache\/[a-z]+)(\/[\w.-]+)*\/?$/;

/** What stands for a name that the reader chooses: `FOLDER/a.txt`, `NNNN-title.md`. */
const CHOSEN = /(^|[/-])(FOLDER|FILE|NAME|NNNN)\b/;

/** The ending of a file of the project. `.js` is not among them: packages have names like `fuse.js`. */
const ENDING = /[\w)}*-]\.(tsx?|mjs|json|md|css|html|txt|tsv)$/;

/**
 * The words of a document that look like paths of the project: targets of links, words in code with a slash or the
 * ending of a file, and words of running text with such an ending. Addresses, options and package names are none.
 */
function pathsIn(text: string): string[] {
  const links = [...text.matchAll(/\]\((?<target>[^)\s]+)\)/g)].map(({ groups }) => groups?.target ?? '');
  const code = [...text.matchAll(/```\w*\n([\s\S]*?)```|`([^`\n]+)`/g)].flatMap((found) =>
    (found[1] ?? found[2] ?? '').split(/\s+/),
  );
  const prose = text
    .replace(/```[\s\S]*?```|`[^`\n]+`|\[[^\]]*\]\([^)]*\)|\w+:\/\/\S+/g, ' ')
    .split(/[\s“”"'()[\],;:|*]+|\.(?=\s|$)/);
  const isPath = (word: string) => /^[\w.*{},/-]+$/.test(word) && !word.startsWith('-');
  return [
    ...links.filter((target) => !/^(\w+:|#)/.test(target)).map((target) => target.replace(/#.*$/, '')),
    ...code.filter((word) => isPath(word) && (/\w\/|\/\w/.test(word) || ENDING.test(word))),
    ...prose.filter((word) => isPath(word) && ENDING.test(word)),
  ];
}

/** A file name with `*`, `**` and `{a,b}` as an expression that a whole path has to match. */
const globOf = (path: string) =>
  new RegExp(
    `^${path
      .replace(/[.+^$()|[\]\\]/g, '\\$&')
      .replace(/\*\*\/?|\*/g, (stars) => (stars === '*' ? '[^/]*' : '.*'))
      .replace(/\{([^}]*)\}/g, (_, among: string) => `(${among.replaceAll(',', '|')})`)}$`,
  );

/** Whether a path, from the project's folder, names a file or a folder of it, or by a glob at least one file. */
function isThere(path: string): boolean {
  if (/[*{]/.test(path)) return files.some((file) => globOf(path).test(file));
  const plain = path.replace(/\/$/, '');
  return plain === '.' || files.some((file) => file === plain || file.startsWith(`${plain}/`));
}

/** Whether it is a page that the build makes of an entry point: `popup.html`. */
const isPage = (name: string) =>
  /^[a-z]+\.html$/.test(name) && isThere(`entrypoints/${name.replace('.html', '')}/index.html`);

/** The path-like words of a document that name nothing: neither from the project's folder nor from the document's. */
const missingIn = (document: string, text: string) =>
  pathsIn(text).filter(
    (path) =>
      !MADE.test(path) &&
      !CHOSEN.test(path) &&
      !isPage(path) &&
      !isThere(posix.normalize(path)) &&
      !isThere(posix.join(posix.dirname(document), path)),
  );

/** A heading as the last part of its address, as forges make it: small letters, hyphens for spaces, no other signs. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

/** The links of a document to headings of the project's documents that are not there. */
const lostHeadings = (document: string, text: string) =>
  [...text.matchAll(/\]\((?<path>[\w./-]*\.md|)#(?<anchor>[^)\s]+)\)/g)]
    .map(({ groups = {} }) => ({ path: groups.path ?? '', anchor: groups.anchor ?? '' }))
    .filter(({ path, anchor }) => {
      const target = path === '' ? text : read(posix.join(posix.dirname(document), path));
      return ![...target.matchAll(/^#+ (.+)$/gm)].some(([, heading]) => anchorOf(heading ?? '') === anchor);
    })
    .map(({ path, anchor }) => `${path}#${anchor}`);

describe('file names in documents', () => {
  test.each(documents)('%s names files that exist', (document) => {
    expect(missingIn(document, read(document))).toEqual([]);
    expect(lostHeadings(document, read(document))).toEqual([]);
  });

  test('are found where there are some', () => {
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'DESIGN.md', 'docs/measurements.md']));
    expect(pathsIn(read('README.md')).length).toBeGreaterThan(15);
    expect(pathsIn(read('DESIGN.md')).length).toBeGreaterThan(50);
  });
});

/** The files that comments of some code name, by their endings, with or without a folder. */
const namedInComments = (source: string) =>
  source
    .split('\n')
    .filter((line) => /^\s*(\/?\*|\/\/)/.test(line))
    .flatMap((line) =>
      [...line.matchAll(/(?<![\w./])[\w-][\w./-]*\.(tsx?|mjs|json|md|css|tsv)\b/g)].map(([name]) => name),
    );

describe('file names in comments', () => {
  // This file names some that there are not.
  const sources = files.filter((file) => /\.(tsx?|mjs|css)$/.test(file) && file !== 'tests/documents.test.ts');
  const isNamed = (name: string) => files.some((file) => file === name || file.endsWith(`/${name}`));

  test('are those of files', () => {
    const wrong = sources.flatMap((file) =>
      namedInComments(read(file))
        .filter((name) => !isNamed(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(wrong).toEqual([]);
    expect(sources.flatMap((file) => namedInComments(read(file))).length).toBeGreaterThan(5);
  });

  test('are found', () => {
    const source =
      "/** As in `gone.ts`. */\nimport './code.ts';\n  // see engine/gone/types.ts\n * of `clean.ts`, in .ts";
    expect(namedInComments(source)).toEqual(['gone.ts', 'engine/gone/types.ts', 'clean.ts']);
    expect(['gone.ts', 'engine/gone/types.ts', 'clean.ts'].map(isNamed)).toEqual([false, false, true]);
  });
});

/** The scripts of npm that a document calls: "check" of `npm run check`, "test" of `npm test`. */
const scriptsIn = (text: string) =>
  [...text.matchAll(/\bnpm (?:run )?(?<name>(?<=run )[\w:]+|start|test)\b/g)].map(({ groups }) => groups?.name ?? '');

describe('commands in documents', () => {
  const known = Object.keys(JSON.parse(read('package.json')).scripts);

  test.each(documents)('%s calls scripts that exist', (document) => {
    expect(scriptsIn(read(document)).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('are found', () => {
    expect(scriptsIn('`npm start`, `npm run test:unit`, `npm run gone -- FOLDER`')).toEqual([
      'start',
      'test:unit',
      'gone',
    ]);
    expect(known).not.toContain('gone');
    expect(scriptsIn(read('README.md'))).toEqual(expect.arrayContaining(['start', 'test', 'check', 'eval']));
  });
});

/** The rooms of a house and what each may import, as a table of a document has them, in the form of `ROOMS`. */
function roomsIn(text: string, house: string): Record<string, string> {
  const table = text.split(`| room of \`${house}/\` |`)[1]?.split('\n\n')[0] ?? '';
  const rows = [...table.matchAll(/^\| `(?<room>\w+)` \|.*\| (?<may>[^|]+) \|$/gm)];
  return Object.fromEntries(
    rows.map(({ groups }) => [groups?.room, groups?.may === '–' ? '' : groups?.may?.replaceAll(',', '')]),
  );
}

describe('the oldest browsers', () => {
  test('are named in README.md as the manifests have them', () => {
    const named = [...read('README.md').matchAll(/^\*\*(.+)\*\* \((\d+) or newer\)$/gm)].map(([, who, since]) => [
      who,
      since,
    ]);
    expect(named).toEqual([
      ['Chrome, Chromium, Edge', String(OLDEST.chromium)],
      ['Firefox', String(OLDEST.firefox)],
    ]);
  });
});

describe('the rooms in DESIGN.md', () => {
  test.each(Object.keys(ROOMS))('%s: are those of the import rule', (house) => {
    expect(roomsIn(read('DESIGN.md'), house)).toEqual(ROOMS[house]);
  });

  test('would be missed', () => {
    const table =
      '| room of `engine/` | what is in it | may import |\n|---|---|---|\n| `text` | words | model, base |\n\n';
    expect(roomsIn(table, 'engine')).toEqual({ text: 'model base' });
    expect(roomsIn(table, 'entrypoints/content')).toEqual({});
  });
});

describe('decisions', () => {
  const pages = files.filter((file) => /^docs\/decisions\/(?!README)/.test(file));
  const titleOf = (page: string) => /^# (.+)\n/.exec(read(page))?.[1] ?? '';

  test.each(pages)('%s has the form of a decision', (page) => {
    const number = /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/.exec(page)?.[1];
    const text = read(page);
    expect(titleOf(page)).toMatch(new RegExp(`^${number}\\. \\S.+[^.]$`));
    expect(text).toMatch(/^- Date: \d{4}-\d{2}-\d{2}\n- Status: (accepted|superseded by \d{4})$/m);
    const headings = [...text.matchAll(/^## (.+)$/gm)].map((found) => found[1]);
    expect(headings).toEqual(['Context', 'Decision', 'Consequences', 'Tried and rejected']);
    expect(text.split(/^## .+$/m).filter((part) => part.trim() === '')).toEqual([]);
  });

  test('are all in the list, in their order, and each has its own number', () => {
    expect(pages.length).toBeGreaterThan(20);
    const list = read('docs/decisions/README.md').split('## List\n')[1] ?? '';
    const lines = pages.map((page) => `- [${titleOf(page)}](${posix.basename(page)})`);
    expect(list.trim().split('\n')).toEqual(lines);
    expect(new Set(pages.map((page) => posix.basename(page).slice(0, 4))).size).toBe(pages.length);
  });
});

describe('its own checks', () => {
  test.each([
    ['in code', 'See `engine/lookup.ts`.', 'engine/lookup.ts'],
    ['in code, without a folder', 'See `clean.ts`.', 'clean.ts'],
    ['a folder', 'in `engine/helpers/`', 'engine/helpers/'],
    ['among other words of code', '`npm test -- tests/e2e/gone.test.ts`', 'tests/e2e/gone.test.ts'],
    ['in a block of code', '```sh\nnode scripts/gone.ts\n```', 'scripts/gone.ts'],
    ['a glob without a file', '`seeds/*.pdf`', 'seeds/*.pdf'],
    ['a link', '[here](docs/gone.md)', 'docs/gone.md'],
    ['a link to a heading', '[here](gone.md#list)', 'gone.md'],
    ['running text', 'GONE.md says so.', 'GONE.md'],
    ['a build of another browser', '`.output/safari-mv3`', '.output/safari-mv3'],
    ['a page of ours', '`gone.html`', 'gone.html'],
  ])('%s: a name without a file is found', (_, text, path) => {
    expect(missingIn('README.md', text)).toEqual([path]);
  });

  test.each([
    '`engine/model/answer.ts`, `engine/`, `tests/engine`, `seeds/*.txt`, `locales/{en,de}.json`, `docs/**`',
    '`.output/firefox-mv3/manifest.json`, `.cache/gallery`, `popup.html`',
    '`chrome://extensions`, `about:debugging#/runtime/this-firefox`, https://example.com/a.md',
    '`@wxt-dev/i18n`, `fuse.js`, `CSS.highlights`, `-- FOLDER/a.txt`, a file ending in `.txt`, `NNNN-title.md`',
    '[the privacy notes](PRIVACY.md), README.md. (DESIGN.md)',
  ])('%s is fine', (text) => {
    expect(missingIn('README.md', text)).toEqual([]);
  });

  test('a link to a heading that is not there is found', () => {
    const text = '# Some heading, and more\n[a](#some-heading-and-more) [b](#gone) [c](README.md#loading-it-by-hand) ';
    expect(lostHeadings('DESIGN.md', `${text}[d](README.md#gone)`)).toEqual(['#gone', 'README.md#gone']);
  });

  test('a link is read from where its document stands', () => {
    expect(missingIn('docs/decisions/README.md', '[design](../../DESIGN.md)')).toEqual([]);
    expect(missingIn('docs/decisions/README.md', '[design](../DESIGN.md)')).toEqual(['../DESIGN.md']);
  });
});
