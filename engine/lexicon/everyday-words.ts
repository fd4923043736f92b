import { daleChall } from 'dale-chall';
import { foldWord } from '../text/code-units.ts';

/** A set of folded words from a text of words. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(
    words
      .trim()
      .split(/\s+/u)
      .map((word) => foldWord(word)),
  );
}

export const WEEKDAYS = wordSet('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
export const MONTHS = wordSet(
  'January February March April May June July August September October November December Jan Feb Aug Sept Oct Nov Dec',
);

/** Words that can stand between or before names without being part of one. */
export const FUNCTION_WORDS = wordSet(`
  a an the this that these those some any every each no all both few many most more several such what which whose who whom
  when where why how whether if unless because since although though while until as than but and or nor yet so for
  of in on at by to from with without within into onto upon over under above below between among against about across
  after before during through throughout toward towards per via despite beside besides beyond behind near like unlike
  along amid amidst around inside outside off out up down
  he she it they we you i his her its their our your my him them us me
  is are was were be been being am do does did has have had having will would shall should can could may might must
  not also just only even still already again then now here there today yesterday tomorrow tonight later earlier
  meanwhile however therefore moreover furthermore nevertheless nonetheless instead indeed perhaps maybe otherwise
  once ever never always often sometimes soon first second third last next finally recently currently previously
  plus versus vs anti pro non ex former late then-president`);

/** Pronouns, question words and the like: beside them a word in capitals is stressed, not an acronym ("What IS this"). */
export const STRESS_BEFORE = wordSet(`
  i you he she it they we this that these those there here what which who whom whose where when why how
  not nor let give gives gave tell tells told join help follow contact love trust show ask teach send leave
  guess knows know so really truth thing things problem question point`);
export const STRESS_AFTER = wordSet(`
  this that these those there it he she they we you i a an the my your his her its our their
  not never no so what why how where always still really very just too also only all`);

/**
 * Titles, ranks and offices: before a surname they say that a person follows, after a name that the name has ended.
 * English usage in news; plural forms are left out, as they name nobody.
 */
export const TITLES_AND_OFFICES = wordSet(`
  mr mister sir lord dame president vice prime minister premier chancellor chief secretary general senator sen
  representative rep congressman congresswoman congressperson governor gov mayor king queen prince princess
  emperor pope cardinal archbishop bishop reverend rev ayatollah imam sheikh shaikh sultan emir crown
  gen lt col maj capt cmdr adm brig sgt lieutenant colonel major captain commander admiral brigadier marshal
  dr doctor prof professor judge justice attorney counsel ambassador amb envoy director chairman chairwoman chair
  chairperson ceo cfo coo founder speaker spokesman spokeswoman spokesperson leader boss head deputy assistant
  acting interim outgoing incoming elect candidate nominee incumbent lawmaker mp mep msp msgr hon pm fm potus dictator strongman
  commissioner tycoon billionaire actor actress singer author analyst reporter correspondent editor economist
  negotiator adviser advisor aide official diplomat presidential ministerial comrade chairmen treasurer sheriff
  taoiseach czar tsar warlord cleric activist host anchor comedian`);

/** Titles of a woman: before the surname alone of a man they name somebody else. */
export const FEMALE_TITLES = wordSet(
  'mrs ms miss madam madame mme frau lady dame queen princess duchess baroness signora senora',
);

/** Adjectives that in front of a body's common name make another body: "National Security Council". */
export const MODIFIERS = wordSet(`
  national federal regional local international supreme high central public private royal general joint special african
  european american british arab gulf military civil domestic internal external economic financial senior`);

/** Given names of men and women that are also English words, so that a word list does not take them for words. */
export const GIVEN_WORDS = wordSet(`
  mark bill will grant rose grace hope faith frank jack chase hunter drew rob pat dean april june may august bob
  bobby ray rich sandy summer art gene miles max guy jean victor wade lance sue ruby pearl ivy lily daisy violet
  joy dawn eve iris heather holly hazel olive ginger penny robin jay josh nick rusty skip chip buddy dick harry
  tom tommy johnny billy peter ralph carol belle angel star sky autumn amber mason carter cooper taylor tyler parker
  baker porter gray grey brown white black green young king prince duke earl baron judge christian francis
  rex roger stew stone cliff glen brook brooks forest reed russell major sterling price bud colt blaze crew
  james charles frances mercedes alfred ahmed mohammed irving emily kelly molly sally wally beverly kimberly shirley
  dusty stormy misty sunny magic lucky precious rocky sonny clay heath lane dale marina melody harmony charity patience constance prudence destiny genesis`);

