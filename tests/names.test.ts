import { describe, expect, test } from 'vitest';
import { projectFiles, read } from './repository.ts';

/** A declaration that stands at the beginning of a line, where nothing but a module's own are: its name is the last group. */
const DECLARED =
  /^(?:export )?(?:default )?(?:declare )?(?:async )?(?:abstract )?(?:function\*?|const enum|const|let|var|class|interface|type|enum) +([\p{L}_$][\p{L}\p{N}_$]*)/gmu;

/** What a list of exports gives, under the names that others see: `export { a, type b as c } from './d.ts'`. */
const LISTED = /^export (?:type )?\{([^}]*)\}/gmu;

/** The names that a module declares at its top level, exported or not, and those that it passes on. */
function topLevelNames(source: string): string[] {
  const listed = [...source.matchAll(LISTED)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map((item) => item.trim().split(/\s+/u).at(-1) ?? '')
      .filter((name) => name !== ''),
  );
  return [...new Set([...[...source.matchAll(DECLARED)].map(([, name = '']) => name), ...listed])];
}

/** The names that several files have at their top level, each with its files, in words. */
function sharedNames(files: readonly (readonly [file: string, source: string])[]): string[] {
  const homes = new Map<string, string[]>();
  for (const [file, source] of files) {
    for (const name of topLevelNames(source)) homes.set(name, [...(homes.get(name) ?? []), file]);
  }
  return [...homes].filter(([, own]) => own.length > 1).map(([name, own]) => `${name}: ${own.join(', ')}`);
}

/** The declarations that a module exports without a comment right before them, as they are written. */
function withoutComment(source: string): string[] {
  const lines = source.split('\n');
  return lines.filter((line, i) => /^export (?![{*])/u.test(line) && !/\*\/\s*$/u.test(lines[i - 1] ?? ''));
}

describe('the names of the engine', () => {
  const files = projectFiles()
    .filter((file) => /^engine\/.*\.ts$/u.test(file))
    .map((file) => [file, read(file)] as const);

  test('are read from all its files', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter(([, source]) => topLevelNames(source).length === 0)).toEqual([]);
  });

  test('stand in one file each, exported or not', () => {
    expect(sharedNames(files)).toEqual([]);
  });

  test('are explained by a comment of their own where they are exported', () => {
    const bare = files.flatMap(([file, source]) => withoutComment(source).map((line) => `${file}: ${line}`));
    expect(bare).toEqual([]);
  });
});

describe('its own checks', () => {
  test('every kind of declaration at the top level is read, and none inside', () => {
    const source = [
      'export interface Hit {',
      '  score: number;',
      '}',
      'type Pair = [a: number, b: number];',
      'const LIMIT = 3;',
      'let memory = new Map();',
      'export class Store {}',
      'export enum Kind {}',
      'export async function load() {',
      '  const inner = 1;',
      '}',
      'export function* each() {}',
      "export { type Other, one as two } from './other.ts';",
    ].join('\n');
    const names = ['Hit', 'Pair', 'LIMIT', 'memory', 'Store', 'Kind', 'load', 'each', 'Other', 'two'];
    expect(topLevelNames(source)).toEqual(names);
  });

  test('a name that two files share is found, whether they export it or not', () => {
    const shared = sharedNames([
      ['a.ts', 'export const HEADS = 1;\nconst own = 1;'],
      ['b.ts', 'const HEADS = 2;'],
      ['c.ts', 'const other = 2;'],
    ]);
    expect(shared).toEqual(['HEADS: a.ts, b.ts']);
  });

  test('an exported name without a comment is found, and a list of exports needs none', () => {
    const source = [
      '/** Explained. */',
      'export const HEADS = 1;',
      'export const BARE = 2;',
      '',
      '/**',
      ' * Explained.',
      ' */',
      'export function load() {}',
      "export { other } from './other.ts';",
      'const own = 3;',
      '/** A comment of something else. */',
      '',
      'export type Apart = string;',
    ].join('\n');
    expect(withoutComment(source)).toEqual(['export const BARE = 2;', 'export type Apart = string;']);
  });
});
