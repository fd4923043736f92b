import '../fake-browser.ts';
import { describe, expect, test } from 'vitest';
import { readCollections, readLinks } from '../../entrypoints/library/beside-files.ts';

describe('what goes with the articles of a file with everything', () => {
  test('collections that are switched off', () => {
    expect(readCollections('{"hidden":["Harbour","Doctors"]}')).toEqual({ hidden: ['Harbour', 'Doctors'] });
  });

  test('addresses to be read; what is none of the web is left out', () => {
    const text = JSON.stringify([
      { url: 'https://a.example/', title: 'The quay' },
      { url: 'javascript:alert(1)' },
      { url: 'file:///etc/passwd' },
      { url: 'https://' },
      { url: 7 },
      null,
      'https://b.example/',
      { url: 'http://c.example/x', title: 5 },
    ]);
    expect(readLinks(text)).toEqual([{ url: 'https://a.example/', title: 'The quay' }, { url: 'http://c.example/x' }]);
  });

  test.each([undefined, '', 'no json', 'null', '7', '[]', '{}', '{"hidden":7}', '{"hidden":[7,""]}'])(
    'of %j is nothing',
    (text) => {
      expect(readCollections(text)).toEqual({ hidden: [] });
      expect(readLinks(text)).toEqual([]);
    },
  );
});
