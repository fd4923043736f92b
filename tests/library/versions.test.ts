import { expect, test } from 'vitest';
import { versionCounts } from '../../entrypoints/library/versions.ts';

test('articles of one address are versions of a page, whatever the address is written like; parts of it are none', () => {
  const counts = versionCounts([
    { id: 'a', url: 'https://www.post.example/story/' },
    { id: 'b', url: 'http://post.example/story#end' },
    { id: 'c', url: 'https://post.example/story', excerpt: true },
    { id: 'd', url: 'https://post.example/other' },
    { id: 'e', url: null },
    { id: 'f', url: null },
  ]);
  expect([...counts]).toEqual([
    ['a', 2],
    ['b', 2],
  ]);
});
