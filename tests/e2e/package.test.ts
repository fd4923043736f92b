import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LICENSES_FILE } from '../../scripts/licenses.ts';
import { GECKO_ID, OLDEST } from '../../scripts/supported.ts';
import { readSeeds } from '../../seeds/index.ts';
import { projectFiles, read as readSource } from '../repository.ts';

// What the build before these tests made for the browser in question.
const name = process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chrome';
const folder = join(import.meta.dirname, '..', '..', '.output', `${name}-mv3`);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
const manifest = JSON.parse(read('manifest.json'));
const content = read('content-scripts/content.js');

test('the content script holds no seed text, and neither Fuse nor the engine', () => {
  const sentences = readSeeds().articles.flatMap(({ text }) => text.match(/[A-Z][^.\n]{40,}\./g) ?? []);
  expect(sentences.length).toBeGreaterThan(50);
  expect(sentences.filter((sentence) => content.includes(sentence.slice(0, 40)))).toEqual([]);
  // Words that only Fuse's own source and the engine's have, and that no minifier renames.
  const theirs = ['ignoreLocation', 'useExtendedSearch', 'fieldNormWeight', 'postings'];
  const background = read('background.js');
  for (const word of theirs) expect(background, word).toContain(word);
  expect(theirs.filter((word) => content.includes(word))).toEqual([]);
});

