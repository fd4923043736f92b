// Made by `npm run words` from words.tsv in engine/lexicon/data/. Change those, not this file.
import { wordSet } from '../base/word-set.ts';

/** Holds a sentence together and says nothing about its subject. */
export const STOP_WORDS = /* @__PURE__ */ wordSet(`
a about above after again against ago all along already also although always am among an and another any anyone
anything are arent around as at away back be became because become been before behind being below between both but by
came can cannot cant come comes could couldnt did didnt do does doesnt doing done dont down during each either else
even ever every everyone everything few for from get gets getting go goes going gone got had has have having he hed her
here hers herself him himself his how however i id if ill im in including indeed instead into is isnt it its itself ive
just later least less let like made make makes making many may maybe me might mine more most mr mrs ms much must my
myself near nearly neither never no nobody none nor not nothing now of off often on once one ones only onto or other
others otherwise our ours ourselves out over own per perhaps put quite rather really s same see seem seemed seems seen
several shall she should since so some someone something still such t take taken takes taking than that thats the their
theirs them themselves then there thereby these they theyre this those though through throughout thus till to together
too took toward towards under unless until up upon us use used uses using very via was wasnt way we well went were
werent weve what whatever when where whether which while who whom whose why will with within without wont would wouldnt
yes yet you your yours yourself`);

/**
 * Stands in every news text: it counts a little for the fit and is no reason to show anybody (days and months are added
 * from the calendar).
 */
export const COMMON_NEWS_WORDS = /* @__PURE__ */ wordSet(`
able accord according add added adding adds agree agreed ahead allow allowed amid announce announced appear appeared
arrive arriving ask asked asking based began begin big bring brought call called calls case cases certain chief clear
close come concern concerned concerns continue continued countries country course current currently day days describe
described despite different discuss discussed discussing due earlier early end ended ensure event expect expected fact
far find first five focus follow followed following force former forward found four full further future general give
given gives giving good government great greater group groups half hand happen held help high himself hold hour hours
hundreds idea important include included increase increased issue issues job keep key kind knew know known large
largest last late latest lead leader leaders leading leave led left level light likely line live local long longer look
looking main major man matter matters mean means meet meeting member members men million minister moment month months
morning move named national need needs new news next night note noted number offer offered office official officials
old open order page part parties party past people percent place plan plans play point position possible power present
president press prime problem provide provided public question questions quickly reach read ready real recent recently
remain report reported reporter reporters reporting reports result right role run said say saying says second secretary
send sending senior sent set seven short show showed shown side sign similar single situation six small soon speak
speaking special spoke spokesman spokesperson spokeswoman stand start started state statement states stay stayed
staying step stop story strong support sure talk talks tell ten thing things think third thought thousand thousands
three time times today told tomorrow tonight took top total tried trip try trying turn turned two understand urged view
views want wanted wants warn warned week weekend weeks whole woman women word words work working world year years
yesterday young monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december`);

/** Stands between or before names without being part of one. */
export const FUNCTION_WORDS = /* @__PURE__ */ wordSet(`
a about above across after again against all along already also although always am amid amidst among an and anti any
are around as at be because been before behind being below beside besides between beyond both but by can could
currently despite did do does down during each earlier even ever every ex few finally first for former from furthermore
had has have having he her here him his how however i if in indeed inside instead into is it its just last late later
like many may maybe me meanwhile might more moreover most must my near never nevertheless next no non nonetheless nor
not now of off often on once only onto or otherwise our out outside over per perhaps plus previously pro recently
second several shall she should since so some sometimes soon still such than that the their them then there therefore
these they third this those though through throughout to today tomorrow tonight toward towards under unless unlike
until up upon us versus via vs was we were what when where whether which while who whom whose why will with within
without would yesterday yet you your`);

/** Stands first in a sentence or a title with a capital, and belongs to no name there. */
export const OPENERS = /* @__PURE__ */ wordSet(`
a about above according accused across actually add added adding additionally admittedly advertisement after afterward
afterwards again against ago ahead all almost alone along already also alternatively although always am amid amidst
among amongst an analysts and another any anybody anyone anything anyway apart apparently are aren't around arrested
arriving as aside ask asked asking at avg away back based be became because become been before beginning behind being
believe below beneath beside besides between beyond bln born both breaking built but by call called calling can can't
cannot certain certainly citing clearly combined come coming compared concerning consequently considering correction
could couldn't coupled critics cts currently dealers dear declining described despite did didn't dlrs do does doesn't
doing don't done down driven due during each earlier early economists eight either eleven else elsewhere enough
especially even eventually ever every everybody everyone everything evidently ex ex- exactly except exclusive experts
faced fans far few fewer file finally first firstly five following for former formerly fortunately founded four from
further furthermore generally get getting give given giving go going good got had hadn't half hardly has hasn't have
haven't having he he'd he'll he's hear hello hence her here here's hers herself hi him himself his historically
hopefully how however hundreds i i'd i'll i'm i've if image imagine in including indeed initially inside instead into
investors ironically is isn't it it'd it'll it's its itself just keep know last late lately later lawyers least led
less let let's like likewise listen little located long look looking made mainly make making many maybe me meanwhile
might mine mln more moreover most mostly much must my myself named near nearby nearly neither net never nevertheless
new-found next nine no nobody none nonetheless nor normally not note nothing noting notwithstanding now nowhere
obviously of off officials often oh ok okay on once one ones only onto opposite or originally other others otherwise
ought our ours out outside over overall owing own particularly past pct people perhaps photo photos please plus police
possibly posted pressed presumably previous previously prior probably profits prosecutors protesters published put qtly
qtr quite ranked rather reached read really recent recently regarding regardless related released reportedly reporters
researchers residents respectively revenue revs right said sales same saying says scientists second secondly see seeing
seen seven several shall share shareholders shares she she'd she'll she's should shouldn't shr similarly simply since
six slightly so so-called some somebody somehow someone something sometimes somewhere soon sources speaking still
students such suddenly supposedly surely take taken taking tell ten thank thanks that that's the their theirs them
themselves then there there's thereafter therefore these they they'd they'll they're they've think third this those
though thousands three through throughout thus till to today together told tomorrow tonight too total toward towards
traders traditionally try twelve twenty two typically ultimately under underneath understandably undoubtedly
unfortunately unless unlike until unto up update updated upon us use used using usually various very via video voters
vs want was wasn't watch watching way we we'd we'll we're we've welcome well went were weren't what what's whatever
when whenever where whereas wherever whether which while who who's whoever whole whom whose why will with within
without witnesses won't would wouldn't wow yeah yes yesterday yet you you'd you'll you're you've young younger your
yours yourself zero`);

/** Opens a sentence and hardly ever follows an abbreviation inside one. */
export const SENTENCE_OPENERS = /* @__PURE__ */ wordSet(`
a all also although an and another any as asked at because before both but by despite during each earlier even for from
he her here his how however i if in instead it its last later many meanwhile more most much my neither no nobody none
nor not now of on once one only or other others our she since so some still such that the their then there these they
this those though three to two under until we what when where whether which while who why with yet you your`);

/** Before a word in capitals it says that the word is stressed, not an acronym ("What IS this"). */
export const STRESS_BEFORE = /* @__PURE__ */ wordSet(`
ask contact follow gave give gives guess he help here how i it join know knows leave let love nor not point problem
question really send she show so teach tell tells that there these they thing things this those told trust truth we
what when where which who whom whose why you`);

