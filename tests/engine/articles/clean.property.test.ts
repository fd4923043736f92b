import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanArticle } from '../../../engine/articles/clean.ts';
import { splitBlocks } from '../../../engine/articles/passages.ts';

/** Pieces that the rules look for, in wrong places too: separators, labels, dates, brackets, white space of all sorts. */
const piece = fc.constantFrom(
  ...['/', '|', '»', '>', '·', '•', '*', '—', '(', ')', '[', ']', ':', '.', '…', '“', '”', '\uFEFF', '\u2028', '\0'],
  ...['By', 'Photo', 'AP', 'Image source,', 'READ MORE:', 'Published', 'January 8, 2020', '9:09 pm', '2020-01-31'],
  ...['With reporting by', 'contributed to this report', 'is an independent', 'since 1923', 'Leave a Reply', '0:00'],
  ...['Ole Berg', 'and', 'in', 'the', 'Eastvale', 'ÆØÅ', '東京', '\uD83D', '😀', '١٢٣', '@name', 'https://a.example'],
);
const line = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const gap = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \t\n', '\n\n\n');
const anyText = fc
  .array(fc.tuple(line, gap), { maxLength: 30 })
  .map((lines) => lines.map(([text, end]) => text + end).join(''));

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

describe('any text', () => {
  test('is cleaned without a throw; what comes out is trimmed, in it, and can be cut into passages', () => {
    const title = fc.option(fc.string({ unit: 'binary', maxLength: 40 }), { nil: undefined });
    fc.assert(
      fc.property(anyText, title, (text, given) => {
        const { title, published, credits, blocks } = cleanArticle({
          text,
          ...(given !== undefined && { title: given }),
        });
        expect(published ?? '2020-01-31').toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(new Set(credits).size).toBe(credits.length);
        const whole = bare(text);
        for (const block of blocks) {
          expect(block.text).toBe(block.text.trim());
          expect(block.text).not.toBe('');
          if (block.text !== title) expect(whole).toContain(bare(block.text));
        }
        const passages = splitBlocks('a', blocks, (words) => `${words.length}`.padStart(8, '0'));
        expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
      }),
      { numRuns: 1500 },
    );
  });

  test('comes out the same when it is cleaned again', () => {
    fc.assert(
      fc.property(paragraphs, (own) => {
        const once = cleanArticle({ text: own.join('\n\n') });
        const again = cleanArticle({ text: once.blocks.map(({ text }) => text).join('\n\n') });
        expect(again.blocks.map(({ text }) => text)).toEqual(once.blocks.map(({ text }) => text));
      }),
    );
  });
});

/** Sentences as articles have them, each with a number that no other has. */
const sentence = fc
  .record({
    who: fc.constantFrom('The council of Eastvale', 'Mayor Anna Lindqvist', 'A spokesman for the harbour', 'Nobody'),
    what: fc.constantFrom('voted to rebuild', 'said little about', 'was asked about', 'waited two years for'),
    count: fc.nat({ max: 99_999 }),
  })
  .map(({ who, what, count }) => `${who} ${what} the ${count} boats that lay at the old pier.`);
const paragraphs = fc.uniqueArray(sentence, { minLength: 2, maxLength: 8 });

/** What sites put between paragraphs. */
const chrome = fc.constantFrom(
  'Advertisement',
  'Story continues below advertisement',
  'READ MORE: Why the pier burned?',
  'Follow us on Twitter',
  '0:00 / 2:35',
  '© 2020 Eastvale Herald. All rights reserved.',
  '* * *',
);

test('the paragraphs of an article all stay, in their order, whatever a site puts between them', () => {
  fc.assert(
    fc.property(paragraphs, fc.array(fc.tuple(chrome, fc.nat({ max: 8 })), { maxLength: 6 }), (own, put) => {
      const parts = own.map((paragraph) => [paragraph]);
      for (const [text, after] of put) parts[after % parts.length]?.push(text);
      const { blocks } = cleanArticle({ text: parts.flat().join('\n\n') });
      expect(blocks.map(({ text }) => text)).toEqual(own);
      expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['body']));
    }),
    { numRuns: 300 },
  );
});

