import type { StatementQuery, Statements } from '../engine/model/statement.ts';
import type { FiguresQuery, ThenAndNow } from '../engine/model/then-and-now.ts';

/** The messages of what the library remembers beyond passages, from our own pages only. */
export interface MemoryMessages {
  /** Tells what a topic said, and what others said about it; fails where no topic has the id. */
  whoSaid(question: StatementQuery): Statements;
  /** Brings figures about a topic that differ over time; fails where no topic has the id. */
  thenAndNow(question: FiguresQuery): ThenAndNow;
}
