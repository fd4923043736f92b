import { useState } from 'preact/hooks';
import type { Snippet } from '../engine/types.ts';
import type { CardProps } from './Card.tsx';

/** Puts citations on the clipboard, and remembers which snippet was copied last and whether it worked. */
export function useCopy(): [copied: CardProps['copied'], onCopy: (snippet: Snippet, text: string) => void] {
  const [copied, setCopied] = useState<CardProps['copied']>(null);
  const onCopy = ({ passageId }: Snippet, text: string) => {
    navigator.clipboard.writeText(text).then(
      () => setCopied({ passageId, isDone: true }),
      () => setCopied({ passageId, isDone: false }),
    );
  };
  return [copied, onCopy];
}
