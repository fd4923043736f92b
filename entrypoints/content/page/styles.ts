import { ask } from '../../../bridge/messages.ts';

/** Has the styles of marks put into this frame, and taken out again. */
export interface Styles {
  need(needed: boolean): void;
}

/** Makes what asks the background, one request after the other: what is wanted in the end is what is there in the end. */
export function createStyles(): Styles {
  let wanted = false;
  let there = false;
  let isAsking = false;

  async function settle(): Promise<void> {
    isAsking = true;
    try {
      while (there !== wanted) {
        const on = wanted;
        await ask('styleMarks', { on });
        there = on;
      }
    } catch {
      // With the next thing that is marked it is asked again.
    } finally {
      isAsking = false;
    }
  }

  return {
    need(needed) {
      wanted = needed;
      if (!isAsking && there !== wanted) void settle();
    },
  };
}