/** After a word in capitals it says the same. */
export const STRESS_AFTER = /* @__PURE__ */ wordSet(`
a all also always an he her his how i it its just my never no not only our really she so still that the their there
these they this those too very we what where why you your`);

/** Grammatical article: what follows it with a capital need not be a name ("the Green vote"). */
export const ARTICLE_WORDS = /* @__PURE__ */ wordSet('a an the');

/** Goes straight before a place where somebody or something is ("in Washington"). */
export const BEFORE_PLACES = /* @__PURE__ */ wordSet(`
across around at from in leave left near outside to visit visited`);

/** Where it stands, a noun phrase after "of" has ended. */
export const PHRASE_ENDS = /* @__PURE__ */ wordSet(`
after against and are as at because before but by can could for from had has have if in is may must or said says should
since states that to until was were when which while who will with would`);

/** Preposition that is evidence of a place. */
export const PLACE_PREPOSITIONS = /* @__PURE__ */ wordSet('across in near outside throughout');

/** Verb that gives a quotation to its speaker. */
export const QUOTING_VERBS = /* @__PURE__ */ wordSet(`
accused acknowledged added adding admitted agreed announced argued asked asserted assured believes called charged
claimed commented conceded concluded condemned confirmed criticised criticized declared declined demanded denied
denounced described disclosed emphasised emphasized explained expressed hailed insisted insists mentioned noted pledged
praised promised proposed quoted recalled refused reiterated rejected remarked repeated replied reported responded
revealed said saying says slammed speaking spoke stated stressed suggested telegraphed tells told tweeted underlined
urged vowed warned welcomed wrote`);

/** Says that somebody said what stands beside it, and not only spoke of it ("said", not "criticised"). */
export const STATEMENT_VERBS = /* @__PURE__ */ wordSet(`
acknowledged acknowledges added adds admits admitted announced argued argues asserted cautioned cautions claimed
commented conceded concedes concluded declared emphasised emphasized explained explains insisted insists joked
maintained maintains noted observed predicted predicts quipped recalled recalls reiterated remarked replied responded
said says stated stressed tells testified told tweeted warned warns writes wrote`);

/** Says that somebody spoke and nothing of what about: sharing it is no reason to show a passage. */
export const REPORTING_WORDS = /* @__PURE__ */ wordSet(`
added adding admitted commented mentioned noted remarked replied reported said saying says stated tells told`);

/** Opens a question. */
export const QUESTION_WORDS = /* @__PURE__ */ wordSet('how what when where which who whom whose why');

/** Verb of a typed question that asks for somebody's words ("what did he say"). */
export const ASKED_SPEECH = /* @__PURE__ */ wordSet('claim comment said say says tell tells think thinks thought told');

/** Verb of a typed question that says nothing of its subject ("what did he say", "what happened"). */
export const ASKED_VERBS = /* @__PURE__ */ wordSet(`
claim comment explain find happen happened happening happens know said say says tell tells think thinks thought told
want wants`);

/** Gives or names a reason: what stands with it may answer "why". */
export const REASON_WORDS = /* @__PURE__ */ wordSet(`
aimed avenge avenged because blame blamed cause caused causes due excuse explained explanation grounds justification
justified justify justifying motive motives owing pretext prompted prompting purpose rationale reason reasons response
retaliation revenge therefore thus`);

/** After a name: what only people do, and those who speak for others. */
export const PERSON_VERBS = /* @__PURE__ */ wordSet(`
added adds argued argues asked believed believes explained explains insisted insists joked recalled recalls replied
said says testified testifies thinks told tweeted writes wrote`);

/** Word of headlines that no list for schoolchildren has; inflections go without saying. */
export const NEWS_WORDS = /* @__PURE__ */ wordSet(`
according accuse accuses accusing administration admits agency airstrike airstrikes alliance ambassador amid analysis
analysts asked assembly association attack attacks attorney back backs ban bans beating blast blasts board breaking
budget bureau call calling calls campaign citing claim claims commission committee congress coronavirus council court
crisis criticizing critics cut cuts dead deal death defence defense democrats denies deny department despite dies drone
economic economy editorial election elections endorse endorses escalate escalates exclusive experts eyes face faces
facing federal fire following foreign global government governor hails hit hits hosting impeachment including inquiry
intelligence international interview investors joining judge killed killing lawmakers lawyer league leaving live lose
loses losing make makes markets meeting meets met military minister ministry missile mocks mulls national nixes nuclear
officials opinion pandemic parliament party photo photos plan plans praising president probe rally reacting read reject
rejects report reporter reports republicans resign resigns responding sanctions says secretary security seeks senate
senator set sets slam slammed slams sources speaking summit support supporters supporting supreme talks tariffs tax
taxes terror terrorism terrorist threaten threatens told touts trade trial troops tweet tweeted tweets under union
update updated urge urges urging vaccine video visiting voters vow vows warning watch win winning wins`);

/** Title, rank or office: before a surname a person follows, after a name the name has ended. */
export const TITLES_AND_OFFICES = /* @__PURE__ */ wordSet(`
acting activist actor actress adm admiral adviser advisor aide amb ambassador analyst anchor archbishop assistant
attorney author ayatollah billionaire bishop boss brig brigadier candidate capt captain cardinal ceo cfo chair chairman
chairmen chairperson chairwoman chancellor chief cleric cmdr col colonel comedian commander commissioner comrade
congressman congressperson congresswoman coo correspondent counsel crown czar dame deputy dictator diplomat director
doctor dr economist editor elect emir emperor envoy fm founder gen general gov governor head hon host imam incoming
incumbent interim judge justice king lawmaker leader lieutenant lord lt maj major marshal mayor mep minister
ministerial mister mp mr msgr msp negotiator nominee official outgoing pm pope potus premier president presidential
prime prince princess prof professor queen rep reporter representative rev reverend secretary sen senator sgt shaikh
sheikh sheriff singer sir speaker spokesman spokesperson spokeswoman strongman sultan taoiseach treasurer tsar tycoon
vice warlord`);

/** Title of a woman: before the surname alone of a man it names somebody else. */
export const FEMALE_TITLES = /* @__PURE__ */ wordSet(`
baroness dame duchess frau lady madam madame miss mme mrs ms princess queen senora signora`);

/** Stands before a person's name when names are learned; the name is cut there. */
export const NAME_TITLES = /* @__PURE__ */ wordSet(`
acting activist actor actress adm admiral alderman ambassador analyst archbishop assistant associate attorney atty aunt
author ayatollah baroness bishop brig brigadier brother campaigner capt captain cardinal chair chairman chairperson
chairwoman chancellor chief cmdr co-chairman coach col colonel commander commissioner comptroller congressman
congresswoman constable corporal correspondent councillor councilman councilwoman dame defence defender defense
delegate deputy detective director director-general doctor dr duchess duke economist editor emir emperor envoy
executive father finance first-lady foreign former gen general goalkeeper gov governor governors govs hon imam
inspector interior judge justice king lady leader lieutenant lord lt maj major manager marshal mayor midfielder
minister ministers miss mother mr mrs ms mullah officer pastor pitcher pope premier pres president president-elect
presidents prime prince princess private prof professor prosecutor quarterback queen rabbi rep reporter representative
reps rev reverend saint secretary secretary-designate secretary-general sen senator senators senior sens sergeant sgt
sgts shah sheik sheikh sheriff singer sir sister speaker spokesman spokesperson spokeswoman striker sultan
superintendent then-president treasurer uncle undersecretary undersecretary-general vice vice-president whip`);

