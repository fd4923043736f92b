import type { Texts } from '../../../components/texts.ts';
import type { Problem, ProblemCode } from '../../../sources/files/item.ts';

/** A problem in the reader's language: where in the file, what is wrong, what to do. */
export function wordsOf({ code, place, detail = '' }: Problem, t: Texts['t']): string {
  const where = placeOf(place, t);
  const what = WORDS[code](t, detail);
  return where === '' ? what : t('problemAt', [where, what]);
}

/** "line 12", "entry 3 (line 7)", "link 4" in the reader's language; what is named otherwise stays as it is. */
function placeOf(place: string | undefined, t: Texts['t']): string {
  if (place === undefined) return '';
  const line = /\bline (\d+)\)?$/u.exec(place)?.[1];
  if (line !== undefined) return t('placeLine', [Number(line)]);
  const entry = /^(?:entry|link|record) (\d+)$/u.exec(place)?.[1];
  return entry === undefined ? place : t('placeEntry', [Number(entry)]);
}

const WORDS: Record<ProblemCode, (t: Texts['t'], detail: string) => string> = {
  empty: (t) => t('problemEmpty'),
  'nothing-found': (t) => t('problemNothingFound'),
  binary: (t) => t('problemBinary'),
  'no-prose': (t) => t('problemNoProse'),
  'too-large': (t) => t('problemTooLarge'),
  'unpacks-too-large': (t) => t('problemUnpacksTooLarge'),
  'nested-too-deep': (t) => t('problemNestedTooDeep'),
  'cut-off': (t) => t('problemCutOff'),
  damaged: (t) => t('problemDamaged'),
  'password-protected': (t) => t('problemPassword'),
  'record-too-large': (t) => t('problemRecordTooLarge'),
  'not-json': (t) => t('problemNotJson'),
  'not-xml': (t) => t('problemNotXml'),
  'own-entities': (t) => t('problemOwnEntities'),
  'too-many-columns': (t) => t('problemTooManyColumns'),
  'open-quote': (t) => t('problemOpenQuote'),
  'no-text-column': (t, detail) => t('problemNoTextColumn', [detail]),
  'no-text': (t) => t('problemNoText'),
  'no-article': (t) => t('problemNoArticle'),
  'unknown-day': (t, detail) => t('problemUnknownDay', [detail]),
  'unclear-day': (t, detail) => t('problemUnclearDay', [detail]),
  'lost-characters': (t) => t('problemLostCharacters'),
  'more-like-it': (t, detail) => t('problemMoreLikeIt', [detail]),
};
