import { afterReminder, BACKUP_NOTE, isBackupDue, readBackupNote } from '../../bridge/backup.ts';
import type { BrowserStorage } from '../../store/library-storage.ts';
import type { KnowledgeSource } from './knowledge.ts';

/** What reminding of backups needs from outside. */
export interface BackupNeeds {
  knowledge: Pick<KnowledgeSource, 'read'>;
  /** Where it is noted; `null` when there is no library. */
  notes(): Promise<Pick<BrowserStorage, 'readNote' | 'writeNote'> | null>;
  /** ms since 1970. */
  now(): number;
}

/** Reminds of backups, where an interface asks whether it shall. */
export interface BackupDesk {
  /** Whether a reminder is to be shown now; then that is noted. */
  due(): Promise<boolean>;
  /** The reader wants none for now. */
  putOff(): Promise<void>;
}

/** Makes what reminds of backups. */
export function createBackupDesk({ knowledge, notes, now }: BackupNeeds): BackupDesk {
  return {
    async due() {
      const storage = await notes();
      if (!storage) return false;
      const note = readBackupNote(await storage.readNote(BACKUP_NOTE));
      const { own } = await knowledge.read();
      const added = own.articles().map((article) => article.added ?? 0);
      if (!isBackupDue(added, note, now())) return false;
      const after = afterReminder(note, now());
      if (after !== note) await storage.writeNote(BACKUP_NOTE, after);
      return true;
    },
    async putOff() {
      const storage = await notes();
      const note = readBackupNote(await storage?.readNote(BACKUP_NOTE));
      await storage?.writeNote(BACKUP_NOTE, { ...note, isPutOff: true });
    },
  };
}