/** Title that is written in capitals; in other letters it is a word or part of a name. */
export const SHORT_TITLES = /* @__PURE__ */ wordSet(`
CEO CFO COO CTO DCI DCS DI DSI EVP MEP MEPs MLA MLAs MP MPs MSP MSPs PM TD`);

/**
 * Title that stands before a given name ("Prince Charles", "Sir Alex"), so that the word after it is nobody's surname
 * when people are called so.
 */
export const GIVEN_TITLES = /* @__PURE__ */ wordSet(`
brother dame father king lady pope prince princess queen saint sir sister`);

/** Title that says that somebody is meant, and not who ("Mr", "Sir"). */
export const PLAIN_TITLES = /* @__PURE__ */ wordSet('baroness dame dr lady lord miss mr mrs ms prof professor sir');

/** Title that is never the first word of a name of something else. */
export const SURE_TITLES = /* @__PURE__ */ wordSet(`
adm ambassador archbishop ayatollah brig capt cardinal chairman chairwoman chancellor cmdr col congressman
congresswoman dr gen gov governor govs lt maj mayor mep minister mla mp mr mrs ms msp pope premier president
president-elect prof professor prosecutor rep reps rev secretary secretary-general sen senator sens sgt sheik sheriff
speaker spokesman spokeswoman`);

/** Follows a title and still belongs to it ("Secretary of State"). */
export const TITLE_TAILS = /* @__PURE__ */ wordSet(`
affairs agriculture army commerce commons defence defense education energy exchequer finance government health house
industry interior justice labor labour navy representatives security senate staff state trade transportation treasury
war`);

/** Trade in small letters before a name ("singer Ariana Grande"). */
export const TRADES = /* @__PURE__ */ wordSet(`
activist actor actress administrator adviser advisor aide ambassador analyst architect artist astronaut attorney author
banker batsman boss bowler boxer brother campaigner candidate captain cardinal chairman chairperson chairwoman
chancellor chef chief cleric clerk co-founder coach colleague columnist comedian commander commissioner composer
conductor congressman congresswoman correspondent counsel counterpart critic curator cyclist daughter dealer defender
democrat deputy designer dictator diplomat director doctor driver economist editor engineer entrepreneur executive
expert farmer father financier flanker forward founder fullback general goalkeeper governor guitarist hooker husband
investor journalist judge justice keeper lawmaker lawyer leader legislator lieutenant lock magistrate manager mayor
midfielder minister model mother musician negotiator novelist nurse officer official opponent owner partner pastor
photographer physicist pilot pitcher player poet politician premier president priest producer professor prop prosecutor
quarterback rapper rebel referee reporter representative researcher resident rival sailor scholar scientist secretary
secretary-general senator sergeant sheriff singer sister skipper soldier son spokesman spokesperson spokeswoman star
strategist striker student superintendent surgeon suspect swimmer teacher teammate trader treasurer trustee tycoon
umpire undersecretary veteran victim warlord wife winger winner writer`);

/** Relative in small letters, whose given name follows after a comma ("her son, Emeka"). */
export const RELATIVES = /* @__PURE__ */ wordSet(`
brother daughter daughters father granddaughter grandson husband mother nephew niece partner sister son sons wife`);

/** What a head of government has, and a fire or a soup has not ("the Bush administration"). */
export const OFFICE_MATTERS = /* @__PURE__ */ wordSet(`
administration aide aides cabinet campaign era government presidency`);

/** What companies have, with or without a possessive. */
export const COMPANY_MATTERS = /* @__PURE__ */ wordSet(`
CEO investors profit profits revenue revenues shareholders shares stock`);

/** What is held in a company ("a stake in"). */
export const HOLDINGS = /* @__PURE__ */ wordSet(`
bonds holding interest investors shareholders shares stake stakes stock`);

/** Adjective that before a body's common name makes another body ("National Security Council"). */
export const MODIFIERS = /* @__PURE__ */ wordSet(`
african american arab british central civil domestic economic european external federal financial general gulf high
internal international joint local military national private public regional royal senior special supreme`);

/**
 * Word for people and things of a place or a faith: it describes, and is no name by itself. Those of countries, states
 * and cities stand with them.
 */
