import type { SearchResult } from '../engine/model/answer.ts';
import type { Texts } from './texts.ts';

/** Says which typed words the library does not have, and what is shown without them. */
export function missingLine(t: Texts['t'], { words, found }: NonNullable<SearchResult['missing']>): string {
  const list = words.join(', ');
  return found === '' ? t('nothingFound', [list]) : t('nothingAboutHere', [list, found]);
}
