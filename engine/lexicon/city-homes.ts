/**
 * Where the cities that news names without their country are: state or country, then what that is in, a line each.
 * Names of several well-known cities ("Birmingham", "Portland") are left out: there only a library can tell.
 */
const HOMES = `
England, United Kingdom : Bristol Leeds Liverpool London Manchester Sheffield Southampton
Scotland, United Kingdom : Edinburgh Glasgow
Wales, United Kingdom : Cardiff
Northern Ireland, United Kingdom : Belfast
Ireland : Dublin
France : Bordeaux Lyon Marseille Nice Paris Strasbourg Toulouse
Belgium : Antwerp Brussels
Netherlands : Amsterdam Rotterdam Utrecht The-Hague
Germany : Berlin Bonn Bremen Cologne Dortmund Dresden Dusseldorf Frankfurt Hamburg Hanover Leipzig Munich Stuttgart
Switzerland : Basel Bern Geneva Zurich
Austria : Salzburg Vienna
Italy : Bologna Florence Genoa Milan Naples Palermo Rome Trieste Turin Venice
Spain : Barcelona Bilbao Madrid Seville Zaragoza
Portugal : Lisbon Porto
Greece : Athens
Denmark : Copenhagen
Sweden : Gothenburg Malmo Stockholm
Norway : Oslo
Finland : Helsinki
Iceland : Reykjavik
Poland : Gdansk Krakow Warsaw
Czech Republic : Prague
Slovakia : Bratislava
Hungary : Budapest
Romania : Bucharest
Bulgaria : Sofia
Serbia, Yugoslavia : Belgrade
Croatia, Yugoslavia : Zagreb
Bosnia and Herzegovina, Yugoslavia : Sarajevo Srebrenica
Slovenia, Yugoslavia : Ljubljana
Albania : Tirana
Russia, Soviet Union : Grozny Moscow Vladivostok
Ukraine, Soviet Union : Donetsk Kharkiv Kiev Kyiv Mariupol Odessa
Belarus, Soviet Union : Minsk
Lithuania, Soviet Union : Vilnius
Latvia, Soviet Union : Riga
Estonia, Soviet Union : Tallinn
Azerbaijan, Soviet Union : Baku
Turkey : Ankara Istanbul
Syria : Aleppo Damascus Raqqa
Lebanon : Beirut
Israel : Jerusalem Tel-Aviv
Jordan : Amman
Iraq : Baghdad Basra Falluja Fallujah Karbala Mosul Najaf Tikrit
Iran : Tehran
Saudi Arabia : Jeddah Mecca Medina Riyadh
Yemen : Aden Sanaa
Egypt : Cairo
Sudan : Khartoum
Ethiopia : Addis-Ababa
Kenya : Nairobi
Uganda : Kampala
Nigeria : Abuja Lagos
Ghana : Accra
Senegal : Dakar
South Africa : Cape-Town Durban Johannesburg Pretoria
Zimbabwe : Harare
Morocco : Casablanca Rabat
Algeria : Algiers
Tunisia : Tunis
Afghanistan : Jalalabad Kabul Kandahar
Pakistan : Islamabad Karachi Lahore Peshawar Rawalpindi
India : Bangalore Bombay Calcutta Chennai Delhi Mumbai New-Delhi
Bangladesh : Dhaka
Nepal : Kathmandu
Sri Lanka : Colombo
Thailand : Bangkok
Vietnam : Hanoi Saigon
Indonesia : Djakarta Jakarta
Philippines : Manila
China : Beijing Guangzhou Shanghai Shenzhen Tianjin Wuhan
Taiwan : Taipei
Japan : Hiroshima Kobe Kyoto Nagasaki Nagoya Osaka Sapporo Tokyo Yokohama
South Korea : Seoul
North Korea : Pyongyang
New South Wales, Australia : Sydney
Queensland, Australia : Brisbane
Western Australia, Australia : Perth
Australia : Canberra
New Zealand : Auckland Christchurch Wellington
Ontario, Canada : Ottawa Toronto
Quebec, Canada : Montreal
Alberta, Canada : Calgary Edmonton
Manitoba, Canada : Winnipeg
Cuba : Havana
Argentina : Buenos-Aires
Brazil : Brasilia Rio-de-Janeiro Sao-Paulo
Peru : Lima
Colombia : Bogota
Uruguay : Montevideo
Ecuador : Quito
District of Columbia, United States : Washington
Massachusetts, United States : Boston
New York, United States : Albany Brooklyn Buffalo Manhattan New-York-City
New Jersey, United States : Newark
Pennsylvania, United States : Philadelphia Pittsburgh
Maryland, United States : Baltimore
Georgia, United States : Atlanta
Florida, United States : Jacksonville Miami
Louisiana, United States : Baton-Rouge New-Orleans
Texas, United States : Dallas Fort-Worth Houston San-Antonio
Tennessee, United States : Memphis Nashville
Kentucky, United States : Louisville
Ohio, United States : Cincinnati Cleveland
Michigan, United States : Detroit
Illinois, United States : Chicago
Indiana, United States : Indianapolis
Minnesota, United States : Minneapolis
Wisconsin, United States : Milwaukee
Oklahoma, United States : Tulsa
Colorado, United States : Denver
Arizona, United States : Phoenix
Utah, United States : Salt-Lake-City
Nevada, United States : Las-Vegas
California, United States : Los-Angeles Sacramento San-Diego San-Francisco
Alaska, United States : Anchorage
Hawaii, United States : Honolulu`;

