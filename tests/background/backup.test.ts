import { expect, test } from 'vitest';
import { afterReminder, BACKUP_NOTE, type BackupNote, isBackupDue, readBackupNote } from '../../bridge/backup.ts';
import { createBackupDesk } from '../../entrypoints/background/backup-desk.ts';
import { knowledge } from './fixture.ts';

const DAY = 86_400_000;
const NOW = 1_800_000_000_000;
const added = (count: number, at: number) => Array.from({ length: count }, () => at);
const due = (note: BackupNote, times = added(60, NOW - DAY)) => isBackupDue(times, note, NOW);

test('a reminder is due when there is much that no backup has', () => {
  expect(due({})).toBe(true);
  expect(due({}, added(49, NOW - DAY))).toBe(false);
  // What comes with Backstory cannot be lost.
  expect(due({}, added(500, 0))).toBe(false);
  expect(due({ made: NOW - 40 * DAY })).toBe(true);
  expect(due({ made: NOW - 40 * DAY }, added(500, NOW - 50 * DAY))).toBe(false);
});

test('there is none within a month of a backup or of another reminder, but for the day of it', () => {
  expect(due({ made: NOW - 29 * DAY })).toBe(false);
  expect(due({ reminded: NOW - DAY / 2 })).toBe(true);
  expect(due({ reminded: NOW - DAY / 2, isPutOff: true })).toBe(false);
  expect(due({ reminded: NOW - 2 * DAY })).toBe(false);
  expect(due({ reminded: NOW - 30 * DAY, isPutOff: true })).toBe(true);
  expect(due({ made: NOW - 31 * DAY, reminded: NOW - 32 * DAY })).toBe(true);
});

test('a month of hourly looks brings one day of reminders', () => {
  let note: BackupNote = {};
  let shown = 0;
  const times = added(60, NOW - DAY);
  for (let hour = 0; hour < 29 * 24; hour++) {
    const now = NOW + (hour * DAY) / 24;
    if (!isBackupDue(times, note, now)) continue;
    shown++;
    note = afterReminder(note, now);
  }
  expect(shown).toBe(24);
});

test('what is noted is read whatever it is', () => {
  expect([readBackupNote(undefined), readBackupNote('x'), readBackupNote({ made: 'x', reminded: 5 })]).toEqual([
    {},
    {},
    { reminded: 5 },
  ]);
});

test('the background notes what it said, and what the reader said to it', async () => {
  const values = new Map<string, unknown>();
  const articles = added(60, NOW - DAY).map((time, i) => ({ id: `${i}`, added: time }));
  const reader = Object.assign(Object.create(knowledge.reader), { articles: () => articles });
  let hasLibrary = false;
  const desk = createBackupDesk({
    knowledge: { read: async () => ({ ...knowledge, own: reader }) },
    notes: async () =>
      hasLibrary
        ? {
            readNote: async (name) => values.get(name),
            writeNote: async (name, value) => void values.set(name, value),
          }
        : null,
    now: () => NOW,
  });
  expect(await desk.due()).toBe(false);
  hasLibrary = true;
  expect([await desk.due(), await desk.due()]).toEqual([true, true]);
  expect(values.get(BACKUP_NOTE)).toEqual({ reminded: NOW, isPutOff: false });
  await desk.putOff();
  expect(await desk.due()).toBe(false);
});