/** Capitalised words that make a longer name of the name before them ("Trump Tower", "Manchester United"). */
export const NAME_TAILS = wordSet(`
  jr sr junior senior ii iii iv viii ix xvi tower towers plaza hotel hotels resort resorts casino golf club clubs
  university college school academy institute institution foundation center centre museum gallery library theater theatre
  arena stadium park gardens garden zoo airport station street avenue road boulevard lane square bridge river lake bay
  beach island islands valley county mountain mountains hills heights falls creek canal coast desert
  united city rovers wanderers athletic albion town fc afc cf sc giants warriors eagles lions tigers bears
  post times herald tribune gazette journal chronicle mail telegraph mirror guardian observer review magazine press today
  examiner inquirer monthly weekly dispatch sentinel globe monument memorial utd
  capitals nationals wizards commanders redskins mystics cowboys mavericks yankees mets celtics bruins patriots dodgers
  lakers clippers raptors blackhawks phillies steelers ravens orioles packers vikings seahawks mariners broncos nuggets
  rockies dolphins marlins buccaneers braves falcons hornets panthers titans grizzlies pelicans texans astros spurs
  diamondbacks padres chargers canadiens sabres penguins bengals pacers pistons timberwolves brewers
  inc corp corporation co company companies group holdings holding llc llp plc ltd limited gmbh ag sa nv bv partners
  bank bancorp capital industries international enterprises entertainment media network networks news radio tv
  television records pictures studios airlines airways air steel motors oil petroleum energy electric systems technologies
  organization organisation association society union federation league confederation committee commission council
  court church cathedral mosque temple hospital clinic prison jail fort camp barracks embassy consulate
  assembly parliament senate congress house department ministry bureau agency authority service services office
  army navy guard guards corps brigade battalion fleet squadron regiment division police
  act accord accords agreement treaty convention protocol doctrine declaration pact constitution charter resolution
  war wars revolution uprising massacre marathon festival parade open cup championship championships games bowl derby
  prize award awards medal sprouts sprout waffle waffles bombing bombings attack attacks blast stock exchange
  virus disease syndrome effect law theorem republic kingdom empire state states province region district
  hilton jackson carey whitehouse monitor initiative project trust fund funds legion battlefield`);

/** Food after a place's name: "Brussels sprouts", "Turkey breast". */
export const FOODS = wordSet(`
  sprouts sprout breast breasts sandwich sandwiches burger burgers leg legs thigh thighs wings stuffing gravy bacon
  soup meat meatballs recipe recipes carcass brine dinner leftovers waffle waffles beans stew curry`);

/** Capitalised nouns that may follow a name in a headline, or in a house style, without making it a longer name. */
export const SOFT_TAILS = wordSet(`
  administration campaign summit headquarters chief chiefs ally allies member members leader leaders official officials
  supporters supporter voters aides aide team family rally speech visit trip tweet tweets meeting talks deal deals
  plan plans policy policies presidency troops forces force soldiers mission commander commanders ambassador ambassadors
  envoy foreign defense defence prime president vice secretary general governor mayor senator minister ministers premier
  border borders crisis conflict strike strikes airstrike airstrikes election elections impeachment trial budget
  spokesman spokeswoman spokesperson spending expansion enlargement alliance coalition era years government
  lawyer lawyers attorney attorneys critics loyalist loyalists republicans democrats republican democrat nominee
  militants fighters group-led pullout withdrawal tariffs inquiry probe case says said adviser advisers ceo`);

/** Heads of "X of Y" names, in which Y is only a part ("University of Manchester"). */
export const OF_HEADS = wordSet(`
  university college school institute bank voice church cathedral archdiocese diocese battle siege treaty treaties museum
  academy tower port gulf bay cape isle isles duke duchess earl marquess baron baroness bishop archbishop cardinal
  hospital library theatre theater opera orchestra symphony court chamber confederation federation association
  society union league party movement order house bridge strait straits sea lake valley song fall sack merchant
  musicians pact declaration convention protocol charter accord accords peace edict congress council synod
  workers services scouts daughters veterans corporation foundation`);

/** Words that in front of a place make another place ("New Mexico", "South Sudan"), wherever they stand. */
export const PLACE_PREFIXES = wordSet(`
  new north south east west northern southern eastern western central northeast northwest southeast southwest
  northeastern northwestern southeastern southwestern great greater lesser lower upper inner outer little old middle
  saint st san santa santo sao fort ft port mount mt lake cape camp los las el la le les point
  uss hms hmas hmcs usns rms uc suny cuny afc equatorial british french dutch american papua free occupied fc real inter sporting dynamo hotel grand cafe villa cape`);

/** Places that are also given names: followed by a surname they are a person ("Jordan Peterson"). */
export const GIVEN_PLACES = wordSet(`
  jordan paris chelsea austin sydney georgia chad virginia carolina florence victoria charlotte dakota london brooklyn
  phoenix madison lincoln jackson washington savannah israel kenya india china asia america milan sienna siena vienna
  dallas houston denver kent devon chester logan trent lourdes troy orlando santiago geneva cheyenne montana`);

/** Particles of surnames: a name before them makes one name with what follows ("Ursula von der Leyen"). */
export const SURNAME_PARTICLES = wordSet(
  'von van de der den del della di da dos das du la le bin ibn bint al el ben abu ter ten zu',
);

