import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newsPage } from '../page/doms.ts';
import { bytesOf, linesOf, outcomeOf } from './reading.ts';

const MB = 2 ** 20;

/** Letters that pack badly, the same each time (the generator of Park and Miller). */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return 65 + (state % 26);
  });
}

describe('zips', () => {
  test('files of all kinds in it, and a zip in it, are read; what a system or a page adds is passed over', async () => {
    const found = await outcomeOf(
      zipSync({
        'a.txt': strToU8('One is a text.'),
        'folder/b.json': strToU8('{"text":"Two is JSON."}'),
        'inner.zip': zipSync({ 'c.md': strToU8('# Three\n\nThree is Markdown.') }),
        '__MACOSX/._a.txt': strToU8('\u0000\u0005\u0016\u0007'),
        'folder/quay.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0),
      }),
    );
    expect(found.articles.map(({ text }) => text)).toEqual(['One is a text.', 'Two is JSON.', 'Three is Markdown.']);
    expect(found.problems).toEqual([]);
  });

  test('a zip in a zip in a zip is not opened, and harms nothing beside it', async () => {
    const deep = zipSync({
      'b.zip': zipSync({ 'c.zip': zipSync({ 'd.txt': strToU8('Deep.') }) }),
      'a.txt': strToU8('Not deep.'),
    });
    const found = await outcomeOf(deep, undefined, 'a.zip');
    expect(found.articles.map(({ text }) => text)).toEqual(['Not deep.']);
    expect(linesOf(found)).toEqual([
      'a.zip → b.zip → c.zip: it is packed in a file that is itself packed twice: unpack it and bring it in by itself',
    ]);
  });

  test('a zip that is cut off gives the files that are whole', async () => {
    const zip = zipSync({ 'a.txt': strToU8('One is a text.'), 'b.txt': [noise(100_000), { level: 0 }] });
    for (const end of [zip.length - 1000, 60_000]) {
      const found = await outcomeOf(zip.subarray(0, end), undefined, 'n.zip');
      expect(found.articles.map(({ text }) => text)).toEqual(['One is a text.']);
      expect(linesOf(found)).toEqual([
        'n.zip → b.txt: the file ends in the middle: what stands before was read; get a whole copy for the rest',
      ]);
    }
    const directory = await outcomeOf(zip.subarray(0, zip.length - 10), undefined, 'n.zip');
    expect(linesOf(directory)).toEqual([
      'n.zip: the file ends in the middle: what stands before was read; get a whole copy for the rest',
    ]);
  });

  test('a damaged file in a zip harms no other', async () => {
    const zip = zipSync({ 'a.txt': noise(5000), 'b.txt': strToU8('Two is a text.') });
    zip.fill(0xff, 60, 90);
    const found = await outcomeOf(zip, undefined, 'n.zip');
    expect(found.articles.map(({ text }) => text)).toEqual(['Two is a text.']);
    expect(linesOf(found)).toEqual([
      expect.stringMatching(/^n\.zip → a\.txt: it is damaged \(.+\): get a fresh copy$/),
    ]);
  });

  test('a bomb is not unpacked, by its ratio and by its size', async () => {
    const bomb = zipSync({ 'bomb.txt': new Uint8Array(40 * MB).fill(65), 'a.txt': strToU8('One is a text.') });
    const byRatio = await outcomeOf(bomb, undefined, 'n.zip');
    expect(byRatio.articles.map(({ text }) => text)).toEqual(['One is a text.']);
    expect(linesOf(byRatio)).toEqual([
      expect.stringMatching(
        /^n\.zip → bomb\.txt: it unpacks to more than (8|9|1\d|2\d) MB, which is more than any real file/,
      ),
    ]);
    const files = Array.from({ length: 9 }, (_, i) => [`${i}.txt`, strToU8(`Text ${i}. `.repeat(12_500))]);
    const many = zipSync(Object.fromEntries(files));
    const bySize = await outcomeOf(many, { limits: { file: 450_000 } }, 'n.zip');
    expect(bySize.articles).toHaveLength(4);
    expect(bySize.problems[0]?.file).toBe('n.zip → 4.txt');
    expect(new Set(bySize.problems.map(({ code }) => code))).toEqual(new Set(['unpacks-too-large']));
    const limited = await outcomeOf(many, { limits: { entry: 60_000 } }, 'n.zip');
    expect(limited.problems.map(({ code }) => code)).toEqual(Array(9).fill('unpacks-too-large'));
  });

  test('a bomb of gzip', async () => {
    const found = await outcomeOf(gzipSync(new Uint8Array(40 * MB).fill(65)), undefined, 'n.gz');
    expect(found.problems.map(({ code }) => code)).toEqual(['unpacks-too-large']);
  });

  test('a gzip that is cut off gives what was unpacked', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => JSON.stringify({ text: `Text ${i} ${(i * 7919) % 10_007}.` }));
    const whole = gzipSync(strToU8(lines.join('\n')));
    const found = await outcomeOf(whole.subarray(0, whole.length / 2), { limits: { told: 5 } });
    expect(found.articles.length).toBeGreaterThan(500);
    expect(found.problems.map(({ code }) => code)).toContain('cut-off');
  });

  test('an office document is no zip of articles', async () => {
    const found = await outcomeOf(
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>') }),
      undefined,
      'a.docx',
    );
    expect(linesOf(found)).toEqual([
      'a.docx: it is a document of an office program, in which no text can be read: save what it shows as text or HTML',
    ]);
  });
});