/** How many items of lists are looked at, and how many characters expressions are given, while `work` runs. */
function operationsOf(work: () => void): [items: number, characters: number] {
  let items = 0;
  let characters = 0;
  // Replacing and splitting ask `exec` for each match in turn; the text is read once all the same.
  let depth = 0;
  const undo: (() => void)[] = [];
  const wrap = (owner: object, name: string | symbol, counting: (method: Method) => Method) => {
    const known = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
    Object.defineProperty(owner, name, { ...known, value: counting(known.value) });
    undo.push(() => Object.defineProperty(owner, name, known));
  };
  for (const name of ['filter', 'some', 'every', 'map', 'flatMap', 'find', 'findIndex', 'reduce'])
    wrap(
      Array.prototype,
      name,
      (method) =>
        function (this: unknown[], callback, ...rest) {
          const counted: Method = function (this: unknown, ...args) {
            items++;
            return Reflect.apply(callback as Method, this, args);
          };
          return Reflect.apply(method, this, [counted, ...rest]);
        },
    );
  for (const name of ['exec', 'test', Symbol.replace, Symbol.split])
    wrap(
      RegExp.prototype,
      name,
      (method) =>
        function (this: RegExp, text, ...rest) {
          if (depth === 0) characters += String(text).length;
          depth++;
          try {
            return Reflect.apply(method, this, [text, ...rest]);
          } finally {
            depth--;
          }
        },
    );
  // Copying a list into a set looks at each of its items.
  const OwnSet = globalThis.Set;
  globalThis.Set = class<T> extends OwnSet<T> {
    constructor(list?: Iterable<T> | null) {
      super(list);
      items += this.size;
    }
  } as SetConstructor;
  undo.push(() => {
    globalThis.Set = OwnSet;
  });
  try {
    work();
  } finally {
    for (const step of undo) step();
  }
  return [items, characters];
}

type Method = (this: never, ...args: never[]) => unknown;

describe('twice the text is twice the work', () => {
  const many = (count: number, line: (i: number) => string, gap: string) =>
    Array.from({ length: count }, (_, i) => line(i)).join(gap);
  const shapes: [string, (count: number) => string][] = [
    ['paragraphs', (count) => many(count, (i) => `Boat ${i} lay at the pier of Eastvale.`, '\n\n')],
    ['lines without a gap', (count) => many(count, (i) => `Boat ${i} lay at the pier of Eastvale.`, '\n')],
    ['the same line', (count) => many(count, () => 'The harbour of Eastvale', '\n')],
    ['pairs of captions', (count) => many(count, (i) => `Boat ${i} at sea\nBoat ${i} at sea`, '\n\n')],
    ['headings', (count) => many(count, (i) => `Boat ${i}`, '\n\n')],
    ['its title again and again', (count) => `The old pier\n\n${many(count, () => 'The old pier', '\n\n')}`],
    ['one long line', (count) => many(count, (i) => `boat ${i}`, ' ')],
    ['a line of strokes', (count) => `Harbour ${many(count, () => '/', ' ')} one two three`],
    ['brackets', (count) => many(count, () => '(AP [', ' ')],
  ];
  test.each(shapes)('%s', (_, shape) => {
    const work = (count: number) => operationsOf(() => cleanArticle({ text: shape(count) }));
    const half = work(500);
    const whole = work(1000);
    expect(half[1]).toBeGreaterThan(500);
    expect(whole[0] / half[0]).toBeLessThan(2.5);
    expect(whole[1] / half[1]).toBeLessThan(2.5);
  });

  test('a count that grows with the square is seen', () => {
    const work = (count: number) =>
      operationsOf(() => void new Array(count).fill(0).map((_, i, all) => all.some((x) => x > i)));
    expect(work(1000)[0] / work(500)[0]).toBeGreaterThan(3.5);
  });

  test('a group of more lines than a call may have arguments', () => {
    const text = many(150_000, (i) => `Boat ${i} lay and`, '\n');
    expect(cleanArticle({ text }).blocks.length).toBeGreaterThan(0);
  });
});
