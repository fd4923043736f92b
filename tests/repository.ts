import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..');

const IGNORED = new Set(['node_modules', 'dist', 'package-lock.json', '.git', '.output', '.wxt', '.cache']);

/** Every file of the project, as a path from its folder with forward slashes; what tools make is left out. */
export function projectFiles(folder = ROOT): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !IGNORED.has(name) && !name.endsWith('.log'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? projectFiles(path) : [relative(ROOT, path).split(sep).join('/')];
    })
    .sort();
}

/** The text of a file of the project. */
export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** One import: the importing file, what it names, and that as a path in the project when it is relative. */
export interface Import {
  from: string;
  /** As written, without `?inline` and the like. */
  name: string;
  /** `null` for packages and virtual modules. */
  path: string | null;
  /** `import type` and `export type`, which leave nothing in the built code. */
  typeOnly: boolean;
}

const SCRIPT_IMPORTS =
  /^[ \t]*(?:import|export)\s+(?<type>type\s)?(?:[^'"`;()]*?\sfrom\s*)?['"](?<static>[^'"\n]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"\n]+)['"]\s*\)/gm;
const STYLE_IMPORTS = /@import\s+(?:url\()?['"](?<static>[^'"\n]+)['"]/g;
const MARKUP_IMPORTS = /<(?:script|link)\b[^>]*\b(?:src|href)=["'](?<static>\.[^"']+)["']/g;

/** Every import of a TypeScript, CSS or HTML file, types and `import()` included. */
export function importsOf(file: string, source = read(file)): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const pattern = /\.css$/.test(file) ? STYLE_IMPORTS : /\.html$/.test(file) ? MARKUP_IMPORTS : SCRIPT_IMPORTS;
  return [...code.matchAll(pattern)].map(({ groups = {} }) => {
    const name = (groups.static ?? groups.dynamic ?? '').replace(/\?.*$/, '');
    return {
      from: file,
      name,
      path: name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), name)) : null,
      typeOnly: Boolean(groups.type),
    };
  });
}

/** The folder that a rule is about: the first part of a path, or the file itself at the top. */
export const folderOf = (file: string): string => (dirname(file) === '.' ? file : (file.split('/')[0] as string));
