import { squeeze } from './dom.ts';
import { firstOf, type PageMeta } from './meta.ts';

/** Scripts that one language of today's news is written in, and the share of letters that shows it (0 to 1). */
const OWN_SCRIPT: [language: string, script: RegExp, share: number][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.1],
  ['ko', /\p{Script=Hangul}/gu, 0.3],
  ['el', /\p{Script=Greek}/gu, 0.5],
  ['he', /\p{Script=Hebrew}/gu, 0.5],
  ['th', /\p{Script=Thai}/gu, 0.5],
];

/** Scripts that several languages share: a page that declares a language of another script is not believed. */
const SHARED_SCRIPT: [script: RegExp, languages: RegExp][] = [
  [/\p{Script=Arabic}/gu, /^(ar|fa|ur|ps|ckb|ug|sd|ku|az)\b/u],
  [/\p{Script=Cyrillic}/gu, /^(ru|uk|be|bg|sr|mk|kk|ky|mn|tg|uz|tt|az)\b/u],
  [/\p{Script=Han}/gu, /^(zh|ja|yue|wuu|nan|ko)\b/u],
];

/**
 * The language of a text as a BCP 47 tag: what the page declares, in its canonical form ("zh_TW" is "zh-TW"), unless the
 * text is written in another script. `null` when nothing is known: nothing is guessed from words.
 */
export function readLanguage(page: Document, meta: PageMeta, text: string): string | null {
  const sample = text.slice(0, 5000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const share = (script: RegExp) => (sample.match(script)?.length ?? 0) / Math.max(letters, 1);
  const own = OWN_SCRIPT.find(([, script, least]) => share(script) > least)?.[0];
  const told = [
    page.documentElement?.getAttribute('lang'),
    page.documentElement?.getAttribute('xml:lang'),
    firstOf(meta, 'inlanguage', 'dc:language', 'language', 'content-language'),
    firstOf(meta, 'og:locale'),
  ];
  const declared = told.map((tag) => canonical(squeeze(tag))).find((tag) => tag !== null) ?? null;
  if (own !== undefined) return declared?.split('-')[0] === own ? declared : own;
  const shared = SHARED_SCRIPT.find(([script]) => share(script) > 0.5);
  return shared && declared && !shared[1].test(declared) ? null : declared;
}

/** A tag of a language in the form of BCP 47; `null` for what is none ("english", "mul", ""). */
export function canonical(tag: string): string | null {
  if (!/^[a-z]{2,3}([-_][a-z0-9]{2,8}){0,3}$/iu.test(tag) || /^(mul|und|zxx|xx)\b/iu.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
