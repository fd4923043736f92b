import type { SpeakerPlace } from '../../../engine/memory/said-scene.ts';

/** A text whose names in square brackets are taken for places of speakers; "[=Harbour Board]" is a body. */
export function readMarked(marked: string): { text: string; speakers: SpeakerPlace[] } {
  const speakers: SpeakerPlace[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\])/u)) {
    const name = part.replace(/^\[=?|\]$/gu, '');
    const kind = part.startsWith('[=') ? 'organization' : 'person';
    if (part.startsWith('['))
      speakers.push({ topicId: name, start: text.length, end: text.length + name.length, kind });
    text += part.startsWith('[') ? name : part;
  }
  return { text, speakers };
}
