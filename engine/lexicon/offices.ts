import { OFFICE_LINES } from '../lists/offices.ts';
import { RELATIVES, SURE_TITLES, TITLES_AND_OFFICES, TRADES } from '../lists/words.ts';

/** What an office is called in lists, by each of its forms in small letters. */
const OFFICES: ReadonlyMap<string, string> = /* @__PURE__ */ readOffices();
const LEADING: ReadonlySet<string> = /* @__PURE__ */ withNote('leads');
const STANDING: ReadonlySet<string> = /* @__PURE__ */ withNote('stands');
const LESSER: ReadonlySet<string> = /* @__PURE__ */ withNote('lesser');
const NONE: ReadonlySet<string> = /* @__PURE__ */ withNote('none');
const OF_STATE: ReadonlySet<string> = /* @__PURE__ */ withNote('state');

function rows(): { office: string; note: string; others: string[] }[] {
  return OFFICE_LINES.trim()
    .split('\n')
    .map((line) => {
      const [first = '', ...others] = line.split('|');
      const [office = '', note = ''] = first.split(':');
      return { office, note, others };
    });
}

function readOffices(): Map<string, string> {
  return new Map(
    rows().flatMap(({ office, note, others }) =>
      note === 'none' || note === 'lesser'
        ? []
        : [office, ...others].map((form) => [form.toLowerCase(), office] as const),
    ),
  );
}

function withNote(note: string): Set<string> {
  return new Set(rows().flatMap((row) => (row.note.split(' ').includes(note) ? [row.office] : [])));
}

const FORMS: ReadonlySet<string> = /* @__PURE__ */ new Set(rows().flatMap(({ others }) => others));

/** Whether a word is an acronym that only looks like the short form of an office. */
const isOtherAcronym = (word: string) =>
  /^\p{Lu}{2,4}$/u.test(word) && OFFICES.has(word.toLowerCase()) && !FORMS.has(word);

/**
 * The office that words say, in the form that lists have ("Gen" is "general", "Secretary General" is
 * "secretary-general"), or the trade or relation as it is ("singer"); `undefined` when they say none. `words` are the
 * last ones of a phrase; how many of them are the office is said, too.
 */
export function officeAtEnd(words: readonly string[]): { office: string; length: number } | undefined {
  for (const length of [3, 2, 1]) {
    if (length > words.length) continue;
    // "ADM" is a company, "Adm" an admiral.
    if (length === 1 && isOtherAcronym(words.at(-1) as string)) return undefined;
    const form = words.slice(-length).join(' ').toLowerCase();
    const office = OFFICES.get(form);
    if (office !== undefined) return { office, length };
  }
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (NONE.has(last) || LESSER.has(last)) return undefined;
  const isOffice = TRADES.has(last) || TITLES_AND_OFFICES.has(last) || SURE_TITLES.has(last);
  return isOffice ? { office: last, length: 1 } : undefined;
}

/** Whether a small word says who somebody is: an office, a trade, a relation, or that it is a man or a woman. */
export function saysWho(word: string): boolean {
  return (
    TRADES.has(word) ||
    RELATIVES.has(word) ||
    SURE_TITLES.has(word) ||
    (TITLES_AND_OFFICES.has(word) && !NONE.has(word) && !LESSER.has(word)) ||
    /(?:^|[a-z])(?:man|woman)$|^(?:boy|girl|person|source|bomber|gunman)$/u.test(word)
  );
}

/** Whether whoever has an office leads a body and may be called its chief. */
export const isLeading = (office: string): boolean =>
  LEADING.has(office) || /^(?:minister|commissioner)$/u.test(office);

/** Whether an office is that of the head of a state or a government: president, prime minister. */
export const isOfState = (office: string): boolean => OF_STATE.has(office);

/** Whether a word stands for whoever leads, whatever the office is called: "chief", "leader". */
export const standsForLeader = (office: string): boolean => STANDING.has(office);

/** Whether a word before an office makes it another one: "vice" of the vice president, "former". */
export const makesLesser = (word: string): boolean => LESSER.has(word);
