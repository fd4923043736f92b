import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createLibraryWriter } from '../../engine/writer.ts';
import { type ChosenFile, type ImportPlatform, runImport } from '../../entrypoints/library/import/importer.ts';
import { previewOf } from '../../entrypoints/library/import/preview.ts';
import { broughtBy, type ImportRecord, stoppedOf, totalOf } from '../../entrypoints/library/import/record.ts';
import { addToRead, dropToRead, stillToRead } from '../../entrypoints/library/import/to-read.ts';
import { jsonLine } from '../../exports/json-lines.ts';
import { readArticles } from '../../sources/files/read.ts';
import { inventedArticle } from '../engine/newsroom.ts';
import { createMemoryStorage } from '../engine/storage.ts';
import { bytesOf, parseHtml } from '../sources/files/reading.ts';
import { memoryLinks } from './memory-links.ts';

const file = (name: string, content: string | Uint8Array): ChosenFile => {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  return { name, size: bytes.length, bytes: async () => bytes };
};
const lines = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => JSON.stringify(inventedArticle(from + i))).join('\n');
const startOf = (at = 1_700_000_000_000): ImportRecord => ({ id: String(at), at, files: [], isWhole: false, kept: [] });

/** An import into a library in memory; what is noted is noted as it is at that moment. */
async function importing(platform: Partial<ImportPlatform> = {}) {
  const writer = await createLibraryWriter(createMemoryStorage());
  const noted: ImportRecord[] = [];
  const links = memoryLinks();
  const batches: number[] = [];
  const all: ImportPlatform = {
    read: (one, told) => readArticles(one, parseHtml, { progress: told }),
    add(articles, options) {
      batches.push(articles.length);
      return writer.add(articles, options);
    },
    addLinks: (found) => addToRead(links, found, 5),
    has: (id) =>
      writer
        .reader()
        .shelved()
        .some((article) => article.id === id),
    brought: () => [],
    note: async (record) => void noted.push(structuredClone(record)),
    mayGoOn: async () => true,
    changed: () => undefined,
    ...platform,
  };
  const run = (files: ChosenFile[], record = startOf()) => runImport(files, record, all);
  return { writer, run, noted, links, batches, all };
}

