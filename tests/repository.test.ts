import { describe, expect, test } from 'vitest';
import { projectFiles, read } from './repository.ts';

const files = projectFiles();
const texts = files.filter((file) => /\.(tsx?|mjs|css|html|json|md|ya?ml|svg)$|^\.ci\//.test(file));
// This file names what it looks for.
const written = texts.filter((file) => file !== 'tests/repository.test.ts');

/** Every line that matches, as FILE:LINE: TEXT. */
const lines = (among: string[], pattern: RegExp) =>
  among.flatMap((file) =>
    read(file)
      .split('\n')
      .map((line, i) => (pattern.test(line) ? `${file}:${i + 1}: ${line.trim()}` : ''))
      .filter(Boolean),
  );

test('no path of any one machine', () => {
  expect(lines(written, /(^|[\s"'`(=])(\/(home|Users|work|root|tmp)\/\w|[A-Z]:\\\\?Users)/)).toEqual([]);
});

test('no address of a package registry, in the lock least of all', () => {
  expect(lines([...written, 'package-lock.json'], /registry\.[a-z]|npmjs\.(org|com)\/|"resolved":/)).toEqual([]);
});

test('nothing left for later, nothing switched off', () => {
  const marker = /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck)|waitForTimeout|\b(test|it|describe)\.(only|skip|todo)\b/;
  expect(lines(written, marker)).toEqual([]);
});

test('every exported function and type says what it promises', () => {
  const bare = files
    .filter((file) => /^(engine|store|sources|bridge|components|entrypoints|seeds|scripts|tests)\/.*\.tsx?$/.test(file))
    .filter((file) => !/\.test\.tsx?$|\.d\.ts$/.test(file))
    .flatMap((file) => {
      const all = read(file).split('\n');
      return (
        all
          .map((line, i) => ({ line, before: all[i - 1]?.trim() ?? '', at: `${file}:${i + 1}` }))
          .filter(({ line }) => /^export (async )?(function\*?|interface|class|type) \w/.test(line))
          // Not asked of one-line types, and of a component's props: what they mean stands beside each.
          .filter(({ line }) => !/;$/.test(line) && !/^export interface \w+Props /.test(line))
          .filter(({ before }) => !before.endsWith('*/'))
          .map(({ at, line }) => `${at}: ${line}`)
      );
    });
  expect(bare).toEqual([]);
});

describe('file names', () => {
  test('are kebab-case, components Pascal', () => {
    const code = files.filter((file) => /\.(tsx?|mjs|css)$/.test(file) && !file.startsWith('tests/pages/'));
    const odd = code.filter((file) => {
      const name = file.split('/').at(-1) as string;
      const isComponent = /^(components|entrypoints)\//.test(file) && /^[A-Z]\w*\.(tsx|css)$/.test(name);
      return !isComponent && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(tsx?|mjs|css)$/.test(name);
    });
    expect(odd).toEqual([]);
  });

  test('of source code keep to 250 lines', () => {
    const long = files
      .filter((file) => /^(engine|store|sources|bridge|components|entrypoints|seeds)\/.*\.tsx?$/.test(file))
      // Packed word lists, which nobody reads.
      .filter((file) => !file.startsWith('engine/lists/'))
      .map((file) => ({ file, lines: read(file).split('\n').length }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });
});
