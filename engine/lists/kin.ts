// Made by `npm run words` from kin.tsv and countries.tsv in engine/lexicon/data/. Change those, not this file.

/** Words that news uses for nearly the same thing, a group a line; and seats with their countries. */
export const KIN_LINES = `
attack assault strike raid bombing offensive
airstrike airstrikes strike bombardment bombing sorties drone raid bombed
bomb bomber bombing blast explosion explosive explosives detonated detonate
missile missiles rocket rockets projectile ballistic shell shelling
kill killing killed slain slaying assassinate assassination death dead died murder
victim victims casualties casualty wounded injured hurt fatalities dead
soldier soldiers troops forces military servicemen personnel army units contingent battalion brigade
troops forces brigade battalions deployment deploy reinforcement reinforcements armor tanks equipment
commander general chief officer
trainer trainers instructor instructors training train
mission operation deployment
withdraw withdrawal pull pullout leave expel exit evacuate evacuated relocate
suspend suspended halt halted pause paused freeze frozen
resume resumed restart continue
retaliate retaliation revenge avenge avenged reprisal response vengeance
escalation escalate tension tensions crisis confrontation brink
deescalate restraint calm deescalation
war conflict fighting hostilities combat battle
fight fighting combat combating battle campaign struggle
terrorism terrorist terror extremist extremism militant militants jihadist jihadists islamist counterterrorism antiterrorism terrorists
militia militias proxies groups insurgents rebels separatists paramilitary
provoke provocation provocations provocative violence
weapon weaponry arms missiles
arm arming arms weapons support supply supplies equip
plane planes aircraft jet jets flight air
surveillance reconnaissance intelligence spy
explain explained justify justified justification rationale reason reasons
brief briefed briefing inform informed told
spending budget budgets expenditure funding funds financial finance money pay contributions costs cost fund
target targets goal benchmark threshold
percent percentage pct cent
obligations commitments pledge promise promises fulfill honor
cost costs price expensive expense bill
plot plots plotting plotted planning planned plan conspiracy scheme
evidence proof basis
letter message statement communique declaration
turmoil instability chaos unrest crisis tensions upheaval
mistake error blunder
rift split division disagreement divided dispute quarrel unity
friendly friendlier warm cordial relationship relations ties rapport
negotiate negotiating negotiation talks bargain bargaining deal dealing
incoming elect transition inauguration office
caliphate jihadist islamist extremist
exercise exercises drill drills maneuvers
tribute mourn mourned mourning funeral condolences victims
massacre bloodshed carnage atrocity slaughter attack
fan fans audience crowd
immediate swift swiftly quick rapid
accountable accountability responsible blame blamed responsibility
illegal unlawful violation violations breach breached violated
safe safety secure protect
temporary interim brief permanent
invite invited invitation
successful success achievement triumph
failing failure failed fail
focus focused priority concentrate attention
respond response react reaction answer reply
prevent preventing avert stop avoid
preserve preserving keep maintain peacekeeping peace
rely reliance depend dependence dependent
alliance bloc pact organization allies members
ally allies partner partners member members
treaty clause pact charter article
defend defense protect protecting protection
join joined membership member accession entry
meeting summit talks gathering conference session
emergency extraordinary urgent
call phone phoned telephone telephoned conversation spoke rang
spokesman spokeswoman spokesperson press
criticize criticism critic denounce condemn slam slamming blast attack rebuke lash
condemn condemned denounce protest
praise hail welcome applaud
demand demands urge insist press call pressure
vote voted resolution motion passed approve approved
parliament lawmakers lawmaker legislators legislature congress parliamentary mps deputies
veto vetoed block blocked
council resolution
president leader administration
minister premier
secretary foreign diplomat diplomats
ambassador ambassadors envoy envoys diplomats
election electoral campaign vote poll ballot candidate
threat threatens danger dangerous menace risk
threaten threatened warn warned
fear fears worry worried concern alarm alarmed anxiety
sovereignty violation airspace territorial territory integrity
invasion invade annexation annex annexed seizure seize seized occupy occupation
aggression assertive aggressive belligerent
relationship relations ties bond partnership friendship
protest protester protesters demonstrators demonstration demonstrate march rally crowd banners gathered
city capital town
climate environment warming emissions
muslim muslims islam islamic
immigrants immigration migrants integration
insult insulted slur mock
concert singer pop music perform performance stage arena venue
child children girl boy kids young teenager
suicide bomber
claim claimed responsibility
appoint named name
cooperate cooperation coordination coordinate share sharing
unity united together solidarity
safety security secure protection
century history historic
anniversary birthday old founded founding
europe continent european
help aid assist assistance support
role involvement involved part
expand expanding increase step bolster strengthen boost enlarge raise grow
reduce cut decrease shrink lower slash
agree agreed deal agreement accord
refuse decline reject deny
peace stability ceasefire truce
sanction sanctions embargo penalties
nuclear atomic uranium enrichment
oil gas energy pipeline fuel crude
economy economic growth recession inflation prices
trade tariff tariffs exports imports
tax taxes levy revenue
job jobs unemployment workers employment layoffs
bank banks lender lending loans interest
company firm corporation business
stock stocks shares market markets investors
court judge trial tribunal lawsuit judges
prison jail jailed imprisoned sentenced custody detained arrested arrest
police officers officer policeman
investigation inquiry probe investigate
crime criminal fraud corruption bribery
resign resigned resignation quit step
elect elected win won victory
defeat defeated beat lose lost destroy
doctor hospital patient patients medical health
virus pandemic epidemic outbreak coronavirus covid disease infection
vaccine vaccination jab dose
drug drugs treatment therapy medicine
school schools students pupils university education
storm hurricane flood floods typhoon cyclone
earthquake quake tremor
fire wildfire blaze flames
crash accident collision
ship ships vessel navy naval tanker
refugee refugees migrants asylum displaced
hostage hostages captives kidnapped abducted
spy espionage spies
cyber hackers hacking hack cyberattack
church pope religious priest
king queen royal prince monarch
film movie actor actress director
match game season team club league
scientist scientists researchers research study
space rocket satellite orbit
crimea ukraine
russia soviet
afghanistan kabul
albania tirana
algeria algiers
australia canberra
austria vienna
azerbaijan baku
belarus minsk
bulgaria sofia
canada ottawa
china beijing
colombia bogota
croatia zagreb
cuba havana
czech prague
denmark copenhagen
egypt cairo
estonia tallinn
finland helsinki
france paris
georgia tbilisi
germany berlin
greece athens
hungary budapest
iceland reykjavik
india delhi
indonesia jakarta
iran tehran
iraq baghdad
ireland dublin
israel jerusalem
italy rome
japan tokyo
jordan amman
kenya nairobi
kosovo pristina
latvia riga
lebanon beirut
libya tripoli
lithuania vilnius
macedonia skopje
moldova chisinau
montenegro podgorica
morocco rabat
korea pyongyang seoul
norway oslo
pakistan islamabad
philippines manila
poland warsaw
portugal lisbon
romania bucharest
russia moscow kremlin
saudi riyadh
serbia belgrade
slovakia bratislava
slovenia ljubljana
somalia mogadishu
africa pretoria
spain madrid
sudan khartoum
sweden stockholm
switzerland bern
syria damascus
taiwan taipei
thailand bangkok
tunisia tunis
turkey ankara
ukraine kyiv kiev
britain london westminster
america washington pentagon
venezuela caracas
vietnam hanoi
yemen sanaa
zimbabwe harare`;
