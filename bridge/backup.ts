/** What is remembered of backups, under {@link BACKUP_NOTE} in the library's storage (all ms since 1970). */
export interface BackupNote {
  /** When everything was last taken out. */
  made?: number;
  /** When the reader was last reminded. */
  reminded?: number;
  /** The reader said "not now" to that. */
  isPutOff?: boolean;
}

/** The name under which that is noted. */
export const BACKUP_NOTE = 'backup';

/** So many articles that are in no backup are much to lose: an evening's work to find again. */
const MUCH = 50;

const DAY = 86_400_000;

/** So long after a backup, or after a reminder, there is no other (ms). */
const MONTH = 30 * DAY;

/** A reminder stays for so long, wherever the reader looks (ms); then it counts as heard. */
const STAYS = DAY;

/**
 * Whether the reader is to be reminded of a backup: there is much that no backup has, and neither a backup nor a reminder
 * within a month.
 * @param added When each article was added (ms since 1970); 0 for those that came with Backstory.
 */
export function isBackupDue(added: readonly number[], note: BackupNote, now: number): boolean {
  const { made = 0, reminded, isPutOff = false } = note;
  if (now - made < MONTH || added.filter((time) => time > made).length < MUCH) return false;
  if (reminded === undefined || reminded <= made) return true;
  const since = now - reminded;
  return since >= MONTH || (since < STAYS && !isPutOff);
}

/** The note after the reader was shown the reminder: a day of it begins, or goes on. */
export function afterReminder(note: BackupNote, now: number): BackupNote {
  const { reminded = 0 } = note;
  return now - reminded < MONTH ? note : { ...note, reminded: now, isPutOff: false };
}

/** What was noted, as far as it can be read. */
export function readBackupNote(value: unknown): BackupNote {
  const { made, reminded, isPutOff } = (typeof value === 'object' && value !== null ? value : {}) as BackupNote;
  return {
    ...(typeof made === 'number' ? { made } : {}),
    ...(typeof reminded === 'number' ? { reminded } : {}),
    ...(isPutOff === true ? { isPutOff } : {}),
  };
}