/** Nationalities and other adjectives of origin: before a person they only describe. */
export const ORIGIN_ADJECTIVES = wordSet(`
  american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian
  polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian belarusian georgian armenian azeri
  azerbaijani serbian croatian bosnian slovenian slovene albanian kosovar macedonian montenegrin norwegian swedish
  danish finnish icelandic estonian latvian lithuanian moldovan cypriot maltese european asian african arab
  iranian iraqi syrian lebanese israeli palestinian jordanian egyptian saudi yemeni omani qatari emirati kuwaiti
  bahraini libyan tunisian algerian moroccan sudanese ethiopian eritrean somali kenyan ugandan tanzanian rwandan
  congolese nigerian ghanaian senegalese malian zimbabwean zambian angolan mozambican afghan pakistani indian
  bangladeshi nepalese chinese taiwanese japanese korean mongolian vietnamese thai cambodian burmese malaysian
  indonesian filipino philippine singaporean australian canadian mexican cuban haitian jamaican dominican
  guatemalan honduran salvadoran nicaraguan panamanian colombian venezuelan ecuadorian peruvian bolivian chilean
  argentine argentinian uruguayan paraguayan brazilian kurdish chechen tibetan uighur uyghur soviet western eastern
  northern southern kazakh uzbek tajik kyrgyz turkmen islamist muslim christian jewish catholic sunni shiite shia
  republican democratic democrat conservative liberal labour tory socialist communist nationalist`);

/** Verbs and nouns of headlines that no list for schoolchildren has, in their stem. */
const NEWS_WORDS = wordSet(`
  says urges backs slams hails vows seeks denies admits accuses rejects blasts mocks touts nixes mulls eyes
  president minister secretary senator governor ambassador officials government administration campaign election
  elections voters republicans democrats lawmakers senate congress parliament alliance troops military missile drone
  sanctions nuclear terror terrorism terrorist attack attacks airstrike airstrikes killing killed dies dead death
  coronavirus pandemic vaccine economy economic budget tax taxes tariffs trade deal summit talks crisis probe inquiry
  report reports reporter video photo photos watch read live exclusive breaking update updated analysis opinion
  editorial interview critics supporters rally impeachment trial lawyer attorney judge court federal national
  international global foreign defense defence security intelligence analysts experts sources investors markets
  council committee commission court supreme ministry department agency party union league assembly association board bureau
  amid despite under fire calls call claims claim says urge vow deny reject accuse support supporting
  meeting meets met told asked according including speaking asked responding reacting following citing accusing
  praising criticizing calling urging warning hosting visiting joining leaving winning losing beating facing
  endorse endorses slam slammed blast blasts threaten threatens escalate escalates tweet tweets tweeted
  resign resigns ban bans cut cuts hit hits win wins lose loses back face faces set sets plan plans make makes`);

const ORDINARY_STEMS: ReadonlySet<string> = new Set([
  ...daleChall.map((word) => foldWord(word)),
  ...FUNCTION_WORDS,
  ...NEWS_WORDS,
  ...SOFT_TAILS,
]);

/** True for a folded word that English uses in small letters, also inflected; not for given names that are words. */
export function isOrdinary(word: string): boolean {
  if (GIVEN_WORDS.has(word) || WEEKDAYS.has(word)) return false;
  return isEnglish(word);
}

/** True for a folded word of everyday English, whatever else it may name. From the New Dale–Chall list and news usage. */
export function isEnglish(word: string): boolean {
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (memory.size > REMEMBERED_WORDS) memory.clear();
  const found = lookUpEnglish(word);
  memory.set(word, found);
  return found;
}

/** The words of a page come again and again; this many answers are kept. */
const REMEMBERED_WORDS = 4000;
const memory = new Map<string, boolean>();

function lookUpEnglish(word: string): boolean {
  if (ORDINARY_STEMS.has(word) || MONTHS.has(word) || WEEKDAYS.has(word)) return true;
  return stems(word).some((stem) => stem.length > 2 && ORDINARY_STEMS.has(stem));
}

/** What the word may be an inflection of. */
function stems(word: string): string[] {
  if (word.endsWith('ies') || word.endsWith('ied')) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('es') || word.endsWith('ed') || word.endsWith('er'))
    return bare(word.slice(0, -2), word.slice(0, -1));
  if (word.endsWith('ing')) return bare(word.slice(0, -3), `${word.slice(0, -3)}e`);
  if (word.endsWith('ly')) return [word.slice(0, -2)];
  return word.endsWith('s') ? [word.slice(0, -1)] : [];
}

function bare(stem: string, longer: string): string[] {
  const doubled = stem.length > 3 && stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
  return [stem, longer, ...doubled];
}

/** A word whose ending is that of a verb or an adverb: in a headline it is no given name. */
export function looksInflected(word: string): boolean {
  return !GIVEN_WORDS.has(word) && word.length > 4 && /(?:[^aeious]s|[^aeiou]es|ing|[^aeiou]ed|ated|ly)$/u.test(word);
}
