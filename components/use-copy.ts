import { useState } from 'preact/hooks';
import type { Snippet } from '../engine/model/answer.ts';
import type { Copied } from './card-view.ts';

/** Puts citations on the clipboard, and remembers which snippet was copied last and whether it worked. */
export function useCopy(): [copied: Copied | undefined, onCopy: (snippet: Snippet, text: string) => void] {
  const [copied, setCopied] = useState<Copied | undefined>(null);
  const onCopy = ({ passageId }: Snippet, text: string) => {
    navigator.clipboard.writeText(text).then(
      () => setCopied({ passageId, isDone: true }),
      () => setCopied({ passageId, isDone: false }),
    );
  };
  return [copied, onCopy];
}
