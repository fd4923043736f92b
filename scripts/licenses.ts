import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const MODULES = join(import.meta.dirname, '..', 'node_modules');

/** The name of the file in the packages. */
export const LICENSES_FILE = 'licenses.txt';

/** Takes note of what a build bundles, and writes the licences of that. */
export interface LicenseCollector {
  /** Goes into every Vite build of the extension. */
  plugin(): Plugin;
  /**
   * Writes {@link LICENSES_FILE} into a folder, for all that was bundled so far.
   * @throws Error naming a bundled package whose licence text is not to be found.
   */
  write(folder: string): void;
}

/** What is known of one package. */
interface PackageJson {
  name: string;
  version: string;
  license?: string;
  repository?: { url?: string } | string;
}

/**
 * Word lists that were made from others' work and have no package of theirs in `node_modules`. The headers of the lists
 * in `engine/lexicon/data` name their sources.
 */
const DATA = ['compromise'];

/** The package that a module of a bundle is from: `fuse.js` of `…/node_modules/fuse.js/dist/fuse.mjs`; else `null`. */
export function packageOf(moduleId: string): string | null {
  const inside = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(moduleId)?.[1];
  if (inside !== undefined) return inside.replace('\\', '/');
  // What bundlers add of their own: "\0vite/preload-helper.js", "\0rolldown/runtime.js", "\0virtual:wxt-…".
  const [, helper] = /^\0(?:virtual:)?(vite|rolldown|wxt)\b/.exec(moduleId) ?? [];
  return helper ?? null;
}

/** Makes a collector that has seen nothing yet. */
export function collectLicenses(): LicenseCollector {
  const bundled = new Set<string>();
  return {
    plugin: () => ({
      name: 'backstory-licenses',
      apply: 'build',
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
            const name = renderedLength > 0 ? packageOf(id) : null;
            if (name !== null) bundled.add(name);
          }
        }
      },
    }),
    write: (folder) => writeFileSync(join(folder, LICENSES_FILE), licensesOf([...bundled].sort())),
  };
}

/**
 * The licence texts of packages in `node_modules` and of the sources of word lists, each with its name and version.
 * @throws Error naming a package whose licence text is not to be found.
 */
export function licensesOf(packages: readonly string[]): string {
  const own = readFileSync(join(MODULES, '..', 'LICENSE'), 'utf8');
  const parts = packages.map((name) => {
    const { version, license = 'see below' } = describe(name);
    return `${name} ${version} (${license})\n${sourceOf(name)}\n\n${textOf(name)}`;
  });
  const data = DATA.map((name) => readFileSync(join(import.meta.dirname, 'licenses', `${name}.txt`), 'utf8').trim());
  const head = 'Backstory is made with the work of others. This is its licence, and theirs, word for word.';
  return `${[head, `Backstory\n\n${own.trim()}`, ...parts, ...data].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function describe(name: string): PackageJson {
  return JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8'));
}

/**
 * The licence text of a package; where it brings none, that of another package of the same repository, or the one that
 * its repository has, which is kept here.
 */
function textOf(name: string): string {
  const kept = join(import.meta.dirname, 'licenses', `${name}.txt`);
  const text =
    ownText(name) ??
    siblings(name).map(ownText).find(Boolean) ??
    (existsSync(kept) ? readFileSync(kept, 'utf8').trim() : undefined);
  if (!text) throw new Error(`${name} is bundled, and neither it nor its repository brings a licence text`);
  return text;
}

function ownText(name: string): string | null {
  const folder = join(MODULES, name);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  if (!file) return null;
  const text = readFileSync(join(folder, file), 'utf8');
  // Vite's file goes on with what is inside Vite itself, of which nothing is in a bundle.
  const [first = text] = text.split(/^# Licenses of bundled dependencies$/m);
  return first.trim();
}

/** Packages of the same scope or name that are from the same repository. */
function siblings(name: string): string[] {
  const repository = repositoryOf(name);
  const scopes = readdirSync(MODULES).filter((entry) => entry.startsWith('@'));
  const scoped = scopes.flatMap((scope) => readdirSync(join(MODULES, scope)).map((entry) => `${scope}/${entry}`));
  return scoped.filter(
    (other) => existsSync(join(MODULES, other, 'package.json')) && repository && repositoryOf(other) === repository,
  );
}

/** Where the source of a package is to be had, which the Mozilla Public License asks to be said. */
function sourceOf(name: string): string {
  const address = repositoryOf(name);
  if (!address) throw new Error(`${name} is bundled, and does not say where its source is`);
  return `Source: ${address
    .replace(/^git\+/, '')
    .replace(/^git:/, 'https:')
    .replace(/\.git$/, '')}`;
}

function repositoryOf(name: string): string | undefined {
  const { repository } = describe(name);
  return typeof repository === 'string' ? repository : repository?.url;
}