export const DEMONYMS = /* @__PURE__ */ wordSet(`
Aboriginal Aboriginals African-American African-Americans Anglican Anglicans Anglo Anglos Anglo-American
Anglo-Americans Arab Arabs Arabian Arabians Arabic Arabics Atlantic Atlantics Baltic Baltics Baptist Baptists Basque
Basques Bavarian Bavarians Breton Bretons Buddhist Buddhists Byzantine Byzantines Cajun Cajuns Catalan Catalans
Catholic Catholics Cherokee Cherokees Christian Christians Communist Communists Creole Creoles Darfuri Darfuris Eastern
Easterns Eskimo Eskimos Euro-American Euro-Americans Evangelical Evangelicals Flemish Flemishs Franco-German
Franco-Germans Gazan Gazans Hindu Hindus Hispanic Hispanics Hutu Hutus Islamic Islamics Islamist Islamists Jew Jews
Jewish Jewishs Kurd Kurds Kurdish Kurdishs Latino Latinos Lutheran Lutherans Marxist Marxists Mediterranean
Mediterraneans Methodist Methodists Midwestern Midwesterns Mormon Mormons Moslem Moslems Muslim Muslims Navajo Navajos
Nazi Nazis Nordic Nordics Northeastern Northeasterns Northern Northerns Northwestern Northwesterns Orthodox Orthodoxs
Ottoman Ottomans Pacific Pacifics Pashtun Pashtuns Persian Persians Presbyterian Presbyterians Protestant Protestants
Prussian Prussians Quaker Quakers Rohingya Rohingyas Roman Romans Sahrawi Sahrawis Shia Shias Shiite Shiites Sicilian
Sicilians Sikh Sikhs Sinhalese Sinhaleses Sino-American Sino-Americans Southeastern Southeasterns Southern Southerns
Southwestern Southwesterns Sunni Sunnis Tamil Tamils Tutsi Tutsis Uighur Uighurs Uyghur Uyghurs Walloon Walloons
Western Westerns Yankee Yankees Afghan Afghans Albanian Albanians Algerian Algerians Andorran Andorrans Angolan
Angolans Argentine Argentines Argentinian Argentinians Argentinean Argentineans Armenian Armenians Australian
Australians Aussie Aussies Austrian Austrians Azerbaijani Azerbaijanis Azeri Azeris Bahamian Bahamians Bahraini
Bahrainis Bangladeshi Bangladeshis Barbadian Barbadians Belarusian Belarusians Belarussian Belarussians Belgian
Belgians Belizean Belizeans Beninese Benineses Bhutanese Bhutaneses Bolivian Bolivians Bosnian Bosnians Bosniak
Bosniaks Botswanan Botswanans Brazilian Brazilians Bruneian Bruneians Bulgarian Bulgarians Burkinabe Burkinabes
Burundian Burundians Cambodian Cambodians Cameroonian Cameroonians Canadian Canadians Chadian Chadians Chilean Chileans
Chinese Chineses Colombian Colombians Comorian Comorians Congolese Congoleses Croatian Croatians Croat Croats Cuban
Cubans Cypriot Cypriots Czech Czechs Czechoslovak Czechoslovaks Czechoslovakian Czechoslovakians Danish Danishs Dane
Danes Djiboutian Djiboutians Dominican Dominicans Timorese Timoreses Ecuadorean Ecuadoreans Ecuadorian Ecuadorians
Egyptian Egyptians Salvadoran Salvadorans English Englishs Englishman Englishmans Englishmen Englishmens Eritrean
Eritreans Estonian Estonians Ethiopian Ethiopians Fijian Fijians Finnish Finnishs Finn Finns French Frenchs Frenchman
Frenchmans Frenchmen Frenchmens Gabonese Gaboneses Gambian Gambians Georgian Georgians German Germans Ghanaian
Ghanaians Greek Greeks Greenlandic Greenlandics Grenadian Grenadians Guatemalan Guatemalans Guinean Guineans Guyanese
Guyaneses Haitian Haitians Honduran Hondurans Hungarian Hungarians Icelandic Icelandics Icelander Icelanders Indian
Indians Indonesian Indonesians Iranian Iranians Iraqi Iraqis Irish Irishs Irishman Irishmans Israeli Israelis Italian
Italians Ivorian Ivorians Jamaican Jamaicans Japanese Japaneses Jordanian Jordanians Kazakh Kazakhs Kenyan Kenyans
Kosovar Kosovars Kuwaiti Kuwaitis Kyrgyz Kyrgyzs Laotian Laotians Lao Laos Latvian Latvians Lebanese Lebaneses Liberian
Liberians Libyan Libyans Lithuanian Lithuanians Macedonian Macedonians Malagasy Malagasys Malawian Malawians Malaysian
Malaysians Malay Malays Maldivian Maldivians Malian Malians Maltese Malteses Mauritanian Mauritanians Mauritian
Mauritians Mexican Mexicans Moldovan Moldovans Monegasque Monegasques Mongolian Mongolians Montenegrin Montenegrins
Moroccan Moroccans Mozambican Mozambicans Burmese Burmeses Namibian Namibians Nepalese Nepaleses Nepali Nepalis Dutch
Dutchs Dutchman Dutchmans Kiwi Kiwis Nicaraguan Nicaraguans Nigerien Nigeriens Nigerian Nigerians Norwegian Norwegians
Omani Omanis Pakistani Pakistanis Palestinian Palestinians Panamanian Panamanians Paraguayan Paraguayans Peruvian
Peruvians Filipino Filipinos Philippine Philippines Polish Polishs Pole Poles Portuguese Portugueses Qatari Qataris
Romanian Romanians Rumanian Rumanians Russian Russians Rwandan Rwandans Saudi Saudis Scottish Scottishs Scot Scots
Scotss Scotsman Scotsmans Senegalese Senegaleses Serbian Serbians Serb Serbs Singaporean Singaporeans Slovak Slovaks
Slovakian Slovakians Slovenian Slovenians Slovene Slovenes Somali Somalis Soviet Soviets Spanish Spanishs Spaniard
Spaniards Sudanese Sudaneses Surinamese Surinameses Swedish Swedishs Swede Swedes Swiss Swisss Syrian Syrians Taiwanese
Taiwaneses Tajik Tajiks Tanzanian Tanzanians Thai Thais Tibetan Tibetans Togolese Togoleses Trinidadian Trinidadians
Tunisian Tunisians Turkish Turkishs Turk Turks Turkmen Turkmens Ugandan Ugandans Ukrainian Ukrainians Emirati Emiratis
British Britishs Briton Britons Britonss American Americans Uruguayan Uruguayans Uzbek Uzbeks Venezuelan Venezuelans
Vietnamese Vietnameses Welsh Welshs Welshman Welshmans Yemeni Yemenis Yugoslav Yugoslavs Yugoslavian Yugoslavians
Zairean Zaireans Zambian Zambians Zimbabwean Zimbabweans Alaskan Alaskans Californian Californians Hawaiian Hawaiians
Texan Texans European Europeans Asian Asians African Africans Scandinavian Scandinavians Balkan Balkans Caucasian
Caucasians Crimean Crimeans Chechen Chechens Latin Latins Londoner Londoners Parisian Parisians`);

/** Adherent of a party: before a person it only describes, as the words of a country do. */
export const ORIGIN_ADJECTIVES = /* @__PURE__ */ wordSet(`
conservative democrat democratic labour liberal nationalist republican socialist tory afghan albanian algerian andorran
angolan argentine argentinian argentinean armenian australian aussie austrian azerbaijani azeri bahamian bahraini
bangladeshi barbadian belarusian belarussian belgian belizean beninese bhutanese bolivian bosnian bosniak botswanan
brazilian bruneian bulgarian burkinabe burundian cambodian cameroonian canadian verdean chadian chilean chinese
colombian comorian congolese rican croatian croat cuban cypriot czech czechoslovak czechoslovakian danish dane
djiboutian dominican german timorese ecuadorean ecuadorian egyptian salvadoran english englishman englishmen eritrean
estonian ethiopian fijian finnish finn french frenchman frenchmen gabonese gambian georgian ghanaian greek greenlandic
grenadian guatemalan guinean guyanese haitian honduran hungarian icelandic icelander indian indonesian iranian iraqi
irish irishman israeli italian ivorian jamaican japanese jordanian kazakh kenyan kosovar kuwaiti kyrgyz laotian lao
latvian lebanese liberian libyan lithuanian macedonian malagasy malawian malaysian malay maldivian malian maltese
mauritanian mauritian mexican moldovan monegasque mongolian montenegrin moroccan mozambican burmese namibian nepalese
nepali dutch dutchman zealander kiwi nicaraguan nigerien nigerian korean norwegian omani pakistani palestinian
panamanian paraguayan peruvian filipino philippine polish pole portuguese qatari romanian rumanian russian rwandan
saudi scottish scot scots scotsman senegalese serbian serb singaporean slovak slovakian slovenian slovene somali
african soviet spanish spaniard lankan sudanese surinamese swedish swede swiss syrian taiwanese tajik tanzanian thai
tibetan togolese trinidadian tunisian turkish turk turkmen ugandan ukrainian emirati british briton britons american
uruguayan uzbek venezuelan vietnamese welsh welshman yemeni yugoslav yugoslavian zairean zambian zimbabwean alaskan
californian hawaiian texan european asian scandinavian balkan caucasian crimean chechen latin londoner parisian
aboriginal anglican anglo arab arabian arabic atlantic baltic baptist basque bavarian breton buddhist byzantine cajun
catalan catholic cherokee christian communist creole darfuri eastern eskimo evangelical flemish gazan hindu hispanic
hutu islamic islamist jew jewish kurd kurdish latino lutheran marxist mediterranean methodist midwestern mormon moslem
muslim navajo nazi nordic northeastern northern northwestern orthodox ottoman pacific pashtun persian presbyterian
protestant prussian quaker rohingya roman sahrawi shia shiite sicilian sikh sinhalese southeastern southern
southwestern sunni tamil tutsi uighur uyghur walloon western yankee`);

