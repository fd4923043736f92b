import { officeAtEnd, saysWho } from '../lexicon/offices.ts';
import { COMPANY_ENDS, PLACE_PREPOSITIONS, STATEMENT_VERBS, STOP_WORDS } from '../lists/words.ts';
import type { Span } from '../model/mention.ts';
import { type PieceOfText, piecesOf } from '../people/tokens-of.ts';
import { foldWord } from '../text/code-units.ts';
import { sentences } from '../text/sentences.ts';
import { quotationsOf } from './quotations.ts';

/** A place in a passage that names somebody, or stands for them ("he"), and may be whoever says something. */
export interface SpeakerPlace {
  topicId: string;
  start: number;
  end: number;
  /** Somebody, or a body: what stands before and behind a person's name may be a title, of a body it is another name. */
  kind: 'person' | 'organization';
}

/** Something that a passage gives as somebody's words. Offsets are those of the passage (UTF-16, end exclusive). */
export interface StatementPlace {
  topicId: string;
  /** The sentences that say who says it and what. */
  start: number;
  end: number;
  /** Where the speaker is named or meant. */
  by: Span;
  /** The words themselves, with their quotation marks. */
  words: Span[];
  /** Whether the words are quoted whole; else they are reported, and may be quoted in part. */
  isDirect: boolean;
}

/** Fewer words than this are no statement ("he said so"). */
const FEWEST_WORDS = 4;

/** An apposition or a phrase of time and place is no longer than this (pieces). */
const LONGEST_ASIDE = 18;

/** What every text has in which somebody says something; it is looked for before anything else, which costs more. */
const SAYING = new RegExp(`\\b(?:according to|${[...STATEMENT_VERBS].join('|')})\\b`, 'iu');

interface Scene {
  text: string;
  pieces: readonly PieceOfText[];
  quotes: readonly Span[];
  speakers: readonly SpeakerPlace[];
}

/** A sentence by its place, and by the numbers of its first piece and the one after its last. */
interface Sentence {
  start: number;
  end: number;
  from: number;
  to: number;
}

/**
 * What a passage gives as the words of somebody: `“…,” said Quill`, `Quill said that …`, `according to Quill`. The speaker
 * is whoever is the subject of the verb; where a list, a possessive, a clause or a second verb of speech leaves a doubt,
 * there is no statement. `speakers`: sorted, not overlapping. English only; on other text there is none.
 */
export function statementsIn(text: string, speakers: readonly SpeakerPlace[]): StatementPlace[] {
  if (speakers.length === 0 || !SAYING.test(text)) return [];
  const quotes = quotationsOf(text);
  if (!quotes) return [];
  const scene: Scene = { text, pieces: piecesOf(text), quotes, speakers };
  const all = sentencesOf(scene);
  const found: StatementPlace[] = [];
  for (const speaker of speakers) {
    const at = all.findIndex(({ start, end }) => start <= speaker.start && speaker.end <= end);
    const sentence = all[at];
    if (!sentence || quotes.some(([start, end]) => start < speaker.end && end > speaker.start)) continue;
    const one = statementOf(scene, sentence, speaker);
    if (one && !mayBeSomebody(scene, speaker, one)) found.push(goOn(scene, all, at, one));
  }
  // Two who both are said to say one thing are one too many.
  return found.filter(
    (one) => !found.some((other) => other !== one && other.words.some((a) => one.words.some((b) => overlap(a, b)))),
  );
}

/**
 * Whether a body that is quoted is named by one word alone, as somebody with that surname would be: "“…,” Johnson told
 * reporters" is hardly Johnson Products.
 */
function mayBeSomebody(
  { text, quotes }: Scene,
  { kind, start, end }: SpeakerPlace,
  { words }: StatementPlace,
): boolean {
  if (kind === 'person' || !words.some((one) => quotes.some((quote) => overlap(one, quote)))) return false;
  return /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end));
}

const overlap = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1];

/** The sentences of a text; what is within one quotation is not parted, and what follows it belongs to it. */
function sentencesOf({ text, pieces, quotes }: Scene): Sentence[] {
  const spans: Span[] = [];
  for (const [start, end] of sentences(text)) {
    const last = spans.at(-1);
    const isInside = last && quotes.some(([open, close]) => open < last[1] && close > start);
    if (last && isInside) last[1] = end;
    else spans.push([start, end]);
  }
  let from = 0;
  return spans.map(([start, end]) => {
    while (from < pieces.length && (pieces[from] as PieceOfText).start < start) from++;
    let to = from;
    while (to < pieces.length && (pieces[to] as PieceOfText).start < end) to++;
    return { start, end, from, to };
  });
}