/** City, as news writes it, to the states and countries that it is in, smallest first. */
export const HOME_OF: ReadonlyMap<string, readonly string[]> = new Map(
  HOMES.trim()
    .split('\n')
    .flatMap((line) => {
      const [homes = '', cities = ''] = line.split(' : ');
      return cities.split(' ').map((city) => [city.replaceAll('-', ' '), homes.split(', ')] as const);
    }),
);

/** States and provinces that English news puts after a town, by their countries, with the forms it has for them. */
const STATE_FORMS: Readonly<Record<string, string>> = {
  'United States': `
    Alabama Ala. AL | Alaska AK | Arizona Ariz. AZ | Arkansas Ark. AR | California Calif. CA | Colorado Colo. CO |
    Connecticut Conn. CT | Delaware Del. DE | District-of-Columbia D.C. DC | Florida Fla. FL | Georgia Ga. GA |
    Hawaii HI | Idaho ID | Illinois Ill. IL | Indiana Ind. IN | Iowa IA | Kansas Kan. KS | Kentucky Ky. KY |
    Louisiana La. LA | Maine ME | Maryland Md. MD | Massachusetts Mass. MA | Michigan Mich. MI | Minnesota Minn. MN |
    Mississippi Miss. MS | Missouri Mo. MO | Montana Mont. MT | Nebraska Neb. NE | Nevada Nev. NV |
    New-Hampshire N.H. NH | New-Jersey N.J. NJ | New-Mexico N.M. NM | New-York N.Y. NY | North-Carolina N.C. NC |
    North-Dakota N.D. ND | Ohio OH | Oklahoma Okla. OK | Oregon Ore. OR | Pennsylvania Pa. PA | Rhode-Island R.I. RI |
    South-Carolina S.C. SC | South-Dakota S.D. SD | Tennessee Tenn. TN | Texas TX | Utah UT | Vermont Vt. VT |
    Virginia Va. VA | Washington Wash. WA | West-Virginia W.Va. WV | Wisconsin Wis. WI | Wyoming Wyo. WY`,
  Canada: `
    Ontario Ont. ON | Quebec Que. QC | Alberta AB | British-Columbia B.C. BC | Manitoba MB | Saskatchewan SK |
    Nova-Scotia NS | New-Brunswick NB | Newfoundland NL`,
  Australia: `
    New-South-Wales NSW | Queensland QLD | Victoria VIC | Tasmania TAS | South-Australia SA | Western-Australia`,
};

/** Every form of a state's name to the state, and the state's own name to its country. */
export const STATE_OF: ReadonlyMap<string, string> = new Map(
  Object.values(STATE_FORMS)
    .flatMap((list) => list.split('|'))
    .flatMap((entry) => {
      const forms = formsOf(entry);
      return forms.map((form) => [form, forms[0] as string] as const);
    }),
);
export const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(STATE_FORMS).flatMap(([country, list]) =>
    list.split('|').map((entry) => [formsOf(entry)[0] as string, country] as const),
  ),
);

function formsOf(entry: string): string[] {
  return entry
    .trim()
    .split(/\s+/u)
    .map((form) => form.replaceAll('-', ' '));
}