describe('an import', () => {
  test('says of each file what was new, known, a link, or refused, and is whole at the end only', async () => {
    const { run, noted, links, batches, writer } = await importing();
    const files = [
      file('a.jsonl', lines(0, 250)),
      file('b.jsonl', `${lines(240, 20)}\nno json`),
      file('links.csv', 'title,url,time_added,tags,status\nThe quay,https://a.example/,1600322788,,unread\n'),
      file('photo.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 1, 2)),
      file('c.zip', zipSync({ 'one.txt': bytesOf('The quay of Eastport is sinking.\n\nIt sinks, slowly.') })),
    ];
    const record = await run(files);
    expect(
      record.files.map(({ name, added, known, links, problems }) => [name, added, known, links, problems.length]),
    ).toEqual([
      ['a.jsonl', 250, 0, 0, 0],
      ['b.jsonl', 10, 10, 0, 1],
      ['links.csv', 0, 0, 1, 0],
      ['photo.jpg', 0, 0, 0, 1],
      ['c.zip', 1, 0, 0, 0],
    ]);
    expect(record.files[1]?.problems[0]).toMatchObject({ code: 'not-json', place: 'line 21' });
    expect(record.isWhole).toBe(true);
    expect(noted.slice(0, -1).every(({ isWhole }) => !isWhole)).toBe(true);
    expect(noted.at(-1)?.isWhole).toBe(true);
    expect(Math.max(...batches)).toBe(100);
    expect((await links.readLinks()).map(({ url }) => url)).toEqual(['https://a.example/']);
    expect(totalOf(record)).toMatchObject({ files: 5, whole: 5, added: 261, known: 10, links: 1, problems: 2 });
    expect(writer.reader().shelved()).toHaveLength(261);
  });

  test('the same files again add nothing, and one undo takes back what one import brought', async () => {
    const { run, writer, links } = await importing();
    await writer.add([inventedArticle(3)]);
    const files = [file('a.jsonl', lines(0, 30))];
    const first = await run(files);
    const again = await run(files, startOf(1_800_000_000_000));
    expect([totalOf(first).added, totalOf(again).added, totalOf(again).known]).toEqual([29, 0, 30]);
    expect(broughtBy(again, writer.reader().shelved())).toEqual([]);
    await writer.remove(broughtBy(first, writer.reader().shelved()));
    expect(writer.reader().shelved()).toHaveLength(1);
    await dropToRead(links, () => true);
    expect(await links.readLinks()).toEqual([]);
  });

  test('of an export of a library is taken back too, though its articles keep their own day of saving', async () => {
    const source = await createLibraryWriter(createMemoryStorage());
    const { ids } = await source.add([1, 2, 3].map(inventedArticle), { at: 77 });
    const texts = await source.reader().readTexts(ids);
    const { run, writer, noted } = await importing();
    await writer.add([inventedArticle(2)]);
    const record = await run([file('library.jsonl', texts.map(jsonLine).join(''))]);
    expect(totalOf(record)).toMatchObject({ added: 2, known: 1 });
    expect(
      writer
        .reader()
        .shelved()
        .filter(({ added }) => added === 77),
    ).toHaveLength(2);
    // They are noted before they are stored.
    expect(noted[0]).toMatchObject({ kept: [], files: [{ added: 0 }] });
    expect(noted[1]).toMatchObject({ kept: [ids[0], ids[2]], files: [{ added: 0 }] });
    expect(broughtBy(record, writer.reader().shelved()).sort()).toEqual([ids[0], ids[2]].sort());
  });

  test('that was stopped goes on where it was, and one undo takes all of it back', async () => {
    let left = 1;
    const { run, writer, noted, all } = await importing({ mayGoOn: async () => left > 0 });
    const files = [file('a.jsonl', lines(0, 40)), file('b.jsonl', lines(40, 300))];
    all.changed = ({ files: done }) => {
      if (done[0]?.isWhole) left = 0;
    };
    const stopped = await run(files);
    expect(stopped.isWhole).toBe(false);
    expect(stopped.files.map(({ isWhole }) => isWhole)).toEqual([true, false]);
    // What was noted last is what is found when the page is opened again.
    const found = stoppedOf([structuredClone(noted.at(-1) as ImportRecord)], files);
    expect(found?.at).toBe(stopped.at);
    all.changed = () => undefined;
    left = 1;
    const whole = await run(files, found);
    expect(whole.isWhole).toBe(true);
    expect(writer.reader().shelved()).toHaveLength(340);
    expect(broughtBy(whole, writer.reader().shelved())).toHaveLength(340);
    expect(stoppedOf([whole], files)).toBeUndefined();
    expect(stoppedOf([stopped], [file('c.jsonl', '')])).toBeUndefined();
  });

  test('that was stopped within a file counts what it brought before as new when it goes on', async () => {
    let left = 150;
    const { run, writer, noted, all } = await importing({ mayGoOn: async () => left-- > 0 });
    // Two lines of the file say the same.
    const files = [file('a.jsonl', `${lines(0, 300)}\n${lines(7, 1)}`)];
    await run(files);
    const found = stoppedOf([structuredClone(noted.at(-1) as ImportRecord)], files) as ImportRecord;
    expect(writer.reader().shelved()).toHaveLength(150);
    left = 1000;
    all.brought = () => broughtBy(found, writer.reader().shelved());
    expect(totalOf(await run(files, found))).toMatchObject({ added: 300, known: 1, whole: 1 });
  });

  test('that cannot be stored ends with why, and nothing is said to be in that is not', async () => {
    const { run, writer, noted, all } = await importing();
    const add = all.add;
    let batches = 0;
    all.add = (articles, options) => (++batches > 2 ? Promise.reject(new Error('full')) : add(articles, options));
    await expect(run([file('a.jsonl', lines(0, 450))])).rejects.toThrow('full');
    expect(noted.at(-1)).toMatchObject({ isWhole: false, files: [{ added: 200, isWhole: false }] });
    expect(writer.reader().shelved()).toHaveLength(200);
  });

  test('of a file that is too large does not even take it into memory, and goes on with the next', async () => {
    const { run } = await importing();
    let isTaken = false;
    const huge: ChosenFile = {
      name: 'huge.zip',
      size: 3 * 2 ** 30,
      async bytes() {
        isTaken = true;
        return new Uint8Array();
      },
    };
    const files = [huge, file('a.jsonl', lines(0, 2))];
    const record = await run(files);
    expect(record.files.map(({ added, problems }) => [added, problems[0]?.problem])).toEqual([
      [0, 'huge.zip: it is larger than 2,048 MB: split it into smaller files'],
      [2, undefined],
    ]);
    const tried = await previewOf(files, (one) => readArticles(one, parseHtml));
    expect([tried.articles, tried.problems.map(({ code }) => code), isTaken]).toEqual([2, ['too-large'], false]);
  });

  test('of a file that the browser cannot read goes on with the next', async () => {
    const { run } = await importing();
    const gone = { name: 'gone.txt', size: 9, bytes: () => Promise.reject(new Error('NotFoundError')) };
    const record = await run([gone, file('a.jsonl', lines(0, 2))]);
    expect(record.files.map(({ added, problems }) => [added, problems[0]?.code])).toEqual([
      [0, 'damaged'],
      [2, undefined],
    ]);
  });

  test('tells how much of a file has been read', async () => {
    const shares: number[] = [];
    const { run, all } = await importing();
    all.changed = (_, share) => void shares.push(share);
    await run([file('a.jsonl', lines(0, 1200))]);
    expect(Math.max(...shares)).toBeGreaterThan(0.4);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

describe('tried first, an import', () => {
  const preview = (files: ChosenFile[], columns = {}) =>
    previewOf(files, (one, understood) => readArticles(one, parseHtml, { columns, understood }));

  test('gives ten examples, and what else it would bring', async () => {
    const found = await preview([file('a.jsonl', `${lines(0, 30)}\nno json`)]);
    expect(found).toMatchObject({
      articles: 30,
      links: 0,
      isAll: true,
      columns: ['title', 'publisher', 'published', 'text'],
      understood: { title: 'title', publisher: 'publisher', date: 'published', text: 'text' },
    });
    expect(found.examples).toHaveLength(10);
    expect(found.problems.map(({ code }) => code)).toEqual(['not-json']);
    expect((await preview([file('a.jsonl', lines(0, 900))])).isAll).toBe(false);
  });

  test('says what each column was taken for, and takes it for something else, or for nothing, when told so', async () => {
    const table = [file('a.csv', 'Headline,Body,Source,Seen,Printed\nThe quay,It sinks.,Post,2020-01-01,2020-05-03\n')];
    const found = await preview(table);
    expect(found).toMatchObject({
      columns: ['Headline', 'Body', 'Source', 'Seen', 'Printed'],
      understood: { title: 'Headline', text: 'Body', publisher: 'Source' },
    });
    expect(found.examples[0]?.published ?? null).toBeNull();
    const told = await preview(table, { date: 'Printed', publisher: '' });
    expect(told.examples[0]).toMatchObject({ title: 'The quay', published: '2020-05-03' });
    expect(told.examples[0]?.publisher ?? null).toBeNull();
    expect(told.understood).toMatchObject({ date: 'Printed', publisher: '' });
    // What a known program wrote needs no telling.
    const pocket = await preview([file('p.csv', 'title,url,time_added,tags,status\nA,https://a.example/,1,,unread\n')]);
    expect(pocket).toMatchObject({ columns: [], understood: {}, links: 1 });
  });

  test('of a table without known columns names them, and reads it as they are said to be', async () => {
    const table = [
      file(
        'a.csv',
        'Überschrift,Volltext,Wann\nDer Kai,Der Kai sinkt langsam.,2020-05-03\nDas Tor,Es steht offen.,2020-05-04\n',
      ),
    ];
    const found = await preview(table);
    expect(found).toMatchObject({ articles: 0, columns: ['Überschrift', 'Volltext', 'Wann'] });
    const { examples } = await preview(table, { title: 'Überschrift', text: 'Volltext', date: 'Wann' });
    expect(examples[0]).toMatchObject({ title: 'Der Kai', text: 'Der Kai sinkt langsam.', published: '2020-05-03' });
  });
});

describe('what is to be read', () => {
  test('is there once, however its address is written, and leaves when the library has it', async () => {
    const links = memoryLinks();
    expect(
      await addToRead(links, [{ url: 'https://www.a.example/quay/' }, { url: 'http://a.example/quay#top' }], 5),
    ).toBe(1);
    expect(await addToRead(links, [{ url: 'https://a.example/quay' }, { url: 'https://a.example/gate' }], 6)).toBe(1);
    const all = await links.readLinks();
    expect(all.map(({ url, at }) => [url, at])).toEqual([
      ['https://www.a.example/quay/', 5],
      ['https://a.example/gate', 6],
    ]);
    const articles = [{ url: null, also: [{ url: 'https://a.example/quay' }] }];
    expect(stillToRead(all, articles).map(({ url }) => url)).toEqual(['https://a.example/gate']);
  });
});
