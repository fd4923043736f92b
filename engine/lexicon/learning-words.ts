/**
 * Small word lists about how English news is written. None of them holds a name to be found; they say which
 * capitalised words are no names by themselves, and what kind of thing a name with such a word in it is.
 */
const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** Words that stand first in a sentence or a title with a capital, and belong to no name there. In small letters. */
export const OPENERS = set(`
a about above according across actually add added adding additionally admittedly after afterward afterwards again against ago ahead all almost alone along
already also alternatively although always am amid amidst among amongst an and another any anybody anyone anything anyway apart apparently are
aren't around arriving as aside ask asked asking at away back based be became because become been before beginning behind being believe
below beneath beside besides between beyond both but by call called calling can can't cannot certain certainly citing clearly
come coming compared concerning considering consequently could couldn't critics currently declining described despite did didn't do does
doesn't doing don't done down due during each earlier early either else elsewhere enough especially even eventually ever every everybody everyone
everything evidently exactly except experts fans far few fewer finally first firstly five following for former formerly fortunately four
from further furthermore generally get getting give given giving go going good got had hadn't half hardly has hasn't have haven't
having he he'd he'll he's hence her here here's hers herself him himself his historically hopefully how however hundreds i i'd i'll
i'm i've if imagine in including indeed initially inside instead into ironically is isn't it it'd it'll it's its itself just keep know
last late later lately least less let let's like likewise little long look looking made mainly make making many
maybe me meanwhile might mine more moreover most mostly much must my myself near nearby nearly neither never nevertheless next nine no
nobody none nonetheless nor normally not note nothing noting notwithstanding now nowhere obviously of off officials often oh ok okay on once
one ones only onto opposite or originally other others otherwise ought our ours out outside over overall own owing particularly past
people perhaps please police plus possibly presumably previous previously prior probably put quite rather reached really recent recently
regarding regardless reportedly reporters researchers respectively right said same saturday saying says scientists second secondly see seeing seen several shall
she she'd she'll she's should shouldn't similarly simply since six slightly so some somebody somehow someone something sometimes
somewhere soon sources speaking still such suddenly supposedly surely take taken taking tell ten thank thanks that that's the their
theirs them themselves then there there's thereafter therefore these they they'd they'll they're they've think third this those though
thousands three through throughout thus till to today together told tomorrow tonight too toward towards traditionally try two typically ultimately
under underneath understandably undoubtedly unfortunately unless unlike until unto up upon us use used using usually various very via
want was wasn't watch watching way we we'd we'll we're we've well went were weren't what what's whatever when whenever where
whereas wherever whether which while who who's whoever whole whom whose why will with within without witnesses won't would wouldn't wow
yeah yes yesterday yet you you'd you'll you're you've young younger your yours yourself zero seven eight eleven twelve twenty
analysts traders dealers investors economists shareholders voters lawyers prosecutors protesters residents students
breaking exclusive update updated correction photo photos video image file read watch listen share related advertisement
new-found so-called dear hello hi welcome hear here's former ex ex-
accused arrested born built combined coupled driven faced founded led located named posted pressed published ranked released revenue
sales shares profits net total shr revs avg qtly qtr pct mln bln cts vs dlrs
`);

/** Days and months, with the short forms of news style. */
export const CALENDAR = set(`
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
January February March April May June July August September October November December
Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.
Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Mon. Tue. Tues. Wed. Thu. Thur. Thurs. Fri. Sat. Sun.
`);

/** Capitalised words that are no names in any text: hours, ranks, faiths, units, labels. */
export const NEVER = set(`
AM PM A.M. P.M. GMT EST EDT CST CDT MST MDT PST PDT CET UTC BST AD BC B.C. A.D. OK TV DVD CD PC PCs CEO CEOs CFO COO VP MP MPs PM's GDP GNP
IQ ID IDs DNA RNA URL FAQ PDF UFO UFOs SUV SUVs ATM ATMs HIV AIDS CPI PPI IPO R&D Q&A D R I II III IV VI VII VIII IX
God Lord Allah Lady Sir Mr. Mrs. Ms. Dr. Mr Mrs Ms Dr Jr. Sr. Jr Sr No. Nos. Vol. Internet Web Net Earth Sun Moon
Breaking News Photo Video Image Photos Videos Editor Reporter Staff Writer Correspondent Copyright Advertisement Source Sources Note NOTE
Net Shr Revs Oper Avg Qtly Qtr Div Mths Yr Six Nine Year Year's North South East West Northeast Northwest Southeast Southwest
Mom Dad Grandma Grandpa Mama Papa Father Mother Uncle Aunt Brother Sister AA AAA BBB Baa Prime Rs TL DR GPU CPU API UI Class Series Type Phase Part
Chapter Page Figure Table Section Title Item Grade Level Room Gate Route Interstate Highway Exit Flight Terminal Category
`);

