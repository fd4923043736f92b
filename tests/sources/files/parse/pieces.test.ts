import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../../../../sources/files/parse/csv-rows.ts';
import { decode, detectEncoding } from '../../../../sources/files/parse/encoding.ts';
import { jsonRecords } from '../../../../sources/files/parse/json-records.ts';
import { linesOf } from '../../../../sources/files/parse/lines.ts';
import { innerText, xmlRecords } from '../../../../sources/files/parse/xml-records.ts';

/** A text cut into pieces at any places. */
const inPieces = (text: string, cuts: number[]) => {
  const ends = [...new Set([...cuts.map((cut) => cut % (text.length + 1)), text.length])].sort((a, b) => a - b);
  return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end));
};
const cuts = fc.array(fc.nat(1000), { maxLength: 8 });
const LONGEST = 10_000;

describe('wherever a text is cut, it is read as in one piece', () => {
  test('a list of JSON has the elements that JSON.parse gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 6 }),
        cuts,
        fc.constantFrom(undefined, 2),
        (list, at, indent) => {
          const read = (text: string) =>
            [...jsonRecords(inPieces(text, at), LONGEST)].map((record) =>
              record.state === 'value' ? record.value : record,
            );
          const plain = JSON.parse(JSON.stringify(list)) as unknown[];
          expect(read(JSON.stringify(list, null, indent))).toEqual(plain);
          expect(
            read(JSON.stringify({ title: 'A "feed" [', items: list, more: { items: [1] } }, null, indent)),
          ).toEqual(plain);
        },
      ),
    );
  });

  test('an object of JSON without a list of entries is one element', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ minLength: 1 }).map((key) => `k${key}`),
          fc.jsonValue(),
          { minKeys: 1 },
        ),
        cuts,
        (object, at) => {
          const plain = JSON.parse(JSON.stringify(object)) as unknown;
          const records = [...jsonRecords(inPieces(JSON.stringify(object), at), LONGEST)];
          expect(records.map((record) => (record.state === 'value' ? record.value : record))).toEqual([plain]);
        },
      ),
    );
  });

  test('a table has the rows that were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', 'é'), maxLength: 6 });
    const row = fc
      .array(cell, { minLength: 2, maxLength: 2 })
      .filter((cells) => cells.some((text) => text.trim() !== ''));
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        cuts,
        fc.constantFrom('\n', '\r\n'),
        (rows, at, newline) => {
          const text = Papa.unparse(rows, { newline, quotes: true });
          const read = [...csvRows(inPieces(text, at), ',', LONGEST)];
          expect(read.map((found) => (found.state === 'row' ? found.cells : found))).toEqual(rows);
        },
      ),
    );
  });

  test('lines are those of the whole text, with their numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', ' ') }), cuts, (text, at) => {
        const whole = text.split(/\r\n|\r|\n/);
        if (whole.at(-1) === '') whole.pop();
        expect([...linesOf(inPieces(text, at), LONGEST)]).toEqual(
          whole.map((line, i) => ({ text: line, number: i + 1 })),
        );
      }),
    );
  });

  test('an element of XML has the text that was written', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '&', ';', '<', '>', ']', 'amp', '#', ' '), maxLength: 12 });
    const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), cuts, (words, at) => {
        const text = `<r>${words.map((text) => `<i>${escaped(text)}</i><c/>`).join('')}</r>`;
        const records = [...xmlRecords(inPieces(text, at), (name) => name === 'i', { record: LONGEST, depth: 10 })];
        const read = records.map((record) => (record.state === 'element' ? innerText(record.element) : record));
        expect(read).toEqual(words.map((text) => text.replace(/\s+/g, ' ').trim()));
      }),
    );
  });

  test('a sign of "and" that begins no entity is one, but in CDATA, where all stands as it is', () => {
    const text = '<r><i>A & B &amp; C &x</i><i><![CDATA[A & B &amp; C]]></i></r>';
    for (let at = 0; at <= text.length; at++) {
      const records = [
        ...xmlRecords([text.slice(0, at), text.slice(at)], (name) => name === 'i', { record: LONGEST, depth: 10 }),
      ];
      expect(records.map((record) => (record.state === 'element' ? innerText(record.element) : record))).toEqual([
        'A & B & C &x',
        'A & B &amp; C',
      ]);
    }
  });
});

describe('encodings', () => {
  test('UTF-8 of any text is found, and decodes to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
        const bytes = new TextEncoder().encode(text);
        const { label, isDamaged } = detectEncoding(bytes);
        expect({ label, isDamaged, text: [...decode(bytes, label)].join('') }).toEqual({
          label: 'utf-8',
          isDamaged: false,
          text,
        });
      }),
    );
  });

  test('Arabic in UTF-16 without a mark is found by its spaces', () => {
    const text = 'غرق الرصيف القديم في المدينة ولم يعلم أحد بذلك قبل اليوم';
    const bytes = Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]));
    expect(detectEncoding(bytes)).toEqual({ label: 'utf-16le', isDamaged: false });
  });

  test('what HTML declares counts where bytes are not UTF-8; a declaration that nobody knows does not', () => {
    const page = (meta: string) =>
      Uint8Array.from([...`<html><head>${meta}</head>\xE9\xE8</html>`].map((char) => char.charCodeAt(0)));
    expect(detectEncoding(page('<meta charset="windows-1251">')).label).toBe('windows-1251');
    expect(detectEncoding(page('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">')).label).toBe(
      'iso-8859-2',
    );
    expect(detectEncoding(page('<meta charset="klingon">')).label).toBe('windows-1252');
  });
});
