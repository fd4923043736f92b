import { COUNTRIES } from './countries.ts';

/** States of the United States with the abbreviations of news style. */
const STATES = `
Alabama Ala. | Alaska | Arizona Ariz. | Arkansas Ark. | California Calif. | Colorado Colo. | Connecticut Conn. |
Delaware Del. | Florida Fla. | Hawaii | Idaho | Illinois Ill. | Indiana Ind. | Iowa | Kansas Kan. | Kentucky Ky. |
Louisiana La. | Maine | Maryland Md. | Massachusetts Mass. | Michigan Mich. | Minnesota Minn. | Mississippi Miss. |
Missouri Mo. | Montana Mont. | Nebraska Neb. | Nevada Nev. | New-Hampshire N.H. | New-Jersey N.J. |
New-Mexico N.M. | North-Carolina N.C. | North-Dakota N.D. | Ohio | Oklahoma Okla. | Oregon Ore. |
Pennsylvania Pa. | Rhode-Island R.I. | South-Carolina S.C. | South-Dakota S.D. | Tennessee Tenn. | Texas | Utah |
Vermont Vt. | Virginia Va. | West-Virginia W.Va. | Wisconsin Wis. | Wyoming Wyo.
`;

/** Regions and continents: places whatever their neighbours, with no other names. */
const REGIONS = `Europe Asia Africa Antarctica Eurasia Scandinavia Balkans Caucasus Crimea Chechnya Kashmir Gaza
Near-East Far-East West-Bank Gaza-Strip North-America South-America Latin-America Central-America
North-Africa East-Africa West-Africa Central-Asia Southeast-Asia Eastern-Europe Western-Europe Central-Europe
Caribbean Persian-Gulf `;

/** Cities that the news names often, most of which are written without their country. */
const CITIES = `
Abidjan Abu-Dhabi Abuja Accra Addis-Ababa Aden Albany Aleppo Algiers Almaty Amman Amsterdam Anchorage Ankara Antwerp Ashgabat Asmara Astana Athens
Atlanta Auckland Baghdad Baku Baltimore Bamako Bangalore Bangkok Barcelona Basel Basra Baton-Rouge Beijing Beirut Belfast Belgrade Benghazi Berlin Bern
Bilbao Birmingham Bogota Bologna Bombay Bonn Bordeaux Boston Brasilia Bratislava Bremen Brisbane Bristol Brooklyn Brussels Bucharest Budapest Buenos-Aires
Buffalo Cairo Calcutta Calgary Canberra Cape-Town Caracas Cardiff Casablanca Chennai Chicago Chisinau Christchurch Cincinnati Cleveland Cologne
Colombo Copenhagen Dakar Dallas Damascus Dar-es-Salaam Darwin Delhi Denver Detroit Dhaka Djakarta Doha Donetsk Dortmund Dresden Dubai
Dublin Durban Dushanbe Dusseldorf Edinburgh Edmonton Falluja Fallujah Florence Fort-Worth Frankfurt Freetown Gaza-City Gdansk Geneva Genoa Glasgow Gothenburg
Grozny Guadalajara Guangzhou Hamburg Hanoi Hanover Harare Hartford Havana Hebron Helsinki Hiroshima Ho-Chi-Minh-City Honolulu Houston
Hyderabad Indianapolis Islamabad Istanbul Jacksonville Jakarta Jalalabad Jeddah Jerusalem Johannesburg Kabul Kampala Kandahar Kansas-City Karachi
Karbala Kathmandu Khartoum Kharkiv Kiev Kigali Kingston Kinshasa Kobe Krakow Kuala-Lumpur Kyiv Kyoto La-Paz Lagos Lahore Las-Vegas Leeds Leipzig Lima Lisbon
Liverpool Ljubljana London Los-Angeles Louisville Luanda Lusaka Lyon Madrid Malmo Managua Manchester Manhattan Manila Maputo Mariupol Marseille Mecca Medina
Melbourne Memphis Mexico-City Miami Milan Milwaukee Minneapolis Minsk Mogadishu Monrovia Monterrey Montevideo Montreal Moscow Mosul Mumbai Munich
Nablus Nagasaki Nagoya Nairobi Najaf Naples Nashville New-Delhi New-Orleans New-York New-York-City Newark Newcastle Nice Nicosia Odessa Osaka Oslo
Ottawa Palermo Palm-Beach Panama-City Paris Perth Peshawar Philadelphia Phnom-Penh Phoenix Pittsburgh Port-au-Prince Portland Porto Prague Pretoria Pristina
Pyongyang Quebec Quito Rabat Ramallah Rangoon Raqqa Rawalpindi Reykjavik Riga Rio-de-Janeiro Riyadh Rome Rotterdam Sacramento Saigon
Salt-Lake-City Salzburg San-Antonio San-Diego San-Francisco San-Jose San-Juan Sanaa Santiago Sao-Paulo Sapporo Sarajevo Seattle Seoul Seville Shanghai
Sharjah Sheffield Shenzhen Skopje Sofia Southampton Srebrenica Stockholm Strasbourg Stuttgart Sydney Taipei Tallinn Tashkent Tbilisi
Tegucigalpa Tehran Tel-Aviv The-Hague Tianjin Tijuana Tikrit Tirana Tokyo Toronto Toulouse Trieste Tripoli Tulsa Tunis Turin Ulan-Bator Utrecht
Valencia Vancouver Venice Vienna Vientiane Vilnius Vladivostok Warsaw Washington Wellington Winnipeg Wuhan Yangon Yerevan Yokohama Zagreb
Zaragoza Zurich`;