/** What stands before a person's name; a name is cut there. In small letters, without dots. */
export const TITLES = set(`
mr mrs ms miss dr prof sir dame lord lady gen lt col maj capt sgt adm cmdr brig rev hon sen sens rep reps gov govs pres atty
general lieutenant colonel major captain sergeant admiral commander brigadier corporal private marshal
president presidents vice-president premier chancellor minister ministers secretary secretary-general secretary-designate undersecretary chairman chairwoman chairperson
chair chief executive director manager governor governors mayor senator senators representative congressman congresswoman
king queen prince princess duke duchess emperor sultan sheik sheikh emir shah pope cardinal archbishop bishop reverend father
rabbi imam ayatollah mullah professor doctor judge justice attorney ambassador envoy commissioner inspector detective
officer spokesman spokeswoman spokesperson leader deputy foreign prime vice assistant acting associate senior
president-elect co-chairman coach quarterback pitcher striker midfielder defender goalkeeper captain analyst economist
reverend pastor sheriff constable superintendent marshal comptroller treasurer speaker whip delegate councilman councilwoman
councillor alderman first-lady sister brother mother aunt uncle saint interior finance defense defence former then-president
editor correspondent reporter author actor actress singer director-general undersecretary-general sgts prosecutor activist campaigner
`);

/** Titles that are written in capitals; in other letters they are words or parts of names. */
export const SHORT_TITLES = set('MP MPs PM MLA MLAs MEP MEPs MSP MSPs TD CEO CFO COO CTO DI DCI DSI DCS EVP');

/** Of the titles, those that are never the first word of a name of something else. */
export const SURE_TITLES = set(`
mr mrs ms dr prof gen lt col maj capt sgt adm cmdr brig rev sen sens rep reps gov govs
president premier chancellor minister secretary secretary-general chairman chairwoman governor mayor senator congressman
congresswoman archbishop ayatollah professor spokesman spokeswoman president-elect sheriff ambassador sheik pope cardinal prosecutor mp mla mep msp speaker
`);

/** What follows a title and still belongs to it: "Secretary of State", "Minister for Trade". In small letters. */
export const TITLE_TAILS = set(`
state defense defence treasury interior commerce energy labor labour education agriculture transportation trade finance
health justice war navy army staff government affairs security industry house senate staff exchequer representatives commons
`);

/** Trades in small letters before a name: "singer Ariana Grande". */
export const TRADES = set(`
actor actress adviser advisor aide ambassador analyst architect artist astronaut attorney author banker boss boxer candidate
captain cardinal chairman chairwoman chancellor chef chief cleric coach colleague columnist comedian commander commissioner
composer conductor congressman congresswoman correspondent counsel critic cyclist dealer defender democrat deputy designer dictator
diplomat director doctor driver economist editor engineer entrepreneur executive expert farmer financier founder forward general
goalkeeper governor guitarist husband investor journalist judge justice lawmaker lawyer leader legislator lieutenant magistrate manager
mayor midfielder minister model musician negotiator novelist nurse officer official opponent owner partner pastor photographer
physicist pilot pitcher player poet politician premier president priest producer professor prosecutor quarterback rapper rebel
reporter representative researcher rival sailor scholar scientist secretary secretary-general senator sergeant sheriff singer skipper
soldier son spokesman spokesperson spokeswoman star strategist striker student superintendent surgeon suspect swimmer teacher
teammate tycoon administrator chairperson clerk activist campaigner co-founder treasurer referee umpire undersecretary curator counterpart resident lock prop hooker flanker fullback bowler batsman trader trustee veteran victim warlord wife winger winner writer brother sister father mother daughter
`);

/** Relatives in small letters, whose given names follow after a comma. */
export const KIN = set(
  'son sons daughter daughters brother sister wife husband partner mother father nephew niece grandson granddaughter',
);

/** Words after a name that only people, and those who speak for others, do. */
export const SPEECH = set(`
said says told added adds asked argued argues insisted insists explained explains recalled recalls replied joked
testified testifies tweeted wrote writes thinks believes believed
`);

/** Heads of bodies that go by their initials, defined or not: "SEC" of the Securities and Exchange Commission. */
export const INITIALED = set(`
Administration Association Authority Bureau Commission Confederation Exchange Federation Fund Nations Organisation
Organization Union
`);

