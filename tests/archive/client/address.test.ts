import { expect, test } from 'vitest';
import { archiveAddress, originPattern } from '../../../archive/client/address.ts';

test.each([
  ['archive.example', 'https://archive.example/'],
  [' https://archive.example/backstory ', 'https://archive.example/backstory/'],
  ['https://archive.example/a/manifest.json', 'https://archive.example/a/'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
  ['http://localhost:8080//', 'http://localhost:8080/'],
])('%s is %s', (typed, address) => {
  expect(archiveAddress(typed)).toBe(address);
});

test.each([
  '',
  'http://archive.example',
  'ftp://archive.example',
  'javascript://archive.example/%0aalert(1)',
  'https://somebody:secret@archive.example/',
  'https://archive.example/?page=1',
  'no address',
])('“%s” is none', (typed) => {
  expect(archiveAddress(typed)).toBeNull();
});

test('the browser is asked for its host alone', () => {
  expect(originPattern('https://archive.example:8443/backstory/')).toBe('https://archive.example/*');
});
