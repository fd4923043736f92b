import type { StorageProblem } from '../engine/model/storage-problem.ts';
import type { NotSaved, QuickSaved } from './saving.ts';

/** Gives the text of a key, with what stands for `$1`. */
type Words = (key: string, substitutions?: readonly string[]) => string;

/** Why nothing was saved, by the key of its sentence. */
const REASONS: Record<NotSaved, string> = {
  own: 'notSavedOwn',
  barred: 'notSavedBarred',
  pdf: 'notSavedPdf',
  asleep: 'notSavedAsleep',
  silent: 'pageFailed',
  'no-text': 'notSavedText',
  list: 'notSavedList',
  video: 'notSavedVideo',
  'too-large': 'notSavedLarge',
  unreadable: 'notSavedUnreadable',
};

/** Why the library on this machine failed, by the key of its sentence. */
const PROBLEMS: Record<StorageProblem['type'], string> = {
  unavailable: 'storeUnavailable',
  full: 'storeFull',
  blocked: 'storeBlocked',
  newer: 'storeNewer',
  damaged: 'storeDamaged',
  failed: 'storeFailed',
};

/** Says in a sentence why nothing of a page was saved. */
export function reasonWords(reason: NotSaved, t: Words): string {
  return t(REASONS[reason]);
}

/** Says why the library on this machine cannot be read, or did not take something, and what helps. */
export function problemWords(problem: StorageProblem, t: Words): string {
  return problem.type === 'failed' ? t(PROBLEMS.failed, [problem.name]) : t(PROBLEMS[problem.type]);
}

/** Says in a sentence what came of saving a page at one press; `dayOf` writes a time (ms since 1970) as a day. */
export function savedWords(outcome: QuickSaved, t: Words, dayOf: (time: number) => string): string {
  if (outcome.state === 'none') return reasonWords(outcome.reason, t);
  if (outcome.state === 'failed') return problemWords(outcome.problem, t);
  const { isNew, isStub, isUpdate, part, version } = outcome;
  if (!isNew) return version.added === null ? t('savedShipped') : t('savedSince', [dayOf(version.added)]);
  if (isStub) return t('savedStub');
  if (version.published === null) return t('savedUndated');
  if (part === 'selection') return t('savedPart');
  return t(isUpdate ? 'savedUpdate' : 'savedNow');
}