/** The end of a company's full name; news drops it on second reference. Without dots. */
export const COMPANY_ENDS = set(`
Inc Corp Co Ltd LTd PLC Plc plc LLC LLP LP AG GmbH SA S.A SPA SpA NV N.V BV B.V SpA S.p.A AB ASA A/S Oy Pty Pte KK Bhd Corporation
Incorporated Limited Company Companies Cos inc corp co ltd
`);

/** Words for a trade or a form that follow the own part of a company's name and may be left out. */
export const COMPANY_TRADES = set(`
Holdings Holding Group Industries Industrial International Enterprises Associates Partners Brothers Bros Sons Stores
Airlines Airways Air Bank Bancorp Bancshares Financial Insurance Investments Investors Securities Capital Chemical Chemicals
Textile Textiles Mills Motor Motors Oil Petroleum Gas Energy Resources Mining Minerals Steel Electric Electronics
Systems Technologies Technology Software Computer Computers Communications Telecommunications Telecom Telephone Telegraph
Pharmaceuticals Pharmaceutical Laboratories Foods Brewing Breweries Products Services Service Trading Realty Properties
Savings Trust Media Entertainment Pictures Studios Records Publishing Publications Newspapers Press Paper Manufacturing
Instruments Devices Semiconductor Aerospace Aircraft Aviation Shipping Lines Transport Transportation Railway Railroad
Hotels Restaurants Development Medical Health Healthcare Biotech Sciences Data Networks Equipment Tool Tools
Markets Marketing Management Advisors Advisers Utilities Power Water Cable Broadcasting
`);

/** Nouns that make a capitalised phrase an organisation when they stand last, or before "of" or "for". */
export const ORG_HEADS = set(`
Academy Administration Agency Alliance Army Assembly Association Authority Bank Banks Board Brigade Brigades Bureau Cabinet Caucus Center Centre Centers Centres Chamber
Church Club Coalition College Command Commission Committee Confederation Conference Congress Consortium Convention-Center Corps
Council Court Department Directorate Division Exchange Federation Force Forces Forum Foundation Front Fund Government
Guard Hospital House Institute Institution Institutes Jihad League Library Ministry Mission Movement Museum Navy Network
Office Infirmary Orchestra Organisation Organization Panel Parliament Party Patrol Police Post Press Program Programme Project
Registry Regiment School Schools Secretariat Senate Service Services Society Squad State Syndicate Task Team Times Treasury Tribune Tribunal Trust Union Unions
United University Veterans Watch Workers Journal Herald Gazette Telegraph Guardian Observer News Radio Television
Airlines Airways Motors Holdings Group Industries Enterprises Associates Securities Laboratories Systems Technologies
Bancorp Mills Stores Brothers Records Pictures Studios Symphony Nations Boys Stock Clinic Laboratory Observatory
`);

/** Single words that name a body in every text. */
export const INSTITUTIONS = set(`
Pentagon Kremlin Congress Senate Parliament Interpol Reuters Bundestag Knesset Duma Politburo Hamas Hezbollah Taliban Vatican
Nasdaq Wimbledon Fed
`);

/** Nouns that make a capitalised phrase a place. */
export const PLACE_HEADS = set(`
Airport Archipelago Arena Avenue Basin Bay Beach Boulevard Bridge Canal Canyon Castle Channel Circle City Coast County Creek Desert District
Drive Forest Garden Gardens Gulf Harbor Harbour Heights Hill Hills Island Islands Isle Isles Lake Lakes Lane Mall Mansion Mountain
Mountains Ocean Palace Park Peninsula Plateau Plaza Point Port Prison Province Range Region Republic Ridge River Road
Sea Square Stadium Station Strait Straits Street Strip Territory Tower Towers Town Township Valley Village Zone Base Airfield Kingdom
`);

/** Words that open the name of a place. */
export const PLACE_OPENERS = set(
  'Mount Lake Cape Port Fort San Santa Santo Los Las St. Saint Gulf Strait Isle El Mt. Ft.',
);

/** Words for places and bodies that are as common as surnames. */
export const SURNAME_HEADS = set('Hill Lane Lake Forest Rivers Castle Banks Bridges Post Church Law');

/** Nouns that make a capitalised phrase a law or a treaty. */
export const LAW_HEADS = set(`
Act Accord Accords Agreement Amendment Bill Charter Code Constitution Convention Covenant Declaration Directive Law Pact Protocol Protocols
Resolution Treaty Ordinance Statute
`);

/** Nouns that make a capitalised phrase an event. */
export const EVENT_HEADS = set(`
War Wars Olympics Games Cup Championship Championships Open Bowl Prix Marathon Festival Revolution Uprising Intifada Summit
Crisis Battle Massacre Holocaust Hurricane Earthquake Expo Derby Series Tournament Masters Playoffs Inquiry Scandal Depression
Day Christmas Easter Ramadan Thanksgiving Halloween Passover Hanukkah Eve
`);