/** Capitalised after a name it makes a longer name ("Trump Tower"). */
export const NAME_TAILS = /* @__PURE__ */ wordSet(`
academy accord accords act afc ag agency agreement air airlines airport airways albion arena army assembly association
astros athletic attack attacks authority avenue award awards bancorp bank barracks battalion battlefield bay beach
bears bengals blackhawks blast bombing bombings boulevard bowl braves brewers bridge brigade broncos bruins buccaneers
bureau bv camp canadiens canal capital capitals carey casino cathedral celtics center centre cf championship
championships chargers charter chronicle church city clinic clippers club clubs co coast college commanders commission
committee companies company confederation congress constitution consulate convention corp corporation corps council
county court cowboys creek cup declaration department derby desert diamondbacks disease dispatch district division
doctrine dodgers dolphins eagles effect electric embassy empire energy enterprises entertainment examiner exchange
falcons falls fc federation festival fleet fort foundation fund funds gallery games garden gardens gazette giants globe
gmbh golf grizzlies group guard guardian guards heights herald hills hilton holding holdings hornets hospital hotel
hotels house ii iii inc industries initiative inquirer institute institution international island islands iv ix jackson
jail journal jr junior kingdom lake lakers lane law league legion library limited lions llc llp ltd magazine mail
marathon mariners marlins massacre mavericks medal media memorial mets ministry mirror monitor monthly monument mosque
motors mountain mountains museum mystics nationals navy network networks news nuggets nv observer office oil open
organisation organization orioles pacers packers pact padres panthers parade park parliament partners patriots pelicans
penguins petroleum phillies pictures pistons plaza plc police post press prison prize project protocol province radio
raptors ravens records redskins regiment region republic resolution resort resorts review revolution river road rockies
rovers sa sabres sc school seahawks senate senior sentinel service services society sprout sprouts spurs squadron
square sr stadium state states station steel steelers stock street studios syndrome systems technologies telegraph
television temple texans theater theatre theorem tigers timberwolves times titans today tower towers town treaty
tribune trust tv union united university uprising utd valley viii vikings virus waffle waffles wanderers war warriors
wars weekly whitehouse wizards xvi yankees zoo`);

/** May follow a name with a capital, in a headline or a house style, without making it longer. */
export const SOFT_TAILS = /* @__PURE__ */ wordSet(`
administration adviser advisers aide aides airstrike airstrikes alliance allies ally ambassador ambassadors attorney
attorneys border borders budget campaign case ceo chief chiefs coalition commander commanders conflict crisis critics
deal deals defence defense democrat democrats election elections enlargement envoy era expansion family fighters force
forces foreign general government governor headquarters impeachment inquiry lawyer lawyers leader leaders loyalist
loyalists mayor meeting member members militants minister ministers mission nominee official officials plan plans
policies policy premier presidency president prime probe pullout rally republican republicans said says secretary
senator soldiers speech spending spokesman spokesperson spokeswoman strike strikes summit supporter supporters talks
tariffs team trial trip troops tweet tweets vice visit voters withdrawal years`);

/** Food after a place's name ("Brussels sprouts"). */
export const FOODS = /* @__PURE__ */ wordSet(`
bacon beans breast breasts brine burger burgers carcass curry dinner gravy leftovers leg legs meat meatballs recipe
recipes sandwich sandwiches soup sprout sprouts stew stuffing thigh thighs waffle waffles wings`);

/** May follow "state" when that is no place ("Kabul state television"). */
export const STATE_AFFAIRS = /* @__PURE__ */ wordSet(`
banquet broadcaster dinner funeral media news prosecutor prosecutors radio secrets television tv visit visits`);

/** After it a name in a headline is that of a body or a site ("Trump Ocean Club"). */
export const INSTITUTION_TAILS = /* @__PURE__ */ wordSet(`
academy airport arena cathedral center centre club college foundation gallery group hospital hotel institute library
memorial museum school stadium theater theatre university`);

/** Head of an "X of Y" name, in which Y is only a part ("University of Manchester"). */
export const OF_HEADS = /* @__PURE__ */ wordSet(`
academy accord accords archbishop archdiocese association bank baron baroness battle bay bishop bridge cape cardinal
cathedral chamber charter church college confederation congress convention corporation council court daughters
declaration diocese duchess duke earl edict fall federation foundation gulf hospital house institute isle isles lake
league library marquess merchant movement museum musicians opera orchestra order pact party peace port protocol sack
school scouts sea services siege society song strait straits symphony synod theater theatre tower treaties treaty union
university valley veterans voice workers`);

/** Before a place it makes another name ("New Mexico", "FC Barcelona"), wherever it stands. */
export const PLACE_PREFIXES = /* @__PURE__ */ wordSet(`
afc american british cafe camp cape central cuny dutch dynamo east eastern el equatorial fc fort free french ft grand
great greater hmas hmcs hms hotel inner inter la lake las le les lesser little los lower middle mount mt new north
northeast northeastern northern northwest northwestern occupied old outer papua point port real rms saint san santa
santo sao south southeast southeastern southern southwest southwestern sporting st suny uc upper usns uss villa west
western`);

/** Opens the name of a place. */
export const PLACE_OPENERS = /* @__PURE__ */ wordSet(`
Cape El Fort Ft Ft. Gulf Isle Lake Las Los Mount Mt Mt. Port Saint San Santa Santo St St. Strait`);

/** Makes a capitalised phrase a place. */
export const PLACE_HEADS = /* @__PURE__ */ wordSet(`
Airfield Airport Archipelago Arena Avenue Base Basin Bay Beach Boulevard Bridge Canal Canyon Castle Channel Circle City
Coast County Creek Desert District Drive Forest Garden Gardens Gulf Harbor Harbour Heights Hill Hills Island Islands
Isle Isles Kingdom Lake Lakes Lane Mall Mansion Mountain Mountains Ocean Palace Park Peninsula Plateau Plaza Point Port
Prison Province Range Region Republic Ridge River Road Sea Square Stadium Station Strait Straits Street Strip Territory
Tower Towers Town Township Valley Village Zone`);

/** Makes a capitalised phrase an organisation when it stands last, or before "of" or "for". */
export const ORG_HEADS = /* @__PURE__ */ wordSet(`
Academy Administration Agency Airlines Airways Alliance Army Assembly Associates Association Authority Bancorp Bank
Banks Board Boys Brigade Brigades Brothers Bureau Cabinet Caucus Center Centers Centre Centres Chamber Church Clinic
Club Coalition College Command Commission Committee Community Confederation Conference Congress Consortium
Convention-Center Corps Council Court Department Directorate Division Enterprises Exchange Federation Force Forces
Forum Foundation Front Fund Gazette Government Group Guard Guardian Herald Holdings Hospital House Industries Infirmary
Institute Institutes Institution Jihad Journal Laboratories Laboratory League Library Mills Ministry Mission Motors
Movement Museum Nations Navy Network News Observatory Observer Office Orchestra Organisation Organization Panel
Parliament Party Patrol Pictures Police Post Press Program Programme Project Radio Records Regiment Registry School
Schools Secretariat Securities Senate Service Services Society Squad State Stock Stores Studios Symphony Syndicate
Systems Task Team Technologies Telegraph Television Times Treasury Tribunal Tribune Trust Union Unions United
University Veterans Watch Workers`);

/** Head of bodies that go by their initials, defined or not ("SEC"). */
export const INITIALED_HEADS = /* @__PURE__ */ wordSet(`
Administration Association Authority Bureau Commission Confederation Exchange Federation Fund Nations Organisation
Organization Union`);

/** Makes a capitalised phrase a law or a treaty. */
export const LAW_HEADS = /* @__PURE__ */ wordSet(`
Accord Accords Act Agreement Amendment Bill Charter Code Constitution Convention Covenant Declaration Directive Law
Ordinance Pact Protocol Protocols Resolution Statute Treaty`);

