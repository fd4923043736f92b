import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { projectFiles, ROOT, read } from './repository.ts';

type Message = string | Record<string, string>;

const LOCALES = readdirSync(join(ROOT, 'locales')).map((file) => file.replace('.json', ''));
const messagesOf = (locale: string): Record<string, Message> => JSON.parse(read(`locales/${locale}.json`));
const english = messagesOf('en');

/** `$1` and the like, and the browsers' own `%s`; a plural needs them in its forms together. */
function placeholders(message: Message | undefined): string[] {
  const text = typeof message === 'string' ? message : Object.values(message ?? {}).join(' ');
  return [...new Set(text.match(/\$\d|%s/gu))].sort();
}

/** How each language opens and closes what it quotes. */
const QUOTES: Record<string, [opening: string, closing: string]> = {
  ar: ['«', '»'],
  de: ['„', '“'],
  en: ['“', '”'],
  es: ['«', '»'],
  fr: ['«', '»'],
  no: ['«', '»'],
};

describe('every language', () => {
  test('is there', () => {
    expect(LOCALES.sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'no']);
  });

  test.each(LOCALES)('%s has the texts that English has, and no others', (locale) => {
    expect(Object.keys(messagesOf(locale)).sort()).toEqual(Object.keys(english).sort());
  });

  test.each(LOCALES)('%s has the same placeholders, and no empty text', (locale) => {
    const messages = messagesOf(locale);
    const wrong = Object.keys(english).filter((key) => {
      const [theirs, ours] = [messages[key], english[key]];
      if (typeof theirs !== typeof ours) return true;
      if (placeholders(theirs).join() !== placeholders(ours).join()) return true;
      return (typeof theirs === 'string' ? [theirs] : Object.values(theirs ?? {})).some((text) => text.trim() === '');
    });
    expect(wrong).toEqual([]);
  });

  test.each(LOCALES)('%s has a form for every kind of number that it tells apart', (locale) => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    const plurals = Object.entries(messagesOf(locale)).filter(([, message]) => typeof message === 'object');
    expect(plurals.length).toBeGreaterThan(5);
    const wrong = plurals.filter(
      ([, forms]) => Object.keys(forms).sort().join() !== [...pluralCategories].sort().join(),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test.each(LOCALES)('%s has the quotation marks and spaces of its language', (locale) => {
    const texts = Object.values(messagesOf(locale)).flatMap((message) =>
      typeof message === 'string' ? [message] : Object.values(message),
    );
    const [opening, closing] = QUOTES[locale] ?? [];
    for (const text of texts) {
      expect(text, 'quotation marks that are none').not.toMatch(/"[^"…]+"|'\p{L}+'|\w'\w/u);
      const quotes = text.match(/[„“”«»‹›]/gu) ?? [];
      // Each opens or closes as the language has it; „…“ closes with what opens elsewhere.
      for (const [i, quote] of quotes.entries()) expect(quote, text).toBe(i % 2 === 0 ? opening : closing);
      expect(text, 'spaces at the ends, or two').not.toMatch(/^\s(?!–)|(?<![–,،])\s$|\s\s/u);
      if (locale !== 'fr') continue;
      expect(text, 'a space where the line may break').not.toMatch(/ [:;!?»]|« |[^\s\u00A0\u202F][;!?»]|«[^\u202F]/u);
    }
  });

  test('ar keeps shortcuts and the beginnings of addresses in their own direction', () => {
    const texts = Object.values(messagesOf('ar')).flatMap((message) =>
      typeof message === 'string' ? [message] : Object.values(message),
    );
    // Signs without a direction of their own would turn to the other side of the letters: “L+Alt+Shift”.
    const bare = texts.filter((text) => /\w\+|:\/\//u.test(text.replace(/\u2066[^\u2069]*\u2069/gu, '')));
    expect(bare).toEqual([]);
    expect(texts.filter((text) => text.includes('\u2066')).length).toBeGreaterThan(2);
  });

  test.each(LOCALES.filter((locale) => locale !== 'en'))('%s is translated', (locale) => {
    const messages = messagesOf(locale);
    const sentences = Object.keys(english).filter((key) => /\S+ \S+ \S+/u.test(String(english[key])));
    const same = sentences.filter((key) => messages[key] === english[key]);
    expect(sentences.length).toBeGreaterThan(50);
    expect(same).toEqual([]);
  });
});

const code = projectFiles().filter(
  (file) => /^(components|entrypoints|bridge)\/.*\.tsx?$/u.test(file) || file === 'wxt.config.ts',
);

/** Keys as the code has them: whole strings anywhere, and `__MSG_key__` in the manifest. */
const used = new Set(
  code.flatMap((file) => [...read(file).matchAll(/['"](?:__MSG_)?(\w+?)(?:__)?['"]/gu)].map(([, key]) => key)),
);

test('every text is used', () => {
  expect(Object.keys(english).filter((key) => !used.has(key))).toEqual([]);
});

test('every text that is asked for is there', () => {
  const asked = code.flatMap((file) =>
    [...read(file).matchAll(/\bt\(\s*'(\w+)'|__MSG_(\w+?)__/gu)].map(([, key, inManifest]) => key ?? inManifest ?? ''),
  );
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
});

/** Attributes whose value people read or hear. */
const SPOKEN = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'aria-description', 'aria-valuetext']);

interface Node {
  type: string;
  value?: unknown;
  name?: { name?: unknown };
}

/** Words written into the markup of a component, where a text key should stand. */
function hardCoded(file: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) visit(each);
    if (Array.isArray(node) || typeof node !== 'object' || node === null) return;
    const { type, value, name } = node as Node;
    if (type === 'JSXText' && /\p{L}/u.test(String(value))) found.push(String(value).trim());
    if (type === 'JSXAttribute' && SPOKEN.has(String(name?.name))) {
      const text = (value as { type?: string; value?: unknown } | null)?.value;
      if (typeof text === 'string' && /\p{L}/u.test(text)) found.push(text);
    }
    for (const each of Object.values(node)) visit(each);
  };
  visit(parseAst(read(file), { lang: 'tsx' }));
  return found.map((text) => `${file}: ${text}`);
}

test('no words are written into the markup', () => {
  const components = code.filter((file) => file.endsWith('.tsx'));
  expect(components.length).toBeGreaterThan(20);
  expect(components.flatMap(hardCoded)).toEqual([]);
});
