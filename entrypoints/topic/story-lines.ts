import type { Profile } from '../../engine/model/profile.ts';
import type { Story } from '../../engine/model/story.ts';

/** A story's line in the timeline: where it begins and how long it is (parts of the whole time), and in which row. */
export interface StoryLine {
  story: Story;
  start: number;
  length: number;
  row: number;
}

/** Lines that are nearer than this stand in rows of their own (a part of the whole time). */
const APART = 0.02;

const DAY = 86_400_000;

/**
 * The lines of stories in the time that some periods span, those that begin first in the upper row; lines that would
 * touch stand below one another.
 */
export function storyLines(stories: readonly Story[], periods: Profile['periods']): StoryLine[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const from = Date.parse(first.from);
  const whole = Date.parse(last.to) + DAY - from;
  const days = (story: Story) =>
    story.articles.flatMap(({ published }) => (published === null ? [] : [published])).sort();
  const ends: number[] = [];
  return stories
    .flatMap((story) => {
      const all = days(story);
      const [begin, end] = [Date.parse(all[0] ?? ''), Date.parse(all.at(-1) ?? '')];
      if (Number.isNaN(begin) || begin < from || end > from + whole) return [];
      return [{ story, start: (begin - from) / whole, length: (end + DAY - begin) / whole }];
    })
    .sort((a, b) => a.start - b.start)
    .map((line) => {
      const free = ends.findIndex((end) => end + APART <= line.start);
      const row = free < 0 ? ends.length : free;
      ends[row] = line.start + line.length;
      return { ...line, row };
    });
}