/** Makes a capitalised phrase an event. */
export const EVENT_HEADS = /* @__PURE__ */ wordSet(`
Battle Bowl Championship Championships Christmas Crisis Cup Day Depression Derby Earthquake Easter Eve Expo Festival
Games Halloween Hanukkah Holocaust Hurricane Inquiry Intifada Marathon Massacre Masters Olympics Open Passover Playoffs
Prix Ramadan Revolution Scandal Series Summit Thanksgiving Tournament Uprising War Wars`);

/** Names one event by itself ("Ramadan"), unlike "Summit". */
export const SOLE_EVENTS = /* @__PURE__ */ wordSet(`
Christmas Easter Halloween Hanukkah Holocaust Intifada Olympics Passover Ramadan Thanksgiving`);

/** Stands before a storm's name ("Hurricane Elena"). */
export const STORMS = /* @__PURE__ */ wordSet('Cyclone Hurricane Storm Typhoon');

/** In small letters it makes an event of the name before it ("Manchester bombing"). */
export const HAPPENINGS = /* @__PURE__ */ wordSet(`
bombing bombings earthquake genocide hijacking hijackings massacre shooting shootings siege tsunami uprising`);

/** Word for a place or a body that is as common as a surname. */
export const SURNAME_HEADS = /* @__PURE__ */ wordSet(`
Banks Bridges Castle Church Forest Hill Lake Lane Law Post Rivers`);

/** What institutions are for; two joined by "and" are one name ("Securities and Exchange Commission"). */
export const SUBJECTS = /* @__PURE__ */ wordSet(`
Administration Aeronautics Affairs Aging Agricultural Agriculture Aid Air Alcohol Animal Animals Arts Atmospheric
Aviation Bosnia Budget Business Children Civil Co-operation Commerce Communication Communications Community
Conservation Consumer Control Cooperation Country Credit Culture Customs Defence Defense Democracy Development Disease
Drug Drugs Economic Economics Economy Education Employment Energy Enforcement Engineering Enterprise Environment
Environmental Exchange Exhibition Finance Financial Firearms Fish Fisheries Fishing Food Foreign Forestry Game Global
Governmental Health Healthcare Homeland Housing Human Humanitarian Humanities Immigration Industrial Industry
Information Infrastructure Innovation Insurance Intelligence International Investment Justice Labor Labour Land Law
Legal Legislative Literature Loan Manufacturing Marine Maritime Markets Medical Medicine Mental Military Mines Mining
Monetary Music National Natural Naturalization Nuclear Nutrition Occupational Oceanic Oil Operations Parks Peace
Pensions Personnel Planning Police Policy Political Population Prevention Public Quality Reconstruction Recovery Reform
Refugees Regulatory Relief Religion Religious Research Resources Revenue Rights Rural Safety Science Sciences
Securities Security Services Social Space Sport Sports Standards State Statistics Strategic Studies Survey Tax Taxation
Technical Technology Telecommunications Tobacco Tourism Trade Training Transport Transportation Treasury Tropical Urban
Veterans Water Welfare Wildlife Women Work Workers Youth`);

/** Makes no name alone, though institutions carry it. */
export const GENERIC_WORDS = /* @__PURE__ */ wordSet(`
Accord Act Administration Agency Agreement Agriculture Airport Ambassador Amendment American Army Article Associates
Association Attorney Authority Autumn Avenue Bank Bill Board Bridge Building Bureau Business Cabinet Capital Captain
Center Center-Left Central Centre Chairman Charter Chief Christmas-Day Church City Club Co Coach Code College Colonel
Command Commander Commerce Commission Committee Common Communications Company Conference Conservative Constitution
Convention Corp Corporation Corps Council County Court Cup Day Defence Defense Democracy Democratic Department
Detective Development Director Division Doctor Economics Economy Education Energy Enterprises Evening Exchange
Exchequer Executive Fall Federal Festival Finance Fine First Fleet Force Forces Foreign Former Free Fund Futures Games
General Global Government Governor Grand Great Group Guard Health High Holdings Hospital Hotel House Housing Human Inc
Independent Industries Industry Institute Institutional Interior International Interview Investors Island Joint Judge
Justice King Labor Lake Law Left Liberal Lieutenant Local Ltd LTd Main Majority Management Manager Markets Mayor
Mercantile Minister Ministry Minority Mission Month Morning Museum Nation National Navy Network New Office Officer Old
Olympic Opposition Organization Park Parliament Party Plan PLC Plc Police Premier President Press Prince Princess
Products Professor Program Project Province Public Queen Region Representative Research Resolution Right River Road
Royal School Science Second Secretary Securities Security Senator Sergeant Service Services Sheriff Social Society
Speaker Special Spokesman Spring Square Standard State States Station Stock Street Summer Summit Supreme System Systems
Technology Today Tonight Town Trade Transportation Treasuries Treasury Treaty Trust Union United University Village War
Week Western Winter World Year`);

/** Is no name in any text: hours, ranks, faiths, units, labels. */
export const NEVER_NAMES = /* @__PURE__ */ wordSet(`
A.D. A.M. AA AAA AD Advertisement AIDS Allah AM API ATM ATMs Aunt Avg B.C. Baa BBB BC Breaking Brother BST Category CD
CDT CEO CEOs CET CFO Chapter Class COO Copyright Correspondent CPI CPU CST D Dad Div DNA Dr DR Dr. DVD Earth East
Editor EDT EST Exit FAQ Father Figure Flight Gate GDP GMT GNP God GPU Grade Grandma Grandpa Highway HIV I ID IDs II III
Image Internet Interstate IPO IQ Item IV IX Jr Jr. Lady Level Lord Mama MDT Mom Moon Mother MP MPs Mr Mr. Mrs Mrs. Ms
Ms. MST Mths Net News Nine No No. North Northeast Northwest Nos Nos. Note NOTE OK Oper P.M. Page Papa Part PC PCs PDF
PDT Phase Photo Photos PM PM's PPI Prime PST Q&A Qtly Qtr R R&D Reporter Revs RNA Room Route Rs Section Series Shr Sir
Sister Six Source Sources South Southeast Southwest Sr Sr. Staff Sun SUV SUVs Table Terminal Title TL TV Type UFO UFOs
UI Uncle URL UTC VI Video Videos VII VIII Vol Vol. VP Web West Writer Year Year's Yr`);

/** Ends no name made of common words alone. */
export const NEVER_LAST = /* @__PURE__ */ wordSet(`
Defence Defense Exchange Finance Foreign Interior Minister Ministry`);

/** Single word that names a body in every text. */
export const INSTITUTIONS = /* @__PURE__ */ wordSet(`
Bundestag Congress Duma Fed Hamas Hezbollah Interpol Knesset Kremlin Nasdaq Parliament Pentagon Politburo Reuters
Senate Taliban Vatican Wimbledon`);

/** What an organisation is, in small letters before its name ("airline Finnair"), as a trade before a person's. */
export const BODY_TRADES = /* @__PURE__ */ wordSet(`
affiliate agency airline bank bookmaker brewer brewery broadcaster broker brokerage builder carmaker carrier chain
charity chipmaker club company conglomerate consortium consultancy contractor cooperative daily distributor drugmaker
firm foundation group institute insurer lender magazine maker manufacturer newspaper operator parent party producer
provider publisher refiner regulator retailer shipbuilder shipper steelmaker store subsidiary supermarket supplier
thinktank union unit university utility watchdog`);

