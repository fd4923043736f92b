import { expect, test } from 'vitest';
import { isPrivateAddress, readList } from '../../../sources/page/private-sites.ts';
import { read } from '../../repository.ts';

test.each([
  'https://mail.google.com/mail/u/0/#inbox',
  'https://mail.regional.example/letter',
  'https://webmail.uni.example.co.uk/',
  'https://www.paypal.com/news',
  'https://onlinebanking.kasse.example/umsatz',
  'https://city.bank/news/1',
  'https://docs.google.com/document/d/1',
  'https://team.sharepoint.com/sites/a',
  'https://www.facebook.com/groups/1',
  'https://old.reddit.com/r/news',
  'https://x.com/somebody/status/1',
  'https://news.example/account/orders',
  'https://news.example/de/login',
  'https://wiki/page',
  'http://nas.local/a.html',
  'http://192.168.1.7/a',
  'http://[fd00::1]/a',
  'file:///home/me/story.html',
  'ftp://news.example/a',
  'https://me:secret@news.example/a',
  'no address',
])('%s is private', (url) => {
  expect(isPrivateAddress(url)).toBe(true);
});

test.each([
  'https://www.nytimes.com/2026/05/01/world/story.html',
  'https://www.bbc.co.uk/news/articles/c1',
  'https://dailymail.example/news',
  'https://www.worldbank.org/en/news/1',
  'https://en.wikipedia.org/wiki/Account',
  'https://news.example/the-login-that-failed',
  'https://news.yahoo.com/story',
  'https://web.de/magazine/politik/1',
  'https://notx.com/story',
  'http://127.0.0.1:8000/harbour.html',
])('%s is not', (url) => {
  expect(isPrivateAddress(url)).toBe(false);
});

test('the list says where it is from and when, has every kind that is promised, and nothing twice', () => {
  const text = read('sources/page/private-sites.tsv');
  expect(text).toMatch(/# Source: .+/u);
  expect(text).toMatch(/Date: \d{4}-\d\d-\d\d\. Licence: /u);
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const kinds = new Set(rows.map((row) => row.split('\t')[0]));
  for (const kind of ['mail', 'bank', 'document', 'feed', 'account']) expect(kinds).toContain(kind);
  expect(new Set(rows.map((row) => row.replace(/^\w+/u, ''))).size).toBe(rows.length);
});

test('a line of another shape is named', () => {
  expect(() => readList('# head\nmail\tsite\n')).toThrow('line 2 ("mail\tsite")');
  expect(() => readList('mail\thost\ta.example')).toThrow('line 1');
  expect(() => readList('mail\tsite\tA.example')).toThrow('line 1');
});
