import type { Statement } from '../engine/model/statement.ts';
import './StatementQuote.css';

interface StatementQuoteProps {
  statement: Pick<Statement, 'text' | 'words'>;
  /** BCP 47 tag. */
  language: string | undefined;
}

/** A statement as the article has it: what was said, and, lighter, what stands around it. */
export function StatementQuote({ statement, language }: StatementQuoteProps) {
  return (
    <blockquote lang={language} dir="auto">
      {piecesOf(statement).map(({ text, isWords }, i) => (
        <span key={i} class={isWords ? undefined : 'around'}>
          {text}
        </span>
      ))}
    </blockquote>
  );
}

/** The text of a statement in pieces: what was said, and what stands around it. */
function piecesOf({ text, words }: Pick<Statement, 'text' | 'words'>): { text: string; isWords: boolean }[] {
  const pieces: { text: string; isWords: boolean }[] = [];
  let at = 0;
  for (const [start, end] of words) {
    if (start > at) pieces.push({ text: text.slice(at, start), isWords: false });
    pieces.push({ text: text.slice(start, end), isWords: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isWords: false });
  return pieces;
}
