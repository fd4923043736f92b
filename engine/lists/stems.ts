// Made by `npm run words` from stems.tsv, countries.tsv, states.tsv and places.tsv in engine/lexicon/data/. Change those, not this file.

/** A stem a line, and the other words that have it, folded. */
export const STEM_LINES = `
afghanistan afghan afghans
albania albanian albanians
algeria algerian algerians
andorra andorran andorrans
angola angolan angolans
argentina argentine argentines argentinian argentinians argentinean argentineans
armenia armenian armenians
australia australian australians aussie aussies
austria austrian austrians
azerbaijan azerbaijani azerbaijanis azeri azeris
bahamas bahamian bahamians
bahrain bahraini bahrainis
bangladesh bangladeshi bangladeshis
barbados barbadian barbadians
belarus belarusian belarusians belarussian belarussians
belgium belgian belgians
belize belizean belizeans
benin beninese benineses
bhutan bhutanese bhutaneses
bolivia bolivian bolivians
botswana botswanan botswanans
brazil brazilian brazilians
brunei bruneian bruneians
bulgaria bulgarian bulgarians
burundi burundian burundians
cambodia cambodian cambodians
cameroon cameroonian cameroonians
canada canadian canadians
chad chadian chadians
chile chilean chileans
china chinese chineses
colombia colombian colombians
comoros comorian comorians
congo congolese congoleses
croatia croatian croatians croat croats
cuba cuban cubans
cyprus cypriot cypriots
czech
czechoslovakia czechoslovak czechoslovaks czechoslovakian czechoslovakians
denmark danish dane danes
djibouti djiboutian djiboutians
germany german
ecuador ecuadorean ecuadoreans ecuadorian ecuadorians
egypt egyptian egyptians
england english englishman englishmen
eritrea eritrean eritreans
estonia estonian estonians
ethiopia ethiopian ethiopians
fiji fijian fijians
finland finnish finn finns
france french frenchman frenchmen
gabon gabonese gaboneses
gambia gambian gambians
georgia georgian georgians
ghana ghanaian ghanaians
greece greek greeks
greenland greenlandic greenlandics
grenada grenadian grenadians
guatemala guatemalan guatemalans
guinea guinean guineans
guyana guyanese guyaneses
haiti haitian haitians
honduras honduran hondurans
hungary hungarian hungarians
iceland icelandic icelandics icelander icelanders
india indian indians
indonesia indonesian indonesians
iran iranian iranians
iraq iraqi iraqis
ireland irish irishman
israel israeli israelis
italy italian italians
jamaica jamaican jamaicans
japan japanese japaneses
jordan jordanian jordanians
kazakhstan kazakh kazakhs
kenya kenyan kenyans
kosovo kosovar kosovars
kuwait kuwaiti kuwaitis
kyrgyzstan kyrgyz kyrgyzs
laos laotian laotians lao
latvia latvian latvians
lebanon lebanese lebaneses
liberia liberian liberians
libya libyan libyans
lithuania lithuanian lithuanians
macedonia macedonian macedonians
madagascar malagasy malagasys
malawi malawian malawians
malaysia malaysian malaysians malay malays
maldives maldivian maldivians
mali malian malians
malta maltese malteses
mauritania mauritanian mauritanians
mauritius mauritian mauritians
mexico mexican mexicans
moldova moldovan moldovans
monaco monegasque monegasques
mongolia mongolian mongolians
montenegro montenegrin montenegrins
morocco moroccan moroccans
mozambique mozambican mozambicans
myanmar burmese burmeses
namibia namibian namibians
nepal nepalese nepaleses nepali nepalis
netherlands dutch dutchman
nicaragua nicaraguan nicaraguans
niger nigerien nigeriens
nigeria nigerian nigerians
korea korean koreans
norway norwegian norwegians
oman omani omanis
pakistan pakistani pakistanis
palestine palestinian palestinians
panama panamanian panamanians
paraguay paraguayan paraguayans
peru peruvian peruvians
philippines filipino filipinos philippine
poland polish pole poles
portugal portuguese portugueses
qatar qatari qataris
romania romanian romanians rumanian rumanians
russia russian russians
rwanda rwandan rwandans
saudi saudis
scotland scottish scot scots scotsman
senegal senegalese senegaleses
serbia serbian serbians serb serbs
singapore singaporean singaporeans
slovakia slovak slovaks slovakian slovakians
slovenia slovenian slovenians slovene slovenes
somalia somali somalis
africa african africans
soviet soviets
spain spanish spaniard spaniards
sudan sudanese sudaneses
suriname surinamese surinameses
sweden swedish swede swedes
switzerland swiss
syria syrian syrians
taiwan taiwanese taiwaneses
tajikistan tajik tajiks
tanzania tanzanian tanzanians
thailand thai thais
tibet tibetan tibetans
togo togolese togoleses
tunisia tunisian tunisians
turkey turkish turk turks
turkmenistan turkmen
uganda ugandan ugandans
ukraine ukrainian ukrainians
britain british briton britons
america american americans
uruguay uruguayan uruguayans
uzbekistan uzbek uzbeks
venezuela venezuelan venezuelans
vietnam vietnamese vietnameses
wales welsh welshman
yemen yemeni yemenis
yugoslavia yugoslav yugoslavs yugoslavian yugoslavians
zaire zairean zaireans
zambia zambian zambians
zimbabwe zimbabwean zimbabweans
alaska alaskan alaskans
california californian californians
hawaii hawaiian hawaiians
texas texan texans
europe european europeans
asia asian asians
scandinavia scandinavian scandinavians
balkans balkan
caucasus caucasian caucasians
crimea crimean crimeans
chechnya chechen chechens
london londoner londoners
paris parisian parisians
according accordingly
atlantic transatlantic
strike struck striking strikes
withdraw withdrew withdrawn withdrawal withdrawals
fight fought
send sent
sentence sentences
spend spent
build built
win won
fall fell fallen
rise rose risen
fly flew flown
shoot shot
pay paid
buy bought
sell sold
lose lost
teach taught
catch caught
choose chose chosen
drive drove driven
speak spoke spoken
write wrote written
steal stole stolen
freeze froze frozen
break broke broken
fear feared
grow grew grown
throw threw thrown
draw drew drawn
swear swore sworn
bear bore borne
tell told telling tells
say said says saying
keep kept
hold held
bring brought
think thought
find found
hear heard
feel felt
mean meant
begin began begun
run ran
stand stood
understand understood
lead led
seek sought
flee fled
deal dealt
sweep swept
hang hung
sing sang sung
eat ate eaten
see saw seen
show shown
blow blew blown
hide hid hidden
shake shook shaken
wear wore worn
tear tore torn
sink sank sunk
slay slew slain
overthrow overthrew overthrown
leave leaving leaves
lay laid
know knew known
meet met
arise arose arisen
forget forgot forgotten
feed fed
ride rode ridden
wake woke woken
swim swam swum
station stations
mission missions
missile missiles
suspend suspension
child children
woman women
man men
defens defence defense defend defended defends defending
offens offence offense offensive
ally allies allied alliance alliances
terror terrorism terrorist terrorists
threat threaten threatened threatens threatening threats
die died dying death deaths dead
agree agreed agrees agreeing agreement agreements
combat combats combating combatting combated
plane planes
official officials
office offices
officer officers
general generals
generation generations
several
severe
statement statements
state states stated
violence violent violently
violation violations violate violated
violates violating
important importance
import imports imported
appeal appeals appealed
letter letters
repeat repeats repeated repeatedly
international internationally
internal internally
former formerly
better
passion passions
metal metals
even evening evenings
center centre centers centres
matter matters
offer offers
offered offering
secret secrets secretly
secretary secretaries
personnel
person persons
country countries
county counties
counter counters
party parties
partner partners partnership
part parts partly
policy policies
police
universe
university universities
capital capitals
position positions
positive positively
community communities
communist communists communism
service services
planet planets
union unions
unit units
united unite unites uniting unity
house houses
housing
organ organs
authority authorities
author authors
relative relatives relatively
relation relations relationship relationships
minister ministers ministry
number numbers
order orders
virtual virtually
reply replies replied
commission commissions
coming
public publicly
publication
1 one
2 two
3 three
4 four
5 five
6 six
7 seven
8 eight
9 nine
10 ten
11 eleven
12 twelve
20 twenty
30 thirty
40 forty
50 fifty
60 sixty
70 seventy
80 eighty
90 ninety`;
