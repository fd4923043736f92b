import { describe, expect, test } from 'vitest';
import { licensesOf, packageOf } from '../../scripts/licenses.ts';

describe('licences of what is bundled', () => {
  test.each([
    ['a/node_modules/fuse.js/dist/fuse.mjs', 'fuse.js'],
    ['a/node_modules/@floating-ui/dom/dist/a.mjs', '@floating-ui/dom'],
    ['a/node_modules/wxt/node_modules/superlock/index.mjs', 'superlock'],
    ['C:\\a\\node_modules\\@wxt-dev\\i18n\\index.mjs', '@wxt-dev/i18n'],
    ['\0vite/preload-helper.js', 'vite'],
    ['\0rolldown/runtime.js', 'rolldown'],
    ['\0virtual:wxt-background-entrypoint', 'wxt'],
    ['\0virtual:library', null],
    ['/project/engine/engine.ts', null],
  ])('%s is of %s', (id, name) => {
    expect(packageOf(id)).toBe(name);
  });

  test('are theirs word for word, with version and source', () => {
    const text = licensesOf(['fuse.js', 'webextension-polyfill']);
    expect(text).toMatch(/^fuse\.js [\d.]+ \(Apache-2\.0\)\nSource: https:\/\/github\.com\/krisk\/Fuse$/m);
    expect(text).toContain('Apache License');
    expect(text).toMatch(/^webextension-polyfill [\d.]+ \(MPL-2\.0\)\nSource: https:\/\/\S+$/m);
    expect(text).toContain('Mozilla Public License Version 2.0');
    // Ours, and that of lists made from others' work.
    expect(text).toMatch(/^Backstory\n\nMIT License/m);
    expect(text).toContain('Copyright (c) 2019 Spencer Kelly');
  });

  test('of a package that brings none are those of its repository, and what is inside a bundler is left out', () => {
    expect(licensesOf(['@wxt-dev/storage'])).toContain('Copyright (c) 2023 Aaron');
    expect(licensesOf(['vite'])).toContain('VoidZero Inc. and Vite contributors');
    expect(licensesOf(['vite'])).not.toContain('Licenses of bundled dependencies');
  });

  test('that are nowhere fail the build', () => {
    expect(() => licensesOf(['no-such-package'])).toThrow('no-such-package');
  });
});