/** In small letters after a name, what organisations have and places have not ("Genstar subsidiary"). */
export const BODY_AFFAIRS = /* @__PURE__ */ wordSet(`
affiliate board chairman directors employee employees executive executives headquarters management parent shareholder
spokesman spokeswoman subsidiaries subsidiary unit units`);

/** Opens the name of an organisation in French, Italian, Spanish, Portuguese or German ("Banca Commerciale"). */
export const FOREIGN_HEADS = /* @__PURE__ */ wordSet(`
Asociacion Asociación Banca Banco Banque Banques Bundesverband Caisse Caja Cassa Cie Comité Compagnie Companhia
Compania Compañía Confederación Confederazione Conseil Consejo Consorcio Consorzio Corporacion Corporación Credit
Credito Crédit Electricite Empresa Etablissements Federacion Federación Federazione Fédération Gesellschaft Groupe
Grupo Gruppo Institut Instituto Istituto Ministerio Ministero Ministère Partei Parti Partido Partito Petroleos Regie
Régie Sociedad Sociedade Societa Societe Società Société Sociétés Universidad Università Universität Usines Verein
Vereinigung Électricité Établissements`);

/**
 * In small letters after a name, or before it with "of", it makes a place of it ("Henan province", "port of Ventspils").
 */
export const PLACE_NOUNS = /* @__PURE__ */ wordSet(`
airport area areas basin border borough coast county district districts harbor harbour island islands mine mines
oilfield peninsula port prefecture province provinces region regions river rivers suburb town valley village`);

/** Says which part of a place is meant ("northern Henan"). */
export const COMPASS_WORDS = /* @__PURE__ */ wordSet(`
central eastern north northeastern northern northwestern south southeastern southern southwestern western`);

/**
 * Form of a company that may go on with "of" and a country or a state, which then belong to its name ("Hospital Corp of
 * America").
 */
export const COMPANY_HEADS = /* @__PURE__ */ wordSet('co company corp corporation');

/** End of a company's full name; news drops it on second reference. */
export const COMPANY_ENDS = /* @__PURE__ */ wordSet(`
A/S AB AG ASA B.V Bhd BV Co co Co. Companies Company Corp corp Corporation Cos GmbH Inc inc Incorporated KK Limited LLC
LLP LP Ltd LTd ltd N.A N.V NA NV Oy PLC Plc plc Pte Pty S.A S.p.A SA SPA SpA`);

/** Company form that also stands first ("NV Philips"). */
export const COMPANY_FRONTS = /* @__PURE__ */ wordSet('AB AG NV SA');

/** Trade or form after the own part of a company's name; it may be left out. */
export const COMPANY_TRADES = /* @__PURE__ */ wordSet(`
Advisers Advisors Aerospace Air Aircraft Airlines Airways Associates Aviation Bancorp Bancshares Bank Biotech Breweries
Brewing Broadcasting Bros Brothers Cable Capital Chemical Chemicals Communications Computer Computers Data Development
Devices Electric Electronics Energy Enterprises Entertainment Equipment Financial Foods Gas Group Health Healthcare
Holding Holdings Hotels Industrial Industries Instruments Insurance International Investments Investors Laboratories
Lines Management Manufacturing Marketing Markets Media Medical Mills Minerals Mining Motor Motors Networks Newspapers
Oil Paper Partners Petroleum Pharmaceutical Pharmaceuticals Pictures Power Press Products Properties Publications
Publishing Railroad Railway Realty Records Resources Restaurants Savings Sciences Securities Semiconductor Service
Services Shipping Software Sons Steel Stores Studios Systems Technologies Technology Telecom Telecommunications
Telegraph Telephone Textile Textiles Tool Tools Trading Transport Transportation Trust Utilities Water`);

/** Ends the name of a firm called after a family, after "and" ("Samuel Montagu and Sons"). */
export const FAMILY_FIRM_ENDS = /* @__PURE__ */ wordSet('Associates Brothers Co Co. Company Partners Sons');

/** Small word that begins names ("All Blacks", "Best Buy"). */
export const NAME_OPENERS = /* @__PURE__ */ wordSet(`
All Best Eight First Five Good Just Next No Second Seven Seventh Six`);

/** Ends the second part of a compound in which a name is the first ("NATO-led", "Sahara-style"). */
export const COMPOUND_ENDS = /* @__PURE__ */ wordSet(`
a and area backed based born bound brokered built class controlled day dominated educated era free friendly grade held
in led like linked long made mandated member most occupied off old on only out owned plus related run size sponsored
style the time to trained type up wide year`);

/** A number after it belongs to the name ("Article 5"). */
export const NUMBERED_LAWS = /* @__PURE__ */ wordSet('Amendment Article Proposition Protocol Resolution');

/** Body of law, of which every one has an article of each number. */
export const LAW_NOUNS = /* @__PURE__ */ wordSet(`
accord accords act agreement amendment annex appendix bill bylaws charter code codes compact constitution
constitutional contract convention covenant declaration decree directive law laws lease legislation manual ordinance
pact penal policy protocol protocols regulation regulations resolution rules statute statutes terms treaties treaty`);

/** Acronym of a body of law that news and law pages cite without saying what it is. */
export const LAW_ACRONYMS = /* @__PURE__ */ wordSet(`
bgb bipa ccpa cedaw cfr dma dsa dsgvo echr ecsc euratom foia gats gatt gdpr hipaa iccpr icescr rgpd stgb teu tfeu tfue
trips tue ucmj udhr ukgdpr unclos uncrc unfccc usc uscmca vclt`);

/** Of these, the ones a paragraph with which is about that law. */
export const CITED_LAWS = /* @__PURE__ */ wordSet('ccpa echr gdpr hipaa iccpr teu tfeu udhr unclos');

/** Part of a body of law that a number follows ("Title II, Article 5"). */
export const LAW_PARTS = /* @__PURE__ */ wordSet('annex appendix book chapter part protocol section title');

/** Stands for an organisation in its articles ("the alliance"). */
export const BODY_NOUNS = /* @__PURE__ */ wordSet(`
alliance bloc body club federation group league organisation organization pact union`);

/** What an organisation is founded on ("its founding treaty"). */
export const FOUNDING_NOUNS = /* @__PURE__ */ wordSet('charter constitution convention pact statute treaty');

/** Counted with letters: after "Section B." a sentence ends, after "Booker T." none does. */
export const LETTERED = /* @__PURE__ */ wordSet(`
annex appendix article block building class exhibit flight gate grade group hall hepatitis level option part phase plan
platform point room row schedule section series step team terminal type unit vitamin ward wing zone`);

/** Letters before a ship's name ("USS Abraham Lincoln"). */
export const SHIPS = /* @__PURE__ */ wordSet('hmas hmcs hms rms usns uss');

/** With a `local-body` after it, what every town has ("City Council"). */
export const LOCAL_WORDS = /* @__PURE__ */ wordSet(`
City County Federal Fire Local Police Regional School Town Village`);

/** See `local`. */
export const LOCAL_BODIES = /* @__PURE__ */ wordSet(`
Board Chief Commission Committee Council Court Department Government`);

/** Every town has streets of such names ("Main Street"). */
export const STREET_HEADS = /* @__PURE__ */ wordSet('Avenue Boulevard Drive Lane Road Street');

