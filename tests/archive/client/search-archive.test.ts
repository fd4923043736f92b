import { expect, test } from 'vitest';
import type { Door } from '../../../archive/client/door.ts';
import { searchArchive } from '../../../archive/client/search-archive.ts';
import { makeArchive, person } from './made-archive.ts';

const made = makeArchive([{ topic: person('boel', 'Boel Ekmanson'), texts: ['Boel Ekmanson opened the quay.'] }], {
  others: 10,
  search: true,
});
const sent: string[] = [];
const answering = (answer: (words: string) => string): Door => ({
  async ask(_, path, { body = '' }) {
    sent.push(`${path} ${body}`);
    return new TextEncoder().encode(answer((JSON.parse(body) as { words: string }).words));
  },
});
const ask = (door: Door, words = 'quay') => searchArchive(door, 'https://a.example/', 'search', words);

test('sends the words and nothing else, and gives passages with their articles', async () => {
  const found = await ask(answering(made.search), ' the quay ');
  expect(sent).toEqual(['search {"words":"the quay","limit":20}']);
  expect(found.map(({ text, article }) => [text, article.title])).toEqual([
    ['Boel Ekmanson opened the quay.', 'Boel Ekmanson, report 1'],
  ]);
});

test('cuts very long words, and refuses what is no answer, an address that runs among them', async () => {
  sent.length = 0;
  await ask(answering(made.search), 'x'.repeat(5000));
  expect(sent[0]?.length).toBeLessThan(500);
  await expect(ask(answering(() => '<html>'))).rejects.toMatchObject({ fault: 'damaged' });
  await expect(ask(answering(() => '{"total":1}'))).rejects.toMatchObject({ fault: 'damaged' });
  const running = made.search('quay').replace('https://sund.example/', 'javascript:alert(1)//');
  await expect(ask(answering(() => running))).rejects.toMatchObject({ fault: 'damaged' });
});