/** Words before a storm's name: "Hurricane Elena". */
export const STORMS = set('Hurricane Typhoon Cyclone Storm');

/** Happenings in small letters that make an event of the name before them: "Manchester bombing". */
export const HAPPENINGS = set(`
bombing bombings massacre earthquake shooting shootings uprising siege hijacking hijackings tsunami genocide
`);

/** Parts of a name in small letters, between capitalised ones: "Cor van der Klugt". */
export const PARTICLES = set(
  'de del della der den van von zu zum la le du di da dos das do bin ibn al el ben abu ten ter op af av ul',
);

/** What institutions are for; two of them joined by "and" are one name: "Securities and Exchange Commission". */
export const SUBJECTS = set(`
Administration Affairs Aeronautics Agricultural Agriculture Air Aging Aid Alcohol Animal Animals Arts Atmospheric Aviation Bosnia Budget Business Children
Civil Commerce Communication Communications Community Conservation Consumer Control Co-operation Cooperation Country Credit Culture
Customs Defence Defense Democracy Development Disease Drug Drugs Economic Economy Economics Education Employment Energy Engineering Enterprise
Enforcement Environment Environmental Exchange Exhibition Finance Financial Firearms Fish Fisheries Fishing Food Foreign Forestry
Game Global Governmental Health Healthcare Homeland Housing Human Humanitarian Humanities Immigration Industrial Industry Information Infrastructure
Innovation Insurance Intelligence International Investment Justice Labor Labour Land Law Legal Legislative Literature Manufacturing Marine Maritime Markets
Medicine Medical Mental Military Mining Monetary Music National Natural Naturalization Nuclear Nutrition Occupational Oceanic Oil Operations Parks Peace Personnel
Planning Police Policy Political Population Prevention Public Quality Recovery Reconstruction Reform Refugees Regulatory Relief
Religion Religious Research Resources Revenue Rights Rural Safety Science Sciences Securities Security Services Social
Space Sport Sports Standards State Statistics Strategic Studies Survey Tax Taxation Technical Technology Telecommunications Tobacco Tourism Trade
Training Transport Transportation Treasury Tropical Urban Veterans Water Welfare Wildlife Women Work Workers Youth
`);

/** Common nouns and adjectives that make no name alone, though institutions carry them. */
export const GENERIC = set(`
American Central Chief Common Executive Federal First Former General Global Grand Great Group High International Interior Joint Justice
Local Main National New Old Public Royal Second Social Special Standard Supreme United Western Free Human
Ambassador Amendment Article Chairman Commander Economics Economy Exchequer Governor Majority Minority Minister President Premier Secretary Senator Spokesman
Attorney Captain Coach Colonel Detective Director Doctor Judge King Prince Princess Queen Lieutenant Manager Mayor Officer Professor Representative
Sergeant Sheriff Speaker Constitution Democracy State States Town Village World Government Nation Company Corporation Business Industry Interview
Agriculture Commerce Defense Defence Education Energy Finance Health Housing Labor Science Security Technology Trade Transportation Foreign
University Ministry Department Committee Commission Council Court Board Bureau Bank Agency Association Authority Army Navy Police
Church Club College School Hospital Hotel Institute Museum Office Organization Party Press Service Services Society Union
House Exchange Street Avenue Road River Lake Island Park County City Square Airport Bridge Building Center Centre Station Region Province
Treasury Stock Mercantile Futures Fine Treasuries
Act Bill Law Treaty Accord Agreement Charter Code Convention Resolution War Games Cup Olympic Summit Conference Festival
Division Program Project Plan Fund Trust System Systems Network Industries Holdings Enterprises Associates International Securities
Inc Corp Co Ltd Plc Company Communications Products Research Development Management Investors Institutional Capital Markets
Spring Summer Autumn Fall Winter Day Week Month Year Tonight Today Christmas-Day Morning Evening
Cabinet Parliament Administration Opposition Left Right Center-Left Force Forces Guard Corps Fleet Mission Command Conservative Liberal Independent
`);

/** Things that are known under one spelling and its others; joined only when the library writes at least one of them. */
export const SAME: readonly (readonly string[])[] = [
  ['United Nations', 'U.N.', 'UN'],
  ['European Union', 'E.U.', 'EU'],
  ['Islamic State', 'ISIS', 'ISIL', 'Daesh'],
  ['September 11 attacks', '9/11', 'Sept. 11 attacks', 'September 11, 2001'],
];

/** What companies have, with or without a possessive. */
export const COMPANY_MATTERS = set('shares stock shareholders investors revenue revenues profit profits CEO');
