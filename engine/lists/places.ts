// Made by `npm run words` from countries.tsv, states.tsv and places.tsv in engine/lexicon/data/. Change those, not this file.

/** A country a line: label, other names. */
export const COUNTRY_LINES = `
Afghanistan
Albania
Algeria
Andorra
Angola
Argentina
Armenia
Australia
Austria
Azerbaijan
Bahamas
Bahrain
Bangladesh
Barbados
Belarus|Byelorussia
Belgium
Belize
Benin
Bhutan
Bolivia
Bosnia and Herzegovina|Bosnia|Bosnia-Herzegovina
Botswana
Brazil
Brunei
Bulgaria
Burkina Faso
Burundi
Cambodia
Cameroon
Canada
Cape Verde
Central African Republic
Chad
Chile
China|People's Republic of China|P.R.C.
Colombia
Comoros
Congo
Costa Rica
Croatia
Cuba
Cyprus
Czech Republic|Czechia
Czechoslovakia
Denmark
Djibouti
Dominican Republic
East Germany
East Timor|Timor-Leste
Ecuador
Egypt
El Salvador
England
Equatorial Guinea
Eritrea
Estonia
Ethiopia
Fiji
Finland
France
Gabon
Gambia
Georgia
Germany
Ghana
Greece
Greenland
Grenada
Guatemala
Guinea
Guyana
Haiti
Honduras
Hong Kong
Hungary
Iceland
India
Indonesia
Iran|Islamic Republic of Iran
Iraq
Ireland
Israel
Italy
Ivory Coast|Cote d'Ivoire
Jamaica
Japan
Jordan
Kazakhstan
Kenya
Kosovo
Kuwait
Kyrgyzstan
Laos
Latvia
Lebanon
Lesotho
Liberia
Libya
Liechtenstein
Lithuania
Luxembourg
Macau|Macao
Macedonia|North Macedonia
Madagascar
Malawi
Malaysia
Maldives
Mali
Malta
Mauritania
Mauritius
Mexico
Moldova
Monaco
Mongolia
Montenegro
Morocco
Mozambique
Myanmar|Burma
Namibia
Nepal
Netherlands|Holland
New Zealand
Nicaragua
Niger
Nigeria
North Korea|N. Korea|DPRK
Northern Ireland
Norway
Oman
Pakistan
Palestine
Panama
Papua New Guinea
Paraguay
Peru
Philippines
Poland
Portugal
Puerto Rico
Qatar
Romania|Rumania
Russia|Russian Federation
Rwanda
Saudi Arabia
Scotland
Senegal
Serbia
Sierra Leone
Singapore
Slovakia
Slovenia
Somalia
South Africa
South Korea|S. Korea
South Sudan
Soviet Union|U.S.S.R.|USSR
Spain
Sri Lanka
Sudan
Suriname
Sweden
Switzerland
Syria
Taiwan
Tajikistan
Tanzania
Thailand
Tibet
Togo
Trinidad and Tobago
Tunisia
Turkey|Türkiye
Turkmenistan
Uganda
Ukraine
United Arab Emirates|UAE|U.A.E.|Emirates
United Kingdom|U.K.|UK|Britain|Great Britain
United States|U.S.|US|U.S.A.|USA|America|United States of America
Uruguay
Uzbekistan
Vatican|Vatican City|Holy See
Venezuela
Vietnam|Viet Nam
Wales
West Germany
Yemen
Yugoslavia
Zaire
Zambia
Zimbabwe`;

/** A part of the world a line, and cities with other names: label, other names. */
export const REGION_LINES = `
Europe
Asia
Africa
Antarctica
Eurasia
Scandinavia
Balkans
Caucasus
Crimea
Chechnya
Kashmir
Gaza
Near East
Far East
West Bank
Gaza Strip
North America
South America
Latin America
Central America
North Africa
East Africa
West Africa
Central Asia
Southeast Asia
Eastern Europe
Western Europe
Central Europe
Caribbean
Persian Gulf
Middle East|Mideast
New York City|NYC
Washington|Washington, D.C.|D.C.`;

