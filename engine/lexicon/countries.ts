/**
 * Countries as English news writes them, one a line: label | other names : demonyms (plurals in -s go without saying).
 * The other names are facts about writing, not about a library: whoever reads of "Britain" finds what was written
 * of the "U.K.". Names that are as common for something else ("Georgia", "Turkey" the bird) are not special-cased
 * here: matching is by exact case.
 */
export const COUNTRIES = `
Afghanistan : Afghan
Albania : Albanian
Algeria : Algerian
Andorra : Andorran
Angola : Angolan
Argentina : Argentine Argentinian Argentinean
Armenia : Armenian
Australia : Australian Aussie
Austria : Austrian
Azerbaijan : Azerbaijani Azeri
Bahamas : Bahamian
Bahrain : Bahraini
Bangladesh : Bangladeshi
Barbados : Barbadian
Belarus | Byelorussia : Belarusian Belarussian
Belgium : Belgian
Belize : Belizean
Benin : Beninese
Bhutan : Bhutanese
Bolivia : Bolivian
Bosnia and Herzegovina | Bosnia | Bosnia-Herzegovina : Bosnian Bosniak
Botswana : Botswanan
Brazil : Brazilian
Brunei : Bruneian
Bulgaria : Bulgarian
Burkina Faso : Burkinabe
Burundi : Burundian
Cambodia : Cambodian
Cameroon : Cameroonian
Canada : Canadian
Cape Verde : Cape-Verdean
Central African Republic :
Chad : Chadian
Chile : Chilean
China | People's Republic of China | P.R.C. : Chinese
Colombia : Colombian
Comoros : Comorian
Congo : Congolese
Costa Rica : Costa-Rican
Croatia : Croatian Croat
Cuba : Cuban
Cyprus : Cypriot
Czech Republic | Czechia : Czech
Czechoslovakia : Czechoslovak Czechoslovakian
Denmark : Danish Dane
Djibouti : Djiboutian
Dominican Republic : Dominican
East Germany : East-German
East Timor | Timor-Leste : Timorese
Ecuador : Ecuadorean Ecuadorian
Egypt : Egyptian
El Salvador : Salvadoran
England : English Englishman Englishmen
Equatorial Guinea :
Eritrea : Eritrean
Estonia : Estonian
Ethiopia : Ethiopian
Fiji : Fijian
Finland : Finnish Finn
France : French Frenchman Frenchmen
Gabon : Gabonese
Gambia : Gambian
Georgia : Georgian
Germany : German
Ghana : Ghanaian
Greece : Greek
Greenland : Greenlandic
Grenada : Grenadian
Guatemala : Guatemalan
Guinea : Guinean
Guyana : Guyanese
Haiti : Haitian
Honduras : Honduran
Hong Kong :
Hungary : Hungarian
Iceland : Icelandic Icelander
India : Indian
Indonesia : Indonesian
Iran | Islamic Republic of Iran : Iranian
Iraq : Iraqi
Ireland : Irish Irishman
Israel : Israeli
Italy : Italian
Ivory Coast | Cote d'Ivoire : Ivorian
Jamaica : Jamaican
Japan : Japanese
Jordan : Jordanian
Kazakhstan : Kazakh
Kenya : Kenyan
Kosovo : Kosovar
Kuwait : Kuwaiti
Kyrgyzstan : Kyrgyz
Laos : Laotian Lao
Latvia : Latvian
Lebanon : Lebanese
Lesotho :
Liberia : Liberian
Libya : Libyan
Liechtenstein :
Lithuania : Lithuanian
Luxembourg :
Macau | Macao :
Macedonia | North Macedonia : Macedonian
Madagascar : Malagasy
Malawi : Malawian
Malaysia : Malaysian Malay
Maldives : Maldivian
Mali : Malian
Malta : Maltese
Mauritania : Mauritanian
Mauritius : Mauritian
Mexico : Mexican
Moldova : Moldovan
Monaco : Monegasque
Mongolia : Mongolian
Montenegro : Montenegrin
Morocco : Moroccan
Mozambique : Mozambican
Myanmar | Burma : Burmese
Namibia : Namibian
Nepal : Nepalese Nepali
Netherlands | Holland : Dutch Dutchman
New Zealand : New-Zealander Kiwi
Nicaragua : Nicaraguan
Niger : Nigerien
Nigeria : Nigerian
North Korea | N. Korea | DPRK : North-Korean
Northern Ireland :
Norway : Norwegian
Oman : Omani
Pakistan : Pakistani
Palestine : Palestinian
Panama : Panamanian
Papua New Guinea :
Paraguay : Paraguayan
Peru : Peruvian
Philippines : Filipino Philippine
Poland : Polish Pole
Portugal : Portuguese
Puerto Rico : Puerto-Rican
Qatar : Qatari
Romania | Rumania : Romanian Rumanian
Russia | Russian Federation : Russian
Rwanda : Rwandan
Saudi Arabia : Saudi
Scotland : Scottish Scot Scots Scotsman
Senegal : Senegalese
Serbia : Serbian Serb
Sierra Leone :
Singapore : Singaporean
Slovakia : Slovak Slovakian
Slovenia : Slovenian Slovene
Somalia : Somali
South Africa : South-African
South Korea | S. Korea : South-Korean
South Sudan :
Soviet Union | U.S.S.R. | USSR : Soviet
Spain : Spanish Spaniard
Sri Lanka : Sri-Lankan
Sudan : Sudanese
Suriname : Surinamese
Sweden : Swedish Swede
Switzerland : Swiss
Syria : Syrian
Taiwan : Taiwanese
Tajikistan : Tajik
Tanzania : Tanzanian
Thailand : Thai
Tibet : Tibetan
Togo : Togolese
Trinidad and Tobago : Trinidadian
Tunisia : Tunisian
Turkey | Türkiye : Turkish Turk
Turkmenistan : Turkmen
Uganda : Ugandan
Ukraine : Ukrainian
United Arab Emirates | UAE | U.A.E. | Emirates : Emirati
United Kingdom | U.K. | UK | Britain | Great Britain : British Briton Britons
United States | U.S. | US | U.S.A. | USA | America | United States of America : American
Uruguay : Uruguayan
Uzbekistan : Uzbek
Vatican | Vatican City | Holy See :
Venezuela : Venezuelan
Vietnam | Viet Nam : Vietnamese
Wales : Welsh Welshman
West Germany : West-German
Yemen : Yemeni
Yugoslavia : Yugoslav Yugoslavian
Zaire : Zairean
Zambia : Zambian
Zimbabwe : Zimbabwean
`;