/** Further names of regions and cities. */
const OTHER_NAMES = `
Middle East | Mideast
Washington | Washington, D.C. | D.C.
New York City | NYC
`;

/** Words for people and things of a place or a faith: they describe, and are no name to look up. */
const DESCRIBING = `European African Asian Arab Arabic Arabian Muslim Moslem Christian Jewish Jew Catholic Protestant
Hindu Buddhist Sikh Mormon Islamic Islamist Sunni Shiite Shia Kurdish Kurd Kurds Hispanic Latino Latin Western Eastern Northern
Southern Balkan Baltic Nordic Scandinavian Caucasian Chechen Crimean Bavarian Prussian Flemish Walloon Basque
Catalan Sicilian Breton Parisian Londoner Texan Californian Hawaiian Alaskan Mediterranean Atlantic Pacific
Anglo Persian Ottoman Roman Byzantine Communist Marxist Nazi Midwestern Northeastern Southwestern Northwestern
Southeastern Yankee Pashtun Tutsi Hutu Tamil Sinhalese Darfuri Gazan Sahrawi Rohingya Uighur Uyghur Aboriginal
Eskimo Cherokee Navajo Cajun Creole Evangelical Baptist Methodist Lutheran Anglican Orthodox Presbyterian Quaker
African-American Euro-American Anglo-American Franco-German Sino-American`;

/** A place that needs no evidence, with every name it goes by. */
export interface KnownPlace {
  label: string;
  aliases: readonly string[];
}

const spaced = (word: string) => word.replaceAll('-', ' ');
const words = (list: string) => list.split(/\s+/u).filter((word) => word !== '');

function readCountries(): { places: KnownPlace[]; demonyms: string[] } {
  const places: KnownPlace[] = [];
  const demonyms: string[] = [];
  for (const line of COUNTRIES.trim().split('\n')) {
    const [names = '', people = ''] = line.split(':');
    const [label = '', ...aliases] = names.split('|').map((name) => name.trim());
    places.push({ label, aliases });
    demonyms.push(...words(people).map(spaced));
  }
  return { places, demonyms };
}

const countries = readCountries();

const states: KnownPlace[] = STATES.split('|').map((entry) => {
  const [label = '', ...aliases] = words(entry);
  return { label: spaced(label), aliases };
});

const regions: KnownPlace[] = words(`${REGIONS} ${CITIES}`).map((label) => ({ label: spaced(label), aliases: [] }));

const others: KnownPlace[] = OTHER_NAMES.trim()
  .split('\n')
  .map((line) => {
    const [label = '', ...aliases] = line.split('|').map((name) => name.trim());
    return { label, aliases };
  });

/** Every name of a known place, to the place. */
export const KNOWN_PLACES: ReadonlyMap<string, KnownPlace> = new Map(
  [...countries.places, ...states, ...regions, ...others].flatMap((place) =>
    [place.label, ...place.aliases].map((name) => [name, place] as const),
  ),
);

/** Of the known places, the cities: a club may be called after one ("Manchester City"). */
export const CITY_NAMES: ReadonlySet<string> = new Set(words(CITIES).map(spaced));

/** Capitalised words that describe ("Dutch", "Iraqis", "Muslim"), by themselves no names. */
export const DEMONYMS: ReadonlySet<string> = new Set(
  [...countries.demonyms, ...words(DESCRIBING)].flatMap((word) => [word, `${word}s`]),
);

/** Names of two well-known places, state and city or two cities; one occurrence does not tell which is meant. */
export const SHARED_PLACES: ReadonlySet<string> = new Set(
  words(`New-York Georgia Victoria Congo Kansas-City Birmingham Portland Columbia Korea Santiago San-Jose
    Cambridge Newcastle Richmond Springfield Durham Kingston Alexandria Valencia`).map(spaced),
);
