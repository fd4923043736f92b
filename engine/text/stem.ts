/**
 * A light English stemmer, so that "suspended" fits "suspends", "trainers" fits "training" and "Iraqi" fits "Iraq".
 * It strips endings by rule and keeps at least three letters, in the manner of Lovins and Porter but shorter: a wrong
 * union costs a little rank here, never a wrong link. Never used to find names.
 */

const cache = new Map<string, string>();
/** Enough for the vocabulary of a million passages; then it starts anew. */
const CACHE_SIZE = 200_000;

/** An ending, what stands in its place, and how long a word must be to lose it. */
interface Rule {
  ending: string;
  instead: string;
  least: number;
}

/** A plural s, -ed or -ing needs three letters before it, the longer endings four. */
const SHORT_ENDINGS = /^(?:s|es|ed|ing|ings|er|or|ly|al|ies|ied|ety)$/u;

/** Endings, the longer ones first, some with what stands in their place. */
const ENDINGS = `
  ization>ize isation>ize ational fulness ousness iveness ensions>end ension>end ansion>and osions>od
  osion>od asions>ad asion>ad isions>id ision>id ically>ic ations ation ating ated ates ate ships ship ments
  ment ingly edly ively ising>ize ised>ize ises>ize ise>ize ances ance ences ence ities ity ety ives ive ians
  ian isms ism ists ist ions ion ings ing ers ors als ies>y ied>y ness ally ed er or al ly es s
`
  .trim()
  .split(/\s+/u)
  .map((rule): Rule => {
    const [ending = '', instead = ''] = rule.split('>');
    return { ending, instead, least: ending.length + (SHORT_ENDINGS.test(ending) ? 3 : 4) };
  });

/** The rules by the last letter of the ending: a word is tried against few. */
const rules = new Map<string, Rule[]>();
for (const rule of ENDINGS) rules.set(rule.ending.slice(-1), [...(rules.get(rule.ending.slice(-1)) ?? []), rule]);

/** One form for what no ending tells: irregular verbs and plurals, demonyms, number words. The stem comes first. */
const IRREGULAR = `
  america american americans | iraq iraqi iraqis | britain british briton britons | russia russian russians
  syria syrian syrians | turkey turkish turks turk | germany german germans | france french | ukraine ukrainian ukrainians
  europe european europeans | china chinese | israel israeli israelis | afghanistan afghan afghans
  pakistan pakistani pakistanis | saudi saudis | poland polish poles | italy italian italians | spain spanish spaniards
  greece greek greeks | belgium belgian belgians | netherlands dutch | sweden swedish swedes | norway norwegian norwegians
  denmark danish danes | finland finnish finns | estonia estonian estonians | latvia latvian latvians
  lithuania lithuanian lithuanians | romania romanian romanians | hungary hungarian hungarians | japan japanese
  korea korean koreans | india indian indians | egypt egyptian egyptians | libya libyan libyans | canada canadian canadians
  mexico mexican mexicans | brazil brazilian brazilians | iran iranian iranians | lebanon lebanese | yemen yemeni yemenis
  palestine palestinian palestinians | africa african africans | asia asian asians | atlantic transatlantic
  strike struck striking strikes | withdraw withdrew withdrawn withdrawal withdrawals | fight fought | send sent | sentence sentences
  spend spent | build built | win won | fall fell fallen | rise rose risen | fly flew flown | shoot shot | pay paid
  buy bought | sell sold | lose lost | teach taught | catch caught | choose chose chosen | drive drove driven
  speak spoke spoken | write wrote written | steal stole stolen | freeze froze frozen | break broke broken
  fear feared | grow grew grown | throw threw thrown | draw drew drawn | swear swore sworn | bear bore borne
  tell told telling tells | say said says saying | keep kept | hold held | bring brought | think thought | find found
  hear heard | feel felt | mean meant | begin began begun | run ran | stand stood | understand understood | lead led
  seek sought | flee fled | deal dealt | sweep swept | hang hung | sing sang sung | eat ate eaten | see saw seen
  show shown | blow blew blown | hide hid hidden | shake shook shaken | wear wore worn | tear tore torn | sink sank sunk
  slay slew slain | overthrow overthrew overthrown | leave leaving leaves | lay laid | know knew known | meet met
  arise arose arisen | forget forgot forgotten | feed fed | ride rode ridden | wake woke woken | swim swam swum
  station stations | mission missions | missile missiles | suspend suspension | child children | woman women | man men
  defens defence defense defend defended defends defending | offens offence offense offensive
  ally allies allied alliance alliances | terror terrorism terrorist terrorists
  threat threaten threatened threatens threatening threats | die died dying death deaths dead
  agree agreed agrees agreeing agreement agreements | combat combats combating combatting combated | plane planes
  official officials | office offices | officer officers | general generals | generation generations | several | severe
  statement statements | state states stated | violence violent violently | violation violations violate violated
  violates violating | important importance | import imports imported | appeal appeals appealed | letter letters
  repeat repeats repeated repeatedly | international internationally | internal internally | former formerly | better
  passion passions | metal metals | even evening evenings | center centre centers centres | matter matters | offer offers
  offered offering | secret secrets secretly | secretary secretaries | personnel | person persons | country countries
  county counties | counter counters | party parties | partner partners partnership | part parts partly | policy policies
  police | universe | university universities | capital capitals | position positions | positive positively
  community communities | communist communists communism | service services | planet planets | union unions | unit units
  united unite unites uniting unity | house houses | housing | organ organs | authority authorities | author authors | relative relatives relatively
  relation relations relationship relationships | minister ministers ministry | number numbers | order orders
  virtual virtually | reply replies replied | commission commissions | coming | public publicly | publication
  1 one | 2 two | 3 three | 4 four | 5 five | 6 six | 7 seven | 8 eight | 9 nine | 10 ten | 11 eleven | 12 twelve
  20 twenty | 30 thirty | 40 forty | 50 fifty | 60 sixty | 70 seventy | 80 eighty | 90 ninety
`;

const irregular = new Map<string, string>();
for (const group of IRREGULAR.split(/[|\n]/u)) {
  const words = group.trim().split(/\s+/u);
  const [stem = ''] = words;
  for (const word of words) irregular.set(word, stem);
}

/** The stem of a folded word; words with digits and words of up to three letters are their own stems. */
export function stemOf(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stem = compute(word);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, stem);
  return stem;
}

function compute(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length <= 3 || /[^a-z]/u.test(word)) return word;
  let stem = word;
  for (let round = 0; round < 2; round++) {
    const found = rules.get(stem.slice(-1))?.find(({ ending, least }) => stem.length >= least && stem.endsWith(ending));
    if (!found || stem.endsWith('ss') || stem.endsWith('us')) break;
    stem = stem.slice(0, stem.length - found.ending.length) + found.instead;
    if (found.ending !== 's' && found.ending !== 'es') break;
  }
  return irregular.get(stem) ?? withoutLastLetters(stem);
}

/** One spelling for what the endings left: no final e, i or doubled consonant, y for i. */
function withoutLastLetters(stem: string): string {
  let end = stem.replace(/our$/u, 'or');
  if (end.length > 4 && end.endsWith('i')) end = end.slice(0, -1);
  if (end.length > 3 && end.endsWith('e')) end = end.slice(0, -1);
  if (end.length > 3 && /([b-df-hj-np-tv-z])\1$/u.test(end) && !/[ls]$/u.test(end)) end = end.slice(0, -1);
  if (end.length > 3 && end.endsWith('y')) end = `${end.slice(0, -1)}i`;
  return end;
}