/** A state or province a line: its country, its label, short forms with dots, postal codes. */
export const STATE_LINES = `
United States|Alabama|Ala.|AL
United States|Alaska|AK
United States|Arizona|Ariz.|AZ
United States|Arkansas|Ark.|AR
United States|California|Calif.|CA
United States|Colorado|Colo.|CO
United States|Connecticut|Conn.|CT
United States|Delaware|Del.|DE
United States|District of Columbia|D.C.|DC
United States|Florida|Fla.|FL
United States|Georgia|Ga.|GA
United States|Hawaii|HI
United States|Idaho|ID
United States|Illinois|Ill.|IL
United States|Indiana|Ind.|IN
United States|Iowa|IA
United States|Kansas|Kan.|KS
United States|Kentucky|Ky.|KY
United States|Louisiana|La.|LA
United States|Maine|ME
United States|Maryland|Md.|MD
United States|Massachusetts|Mass.|MA
United States|Michigan|Mich.|MI
United States|Minnesota|Minn.|MN
United States|Mississippi|Miss.|MS
United States|Missouri|Mo.|MO
United States|Montana|Mont.|MT
United States|Nebraska|Neb.|NE
United States|Nevada|Nev.|NV
United States|New Hampshire|N.H.|NH
United States|New Jersey|N.J.|NJ
United States|New Mexico|N.M.|NM
United States|New York|N.Y.|NY
United States|North Carolina|N.C.|NC
United States|North Dakota|N.D.|ND
United States|Ohio|OH
United States|Oklahoma|Okla.|OK
United States|Oregon|Ore.|OR
United States|Pennsylvania|Pa.|PA
United States|Rhode Island|R.I.|RI
United States|South Carolina|S.C.|SC
United States|South Dakota|S.D.|SD
United States|Tennessee|Tenn.|TN
United States|Texas|Tex.|TX
United States|Utah|UT
United States|Vermont|Vt.|VT
United States|Virginia|Va.|VA
United States|Washington|Wash.|WA
United States|West Virginia|W.Va.|WV
United States|Wisconsin|Wis.|WI
United States|Wyoming|Wyo.|WY
Canada|Ontario|Ont.|ON
Canada|Quebec|Que.|QC
Canada|Alberta|AB
Canada|British Columbia|B.C.|BC
Canada|Manitoba|MB
Canada|Saskatchewan|SK
Canada|Nova Scotia|NS
Canada|New Brunswick|NB
Canada|Newfoundland|NL
Australia|New South Wales|NSW
Australia|Queensland|QLD
Australia|Victoria|VIC
Australia|Tasmania|TAS
Australia|South Australia|SA
Australia|Western Australia`;

