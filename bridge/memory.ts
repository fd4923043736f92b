import type { StatementQuery, Statements } from '../engine/model/statement.ts';

/** The messages of what the library remembers beyond passages, from our own pages only. */
export interface MemoryMessages {
  /** Tells what a topic said, and what others said about it; fails where no topic has the id. */
  whoSaid(question: StatementQuery): Statements;
}