/** Particle of surnames: a name before it goes on with what follows ("Ursula von der Leyen"). */
export const SURNAME_PARTICLES = /* @__PURE__ */ wordSet(`
abu al ben bin bint da das de del della den der di dos du el ibn la le ten ter van von zu`);

/** Part of a name in small letters, between capitalised ones, when names are learned. */
export const NAME_PARTICLES = /* @__PURE__ */ wordSet(`
abu af al av ben bin da das de degli del della delle dello den der des di do dos du e el et fuer für ibn la le och op
ten ter ul und van von y zu zum`);

/** Particle that hardly occurs outside names of people. */
export const PERSON_PARTICLES = /* @__PURE__ */ wordSet('bin der ibn van von zu');

/** Written short with a dot before a name or a number: never the end of a sentence. */
export const SHORT_BEFORE_NAMES = /* @__PURE__ */ wordSet(`
adm al amb approx art brig ca capt cf ch cmdr col cpl dept dr esq est fig fr gen gov hon insp lt maj messrs mr mrs ms
mt no nos pfc pp pres prof pvt rep reps rev sec sen sens sgt spc sr st supt vol vs`);

/**
 * Written short with a dot, and may also end a sentence: the next word decides (months, days and states are added from
 * their lists).
 */
export const SHORT_FORMS = /* @__PURE__ */ wordSet(`
ave blvd bros co corp cos etc inc jr ltd rd mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug
sept sep oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
okla ore pa tenn tex vt va wash wis wyo ont que`);

/**
 * Written short with a dot inside names, as learned ("Gen.", "Corp."); months and states are added from their lists.
 */
export const DOTTED = /* @__PURE__ */ wordSet(`
Adm Brig Bros Capt Cmdr Co Col Corp Cos Dr Ft Gen Gov Govs Hon Inc Jr Lt Ltd Maj Mr Mrs Ms Mt No Nos Prof Rep Reps Rev
Sen Sens Sgt Sr St vs Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind
Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Ont Que`);

/** Verb of a site's buttons. */
export const CONTROL_ACTS = /* @__PURE__ */ wordSet(`
accept add allow cancel close collapse continue copy dislike dismiss download email embed enlarge expand filter flag
follow get gift hide join jump learn like listen load log login mail manage mute open pause pin play post print read
reading register reject reply report save scroll see send share show sign skip sort subscribe toggle tweet unsubscribe
view watch write`);

/** Thing that a site's buttons and section labels name. */
export const CONTROL_THINGS = /* @__PURE__ */ wordSet(`
account ad ads advertisement alerts app article articles audio autoplay bluesky caption captions comment comments
conditions content cookie cookies facebook flipboard fullscreen galleries gallery image images instagram link linkedin
links membership menu messenger navigation newsletter newsletters notifications page photo photos picture pictures
pinterest pocket policy preferences privacy reddit replies results settings slideshow stories story telegram terms
threads tiktok transcript twitter video videos volume whatsapp x youtube`);

/** Stands between words of buttons. */
export const CONTROL_LINKS = /* @__PURE__ */ wordSet(`
a all and as at back by first for from full here in into it last latest less main me more my new newest next now of off
oldest on or our out over previous started the their this to up us use via with you your`);

/** Button or section of a paper by itself, whose loss as a heading costs nothing. */
export const CONTROLS_ALONE = /* @__PURE__ */ wordSet(`
accept advertisement advertising autoplay breaking business cancel caption close collapse dislike download email embed
enlarge entertainment exclusive expand facebook flipboard follow instagram like linkedin live login menu messenger
newsletter newsletters next opinion pinterest politics previous print reddit register reject reply report save science
share slideshow sport sports subscribe technology telegram transcript tweet twitter unsubscribe update weather whatsapp
world`);

/** Opens a clause about the words before it: a phrase has ended there. */
export const RELATIVE_PRONOUNS = /* @__PURE__ */ wordSet('that where which who whose');

/** Goes on a noun phrase after its head ("chairman of", "ambassador to"). */
export const PHRASE_JOINTS = /* @__PURE__ */ wordSet('at by for from in of on to with');

/** Says whose, of somebody named before ("his lawyer"). */
export const POSSESSORS = /* @__PURE__ */ wordSet('her his its their');

/** After a name and a comma: a clause or a list goes on, no words that say who that is. */
export const NO_INTRODUCTION = /* @__PURE__ */ wordSet('and are but had has have he is it or she was were will would');

/** Stands in no phrase that says what a thing is: what looks like one is a clause, or a list goes on. */
export const NO_APPOSITION = /* @__PURE__ */ wordSet(`
and are as be been bit but can could day days did do does fact first had has have he her his is it its last latest may
might month more most move new next not only or other result same second she should such than their these they this
those time was way week were will would year`);

/** Part of an office that has a capital only as a title ("Foreign Minister"), unlike "Treasury". */
export const OFFICE_PARTS = /* @__PURE__ */ wordSet('Executive First Foreign Managing Prime Senior Top');

/** Title of a man. */
export const MALE_TITLES = /* @__PURE__ */ wordSet('father king lord mr pope prince sir');

/** Before an office it says that nobody certain is meant, or somebody else ("a spokesman", "his lawyer"). */
export const INDEFINITES = /* @__PURE__ */ wordSet(`
a an another any each every her his its my no one our some that their this two`);

/** Means people whom nobody knows: a "he" after it may be theirs. */
export const ANYBODY_WORDS = /* @__PURE__ */ wordSet(`
anybody anyone everybody everyone nobody somebody someone whoever`);

/** Stands for people named before. */
export const THIRD_PERSONS = /* @__PURE__ */ wordSet('he she they');

/** Opens a sentence before its subject and ties it to the one before ("But he noted"). */
export const SENTENCE_LINKS = /* @__PURE__ */ wordSet('also and but however later meanwhile so still then yet');

/** Opens a clause that can stand apart in a snippet, or be left out. */
export const CLAUSE_OPENERS = /* @__PURE__ */ wordSet(`
according adding after although amid and as because before but citing despite following if including nor or saying
since so that though unless until when where whereas which while who whom whose with without yet`);

/** Opens words at the end of a sentence that can be left out of a snippet. */
export const LOOSE_PREPOSITIONS = /* @__PURE__ */ wordSet(`
about among at between by during for from in of on over to under`);

/** Says of somebody named what they are ("was the general", "as spokesman"). */
export const COPULAS = /* @__PURE__ */ wordSet('as be became become been is was');

/** Between an office and whose it is ("president of", "spokesman for"). */
export const OFFICE_JOINTS = /* @__PURE__ */ wordSet('for of');

/** Says which of several times ("last week"). */
export const WHICH_TIMES = /* @__PURE__ */ wordSet('earlier every last later next this');

/** A stretch of time after such a word. */
export const STRETCHES_OF_TIME = /* @__PURE__ */ wordSet(`
afternoon day evening month morning night quarter week weekend year`);

/** May stand between a copula and what is said of somebody. */
export const BEFORE_PREDICATES = /* @__PURE__ */ wordSet('a also an not the');

/** After a name and a comma: what follows is of somebody else, or a clause of its own. */
export const NEW_SUBJECTS = /* @__PURE__ */ wordSet('and or that who');

/** Opens a clause before which a long sentence may be cut. */
export const CLAUSE_BREAKS = /* @__PURE__ */ wordSet('but that which while');
