import type { FileItem } from './item.ts';
import { linesOf } from './parse/lines.ts';
import type { SourceFile } from './source-file.ts';

/** Codes of fields of Factiva's texts: headline, byline, words, day, time, source, language, lead paragraph, text … */
const CODES = 'SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD CT RF CO IN NS RE IPC IPD PUB AN CLM ART'.split(' ');
const FIELD = new RegExp(`^(${CODES.join('|')})(?:[ \\t]+(.*))?$`, 'u');

/** Fields of which each line break is a new paragraph. */
const PARAGRAPHS = new Set(['LP', 'TD']);

/** Whether a text has the fields of Factiva: a headline or a day, and a lead or a text. */
export function isFactiva(head: string): boolean {
  const codes = new Set(head.split(/\r\n?|\n/u).map((line) => FIELD.exec(line)?.[1]));
  return (
    codes.has('HD') && (codes.has('LP') || codes.has('TD')) && (codes.has('PD') || codes.has('SN') || codes.has('AN'))
  );
}

/** Reads a text of Factiva: articles one after another, each a list of fields. */
export function* readFactiva(file: SourceFile): Generator<FileItem> {
  let fields = new Map<string, string[]>();
  let code = '';
  let begin = 1;
  const finish = function* (): Generator<FileItem> {
    if (fields.has('HD') || fields.has('TD') || fields.has('LP')) yield* file.give(draftOf(fields), `line ${begin}`);
    fields = new Map();
    code = '';
  };
  for (const { text, number } of linesOf(file.pieces(), file.limits.record)) {
    if (text === null) {
      yield file.problem('record-too-large', `line ${number}`, `${file.limits.record.toLocaleString('en')} characters`);
      continue;
    }
    const line = text.replace(/^\uFEFF/u, '');
    const [, next, rest] = FIELD.exec(line) ?? [];
    // "Document ABC0000020210503eh5300001" closes an article; a second headline opens the next.
    if (
      /^Document \w{10,}$/u.test(line) ||
      (next !== undefined && fields.has(next) && (next === 'HD' || next === 'SE'))
    ) {
      yield* finish();
    }
    if (next !== undefined) {
      if (fields.size === 0) begin = number;
      code = next;
      fields.set(code, [...(fields.get(code) ?? []), rest ?? '']);
    } else if (code !== '') fields.get(code)?.push(line);
  }
  yield* finish();
}

function draftOf(fields: ReadonlyMap<string, readonly string[]>) {
  const line = (code: string) =>
    (fields.get(code) ?? [])
      .map((part) => part.trim())
      .filter(Boolean)
      .join(' ');
  const paragraphs = [...PARAGRAPHS].map((code) => (fields.get(code) ?? []).join('\n').trim()).filter(Boolean);
  return {
    title: line('HD'),
    text: paragraphs.join('\n\n'),
    date: line('PD'),
    publisher: line('SN') || line('PUB'),
    byline: line('BY'),
    language: line('LA'),
  };
}
