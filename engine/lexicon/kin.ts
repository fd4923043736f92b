import { stemOf } from '../text/stem.ts';

/**
 * Words that news reports use for nearly the same thing, so that a sentence about "sorties" finds the passage about
 * "air strikes". One group a line, written by hand for the everyday subjects of news; a word may be in several.
 * Words with one stem need not be listed twice.
 */
const GROUPS = `
  attack assault strike raid bombing offensive
  airstrike airstrikes strike bombardment bombing sorties drone raid bombed
  bomb bomber bombing blast explosion explosive explosives detonated detonate
  missile missiles rocket rockets projectile ballistic shell shelling
  kill killing killed slain slaying assassinate assassination death dead died murder
  victim victims casualties casualty wounded injured hurt fatalities dead
  soldier soldiers troops forces military servicemen personnel army units contingent battalion brigade
  troops forces brigade battlegroup battalions deployment deploy reinforcement reinforcements armor tanks equipment
  commander general chief officer
  trainer trainers instructor instructors adviser advisers training train
  mission operation deployment
  withdraw withdrawal pull pullout leave expel exit evacuate evacuated relocate
  suspend suspended halt halted pause paused freeze frozen
  resume resumed restart continue
  retaliate retaliation revenge avenge avenged reprisal response vengeance
  escalation escalate tension tensions tension crisis confrontation brink precipice
  deescalate restraint calm deescalation
  war conflict fighting hostilities combat battle
  fight fighting combat combating battle campaign struggle
  terrorism terrorist terror extremist extremism militant militants jihadist jihadists islamist counterterrorism
    antiterrorism terrorists
  militia militias proxies groups insurgents rebels separatists paramilitary
  provoke provocation provocations provocative violence
  weapon weaponry arms missiles
  arm arming arms weapons support supply supplies equip
  plane planes aircraft jet jets flight air surveillance airborne
  surveillance reconnaissance intelligence spy
  evidence proof intelligence justification rationale
  explain explained justify justified justification rationale reason reasons
  brief briefed briefing inform informed told
  spending budget budgets expenditure funding funds financial finance money pay contributions costs cost fund
  target targets goal pledge benchmark threshold commitment commitments obligations
  burden share contribution weight
  percent percentage pct cent gdp gross output
  freeloading freeload freeloaders freeriding freeriders deadbeats delinquent burden share obligations weight fulfill owe owed
  obligations commitments pledge promise promises fulfill honor meet
  cost costs price expensive expense bill
  plot plots plotting plotted planning planned planning plan imminent conspiracy scheme
  evidence intelligence proof basis claim claims
  letter message statement readout communique declaration
  turmoil instability chaos unrest crisis cauldron tensions upheaval
  miscalculation mistake error blunder
  rift split division disagreement divided dispute quarrel unity
  friendly friendlier warm cordial relationship relations ties rapport
  negotiate negotiating negotiation talks bargain bargaining deal dealing
  incoming elect transition inauguration office
  radar surveillance reconnaissance awacs
  caliphate jihadist islamist extremist
  boots ground combat infantry
  reassure reassurance deterrence deter reinforcement defense
  exercise exercises drill drills maneuvers
  tribute mourn mourned mourning funeral condolences victims
  massacre bloodshed carnage atrocity slaughter attack
  fan fans concertgoers audience crowd
  immediate swift swiftly quick rapid
  dignity honor insult affront
  accountable accountability responsible blame blamed responsibility
  illegal unlawful violation violations breach breached flagrant violated
  safe safety secure protect
  temporary interim brief permanent
  invite invited invitation request requested host hosting
  equal fair balanced share
  successful success achievement triumph
  failing failure failed fail
  focus focused priority concentrate attention
  respond response react reaction answer reply
  prevent preventing avert stop avoid
  preserve preserving keep maintain peacekeeping peace
  mutual collective common joint
  rely reliance depend dependence dependent
  alliance bloc pact organization allies members
  ally allies partner partners member members
  treaty clause pact charter article
  invoke invoked trigger triggered activate activated
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
  obsolete outdated irrelevant useless
  threat threatens danger dangerous menace risk
  threaten threatened warn warned
  fear fears worry worried concern alarm alarmed anxiety
  sovereignty violation airspace territorial territory integrity
  invasion invade annexation annex annexed seizure seize seized occupy occupation
  aggression assertive aggressive belligerent
  troublemaking destabilizing destabilize destabilising meddling
  relationship relations ties bond partnership friendship
  transatlantic atlantic partnership
  protest protester protesters demonstrators demonstration demonstrate march rally crowd placards banners gathered
  street streets square station
  city capital town
  sexist racist racism sexism misogynist
  climate environment warming emissions
  muslim muslims islam islamic immigrants immigration migrants assimilation integration
  insult insulted slur hellhole mock
  concert concertgoers singer pop music perform performance stage arena venue
  child children girl boy kids young teenager
  suicide bomber
  claim claimed responsibility
  coordinator envoy appoint named name
  cooperate cooperation coordination coordinate share sharing
  unity united together solidarity
  safety security secure protection
  century history historic
  anniversary birthday old founded founding founding
  europe continent european
  flank border frontier baltic
  help aid assist assistance support
  role footprint involvement involved part
  expand expanding increase step bolster strengthen boost enlarge raise grow
  reduce cut decrease shrink lower slash
  agree agreed deal agreement accord
  refuse decline reject deny
  withhold cut
  evade dodge decline refuse speculate
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
`;

/** Capitals and seats of government, which stand for their countries. */
const CAPITALS = `
  kabul afghanistan | tirana albania | algiers algeria | canberra australia | vienna austria | baku azerbaijan
  minsk belarus | sofia bulgaria | ottawa canada | bogota colombia | zagreb croatia | havana cuba | prague czech
  copenhagen denmark | cairo egypt | tallinn estonia | helsinki finland | paris france | tbilisi georgia
  berlin germany | athens greece | budapest hungary | reykjavik iceland | delhi india | jakarta indonesia
  tehran iran | baghdad iraq | dublin ireland | jerusalem israel | rome italy | tokyo japan | amman jordan
  nairobi kenya | pristina kosovo | riga latvia | beirut lebanon | tripoli libya | vilnius lithuania
  skopje macedonia | chisinau moldova | podgorica montenegro | rabat morocco | pyongyang seoul korea | oslo norway
  islamabad pakistan | manila philippines | warsaw poland | lisbon portugal | bucharest romania
  moscow kremlin russia soviet | riyadh saudi | belgrade serbia | bratislava slovakia | ljubljana slovenia
  mogadishu somalia | pretoria africa | madrid spain | khartoum sudan | stockholm sweden | bern switzerland
  damascus syria | taipei taiwan | bangkok thailand | tunis tunisia | ankara turkey | kyiv kiev ukraine
  london britain westminster | washington america pentagon | caracas venezuela | hanoi vietnam | sanaa yemen
  harare zimbabwe | beijing china | crimea ukraine
`;

const kin = new Map<string, Set<string>>();
for (const line of `${GROUPS.replace(/\n {4,}/gu, ' ')}${CAPITALS}`.trim().split(/[|\n]+/u)) {
  const stems = [...new Set(line.trim().split(/\s+/u).map(stemOf))];
  for (const stem of stems) {
    const known = kin.get(stem) ?? new Set();
    for (const other of stems) if (other !== stem) known.add(other);
    kin.set(stem, known);
  }
}

/** The stems of words that say nearly the same as a word with this stem. */
export function kinOf(stem: string): Iterable<string> {
  return kin.get(stem) ?? [];
}
