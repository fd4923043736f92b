import type { MemoryMessages } from '../../bridge/memory.ts';
import type { Answer, Question } from '../../bridge/messages.ts';
import type { KnowledgeSource } from './knowledge.ts';

/** Answers the messages of what the library remembers. */
type MemoryHandlers = { [N in keyof MemoryMessages]: (question: Question<N>) => Promise<Answer<N>> };

/** Makes the answers; each asks the library as it is at that moment. */
export function createMemoryHandlers(knowledge: KnowledgeSource): MemoryHandlers {
  return {
    whoSaid: async (query) => (await knowledge.read()).reader.statements(query),
    thenAndNow: async (query) => (await knowledge.read()).reader.thenAndNow(query),
  };
}