describe('what is no text', () => {
  test.each([
    ['nothing', new Uint8Array(), 'n: it is empty: nothing was brought in'],
    ['spaces', bytesOf(' \n\n '), 'n: it is empty: nothing was brought in'],
    [
      'a PDF',
      bytesOf('%PDF-1.7\n'),
      'n: it is a PDF, in which no text can be read: save what it shows as text or HTML',
    ],
    [
      'bytes',
      Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251),
      'n: it is a file of a kind that is not known, in which no text can be read: save what it shows as text or HTML',
    ],
    [
      'other XML',
      bytesOf('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'n: it is XML of a kind that is not known (<svg>), in which no text can be read: save what it shows as text or HTML',
    ],
  ])('%s', async (_, bytes, line) => {
    expect(linesOf(await outcomeOf(bytes, undefined, 'n'))).toEqual([line]);
  });

  test('a file that is too large is not opened', async () => {
    const found = await outcomeOf(bytesOf('Some text.'.repeat(300)), { limits: { file: 2048 } }, 'n.txt');
    expect(linesOf(found)).toEqual(['n.txt: it is larger than 2 kB: split it into smaller files']);
  });
});

describe('encodings', () => {
  const text = 'Die Brücke „über“ den Fluß — naïve façades.\n\nZweiter Absatz.';
  const wide = (bigEndian: boolean, mark: boolean) => {
    const units = [...(mark ? `\uFEFF${text}` : text)].map((char) => char.charCodeAt(0));
    return Uint8Array.from(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
  };
  const windows: Record<string, number> = { '„': 0x84, '“': 0x93, '—': 0x97 };
  const single = (source: string) => Uint8Array.from([...source].map((char) => windows[char] ?? char.charCodeAt(0)));

  test.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with a mark', bytesOf(`\uFEFF${text}`)],
    ['UTF-16, low byte first', wide(false, true)],
    ['UTF-16, high byte first', wide(true, true)],
    ['UTF-16 without a mark, low byte first', wide(false, false)],
    ['UTF-16 without a mark, high byte first', wide(true, false)],
    ['windows-1252', single(text)],
  ])('%s', async (_, bytes) => {
    expect(await outcomeOf(bytes)).toEqual({ articles: [{ text }], links: [], problems: [] });
  });

  test('what XML declares, when the bytes are not UTF-8', async () => {
    const feed = (label: string) =>
      `<?xml version="1.0" encoding="${label}"?><rss><channel><item><description>Brücke</description></item></channel></rss>`;
    const latin = await outcomeOf(single(feed('ISO-8859-1')));
    const cyrillic = await outcomeOf(single(feed('windows-1251')));
    const wrong = await outcomeOf(bytesOf(feed('ISO-8859-1')));
    expect([latin, cyrillic, wrong].map(({ articles }) => articles[0]?.text)).toEqual(['Brücke', 'Brьcke', 'Brücke']);
  });

  test('a broken character in UTF-8 is told, and costs nothing else', async () => {
    const bytes = bytesOf(
      'Über die Brücke, über Äcker, über Öfen: älter, größer, schöner, grüner, höher, früher, später, übler ging es nie.',
    );
    bytes[9] = 0xff;
    const found = await outcomeOf(new Uint8Array([...bytes, ...bytesOf('ü'.repeat(20))]), undefined, 'n.txt');
    expect(found.articles[0]?.text).toContain('größer');
    expect(linesOf(found)).toEqual(['n.txt: some characters could not be read as UTF-8: save the file again as UTF-8']);
  });
});