/** The states and countries that cities are in, smallest first, a colon, and the cities. */
export const CITY_LINES = `
:Abidjan|Abu Dhabi|Almaty|Ashgabat|Asmara|Astana|Bamako|Benghazi|Birmingham|Caracas|Chisinau|Dar es Salaam|Darwin|Doha|Dubai|Dushanbe|Freetown|Gaza City|Guadalajara|Hartford|Hebron|Ho Chi Minh City|Hyderabad|Kansas City|Kigali|Kingston|Kinshasa|Kuala Lumpur|La Paz|Luanda|Lusaka|Managua|Maputo|Melbourne|Mexico City|Mogadishu|Monrovia|Monterrey|Nablus|New York|Newcastle|Nicosia|Palm Beach|Panama City|Phnom Penh|Port au Prince|Portland|Pristina|Quebec|Ramallah|Rangoon|San Jose|San Juan|Santiago|Seattle|Sharjah|Skopje|Tashkent|Tbilisi|Tegucigalpa|Tijuana|Tripoli|Ulan Bator|Valencia|Vancouver|Vientiane|Yangon|Yerevan
Nigeria:Abuja|Lagos
Ghana:Accra
Ethiopia:Addis Ababa
Yemen:Aden|Sanaa
New York|United States:Albany|Brooklyn|Buffalo|Manhattan|New York City
Syria:Aleppo|Damascus|Raqqa
Algeria:Algiers
Jordan:Amman
Netherlands:Amsterdam|Rotterdam|The Hague|Utrecht
Alaska|United States:Anchorage
Turkey:Ankara|Istanbul
Belgium:Antwerp|Brussels
Greece:Athens
Georgia|United States:Atlanta
New Zealand:Auckland|Christchurch|Wellington
Iraq:Baghdad|Basra|Falluja|Fallujah|Karbala|Mosul|Najaf|Tikrit
Azerbaijan|Soviet Union:Baku
Maryland|United States:Baltimore
India:Bangalore|Bombay|Calcutta|Chennai|Delhi|Mumbai|New Delhi
Thailand:Bangkok
Spain:Barcelona|Bilbao|Madrid|Seville|Zaragoza
Switzerland:Basel|Bern|Geneva|Zurich
Louisiana|United States:Baton Rouge|New Orleans
China:Beijing|Guangzhou|Shanghai|Shenzhen|Tianjin|Wuhan
Lebanon:Beirut
Northern Ireland|United Kingdom:Belfast
Serbia|Yugoslavia:Belgrade
Germany:Berlin|Bonn|Bremen|Cologne|Dortmund|Dresden|Dusseldorf|Frankfurt|Hamburg|Hanover|Leipzig|Munich|Stuttgart
Colombia:Bogota
Italy:Bologna|Florence|Genoa|Milan|Naples|Palermo|Rome|Trieste|Turin|Venice
France:Bordeaux|Lyon|Marseille|Nice|Paris|Strasbourg|Toulouse
Massachusetts|United States:Boston
Brazil:Brasilia|Rio de Janeiro|Sao Paulo
Slovakia:Bratislava
Queensland|Australia:Brisbane
England|United Kingdom:Bristol|Leeds|Liverpool|London|Manchester|Sheffield|Southampton
Romania:Bucharest
Hungary:Budapest
Argentina:Buenos Aires
Egypt:Cairo
Alberta|Canada:Calgary|Edmonton
Australia:Canberra
South Africa:Cape Town|Durban|Johannesburg|Pretoria
Wales|United Kingdom:Cardiff
Morocco:Casablanca|Rabat
Illinois|United States:Chicago
Ohio|United States:Cincinnati|Cleveland
Sri Lanka:Colombo
Denmark:Copenhagen
Senegal:Dakar
Texas|United States:Dallas|Fort Worth|Houston|San Antonio
Colorado|United States:Denver
Michigan|United States:Detroit
Bangladesh:Dhaka
Indonesia:Djakarta|Jakarta
Ukraine|Soviet Union:Donetsk|Kharkiv|Kiev|Kyiv|Mariupol|Odessa
Ireland:Dublin
Scotland|United Kingdom:Edinburgh|Glasgow
Poland:Gdansk|Krakow|Warsaw
Sweden:Gothenburg|Malmo|Stockholm
Russia|Soviet Union:Grozny|Moscow|Vladivostok
Vietnam:Hanoi|Saigon
Zimbabwe:Harare
Cuba:Havana
Finland:Helsinki
Japan:Hiroshima|Kobe|Kyoto|Nagasaki|Nagoya|Osaka|Sapporo|Tokyo|Yokohama
Hawaii|United States:Honolulu
Indiana|United States:Indianapolis
Pakistan:Islamabad|Karachi|Lahore|Peshawar|Rawalpindi
Florida|United States:Jacksonville|Miami
Afghanistan:Jalalabad|Kabul|Kandahar
Saudi Arabia:Jeddah|Mecca|Medina|Riyadh
Israel:Jerusalem|Tel Aviv
Uganda:Kampala
Nepal:Kathmandu
Sudan:Khartoum
Nevada|United States:Las Vegas
Peru:Lima
Portugal:Lisbon|Porto
Slovenia|Yugoslavia:Ljubljana
California|United States:Los Angeles|Sacramento|San Diego|San Francisco
Kentucky|United States:Louisville
Philippines:Manila
Tennessee|United States:Memphis|Nashville
Wisconsin|United States:Milwaukee
Minnesota|United States:Minneapolis
Belarus|Soviet Union:Minsk
Uruguay:Montevideo
Quebec|Canada:Montreal
Kenya:Nairobi
New Jersey|United States:Newark
Norway:Oslo
Ontario|Canada:Ottawa|Toronto
Western Australia|Australia:Perth
Pennsylvania|United States:Philadelphia|Pittsburgh
Arizona|United States:Phoenix
Czech Republic:Prague
North Korea:Pyongyang
Ecuador:Quito
Iceland:Reykjavik
Latvia|Soviet Union:Riga
Utah|United States:Salt Lake City
Austria:Salzburg|Vienna
Bosnia and Herzegovina|Yugoslavia:Sarajevo|Srebrenica
South Korea:Seoul
Bulgaria:Sofia
New South Wales|Australia:Sydney
Taiwan:Taipei
Estonia|Soviet Union:Tallinn
Iran:Tehran
Albania:Tirana
Oklahoma|United States:Tulsa
Tunisia:Tunis
Lithuania|Soviet Union:Vilnius
District of Columbia|United States:Washington
Manitoba|Canada:Winnipeg
Croatia|Yugoslavia:Zagreb`;

/** Names of several well-known places. */
export const SHARED_NAMES = `
Congo|Georgia|Victoria|Birmingham|Kansas City|Kingston|New York|Newcastle|Portland|San Jose|Santiago|Valencia|Columbia|
Korea|Cambridge|Richmond|Springfield|Durham|Alexandria`;

/** Seats that stand for the government of a country. */
export const SEAT_NAMES = `
Kabul|Tirana|Algiers|Canberra|Vienna|Baku|Minsk|Sofia|Ottawa|Beijing|Bogota|Zagreb|Havana|Prague|Copenhagen|Cairo|
Tallinn|Helsinki|Paris|Tbilisi|Berlin|Athens|Budapest|Reykjavik|Delhi|Jakarta|Tehran|Baghdad|Dublin|Jerusalem|Rome|
Tokyo|Amman|Nairobi|Pristina|Riga|Beirut|Tripoli|Vilnius|Skopje|Chisinau|Podgorica|Rabat|Pyongyang|Oslo|Islamabad|
Manila|Warsaw|Lisbon|Bucharest|Moscow|Kremlin|Riyadh|Belgrade|Bratislava|Ljubljana|Mogadishu|Pretoria|Seoul|Madrid|
Khartoum|Stockholm|Bern|Damascus|Taipei|Bangkok|Tunis|Ankara|Kyiv|Kiev|London|Westminster|Downing Street|Washington|
Pentagon|White House|Capitol Hill|Caracas|Hanoi|Sanaa|Harare`;