function statementOf(scene: Scene, sentence: Sentence, speaker: SpeakerPlace): StatementPlace | undefined {
  const { pieces } = scene;
  let first = sentence.from;
  while (first < sentence.to && (pieces[first] as PieceOfText).start < speaker.start) first++;
  let last = first;
  while (last + 1 < sentence.to && (pieces[last + 1] as PieceOfText).start < speaker.end) last++;
  const own = pieces[last];
  if (first >= sentence.to || !own || own.possessive || /^['’]/u.test(scene.text.slice(own.end, own.end + 1))) return;
  if (speaker.kind === 'organization') {
    while (isCompanyEnd(pieces[last + 1])) last++;
    if (pieces[last + 1]?.text === '.' && isCompanyEnd(pieces[last]) && pieces[last + 2]?.capital === false) last++;
  }
  const np = nounPhrase(scene, sentence, first, speaker.kind);
  if (!np) return undefined;
  const made =
    np.before === 'verb' ? afterVerb(scene, sentence, np, last) : beforeVerb(scene, sentence, np, last, speaker.kind);
  return (
    made && {
      topicId: speaker.topicId,
      by: [speaker.start, speaker.end],
      start: sentence.start,
      end: sentence.end,
      ...made,
    }
  );
}

const isCompanyEnd = (piece: PieceOfText | undefined) => piece !== undefined && COMPANY_ENDS.has(piece.text);

/** What stands before the words that name a speaker, title and all. */
interface NounPhrase {
  /** The number of its first piece. */
  from: number;
  before: 'start' | 'quote' | 'comma' | 'but' | 'verb' | 'according';
  /** Set where the name stands between commas behind a title: "the bank's economist, Quill, said". */
  isAside?: true;
}

/** The words that name the speaker, back to where they begin; `undefined` where something else goes with them. */
function nounPhrase(
  { text, pieces }: Scene,
  sentence: Sentence,
  first: number,
  kind: SpeakerPlace['kind'],
): NounPhrase | undefined {
  let from = first;
  for (let i = first - 1; ; i--) {
    const piece = pieces[i];
    if (i < sentence.from || !piece) return { from, before: 'start' };
    if (piece.quoted) return { from, before: 'quote' };
    const gap = text.slice(piece.end, (pieces[from] as PieceOfText).start);
    if (/["“”„()[\]<>*]/u.test(gap)) return undefined;
    if (piece.kind === 'mark') {
      if (piece.text === ',') return commaBefore(pieces, sentence, i, from, first, kind);
      if (piece.text === ';' || piece.text === ':') return { from, before: 'start' };
      // "Gen. Quill"
      if (piece.text === '.' && i > sentence.from && pieces[i - 1]?.end === piece.start) {
        from = i;
        continue;
      }
      return undefined;
    }
    const small = foldWord(piece.text);
    if (STATEMENT_VERBS.has(small) && !piece.capital) return { from, before: 'verb' };
    if (small === 'to' && foldWord(pieces[i - 1]?.text ?? '') === 'according')
      return { from: i - 1, before: 'according' };
    if (/^(?:but|while|although|though|however)$/u.test(small) && (i === sentence.from || pieces[i - 1]?.text === ','))
      return { from, before: 'but' };
    // "and he said", never "Berg and Quill said"
    if (small === 'and' && i === sentence.from) return { from, before: 'start' };
    if (
      small === 'the' &&
      from < first + 1 &&
      (pieces[i - 1] === undefined || i - 1 < sentence.from || pieces[i - 1]?.quoted)
    ) {
      from = i;
      continue;
    }
    if (!isTitleWord(pieces, i, first, kind)) return undefined;
    from = i;
  }
}

/** Whether a word before a name only says who that is: "Brazil's Finance Minister", "company spokeswoman". */
function isTitleWord(pieces: readonly PieceOfText[], at: number, first: number, kind: SpeakerPlace['kind']): boolean {
  if (kind === 'organization' || first - at > 10) return false;
  const piece = pieces[at] as PieceOfText;
  const small = foldWord(piece.text);
  const next = pieces[first - 1] as PieceOfText;
  const hasTitle = next.text === '.' || saysWho(foldWord(next.text)) || officeAtEnd([next.text]) !== undefined;
  if (!hasTitle) return false;
  if (piece.capital) return true;
  // "Secretary of State Quill"
  if (/^(?:of|for)$/u.test(small)) return pieces[at - 1]?.capital === true && pieces[at + 1]?.capital === true;
  return !STOP_WORDS.has(small) && !/ed$|ing$/u.test(small);
}

/** Behind a comma a name begins a clause, or is an apposition: "its chairman, Quill, said". */
function commaBefore(
  pieces: readonly PieceOfText[],
  sentence: Sentence,
  comma: number,
  from: number,
  first: number,
  kind: SpeakerPlace['kind'],
): NounPhrase | undefined {
  if (pieces[comma - 1]?.quoted) return { from, before: 'quote' };
  const after = pieces.slice(first + 1, first + 5).find(({ kind: sort, capital }) => sort === 'mark' || !capital);
  const isAside = after?.text === ',';
  if (!isAside) return comma - sentence.from >= 2 ? { from, before: 'comma' } : undefined;
  if (kind === 'organization') return undefined;
  const head = pieces[comma - 1];
  if (head?.kind !== 'word' || head.capital || !isWholeTitle(pieces, sentence, comma - 1)) return undefined;
  const isOffice = saysWho(foldWord(head.text)) || officeAtEnd([head.text]) !== undefined;
  return isOffice ? { from, before: 'start', isAside: true } : undefined;
}

/** Whether a sentence begins with a title and nothing else: "The bank's chief economist". */
function isWholeTitle(pieces: readonly PieceOfText[], sentence: Sentence, head: number): boolean {
  return (
    head - sentence.from <= 7 &&
    pieces
      .slice(sentence.from, head)
      .every(
        ({ kind, text, capital }, i) =>
          kind === 'word' && (capital || i === 0 || (!STOP_WORDS.has(foldWord(text)) && !STATEMENT_VERBS.has(text))),
      )
  );
}

type Made = Pick<StatementPlace, 'words' | 'isDirect'>;

/** `“…,” said Quill` and `…, said Quill`. */
function afterVerb(scene: Scene, sentence: Sentence, np: NounPhrase, last: number): Made | undefined {
  const { pieces } = scene;
  const verb = np.from - 1;
  const before = pieces[verb - 1];
  if (!before || verb - 1 < sentence.from || !endsClause(scene, last + 1, sentence.to)) return undefined;
  if (before.quoted) return quotedBefore(scene, sentence, verb);
  if (before.text !== ',') return undefined;
  if (pieces[verb - 2]?.quoted) return quotedBefore(scene, sentence, verb);
  // "The bank, however, said adviser Quill found …"
  const ends = last + 1 >= sentence.to || /^[.?!]$/u.test(pieces[last + 1]?.text ?? '');
  return ends ? reported(scene, sentence.start, before.start) : undefined;
}

/** Whether nothing follows that would make the name a part of something else: "said Texaco spokesman", "said Berg and Quill". */
function endsClause({ text, pieces }: Scene, at: number, to: number): boolean {
  const next = pieces[at];
  if (!next || at >= to) return true;
  if (/[<(*[]/u.test(text.slice((pieces[at - 1] as PieceOfText).end, next.start))) return false;
  if (next.kind === 'mark') return /^[.,;:!?–—-]/u.test(next.text);
  const small = foldWord(next.text);
  return STOP_WORDS.has(small) && !/^(?:and|or|was|is|has|had|were|would|will|did|does|do|could)$/u.test(small);
}

/** `Quill said …`, `“…,” Quill said`, `…, Quill said`, `according to Quill, …`. */
function beforeVerb(
  scene: Scene,
  sentence: Sentence,
  np: NounPhrase,
  last: number,
  kind: SpeakerPlace['kind'],
): Made | undefined {
  const { pieces, text } = scene;
  if (np.before === 'according') return accordingTo(scene, sentence, np, last);
  const verb = verbAfter(scene, sentence, np.isAside ? last + 2 : last + 1, kind);
  if (verb === undefined) return undefined;
  const verbPiece = pieces[verb] as PieceOfText;
  const said = foldWord(verbPiece.text);
  const next = pieces[verb + 1];
  const hasNext = next !== undefined && verb + 1 < sentence.to;
  const rest = pieces.slice(verb + 1, sentence.to);
  if (rest.some((piece) => !piece.quoted && isSaying(piece)) && np.before !== 'quote') return undefined;
  if (np.before === 'quote') return quotedBefore(scene, sentence, np.from, verb);
  // "Quill said: “…”", "Quill told reporters, “…”"
  const quote = scene.quotes.find(([start]) => start >= verbPiece.end && start < sentence.end);
  const lead = quote && text.slice(verbPiece.end, quote[0]);
  if (
    quote &&
    lead !== undefined &&
    /^[^.;“”"]{0,120}[,:]\s*$/u.test(lead) &&
    isWholeQuote(scene, quote) &&
    !/\b(?:that|but|and)\b/u.test(lead)
  ) {
    return { words: [quote], isDirect: true };
  }
  if (quote && lead?.trim() === '' && isWholeQuote(scene, quote)) return { words: [quote], isDirect: true };
  if (np.before === 'comma' && isShortRest(rest)) {
    const comma = pieces[np.from - 1] as PieceOfText;
    return opensAside(pieces[sentence.from]) ? undefined : reported(scene, sentence.start, comma.start);
  }
  if (!hasNext) return undefined;
  const that = rest.findIndex((piece) => !piece.quoted && foldWord(piece.text) === 'that');
  const isAside = that === 0 || (that <= LONGEST_ASIDE && (rest[0]?.text === ',' || opensAside(rest[0])));
  if (/^(?:tells|told)$/u.test(said)) {
    if (that < 1 || that > 8) return undefined;
    return reported(scene, (rest[that] as PieceOfText).start, sentence.end);
  }
  if (/^(?:said|says)$/u.test(said)) {
    if (/^(?:to|so|of|no|nothing|and|or|about|goodbye|something|little|much|more)$/u.test(foldWord(next.text)))
      return undefined;
    if (next.kind === 'mark' && next.text !== ',') return undefined;
  } else if (that < 0 || that > (rest[0]?.text === ',' ? 4 : 0)) return undefined;
  return reported(scene, that >= 0 && isAside ? (rest[that] as PieceOfText).start : next.start, sentence.end);
}

const isSaying = ({ kind, capital, text }: PieceOfText) => kind === 'word' && !capital && STATEMENT_VERBS.has(text);

/** Words that open a phrase or a clause which no main clause ends: "After the talks, Quill said". */
const opensAside = (piece: PieceOfText | undefined) =>
  piece !== undefined &&
  (PLACE_PREPOSITIONS.has(foldWord(piece.text)) ||
    /^(?:in|at|on|after|before|when|while|as|if|although|though|because|asked|speaking|earlier|later|but|and|for|during|following|with|by|to|from|since|despite|meanwhile|however|yesterday|today|tonight|last)$/u.test(
      foldWord(piece.text),
    ));

/** Whether after the verb only a phrase of time or place ends the sentence, or a comma leads on. */
function isShortRest(rest: readonly PieceOfText[]): boolean {
  const [next] = rest;
  if (!next || next.kind === 'mark') return next?.text !== ':';
  if (rest.length > LONGEST_ASIDE || rest.some(({ text }) => foldWord(text) === 'that')) return false;
  return (
    /^(?:in|at|on|during|before|after|today|yesterday|late|earlier|through|by|from|here)$/u.test(foldWord(next.text)) &&
    !rest.some(
      ({ text, quoted }) =>
        quoted ||
        /^(?:is|are|was|were|will|would|has|have|had|could|may|might|should|can|did|does)$/u.test(foldWord(text)),
    )
  );
}

/** The verb of a speaker whose name ends before `at`: straight behind, behind an adverb, or behind an aside between commas. */
function verbAfter(
  { text, pieces, speakers }: Scene,
  sentence: Sentence,
  at: number,
  kind: SpeakerPlace['kind'],
): number | undefined {
  let i = at;
  if (pieces[i]?.text === ',' && kind === 'person') {
    const from = i + 1;
    let comma = -1;
    for (let j = from; j < sentence.to && j - from < LONGEST_ASIDE; j++) {
      const piece = pieces[j] as PieceOfText;
      if (piece.quoted || isSaying(piece) || (piece.kind === 'mark' && !/^[,.-]$/u.test(piece.text))) break;
      if (piece.text === ',' && startsVerb(pieces, j + 1, sentence.to) !== undefined) {
        comma = j;
        break;
      }
    }
    if (comma < 0) return undefined;
    const [start, end] = [(pieces[i] as PieceOfText).start, (pieces[comma] as PieceOfText).end];
    if (speakers.some((one) => one.kind === 'person' && one.start >= start && one.end <= end)) return undefined;
    const first = pieces[from] as PieceOfText;
    if (
      first.capital &&
      !saysWho(foldWord(first.text)) &&
      officeAtEnd([(pieces[comma - 1] as PieceOfText).text]) === undefined
    )
      return undefined;
    if (/^(?:and|or|but)$/u.test(first.text)) return undefined;
    i = comma + 1;
  }
  const verb = startsVerb(pieces, i, sentence.to);
  if (verb === undefined) return undefined;
  const gap = text.slice((pieces[at - 1] as PieceOfText).end, (pieces[verb] as PieceOfText).start);
  return /["“”„<>()[\]*]/u.test(gap) ? undefined : verb;
}

/** The number of a verb of speech, adverbs and "has" before it. */
function startsVerb(pieces: readonly PieceOfText[], at: number, to: number): number | undefined {
  for (let i = at; i < Math.min(to, at + 3); i++) {
    const piece = pieces[i] as PieceOfText;
    if (piece.quoted || piece.kind === 'mark') return undefined;
    if (isSaying(piece)) return i;
    if (!/^(?:also|then|later|again|earlier|once|today|yesterday|has|had|have|\p{Ll}+ly)$/u.test(piece.text))
      return undefined;
  }
  return undefined;
}

/** `according to Quill, …` and `…, according to Quill`. */
function accordingTo(scene: Scene, sentence: Sentence, np: NounPhrase, last: number): Made | undefined {
  const { pieces } = scene;
  const next = pieces[last + 1];
  const isEnd = !next || last + 1 >= sentence.to || next.text === '.';
  if (np.from === sentence.from) return next?.text === ',' ? reported(scene, next.end, sentence.end) : undefined;
  const before = pieces[np.from - 1] as PieceOfText;
  if (!isEnd) return undefined;
  if (pieces.slice(sentence.from, np.from).some((piece) => !piece.quoted && isSaying(piece))) return undefined;
  return before.text === ',' ? reported(scene, sentence.start, before.start) : undefined;
}

/** The quotation that ends before a piece, if it ends as one that is given to somebody: `…,” said`. */
function quotedBefore(scene: Scene, sentence: Sentence, at: number, verb = at): Made | undefined {
  const { text, pieces, quotes } = scene;
  const start = (pieces[at] as PieceOfText).start;
  const quote = quotes.findLast(([open, end]) => end <= start && open >= sentence.start);
  if (!quote) return undefined;
  const between = text.slice(quote[1], start);
  const isGiven = /[,.?!–—-]["”]$/u.test(text.slice(quote[0], quote[1])) || between.startsWith(',');
  if (!isGiven || !/^[,\s–—-]*$/u.test(between)) return undefined;
  const lead = text.slice(sentence.start, quote[0]);
  const onward = quotesAfter(scene, sentence, verb);
  if (lead.trim() === '') return { words: [quote, ...onward], isDirect: true };
  // "The cut was “too small,” Quill said."
  if (pieces.slice(sentence.from, at).some((piece) => !piece.quoted && isSaying(piece))) return undefined;
  const made = reported(scene, sentence.start, quote[1]);
  return made && !/["“”]/u.test(lead) ? made : undefined;
}

/** Quotations in the same sentence that go on behind the verb: `“…,” he said, “…”`. */
function quotesAfter({ text, pieces, quotes }: Scene, sentence: Sentence, verb: number): Span[] {
  const from = (pieces[verb] as PieceOfText).end;
  const next = quotes.find(([start]) => start >= from && start < sentence.end);
  return next &&
    /^[^"“”]{0,60},\s*$/u.test(text.slice(from, next[0])) &&
    !pieces.some((piece) => piece.start > from && piece.end <= next[0] && isSaying(piece))
    ? [next]
    : [];
}

/** Whether a quotation is a sentence of its own: it begins with a capital. */
const isWholeQuote = ({ text }: Scene, [start]: Span) =>
  /^["“„]\s*(?:\.\.\.|…)?\s*[\p{Lu}\p{N}]/u.test(text.slice(start, start + 8));

/** A stretch of a text as reported words, unless it is too short to be any. */
function reported({ text, pieces }: Scene, start: number, end: number): Made | undefined {
  const words = pieces.filter((piece) => piece.kind === 'word' && piece.start >= start && piece.end <= end);
  if (words.length < FEWEST_WORDS) return undefined;
  let to = end;
  while (to > start && /[\s,]/u.test(text[to - 1] as string)) to--;
  return { words: [[start + (/^\s*/u.exec(text.slice(start))?.[0].length ?? 0), to]], isDirect: false };
}

/** Sentences that follow and are quoted from end to end belong to the same speaker: `“…,” Quill said. “…”` */
function goOn({ quotes }: Scene, all: readonly Sentence[], at: number, one: StatementPlace): StatementPlace {
  if (!one.isDirect) return one;
  let { end } = one;
  const words = [...one.words];
  for (let i = at + 1; i < all.length; i++) {
    const { start, end: to } = all[i] as Sentence;
    const quote = quotes.find(([open, close]) => open === start && close >= to);
    if (!quote) break;
    words.push([quote[0], quote[1]]);
    end = to;
  }
  return { ...one, end, words };
}