describe('tables and XML that would harm', () => {
  test('a million columns', async () => {
    const found = await outcomeOf(`${'a,'.repeat(1_000_000)}text\n${'1,'.repeat(1_000_000)}One.\n`, undefined, 'n.csv');
    expect(found.articles).toEqual([]);
    expect(linesOf(found)).toEqual([
      expect.stringMatching(
        /^n\.csv, line 1: there are [\d,]+ columns, and no more than 1,000 are read: keep the columns/,
      ),
    ]);
  });

  test('a thousand entities in each other are never filled in', async () => {
    const entities = Array.from({ length: 1000 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join('');
    const found = await outcomeOf(
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">${entities}<!ENTITY file SYSTEM "file:///etc/passwd">]>
<rss><channel><item><title>Bomb</title><description>Before &e1000; &file; after.</description></item></channel></rss>`,
      undefined,
      'n.xml',
    );
    expect(found.articles.map(({ text }) => text.replace(/&\w+;/g, '…'))).toEqual(['Before … … after.']);
    expect(found.problems.map(({ code }) => code)).toContain('own-entities');
  });

  test('a hundred thousand elements in each other', async () => {
    const found = await outcomeOf(
      `<nitf><body><body.content>${'<block>'.repeat(100_000)}<p>Deep down.</p>${'</block>'.repeat(100_000)}</body.content></body></nitf>`,
    );
    expect(found.articles.map(({ text }) => text)).toEqual(['Deep down.']);
  });

  test('lists in lists in JSON', async () => {
    const found = await outcomeOf(`[${'['.repeat(100_000)}${']'.repeat(100_000)},{"text":"After."}]`);
    expect(found.articles.map(({ text }) => text)).toEqual(['After.']);
  });

  test('an article that is too long is left out, and no other', async () => {
    const long = 'word '.repeat(1000);
    for (const content of [
      `{"text":"One."}\n{"text":"${long}"}\n{"text":"Three."}\n`,
      `[{"text":"One."},{"text":"${long}"},{"text":"Three."}]`,
      `title,text\n1,One.\n2,${long}\n3,Three.\n`,
      `<rss><item><description>One.</description></item><item><description>${long}</description></item><item><description>Three.</description></item></rss>`,
    ]) {
      const found = await outcomeOf(content, { limits: { record: 2000 } });
      expect(found.articles.map(({ text }) => text)).toEqual(['One.', 'Three.']);
      expect(found.problems.map(({ code }) => code)).toEqual(['record-too-large']);
    }
  });
});

test('scripts of a page are neither run nor read', async () => {
  const script = '<script>globalThis.ran = true; document.write("injected")</script>';
  const found = [
    await outcomeOf(
      newsPage({
        body: `${script}<p onclick="ran = 1">${'The quay sinks, slowly, and nobody knew of it. '.repeat(10)}</p>`,
      }),
    ),
    await outcomeOf(
      JSON.stringify({
        text: `<p>The quay sinks.</p>${script}<img src=x onerror="globalThis.ran = true"><p>It is old.</p>`,
      }),
    ),
  ];
  expect(found[1]?.articles).toEqual([{ text: 'The quay sinks.\n\nIt is old.' }]);
  expect(found[0]?.articles[0]?.text).not.toMatch(/ran|injected/);
  expect('ran' in globalThis).toBe(false);
});

test('a thousand problems of a kind are told by twenty lines and a number', async () => {
  const found = await outcomeOf(`title,text\n${'One,\n'.repeat(1000)}`, undefined, 'n.csv');
  expect(found.problems).toHaveLength(21);
  expect(found.problems.at(-1)?.problem).toBe('n.csv: 980 more problems like the ones before');
});

describe('days', () => {
  const table = (...days: string[]) =>
    `title,text,date\n${days.map((day, i) => `${i},Text ${i}.,"${day}"`).join('\n')}\n`;
  const daysOf = async (...days: string[]) => {
    const found = await outcomeOf(table(...days), undefined, 'n.csv');
    return { days: found.articles.map(({ published }) => published), lines: linesOf(found) };
  };

  test('in any order that tells', async () => {
    const found = await daysOf(
      '2021-05-03',
      'Mon, 03 May 2021 08:00:00 +0200',
      '1620000000',
      '1620000000000',
      '3 May 2021',
      'May 3, 2021',
      '03.05.2021',
    );
    expect(found).toEqual({ days: Array(7).fill('2021-05-03'), lines: [] });
  });

  test('one day that tells is enough for the whole file, wherever it stands', async () => {
    expect(await daysOf('03/05/2021', '04/05/2021', '13/05/2021')).toEqual({
      days: ['2021-05-03', '2021-05-04', '2021-05-13'],
      lines: [],
    });
    expect(await daysOf('05/03/2021', '05/13/2021')).toEqual({ days: ['2021-05-03', '2021-05-13'], lines: [] });
    const lines = await outcomeOf('{"text":"A.","date":"05/03/2021"}\n{"text":"B.","date":"05/13/2021"}\n');
    expect(lines.articles.map(({ published }) => published)).toEqual(['2021-05-03', '2021-05-13']);
  });

  test('where nothing tells, or two tell otherwise, the day is left out and said', async () => {
    expect(await daysOf('03/05/2021')).toEqual({
      days: [undefined],
      lines: [
        'n.csv, line 2: of "03/05/2021" nobody can tell day from month, here or elsewhere in the file: the day is left out; write it as 2021-05-03',
      ],
    });
    const mixed = await daysOf('03/05/2021', '13/05/2021', '05/13/2021');
    expect(mixed.days).toEqual([undefined, '2021-05-13', '2021-05-13']);
    expect(mixed.lines).toHaveLength(1);
  });

  test('no day is made up', async () => {
    const found = await daysOf('soon', '2021-02-30', '3013-07-07', '');
    expect(found.days).toEqual([undefined, undefined, undefined, undefined]);
    expect(found.lines).toEqual([
      'n.csv, line 2: the day "soon" was not understood and is left out: write it as 2021-05-03',
      'n.csv, line 3: the day "2021-02-30" was not understood and is left out: write it as 2021-05-03',
      'n.csv, line 4: the day "3013-07-07" was not understood and is left out: write it as 2021-05-03',
    ]);
  });
});