test('word lists that only the learning of names uses are in the script of the library’s worker alone', () => {
  const engine = projectFiles().filter((file) => /^engine\/.*\.ts$/.test(file));
  const packed = engine.filter((file) => file.startsWith('engine/lists/'));
  const users = engine.filter((file) => !packed.includes(file)).map((file) => ({ file, code: readSource(file) }));
  // A list is known by the first line of its words, which no minifier changes; shorter ones may stand in another.
  const lists = packed.flatMap((file) =>
    [...readSource(file).matchAll(/^export const (\w+) = [^`\n]*`\n(.{60,})$/gmu)].map(([, list = '', line = '']) => ({
      line,
      learning: users
        .filter(({ code }) => new RegExp(`\\b${list}\\b`).test(code))
        .every(({ file }) => file.startsWith('engine/topics/')),
    })),
  );
  const worker = read('library-worker.js');
  const scripts = files.filter((path) => path.endsWith('.js') && path !== 'library-worker.js').map(read);
  expect(lists.filter(({ learning, line }) => learning && !worker.includes(line.replace(/`.*$/u, '')))).toEqual([]);
  const isIn = ({ line }: { line: string }) => scripts.some((code) => code.includes(line));
  expect(lists.filter(({ learning }) => learning).length).toBeGreaterThan(10);
  expect(lists.filter((list) => list.learning && isIn(list))).toEqual([]);
  // What else is used is found by the same line: the check can fail.
  expect(lists.filter((list) => !list.learning && isIn(list)).length).toBeGreaterThan(10);
});

test('the polyfill is where listeners answer by promise, and not in pages', () => {
  // Only its own source has this sentence.
  const sentence = 'The message port closed before a response was received.';
  expect(read('background.js')).toContain(sentence);
  const inPages = files.filter((path) => /^content-scripts.*\.js$/.test(path));
  expect(inPages.length).toBeGreaterThan(1);
  expect(inPages.filter((path) => read(path).includes(sentence))).toEqual([]);
});

test('what is in every frame is at most 8 kB packed, and no script tells the page of its start', () => {
  const everywhere = manifest.content_scripts.flatMap(({ js }: { js: string[] }) => js) as string[];
  // Firefox alone tells pages where in a closed shadow root an event began.
  const events = name === 'firefox' ? ['host-events.js'] : [];
  expect(everywhere).toEqual(['content-scripts/start.js', ...events]);
  expect(manifest.content_scripts.flatMap(({ css = [] }: { css?: string[] }) => css)).toEqual([]);
  const sizes = everywhere.map((file) => gzipSync(read(file)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(8000);
  const scripts = files.filter((file) => file.startsWith('content-scripts'));
  expect(scripts.length).toBeGreaterThan(2);
  expect(scripts.filter((file) => read(file).includes('content-script-started'))).toEqual([]);
});

test('what reads a page that is to be saved is in no script that pages have otherwise', () => {
  const sign = 'readability-page-1';
  expect(read('extract.js')).toContain(sign);
  expect(
    files.filter((path) => /^content-scripts.*\.js$/.test(path)).filter((path) => read(path).includes(sign)),
  ).toEqual([]);
  expect(JSON.stringify(manifest)).not.toContain('extract.js');
});

test('what notices that a page is read is in no script that pages have otherwise, and is small', () => {
  const script = read('attention.js');
  expect(script).toContain('rememberPage');
  expect(gzipSync(script).length).toBeLessThanOrEqual(2000);
  const inPages = files.filter((path) => /^content-scripts.*\.js$/.test(path));
  expect(inPages.filter((path) => read(path).includes('rememberPage'))).toEqual([]);
  expect(JSON.stringify(manifest)).not.toContain('attention.js');
});

test('the content script is at most 25 kB packed', () => {
  expect(gzipSync(content).length).toBeLessThanOrEqual(25_000);
});

test('the manifest asks for no more than is used, and shows pages nothing to probe', () => {
  expect(manifest.manifest_version).toBe(3);
  // One file, and no web page of any other is in a frame: the browser lets nobody load what is not listed here.
  const dynamic = name === 'firefox' ? {} : { use_dynamic_url: true };
  expect(manifest.web_accessible_resources).toEqual([
    { resources: ['card.html'], matches: ['<all_urls>'], ...dynamic },
  ]);
  // Cards are put into the pages that the content script reads, and nowhere else.
  const read = manifest.content_scripts.flatMap(({ matches }: { matches: string[] }) => matches);
  expect(manifest.host_permissions.filter((host: string) => !read.includes(host))).toEqual([]);
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.content_security_policy.extension_pages).toMatch(/default-src 'none'.*connect-src 'none'/);
});

test('the ordinary package has nothing of what asks archives: that is in the connected build alone', () => {
  // Words of its rooms that no minifier changes, and its page.
  const signs = [
    'backstory-archives',
    'archive-names',
    'archive-article',
    'no-referrer',
    'names.bin',
    'accept-language',
    'archives.html',
  ];
  const sources = projectFiles().filter((file) => /^(archive|store|entrypoints|bridge)\/.*\.tsx?$/.test(file));
  const code = sources.map(readSource).join('\n');
  expect(signs.filter((sign) => !code.includes(sign))).toEqual([]);
  const scripts = files.filter((path) => /\.(js|html|json)$/.test(path) && !path.startsWith('_locales'));
  expect(
    scripts.flatMap((file) => signs.filter((sign) => read(file).includes(sign)).map((sign) => `${file}: ${sign}`)),
  ).toEqual([]);
  expect(files).not.toContain('archives.html');
  expect(manifest.optional_host_permissions).toBeUndefined();
  expect(manifest.name).toBe('__MSG_extensionName__');
  // A window's own name for it counts as much as a call.
  expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
});

/** What each permission is for, as the calls that need it stand in the background. */
const PERMISSIONS: Record<string, RegExp> = {
  // Settings, and what the reader changed.
  storage: /\bstorage\b/,
  // The reader's own articles.
  unlimitedStorage: /\bindexedDB\b/,
  // The entries for a selection, for a page, and on the toolbar button.
  contextMenus: /\.contextMenus\.create\b/,
  // The card, which a page gets when its first one is due.
  scripting: /\.scripting\.executeScript\b/,
  // The briefing; Firefox has a sidebar without a permission.
  ...(name === 'chrome' && { sidePanel: /\bsidePanel\b/ }),
  // The page that holds the library's worker; Firefox's background holds it itself.
  ...(name === 'chrome' && { offscreen: /\.offscreen\.createDocument\b/ }),
};

test('every permission is for something, and for nothing else is one asked', () => {
  expect([...manifest.permissions].sort()).toEqual(Object.keys(PERMISSIONS).sort());
  expect(manifest.optional_permissions ?? []).toEqual([]);
  const background = read('background.js');
  const idle = Object.keys(PERMISSIONS).filter((permission) => !PERMISSIONS[permission]?.test(background));
  expect(idle).toEqual([]);
});

test('every permission and every site has its reason in the papers for the stores, and nothing else has one', () => {
  const rows = [...readSource('docs/store/permissions.md').matchAll(/^\| `([^`]+)` \| (.{5,}) \|$/gm)];
  const reasoned = rows.map(([, asked]) => asked as string);
  const asked = [...manifest.permissions, ...manifest.host_permissions, ...(manifest.optional_permissions ?? [])];
  expect(asked.filter((permission) => !reasoned.includes(permission))).toEqual([]);
  // Those that Firefox has no need of.
  const others = reasoned.filter((permission) => !asked.includes(permission));
  expect(others).toEqual(name === 'firefox' ? ['offscreen', 'sidePanel'] : []);
});

test('the oldest browsers are those that the build is made for', () => {
  const { gecko, gecko_android } = manifest.browser_specific_settings ?? {};
  if (name === 'chrome') expect(manifest.minimum_chrome_version).toBe(String(OLDEST.chromium));
  else
    expect([gecko.strict_min_version, gecko_android.strict_min_version]).toEqual([
      `${OLDEST.firefox}.0`,
      `${OLDEST.firefoxAndroid}.0`,
    ]);
  if (name === 'firefox') expect(gecko.id).toBe(GECKO_ID);
});

/** Words that only a package's own source has, and that no minifier changes. */
const SIGNS: Record<string, string> = {
  'fuse.js': 'ignoreFieldNorm',
  idb: 'continuePrimaryKey',
  'webextension-polyfill': 'The message port closed before a response was received.',
  '@floating-ui/core': 'crossAxis',
  preact: 'dangerouslySetInnerHTML',
  valibot: 'strict_object',
  '@mozilla/readability': 'readability-page-1',
};

test('the licence of everything bundled is in the package, and of nothing else', () => {
  const licenses = read(LICENSES_FILE);
  const { dependencies } = JSON.parse(readSource('package.json')) as { dependencies: Record<string, string> };
  const scripts = files.filter((path) => path.endsWith('.js')).map(read);
  const bundled = Object.keys(SIGNS).filter((name) => scripts.some((code) => code.includes(SIGNS[name] as string)));
  expect(bundled).toEqual(Object.keys(SIGNS));
  expect(bundled.filter((name) => !licenses.includes(`\n${name} ${dependencies[name]} (`))).toEqual([]);
  // Tools of the tests and the build, which nothing bundles.
  for (const name of ['vitest', 'typescript', 'fast-check', 'happy-dom', 'puppeteer-core'])
    expect(licenses).not.toContain(`\n${name} `);
});

test('every file that the manifest names is in the package', () => {
  const named = JSON.stringify(manifest).match(/"[\w./-]+\.(js|css|html|png)"/g) ?? [];
  const paths = named.map((file) => file.slice(1, -1).replace(/^\//, ''));
  expect(paths.length).toBeGreaterThan(4);
  expect(paths.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
});

test('no script uses what no policy covers: WebRTC, and taking a page of ours or a tab to an address of the web', () => {
  // What reads a page that is to be saved looks for that attribute, and sets none.
  const known = (file: string, text: string) => (file === 'extract.js' ? text.replace('`http-equiv`', '') : text);
  const code = files.filter((path) => path.endsWith('.js')).map((file) => ({ file, text: known(file, read(file)) }));
  const forbidden =
    /RTCPeerConnection|WebTransport|RTCDataChannel|importScripts|window\.open\(|\blocation\.(assign|replace)\(|\blocation(\.href)?\s*=[^=]|\.ping\s*=[^=]|\.submit\(\)|httpEquiv\s*=[^=]|http-equiv=/;
  const found = code.flatMap(({ file, text }) =>
    forbidden.exec(text) ? [`${file}: ${forbidden.exec(text)?.[0]}`] : [],
  );
  expect(found).toEqual([]);
  // Tabs are opened at addresses of ours, and at the browser's own page of shortcuts.
  const sources = projectFiles().filter((file) => /^(bridge|components|entrypoints)\/.*\.tsx?$/.test(file));
  const calls = sources.flatMap((file) => readSource(file).match(/\b(tabs|windows)\.(create|update)\(.*/g) ?? []);
  expect(calls.length).toBeGreaterThan(2);
  expect(calls.filter((call) => /url\b/.test(call) && !/url: (ownUrl|panelUrl|CHROME_SHORTCUTS)\b/.test(call))).toEqual(
    [],
  );
});

test('a link to the web tells no site where the reader came from', () => {
  const sources = projectFiles().filter((file) => /^(components|entrypoints)\/.*\.tsx$/.test(file));
  const links = sources.flatMap((file) => readSource(file).match(/<a\b[^>]*href=\{[^}]*\burl\b[^}]*\}[^>]*>/g) ?? []);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !link.includes('rel="noreferrer"'))).toEqual([]);
});

test('no script builds code from text, and no page loads anything from elsewhere', () => {
  const code = files.filter((path) => path.endsWith('.js'));
  const forbidden = /\b(eval|fetch)\(|new (Function|WebSocket|EventSource)\(|XMLHttpRequest|sendBeacon/;
  expect(
    code.flatMap((file) => (forbidden.exec(read(file)) ? [`${file}: ${forbidden.exec(read(file))?.[0]}`] : [])),
  ).toEqual([]);
  for (const file of files.filter((path) => path.endsWith('.html')))
    expect(read(file), file).not.toMatch(/(src|href)="(https?:)?\/\//);
});

test('no style loads a font: all are those of the system', () => {
  const styles = files.filter((path) => /\.(css|js)$/.test(path));
  expect(styles.length).toBeGreaterThan(4);
  expect(styles.filter((file) => /@font-face|new FontFace\(/.test(read(file)))).toEqual([]);
});
