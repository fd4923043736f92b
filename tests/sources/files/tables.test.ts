import { expect, test } from 'vitest';
import { linesOf, outcomeOf } from './reading.ts';

test('Pocket: links; the time of saving is no day; the address is no title', async () => {
  const found = await outcomeOf(
    'title,url,time_added,tags,status\n' +
      'The quay is sinking,https://daily.example/quay,1600322788,harbor|city,unread\n' +
      '"Two lines,\n\none title",https://daily.example/two,1600322789,,archive\n' +
      'https://daily.example/bare,https://daily.example/bare,1600322790,,unread\n',
  );
  expect(found).toEqual({
    articles: [],
    links: [
      { url: 'https://daily.example/quay', title: 'The quay is sinking' },
      { url: 'https://daily.example/two', title: 'Two lines, one title' },
      { url: 'https://daily.example/bare' },
    ],
    problems: [],
  });
});

test('Instapaper: links; a chosen passage is no text', async () => {
  const found = await outcomeOf(
    'URL,Title,Selection,Folder,Timestamp,Tags\r\nhttps://daily.example/quay,The quay,"A passage, chosen.",Unread,1600322788,[]\r\n',
  );
  expect(found).toEqual({
    articles: [],
    links: [{ url: 'https://daily.example/quay', title: 'The quay' }],
    problems: [],
  });
});

test('Readwise Reader: links', async () => {
  const found = await outcomeOf(
    'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n' +
      'The quay,https://daily.example/quay,01h,[],2023-05-01 10:00:00+00:00,0.5,archive,True\n',
  );
  expect(found).toEqual({
    articles: [],
    links: [{ url: 'https://daily.example/quay', title: 'The quay' }],
    problems: [],
  });
});

test('wallabag: articles with their text; the day of saving is not theirs', async () => {
  const found = await outcomeOf(
    'Title;URL;Content;Tags;"MIME Type";Language;"Creation date"\n' +
      '"The quay";https://daily.example/quay;"<p>The quay sinks.</p><p>It is ""old""; nobody knew.</p>";;text/html;de_AT;"2020-05-03 10:00:00"\n',
  );
  expect(found).toEqual({
    articles: [
      {
        title: 'The quay',
        text: 'The quay sinks.\n\nIt is "old"; nobody knew.',
        url: 'https://daily.example/quay',
        language: 'de-AT',
      },
    ],
    links: [],
    problems: [],
  });
});

test('any table whose columns have known names', async () => {
  const found = await outcomeOf(
    'Headline\tPublication date\tNewspaper\tLink\tFull text\tAuthors\n' +
      'The quay\t3 May 2021\tDaily Post\thttps://daily.example/quay\tThe quay sinks.\tBy Ana Lima and Ole Berg\n',
  );
  expect(found.articles).toEqual([
    {
      title: 'The quay',
      text: 'The quay sinks.',
      published: '2021-05-03',
      publisher: 'Daily Post',
      url: 'https://daily.example/quay',
      credits: ['Ana Lima', 'Ole Berg'],
    },
  ]);
  expect(found.problems).toEqual([]);
});

test('two columns of other names are a table where the second is in quotation marks, and prose is none', async () => {
  const { articles, problems } = await outcomeOf(
    'Titel,Volltext\n"Kai","Er sinkt, sagt sie."\nTor,"Es ""steht"" offen."\n',
    {
      columns: {},
    },
  );
  expect([articles.length, problems.length]).toEqual([0, 1]);
  for (const prose of [
    'Storm, again\nWe are lost," he said\nand left, alone\n',
    'Storm, again\nHe said, "We are lost"\n',
  ]) {
    expect((await outcomeOf(prose)).articles).toHaveLength(1);
  }
});

test('a table of other columns says which there are, and is read when they are chosen', async () => {
  const table = 'Kopf;Tag;Volltext\nDer Kai;03.05.2021;Der Kai sinkt.\nDie Mole;04.05.2021;Die Mole hält.\n';
  const unknown = await outcomeOf(table, undefined, 'archiv.csv');
  expect(linesOf(unknown)).toEqual([
    'archiv.csv, line 1: no column is known as the text or the address: say which it is; the columns are Kopf, Tag, Volltext',
  ]);
  const chosen = await outcomeOf(table, { columns: { title: 'Kopf', text: 'Volltext', date: 'Tag' } });
  expect(chosen.articles).toEqual([
    { title: 'Der Kai', text: 'Der Kai sinkt.', published: '2021-05-03' },
    { title: 'Die Mole', text: 'Die Mole hält.', published: '2021-05-04' },
  ]);
  expect(chosen.problems).toEqual([]);
});

test('a mark that is never closed costs its own line only', async () => {
  const found = await outcomeOf(
    'title,text\nOne,First.\nTwo,"Second.\nThree,Third.\nFour,Fourth.\n',
    undefined,
    'n.csv',
  );
  expect(found.articles.map(({ title }) => title)).toEqual(['One', 'Three', 'Four']);
  expect(linesOf(found)).toEqual([
    'n.csv, line 3: a quotation mark is opened and never closed: the line was left out; close it or double it',
  ]);
});

test('a line without text and address is told by its number, counted over lines in quotation marks', async () => {
  const found = await outcomeOf('title,text,url\nOne,"First\n\nparagraph.",\nTwo,,\n', undefined, 'n.csv');
  expect(found.articles.map(({ text }) => text)).toEqual(['First\n\nparagraph.']);
  expect(linesOf(found)).toEqual(['n.csv, line 5: there is neither a text nor an address: it was left out']);
});
