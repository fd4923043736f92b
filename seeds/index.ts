import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { RawArticle } from '../engine/model/article.ts';
import type { CuratedTopics } from '../engine/model/topic.ts';
import { isIsoDate } from '../engine/text/iso-date.ts';

/** What belongs in the folder beside the texts. */
const OWN_FILES = /^(?:catalog\.json|topics\.json|kin\.json|.*\.ts|\..*)$/u;

const text = (fix: string) => v.pipe(v.string(fix), v.trim(), v.nonEmpty(fix));
const known = (fix: string) => v.nullish(text(fix));
const names = (fix: string) => v.optional(v.array(text(fix), fix));

/** What to do about an object: a field that is not known, one that is missing, or no object at all. */
const objectFix = (fields: readonly string[]) => (issue: { expected: string | null }) => {
  if (issue.expected === 'never') return `remove it; the fields are ${fields.join(', ')}`;
  return issue.expected?.startsWith('"') ? 'add it' : 'write an object in braces';
};

const DATE = 'write an ISO date that exists, such as "2020-01-31", or null when the text does not say';
const ADDRESS = 'write an address that begins with http:// or https://, or null';
const LANGUAGE = 'write a language tag such as "en"';
const INFERRED = ['title', 'publisher', 'published', 'credits', 'url'] as const;

const CatalogEntry = v.strictObject(
  {
    title: known('write the headline as the text has it, or null'),
    publisher: known('write the publisher as the text names it, or null'),
    published: v.nullish(v.pipe(v.string(DATE), v.check(isIsoDate, DATE))),
    credits: names('write a list of names, [] when there are none'),
    url: v.nullish(v.pipe(v.string(ADDRESS), v.regex(/^https?:\/\/\S+$/u, ADDRESS))),
    language: v.optional(v.pipe(v.string(LANGUAGE), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u, LANGUAGE))),
    inferred: v.optional(
      v.array(v.picklist(INFERRED, `name fields out of ${INFERRED.join(', ')}`), 'write a list of field names'),
    ),
  },
  objectFix([...INFERRED, 'language', 'inferred']),
);

const KINDS = ['person', 'organization', 'place', 'law', 'event', 'thing'] as const;
const NAMES = 'write a list of names in quotation marks';
const Curated = v.strictObject(
  {
    topics: v.array(
      v.strictObject(
        {
          label: text('write the name of the topic'),
          kind: v.picklist(KINDS, `write one of ${KINDS.join(', ')}`),
          aliases: names(NAMES),
          block: names(NAMES),
          of: names(NAMES),
        },
        objectFix(['label', 'kind', 'aliases', 'block', 'of']),
      ),
      'write a list of topics',
    ),
    block: names(NAMES),
  },
  objectFix(['topics', 'block']),
);

const WORD = 'write one word in small letters without accents';
const GROUP = 'write a list of at least two words that say nearly the same';
const Kin = v.array(
  v.pipe(
    v.array(v.pipe(v.string(WORD), v.regex(/^[a-z]+$/u, WORD)), GROUP),
    v.minLength(2, GROUP),
    v.check((words) => new Set(words).size === words.length, 'remove the word that stands twice'),
  ),
  'write a list of groups, each a list of words',
);

/**
 * Reads the seed texts with what the catalog says of them, the hand-made topics, and the words that
 * mean nearly the same in these texts (`kin.json`, which may be missing). A text without a catalog entry is
 * read all the same: what it says of itself is found when it is cleaned.
 * @throws Error naming the file, the field and the fix when a text, an entry or a topic is broken.
 */
export function readSeeds(folder: string = import.meta.dirname): { articles: RawArticle[]; curated: CuratedTopics } {
  const files = readdirSync(folder).sort();
  const texts = files.filter((name) => /\.txt$/iu.test(name));
  const stray = files.find((name) => !texts.includes(name) && !OWN_FILES.test(name));
  if (stray !== undefined) throw broken(stray, null, 'save the article as plain text (UTF-8) with the ending .txt');

  const catalog = readJson(folder, 'catalog.json');
  if (!isRecord(catalog))
    throw broken('catalog.json', null, 'write an object whose keys are the names of the text files');
  const orphan = Object.keys(catalog).find((name) => !texts.includes(name));
  if (orphan !== undefined)
    throw broken('catalog.json', `"${orphan}"`, 'no text has this name: correct the name or remove the entry');

  const articles = texts.map((name): RawArticle => {
    const entry = parse(CatalogEntry, catalog[name] ?? {}, 'catalog.json', [`"${name}"`]);
    return { ...entry, text: readText(folder, name) };
  });
  const curated = parse(Curated, readJson(folder, 'topics.json'), 'topics.json', []);
  if (!files.includes('kin.json')) return { articles, curated };
  return { articles, curated: { ...curated, kin: parse(Kin, readJson(folder, 'kin.json'), 'kin.json', []) } };
}

function readText(folder: string, name: string): string {
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, name)));
  } catch {
    throw broken(name, null, 'it is not UTF-8: save it again with that encoding');
  }
  if (content.trim() === '')
    throw broken(name, null, 'it is empty: put the text of the article in, or remove the file');
  return content;
}

function readJson(folder: string, name: string): unknown {
  const content = readText(folder, name);
  try {
    return JSON.parse(content);
  } catch (error) {
    throw broken(name, null, `it is not valid JSON (${error instanceof Error ? error.message : error})`);
  }
}

function parse<S extends v.GenericSchema>(schema: S, value: unknown, file: string, path: string[]): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  const field = [...path, ...(issue.path ?? []).map(({ key }) => String(key))].join(' → ');
  throw broken(file, field, `is ${JSON.stringify(issue.input) ?? 'missing'}: ${issue.message}`);
}

function broken(file: string, field: string | null, fix: string): Error {
  return new Error(`seeds/${file}${field ? ` → ${field}` : ''}: ${fix}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
