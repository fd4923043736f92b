/** Letters by which agencies grade debt, and names may be short: "CCC", the Commodity Credit Corporation, or "AA". */
const GRADE = /^(?:A{2,3}|B{2,3}|C{2,3})$/u;

/** Straight before a grade: "rated", "a rating of", "downgraded it to". */
const GRADED_BEFORE =
  /(?:\brated\s|\bratings?\s(?:of|to|at|from|is|was)\s|\b(?:downgrad|upgrad|lower|rais|cut)\p{Ll}*\s[^.;!?]*\b(?:to|from)\s)$/iu;
/** Straight behind one: "CCC-plus", "AA+", "CCC from B", "AAA-rated", "AA rating". */
const GRADED_BEHIND =
  /^(?:[+-](?![\p{L}\d])|[-\s](?:plus|minus)\b|-rated\b|\sratings?\b|\s(?:from|to)\s(?:[A-D]{1,3}|[ABC]a{1,2}-?\d)(?![\p{L}\d]))/u;
/** A sentence is read so far for what happens to a grade (UTF-16 units). */
const BACK = 120;
const AHEAD_OF_IT = 16;

/** Whether letters that are a name elsewhere are the grade of a debt at a place of a text ("its notes are rated CCC"). */
export function isDebtGrade(text: string, start: number, end: number): boolean {
  if (end - start > 3 || !GRADE.test(text.slice(start, end))) return false;
  return (
    GRADED_BEHIND.test(text.slice(end, end + AHEAD_OF_IT)) ||
    GRADED_BEFORE.test(text.slice(Math.max(0, start - BACK), start))
  );
}
