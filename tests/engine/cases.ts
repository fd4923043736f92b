/** A line of HTML and the names that a reader wants found in it. */
export interface Case {
  html: string;
  /** The exact text of each mention and the label of its topic, in order. */
  mentions: readonly (readonly [exact: string, label: string])[];
  /** Only a page can tell: what is hidden, editable or code, and how white space is kept. */
  page?: true;
  /** What else the page says would change the answer. */
  alone?: true;
}

/**
 * What detection has to find and to leave alone, over the topics of the seeds. Block tags are boundaries, inline tags are
 * not; a `<br>` stands for a line feed in `exact`.
 */
export const CASES: Readonly<Record<string, readonly Case[]>> = {
  'Plain running text': [
    {
      html: '<p>NATO chief Jens Stoltenberg spoke in Brussels.</p>',
      mentions: [
        ['NATO', 'NATO'],
        ['Jens Stoltenberg', 'Jens Stoltenberg'],
        ['Brussels', 'Brussels'],
      ],
    },
    { html: '<p>Stoltenberg said the alliance was ready.</p>', mentions: [['Stoltenberg', 'Jens Stoltenberg']] },
    { html: '<p>Nothing of interest happened in the village today.</p>', mentions: [] },
    { html: '<p>The talks in Iraq went on.</p>', mentions: [['Iraq', 'Iraq']] },
    {
      html: '<p>Trump, Stoltenberg and Putin.</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Stoltenberg', 'Jens Stoltenberg'],
        ['Putin', 'Vladimir Putin'],
      ],
    },
    {
      html: '<p>(NATO) and [Iraq]</p>',
      mentions: [
        ['NATO', 'NATO'],
        ['Iraq', 'Iraq'],
      ],
    },
    {
      html: '<p>He asked: “Trump or Putin?”</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Putin', 'Vladimir Putin'],
      ],
    },
    {
      html: '<p>the North Atlantic Treaty Organisation</p>',
      mentions: [['North Atlantic Treaty Organisation', 'NATO']],
    },
    {
      html: '<p>Article 5 is a collective defence clause.</p>',
      mentions: [
        ['Article 5', 'Article 5'],
        ['collective defence clause', 'Article 5'],
      ],
    },
    {
      html: '<p>They hold that an attack on one is an attack on all.</p>',
      mentions: [['an attack on one is an attack on all', 'Article 5']],
    },
    {
      html: '<p>An attack on one is an attack on all, he said.</p>',
      mentions: [['An attack on one is an attack on all', 'Article 5']],
    },
    {
      html: '<p>the 9/11 attacks and life after 9/11.</p>',
      mentions: [
        ['9/11 attacks', 'September 11 attacks'],
        ['9/11', 'September 11 attacks'],
      ],
    },
    { html: '<p>It happened on 9/11/1987.</p>', mentions: [] },
    { html: '<p>a score of 19/11</p>', mentions: [] },
    {
      html: '<p>the September 11, 2001, terrorist attacks</p>',
      mentions: [['September 11, 2001', 'September 11 attacks']],
    },
  ],
  'Across inline elements, links and line breaks': [
    { html: '<p><b>Jens</b> Stoltenberg</p>', mentions: [['Jens Stoltenberg', 'Jens Stoltenberg']] },
    { html: '<p><a href="/x">Jens</a> <em>Stol</em>tenberg</p>', mentions: [['Jens Stoltenberg', 'Jens Stoltenberg']] },
    {
      html: '<p>Jens <span><i><u>Stoltenberg</u></i></span>, chief</p>',
      mentions: [['Jens Stoltenberg', 'Jens Stoltenberg']],
    },
    { html: '<p>N<sub>A</sub>TO</p>', mentions: [['NATO', 'NATO']] },
    {
      html: '<p><a href="/t">Donald</a>\n   <a href="/u">Trump</a></p>',
      mentions: [['Donald\n   Trump', 'Donald Trump']],
    },
    { html: '<p>Jens<br>Stoltenberg</p>', mentions: [['Jens\nStoltenberg', 'Jens Stoltenberg']] },
    {
      html: '<p>Jens<br/>\n Stoltenberg spoke</p>',
      mentions: [['Jens\n\n Stoltenberg', 'Jens Stoltenberg']],
      page: true,
    },
    { html: '<p>Article\n5 was invoked</p>', mentions: [['Article\n5', 'Article 5']] },
    { html: '<div>Jens</div><div>Stoltenberg</div>', mentions: [['Stoltenberg', 'Jens Stoltenberg']] },
    { html: '<p>He said Donald</p><p>Trump won</p>', mentions: [['Trump', 'Donald Trump']] },
    { html: '<ul><li>Article</li><li>5</li></ul>', mentions: [] },
    { html: '<table><tr><td>Islamic</td><td>State</td></tr></table>', mentions: [] },
    {
      html: '<h1>Iraq</h1><p>NATO trains.</p>',
      mentions: [
        ['Iraq', 'Iraq'],
        ['NATO', 'NATO'],
      ],
    },
    { html: '<p>Melania <b>Trump</b></p>', mentions: [] },
    { html: '<p><a href="/m">Manchester</a> United</p>', mentions: [] },
    { html: '<p><!-- a note -->Trump<!-- another --></p>', mentions: [['Trump', 'Donald Trump']] },
  ],
  'Spaces, hyphens and invisible characters': [
    { html: '<p>Jens&nbsp;Stoltenberg</p>', mentions: [['Jens\u00a0Stoltenberg', 'Jens Stoltenberg']] },
    { html: '<p>Jens&#8239;Stoltenberg</p>', mentions: [['Jens\u202fStoltenberg', 'Jens Stoltenberg']] },
    { html: '<p>Stol&shy;ten&shy;berg said</p>', mentions: [['Stol\u00adten\u00adberg', 'Jens Stoltenberg']] },
    { html: '<p>NA&#8203;TO</p>', mentions: [['NA\u200bTO', 'NATO']] },
    { html: '<p>Brus&zwnj;sels</p>', mentions: [['Brus\u200csels', 'Brussels']] },
    {
      html: '<p>Isl&shy;amic&nbsp;St&#xad;ate fighters</p>',
      mentions: [['Isl\u00adamic\u00a0St\u00adate', 'Islamic State']],
    },
    { html: '<p>ar&shy;ticle 5</p>', mentions: [['ar\u00adticle 5', 'Article 5']] },
    { html: '<p>pre&shy;NATO</p>', mentions: [] },
    { html: '<p>the Global-Coalition</p>', mentions: [['Global-Coalition', 'Global Coalition']] },
    { html: '<p>Jens   Stoltenberg</p>', mentions: [['Jens   Stoltenberg', 'Jens Stoltenberg']] },
    { html: '<p>U. S. troops</p>', mentions: [['U. S.', 'United States']] },
  ],
  'Possessives and hyphen compounds': [
    {
      html: "<p>Trump's plan and Stoltenberg’s answer</p>",
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Stoltenberg', 'Jens Stoltenberg'],
      ],
    },
    { html: '<p>the United States&rsquo; share</p>', mentions: [['United States', 'United States']] },
    {
      html: "<p>NATO's Brussels base</p>",
      mentions: [
        ['NATO', 'NATO'],
        ['Brussels', 'Brussels'],
      ],
    },
    { html: '<p>a NATO-led mission</p>', mentions: [['NATO', 'NATO']] },
    {
      html: '<p>pro-Trump and anti-Trump crowds</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Trump', 'Donald Trump'],
      ],
    },
    { html: '<p>a non-NATO ally</p>', mentions: [['NATO', 'NATO']] },
    { html: '<p>the anti-IS fight</p>', mentions: [['IS', 'Islamic State']] },
    {
      html: '<p>a Trump-Putin summit</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Putin', 'Vladimir Putin'],
      ],
    },
    { html: '<p>post-Brussels talks</p>', mentions: [['Brussels', 'Brussels']] },
    {
      html: '<p>Trump&ndash;Stoltenberg talks</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Stoltenberg', 'Jens Stoltenberg'],
      ],
    },
    { html: '<p>Brussels-based diplomats</p>', mentions: [['Brussels', 'Brussels']] },
    { html: '<p>Annie Parker-Johnson sings.</p>', mentions: [] },
    { html: '<p>ex-NATO chief</p>', mentions: [['NATO', 'NATO']] },
    { html: '<p>Pro-Trump lawmakers</p>', mentions: [['Trump', 'Donald Trump']] },
    { html: '<p>the Trumps of this world</p>', mentions: [] },
    { html: '<p>trumpeted by all</p>', mentions: [] },
  ],
  'Letters with and without accents, and quotation marks': [
    { html: '<p>Recep Tayyip Erdoğan</p>', mentions: [['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan']] },
    { html: '<p>Erdoğan’s visit</p>', mentions: [['Erdoğan', 'Recep Tayyip Erdogan']] },
    { html: '<p>Anto&#769;nio Guterres</p>', mentions: [['Anto\u0301nio Guterres', 'Antonio Guterres']] },
    {
      html: '<p>António Guterres and Antonio Guterres</p>',
      mentions: [
        ['António Guterres', 'Antonio Guterres'],
        ['Antonio Guterres', 'Antonio Guterres'],
      ],
    },
    {
      html: '<p>“NATO” ‘Iraq’ "Trump"</p>',
      mentions: [
        ['NATO', 'NATO'],
        ['Iraq', 'Iraq'],
        ['Trump', 'Donald Trump'],
      ],
    },
    { html: '<p>ＮＡＴＯ</p>', mentions: [['ＮＡＴＯ', 'NATO']] },
    { html: '<p>«Trump» said</p>', mentions: [['Trump', 'Donald Trump']] },
  ],
  'Lines in capitals and in title case': [
    {
      html: '<h1>JENS STOLTENBERG WARNS TRUMP</h1>',
      mentions: [
        ['JENS STOLTENBERG', 'Jens Stoltenberg'],
        ['TRUMP', 'Donald Trump'],
      ],
    },
    { html: '<h1>NATO CHIEF: WE ARE READY</h1>', mentions: [['NATO', 'NATO']] },
    { html: '<h1>WHAT IS THIS</h1>', mentions: [] },
    { html: '<h1>WHO LETS US DOWN</h1>', mentions: [] },
    { html: '<h2>CONTACT US</h2>', mentions: [] },
    {
      html: '<h1>ISLAMIC STATE LOSES GROUND IN IRAQ</h1>',
      mentions: [
        ['ISLAMIC STATE', 'Islamic State'],
        ['IRAQ', 'Iraq'],
      ],
    },
    { html: '<h1>MELANIA TRUMP VISITS TEXAS</h1>', mentions: [] },
    {
      html: '<h1>TRUMP BACKS ARTICLE 5</h1>',
      mentions: [
        ['TRUMP', 'Donald Trump'],
        ['ARTICLE 5', 'Article 5'],
      ],
    },
    { html: '<h1>NATO Chief Warns Against Going It Alone</h1>', mentions: [['NATO', 'NATO']] },
    { html: '<h1>Melania Trump Visits Texas</h1>', mentions: [] },
    {
      html: '<h1>Trump Visits Brussels</h1>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Brussels', 'Brussels'],
      ],
    },
    { html: '<h1>Senate Blocks Trump Plan</h1>', mentions: [['Trump', 'Donald Trump']] },
    {
      html: '<h1>Trump Slams NATO Allies Over Spending</h1>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['NATO', 'NATO'],
      ],
    },
    {
      html: '<h1>Why Trump Needs Stoltenberg</h1>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Stoltenberg', 'Jens Stoltenberg'],
      ],
    },
    {
      html: '<h1>NATO Says Will Join Anti-IS Coalition</h1>',
      mentions: [
        ['NATO', 'NATO'],
        ['Anti-IS Coalition', 'Global Coalition'],
      ],
    },
    { html: '<h1>Trump Tower Opens Its Doors</h1>', mentions: [] },
    { html: '<h1>Ron Johnson Wins Wisconsin Race</h1>', mentions: [] },
    { html: '<h1>Manchester United Beats Arsenal</h1>', mentions: [] },
    {
      html: '<h1>Trump, NATO Chief Discuss Greater Mideast Role</h1>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['NATO', 'NATO'],
      ],
    },
    { html: '<h1>Soleimani Killing Raises Fears</h1>', mentions: [['Soleimani', 'Qassem Soleimani']] },
    { html: '<h1>Boris Johnson Urges Calm</h1>', mentions: [['Boris Johnson', 'Boris Johnson']] },
  ],
  'Acronyms and the words they look like': [
    { html: '<p>What IS this?</p>', mentions: [] },
    { html: '<p>This IS it.</p>', mentions: [] },
    { html: '<p>It IS true that he left.</p>', mentions: [] },
    { html: '<p>the fight against IS and other groups</p>', mentions: [['IS', 'Islamic State']] },
    { html: '<p>The extremist group IS claimed responsibility.</p>', mentions: [['IS', 'Islamic State']] },
    {
      html: '<p>Islamic State (IS) fighters</p>',
      mentions: [
        ['Islamic State', 'Islamic State'],
        ['IS', 'Islamic State'],
      ],
    },
    { html: '<p>He told us that it is late.</p>', mentions: [] },
    { html: '<p>Tell US the truth.</p>', mentions: [] },
    { html: '<p>the US and its allies</p>', mentions: [['US', 'United States']] },
    { html: '<p>US troops left.</p>', mentions: [['US', 'United States']] },
    { html: '<p>Is it over? Us too.</p>', mentions: [] },
    { html: '<p>nato and isis in small letters</p>', mentions: [] },
    { html: '<p>Nato said on Monday</p>', mentions: [['Nato', 'NATO']] },
    {
      html: '<p>the U.S. and the U.N.</p>',
      mentions: [
        ['U.S.', 'United States'],
        ['U.N.', 'United Nations'],
      ],
    },
    { html: '<p>U.S.-led coalition</p>', mentions: [['U.S.', 'United States']] },
    { html: '<p>talks at the UN on Monday</p>', mentions: [['UN', 'United Nations']] },
    {
      html: '<p>ISIS, ISIL and Daesh</p>',
      mentions: [
        ['ISIS', 'Islamic State'],
        ['ISIL', 'Islamic State'],
        ['Daesh', 'Islamic State'],
      ],
    },
    { html: '<p>THIS IS NOT a drill</p>', mentions: [] },
  ],
  'Somebody else of the same name': [
    { html: '<p>Michelle Obama spoke. Obama said she was glad.</p>', mentions: [], alone: true },
    {
      html: '<p>Sen. Ron Johnson spoke.</p><p>Sen. Johnson smiled, and so did Mr. Johnson.</p>',
      mentions: [],
      alone: true,
    },
    { html: '<p>Kerry Washington stars. Washington was thrilled.</p>', mentions: [], alone: true },
    {
      html: '<p>Dwayne Johnson met Boris Johnson. Johnson smiled.</p>',
      mentions: [
        ['Boris Johnson', 'Boris Johnson'],
        ['Johnson', 'Boris Johnson'],
      ],
      alone: true,
    },
    { html: '<p>Tiffany Trump said Trump was late.</p>', mentions: [['Trump', 'Donald Trump']], alone: true },
    {
      html: '<p>Melania Trump joined President Trump.</p><p>Trump smiled.</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Trump', 'Donald Trump'],
      ],
      alone: true,
    },
    {
      html: '<p>Kerry Washington lives in Washington. Washington is large.</p>',
      mentions: [
        ['Washington', 'Washington'],
        ['Washington', 'Washington'],
      ],
      alone: true,
    },
  ],
  'A longer unknown name blocks its part': [
    { html: '<p>Melania Trump smiled.</p>', mentions: [] },
    { html: '<p>Ivanka Trump and Jared Kushner</p>', mentions: [] },
    { html: '<p>Ron Johnson of Wisconsin</p>', mentions: [] },
    { html: '<p>Senator Ron Johnson said</p>', mentions: [] },
    { html: '<p>Manchester United won.</p>', mentions: [] },
    { html: '<p>Manchester City lost in Manchester.</p>', mentions: [['Manchester', 'Manchester']] },
    { html: '<p>Denzel Washington starred.</p>', mentions: [] },
    { html: '<p>George Washington crossed the river.</p>', mentions: [] },
    { html: '<p>We ate Brussels sprouts.</p>', mentions: [] },
    { html: '<p>Brussels Sprouts with bacon</p>', mentions: [] },
    { html: '<p>outside Trump Tower in New York</p>', mentions: [] },
    { html: '<p>Donald Trump Jr. spoke.</p>', mentions: [] },
    { html: '<p>Donald Trump, Jr., spoke.</p>', mentions: [] },
    { html: '<p>Trump Jr. spoke.</p>', mentions: [] },
    { html: '<p>the Trump Organization</p>', mentions: [] },
    { html: '<p>the Washington Post reported</p>', mentions: [] },
    { html: '<p>The Washington Times reported</p>', mentions: [] },
    { html: '<p>Fred C. Trump built houses.</p>', mentions: [] },
    { html: '<p>M. Trump</p>', mentions: [] },
    { html: '<p>Dwayne “The Rock” Johnson</p>', mentions: [] },
    { html: '<p>Magic Johnson played. Johnson scored.</p>', mentions: [] },
    { html: '<p>Johnson &amp; Johnson makes vaccines.</p>', mentions: [] },
    { html: '<p>the University of Manchester</p>', mentions: [] },
    { html: '<p>He leads the United Mine Workers of America.</p>', mentions: [] },
    { html: '<p>workers of America, unite</p>', mentions: [['America', 'United States']] },
    { html: '<p>Treaty of Brussels</p>', mentions: [] },
    { html: '<p>Lady Bird Johnson planted flowers along the road.</p>', mentions: [] },
    { html: '<p>Mrs. Trump wore white.</p>', mentions: [] },
    { html: '<p>First Lady Melania Trump</p>', mentions: [] },
    { html: '<p>Lyndon B. Johnson</p>', mentions: [] },
    { html: '<p>Mike Pence and Karen Johnson met.</p>', mentions: [] },
    { html: '<p>South Washington and New Manchester</p>', mentions: [] },
    { html: '<p>Greater Manchester police</p>', mentions: [] },
    { html: '<p>the National Security Council</p>', mentions: [] },
    { html: '<p>Johnson Controls shares fell.</p>', mentions: [] },
    { html: '<p>the Obama Foundation</p>', mentions: [] },
    { html: '<p>Michelle Obama spoke.</p>', mentions: [] },
    { html: '<p>Fort Washington</p>', mentions: [] },
    { html: '<p>the Trump National Golf Club</p>', mentions: [] },
    { html: '<p>Miss America and Captain America</p>', mentions: [] },
    { html: '<p>Voice of America and the Bank of America</p>', mentions: [] },
    { html: '<p>Washington State University</p>', mentions: [] },
    { html: '<p>Tiffany Trump said Trump was late.</p>', mentions: [['Trump', 'Donald Trump']] },
    { html: '<p>Latin America</p>', mentions: [] },
    { html: '<p>Brussels Airport and Brussels Airlines</p>', mentions: [] },
    { html: '<p>@Trump wrote to nato@NATO.int via www.NATO.int</p>', mentions: [] },
  ],
  'Titles and neighbours that do not block': [
    {
      html: '<p>Gen. Soleimani and General Soleimani</p>',
      mentions: [
        ['Soleimani', 'Qassem Soleimani'],
        ['Soleimani', 'Qassem Soleimani'],
      ],
    },
    {
      html: '<p>President Trump met Secretary-General Stoltenberg.</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Stoltenberg', 'Jens Stoltenberg'],
      ],
    },
    {
      html: '<p>U.N. Secretary-General Antonio Guterres</p>',
      mentions: [
        ['U.N.', 'United Nations'],
        ['Antonio Guterres', 'Antonio Guterres'],
      ],
    },
    {
      html: '<p>US President Donald Trump</p>',
      mentions: [
        ['US', 'United States'],
        ['Donald Trump', 'Donald Trump'],
      ],
    },
    { html: '<p>Turkish President Erdogan</p>', mentions: [['Erdogan', 'Recep Tayyip Erdogan']] },
    {
      html: '<p>Turkish President Recep Tayyip Erdogan</p>',
      mentions: [['Recep Tayyip Erdogan', 'Recep Tayyip Erdogan']],
    },
    {
      html: '<p>Prime Minister Johnson and Mr Johnson</p>',
      mentions: [
        ['Johnson', 'Boris Johnson'],
        ['Johnson', 'Boris Johnson'],
      ],
    },
    { html: '<p>Former President Obama</p>', mentions: [['Obama', 'Barack Obama']] },
    { html: '<p>But Trump said so.</p>', mentions: [['Trump', 'Donald Trump']] },
    {
      html: '<p>In Brussels, Trump spoke.</p>',
      mentions: [
        ['Brussels', 'Brussels'],
        ['Trump', 'Donald Trump'],
      ],
    },
    {
      html: '<p>Meanwhile, Trump left. On Monday Trump came back.</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Trump', 'Donald Trump'],
      ],
    },
    {
      html: '<p>the Brussels NATO meeting</p>',
      mentions: [
        ['Brussels', 'Brussels'],
        ['NATO', 'NATO'],
      ],
    },
    { html: '<p>Secretary of State Rex Tillerson</p>', mentions: [['Rex Tillerson', 'Rex Tillerson']] },
    { html: '<p>President-elect Donald Trump</p>', mentions: [['Donald Trump', 'Donald Trump']] },
    { html: '<p>Donald J. Trump signed.</p>', mentions: [['Donald J. Trump', 'Donald Trump']] },
    {
      html: '<p>the Trump administration and the Trump Administration</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Trump', 'Donald Trump'],
      ],
    },
    {
      html: '<p>NATO Secretary General Jens Stoltenberg</p>',
      mentions: [
        ['NATO', 'NATO'],
        ['Jens Stoltenberg', 'Jens Stoltenberg'],
      ],
    },
    {
      html: '<p>NATO Secretary-General Stoltenberg</p>',
      mentions: [
        ['NATO', 'NATO'],
        ['Stoltenberg', 'Jens Stoltenberg'],
      ],
    },
    {
      html: '<p>“Trump is right.” Stoltenberg nodded.</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Stoltenberg', 'Jens Stoltenberg'],
      ],
    },
    {
      html: '<p>He left Iraq. Trump stayed.</p>',
      mentions: [
        ['Iraq', 'Iraq'],
        ['Trump', 'Donald Trump'],
      ],
    },
    {
      html: '<p>Asked about it, Trump smiled. Asked Trump: why?</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Trump', 'Donald Trump'],
      ],
    },
    { html: '<p>Can Trump win? Will he?</p>', mentions: [['Trump', 'Donald Trump']] },
    {
      html: '<p>the Manchester bombing, in Manchester</p>',
      mentions: [
        ['Manchester bombing', 'Manchester bombing'],
        ['Manchester', 'Manchester'],
      ],
    },
    {
      html: '<p>the U.N. Security Council in session</p>',
      mentions: [['U.N. Security Council', 'U.N. Security Council']],
    },
  ],
  'Words that are no names': [
    { html: '<p>He played his trump card.</p>', mentions: [] },
    { html: '<p>The roast turkey was dry.</p>', mentions: [] },
    { html: '<p>a brussels griffon, a manchester terrier</p>', mentions: [] },
    { html: '<p>On Monday, in May, on Sunday 3 March</p>', mentions: [] },
    { html: '<p>islamic state of mind, a global coalition of sorts</p>', mentions: [] },
    { html: '<p>An Islamic state was their aim.</p>', mentions: [] },
    { html: '<p>iraq, trump and putin in small letters</p>', mentions: [] },
  ],
  'Laws with the same number': [
    { html: '<p>under article 5 of the treaty</p>', mentions: [['article 5', 'Article 5']] },
    {
      html: '<p>NATO’s Article 5 was invoked.</p>',
      mentions: [
        ['NATO', 'NATO'],
        ['Article 5', 'Article 5'],
      ],
    },
    {
      html: '<p>Article 5 of the NATO treaty</p>',
      mentions: [
        ['Article 5', 'Article 5'],
        ['NATO', 'NATO'],
      ],
    },
    { html: '<p>Article 5 of the North Atlantic Treaty</p>', mentions: [['Article 5', 'Article 5']] },
    { html: '<p>Article V of the Washington Treaty</p>', mentions: [['Article V', 'Article 5']] },
    { html: '<p>Article 5 of its founding treaty</p>', mentions: [['Article 5', 'Article 5']] },
    { html: "<p>Article 5 of the alliance's treaty</p>", mentions: [['Article 5', 'Article 5']] },
    {
      html: '<p>Trump endorsed Article 5 in Brussels.</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Article 5', 'Article 5'],
        ['Brussels', 'Brussels'],
      ],
    },
    { html: '<p>Article Five commitments</p>', mentions: [['Article Five', 'Article 5']] },
    { html: '<p>Article 5 of the GDPR</p>', mentions: [] },
    { html: '<p>GDPR Article 5</p>', mentions: [] },
    { html: '<p>Article 5(1)(c)</p>', mentions: [] },
    { html: '<p>Article 5 (1)</p>', mentions: [] },
    { html: '<p>Article 52 and Article 55</p>', mentions: [] },
    { html: '<p>Article 5.2</p>', mentions: [] },
    { html: '<p>Article 5 of the Constitution</p>', mentions: [] },
    { html: '<p>Article V of the U.S. Constitution</p>', mentions: [] },
    { html: '<p>Article 5 TEU</p>', mentions: [] },
    { html: '<p>Articles 5 and 6</p>', mentions: [] },
    { html: '<p>Article 5 and 6 of the GDPR</p>', mentions: [] },
    { html: '<p>Article 5 of the European Convention on Human Rights</p>', mentions: [] },
    { html: "<p>the GDPR's Article 5</p>", mentions: [] },
    { html: '<p>Article 5a and Article 5bis</p>', mentions: [] },
    { html: '<p>Article 5, paragraph 2</p>', mentions: [] },
    { html: '<p>Article 5 of the U.N. Charter</p>', mentions: [] },
    { html: '<p>The GDPR is clear: Article 5 asks for fairness.</p>', mentions: [] },
    { html: '<p>an Article V convention</p>', mentions: [] },
    { html: '<p>Article 5 of the Paris Agreement</p>', mentions: [] },
  ],
  'Other spellings': [
    { html: '<p>Iranian general Qassim Suleimani</p>', mentions: [['Qassim Suleimani', 'Qassem Soleimani']] },
    { html: '<p>Gen. Soleymani was killed.</p>', mentions: [['Soleymani', 'Qassem Soleimani']] },
    { html: '<p>Qasem Suleymani</p>', mentions: [['Qasem Suleymani', 'Qassem Soleimani']] },
    { html: '<p>Jens Stoltenburg said</p>', mentions: [['Jens Stoltenburg', 'Jens Stoltenberg']] },
    { html: '<p>Mr Stoltenburg’s view</p>', mentions: [['Stoltenburg', 'Jens Stoltenberg']] },
    { html: '<p>Antonio Gutteres</p>', mentions: [['Antonio Gutteres', 'Antonio Guterres']] },
    { html: '<p>President Erdoghan</p>', mentions: [['Erdoghan', 'Recep Tayyip Erdogan']] },
    { html: '<p>Rex Tilerson</p>', mentions: [['Rex Tilerson', 'Rex Tillerson']] },
    { html: '<p>King Salman and Suleiman the Magnificent</p>', mentions: [] },
    { html: '<p>Gutierrez, Johansson, Johnston, Stolten and Putnam</p>', mentions: [] },
    { html: '<p>Ahmad Suleymani plays football.</p>', mentions: [] },
    { html: '<p>solemnly swear, stolen bergs</p>', mentions: [] },
  ],
  'Other scripts and directions': [
    { html: '<p>NATOのストルテンベルグ事務総長</p>', mentions: [['NATO', 'NATO']] },
    {
      html: '<p>米国のTrump大統領がNATO本部で</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['NATO', 'NATO'],
      ],
    },
    { html: '<p>北大西洋条約機構（NATO）</p>', mentions: [['NATO', 'NATO']] },
    {
      html: '<p dir="rtl">قال Stoltenberg إن NATO مستعد</p>',
      mentions: [
        ['Stoltenberg', 'Jens Stoltenberg'],
        ['NATO', 'NATO'],
      ],
    },
    { html: '<p dir="rtl">אמר Donald Trump היום</p>', mentions: [['Donald Trump', 'Donald Trump']] },
    {
      html: '<p>나토(NATO)는 Trump를</p>',
      mentions: [
        ['NATO', 'NATO'],
        ['Trump', 'Donald Trump'],
      ],
    },
    {
      html: '<p>la politique de Trump en Iraq</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Iraq', 'Iraq'],
      ],
    },
  ],
  'Where only a page decides': [
    { html: '<p>Trump <code>Trump</code></p>', mentions: [['Trump', 'Donald Trump']], page: true },
    { html: '<p>Trump</p><script>var a = "Stoltenberg";</script>', mentions: [['Trump', 'Donald Trump']], page: true },
    {
      html: '<p>Iraq</p><textarea>NATO</textarea><p contenteditable>Trump</p>',
      mentions: [['Iraq', 'Iraq']],
      page: true,
    },
    {
      html: '<p>Iraq</p><p hidden>NATO</p><p style="display:none">Trump</p>',
      mentions: [['Iraq', 'Iraq']],
      page: true,
    },
    { html: '<p>Iraq</p><div role="textbox">Trump</div>', mentions: [['Iraq', 'Iraq']], page: true },
    { html: '<style>.Trump{color:red}</style><p>NATO</p>', mentions: [['NATO', 'NATO']], page: true },
    { html: '<pre>Jens\nStoltenberg</pre>', mentions: [['Jens\nStoltenberg', 'Jens Stoltenberg']], page: true },
  ],
  'Another town, state, paper, team or ship of the name': [
    { html: '<p>a fire in Manchester, New Hampshire, killed two.</p>', mentions: [] },
    { html: '<p>MANCHESTER, N.H. — A fire burned.</p>', mentions: [] },
    { html: '<p>Manchester, NH</p>', mentions: [] },
    { html: '<p>He left Manchester, Conn., for good.</p>', mentions: [] },
    { html: '<p>Washington, Pennsylvania, is a town.</p>', mentions: [] },
    { html: '<p>They moved to Manchester, Jamaica.</p>', mentions: [] },
    {
      html: '<p>Manchester, England, mourned.</p>',
      mentions: [
        ['Manchester', 'Manchester'],
        ['England', 'England'],
      ],
    },
    {
      html: '<p>Brussels, Belgium, hosts it.</p>',
      mentions: [
        ['Brussels', 'Brussels'],
        ['Belgium', 'Belgium'],
      ],
    },
    {
      html: '<p>Baghdad, Iraq</p>',
      mentions: [
        ['Baghdad', 'Baghdad'],
        ['Iraq', 'Iraq'],
      ],
    },
    { html: '<p>WASHINGTON, D.C. — The talks began.</p>', mentions: [['WASHINGTON, D.C.', 'Washington']] },
    {
      html: '<p>In Brussels, Germany said no.</p>',
      mentions: [
        ['Brussels', 'Brussels'],
        ['Germany', 'Germany'],
      ],
    },
    {
      html: '<p>He flew to Brussels, Germany and Poland.</p>',
      mentions: [
        ['Brussels', 'Brussels'],
        ['Germany', 'Germany'],
        ['Poland', 'Poland'],
      ],
    },
    { html: '<p>In Washington, California lawmakers met.</p>', mentions: [['Washington', 'Washington']] },
    { html: '<p>Johnson, Nebraska, is a village.</p>', mentions: [] },
    { html: '<p>He lives in Washington state.</p>', mentions: [] },
    { html: '<p>In Iraq state television said so.</p>', mentions: [['Iraq', 'Iraq']] },
    { html: '<p>A poll for USA TODAY, and one in USA Today, found it.</p>', mentions: [] },
    { html: '<p>He spoke of America First policies.</p>', mentions: [] },
    { html: '<p>the Washington Examiner reported it.</p>', mentions: [] },
    { html: '<p>Fans of Manchester Utd sang.</p>', mentions: [] },
    { html: '<p>They study at the Johnson Space Center.</p>', mentions: [] },
    { html: '<p>They laid bricks at the Obama Presidential Center this week, and more will follow.</p>', mentions: [] },
    { html: '<p>The USS Johnson sailed with HMS Manchester.</p>', mentions: [] },
    { html: '<p>the USS Boris Johnson</p>', mentions: [] },
    { html: '<p>Will Johnson slapped him hard that night.</p>', mentions: [], alone: true },
    { html: '<p>Will Johnson win that seat again?</p>', mentions: [['Johnson', 'Boris Johnson']] },
    { html: '<p>FC Brussels lost again.</p>', mentions: [] },
    { html: '<p>Dusty Johnson spoke to them.</p>', mentions: [] },
    { html: '<p>Booker T. Washington taught them.</p>', mentions: [] },
    { html: '<p>It was Building B. Washington was far away.</p>', mentions: [['Washington', 'Washington']] },
    { html: '<h1>Washington Capitals Beat Dallas Cowboys</h1>', mentions: [] },
    { html: '<h1>Trump Ocean Club Loses Its Name</h1>', mentions: [] },
    { html: '<h1>USA Today Poll Finds Voters Torn</h1>', mentions: [] },
    {
      html: '<h1>Trump Visits Iraq Today</h1>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Iraq', 'Iraq'],
      ],
    },
  ],
  'Codes, bylines and labels': [
    { html: '<p>The tag en-US is a code.</p>', mentions: [] },
    { html: '<p>It cost US$1,000 or $US 900.</p>', mentions: [] },
    { html: '<p>Shares of Okarro &lt;UN&gt; and Zelm &lt;ZELM.US&gt; fell.</p>', mentions: [] },
    {
      html: '<p>They left the U.N. They told NATO.</p>',
      mentions: [
        ['U.N.', 'United Nations'],
        ['NATO', 'NATO'],
      ],
    },
    { html: '<p>David Johnson came. Johnson left.</p>', mentions: [], alone: true },
    { html: '<p>an ex-US officer</p>', mentions: [['US', 'United States']] },
    { html: '<p>By R. England</p>', mentions: [] },
    { html: '<p>Photo: J. Washington</p>', mentions: [] },
    { html: '<p>It was plan B. England liked it.</p>', mentions: [['England', 'England']] },
    { html: '<h3>France 5</h3>', mentions: [] },
    { html: '<p>Horn, Roger A.; Johnson, Charles R. Matrix Analysis. 1985.</p>', mentions: [], alone: true },
    { html: '<p>Johnson, C. R. (1990). Matrices.</p>', mentions: [], alone: true },
    { html: '<p>Johnson, Merkel and Macron met.</p>', mentions: [['Johnson', 'Boris Johnson']] },
    { html: '<p>Johnson, Zelmira (14 March 2013). "A bridge".</p>', mentions: [], alone: true },
    { html: '<p>Lipo, U. N.; Hunt, T. L. (2010). "Dates".</p>', mentions: [], alone: true },
    { html: '<p>They sailed to Johnson’s Bay and back.</p>', mentions: [], alone: true },
    {
      html: '<p>It was Trump’s America, he said.</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['America', 'United States'],
      ],
    },
    { html: '<p>Johnson, B. (2014). On power.</p>', mentions: [['Johnson', 'Boris Johnson']] },
    {
      html: '<h2>Good Morning Iraq</h2><p>one</p><h2>Good Morning Iraq</h2><p>two</p><h2>Good Morning Iraq</h2><p>three</p>',
      mentions: [],
    },
    {
      html: '<table><tr><td>Iraq</td></tr><tr><td>Iraq</td></tr><tr><td>Iraq</td></tr></table>',
      mentions: [
        ['Iraq', 'Iraq'],
        ['Iraq', 'Iraq'],
        ['Iraq', 'Iraq'],
      ],
    },
  ],
  'Headlines, by how they are set': [
    { html: '<h1>Senate Panel Weighs Trump Dossier</h1>', mentions: [['Trump', 'Donald Trump']] },
    { html: '<h1>Judges Question Trump Appointees Over Deal</h1>', mentions: [['Trump', 'Donald Trump']] },
    { html: '<h1>Johnson Matthey</h1>', mentions: [] },
    { html: '<p>He told Good Morning America on Monday.</p>', mentions: [] },
    { html: '<h1>Lines Drawn As Iraq Rebels Arm</h1>', mentions: [['Iraq', 'Iraq']] },
    {
      html: '<h2>White House Farm</h2><p>At White House Farm, five people were found dead. The White House said nothing.</p>',
      mentions: [['White House', 'White House']],
      alone: true,
    },
    {
      html: '<p>Putin Loses Trump Backing In Final Hours5,984 comments - 13 hours ago, with many more of these</p>',
      mentions: [
        ['Putin', 'Vladimir Putin'],
        ['Trump', 'Donald Trump'],
      ],
    },
  ],
  'What a whole page says of a name': [
    {
      html: '<p>Boris Johnson left.</p><p>House Speaker Mike Johnson came. Johnson told reporters so.</p><p>Johnson smiled.</p>',
      mentions: [['Boris Johnson', 'Boris Johnson']],
      alone: true,
    },
    {
      html: '<p>House Speaker Mike Johnson came.</p><p>Boris Johnson left. Johnson told reporters so.</p>',
      mentions: [
        ['Boris Johnson', 'Boris Johnson'],
        ['Johnson', 'Boris Johnson'],
      ],
      alone: true,
    },
    {
      html: '<p>Johnson wins vote</p><p>Boris Johnson won.</p><p>Rachel Johnson cheered.</p><p>Johnson, 58, is his sister.</p>',
      mentions: [
        ['Johnson', 'Boris Johnson'],
        ['Boris Johnson', 'Boris Johnson'],
      ],
      alone: true,
    },
    {
      html: '<p>Un film de David France. Voici la France.</p>',
      mentions: [['France', 'France']],
      alone: true,
    },
    {
      html: '<p>Mike Johnson, the House Speaker, spoke.</p><p>Boris Johnson was in Kyiv. Speaker Johnson said no.</p>',
      mentions: [
        ['Boris Johnson', 'Boris Johnson'],
        ['Kyiv', 'Kyiv'],
      ],
      alone: true,
    },
    { html: '<p>President Johnson signed the Civil Rights Act. Johnson said so.</p>', mentions: [], alone: true },
    {
      html: '<p>Boris Johnson wrote of it. In 1964 President Johnson signed the Civil Rights Act.</p>',
      mentions: [['Boris Johnson', 'Boris Johnson']],
      alone: true,
    },
    {
      html: '<p>Prime Minister Johnson spoke. Former President Trump listened.</p>',
      mentions: [
        ['Johnson', 'Boris Johnson'],
        ['Trump', 'Donald Trump'],
      ],
      alone: true,
    },
    { html: '<p>Kesha Johnson spoke. Johnson said no.</p>', mentions: [], alone: true },
    { html: '<p>Kamasi Washington said so. Washington is on tour.</p>', mentions: [], alone: true },
    { html: '<p>Booker T. Washington wrote it. Washington taught for years.</p>', mentions: [], alone: true },
    { html: '<p>Auma Obama came. Obama said she was fine.</p>', mentions: [], alone: true },
    {
      html: '<p>Präsident Trump sprach. Trump sagte wenig. Donald Trump ging.</p>',
      mentions: [
        ['Trump', 'Donald Trump'],
        ['Donald Trump', 'Donald Trump'],
      ],
      alone: true,
    },
    { html: '<p>Article 5. Principles of processing</p>', mentions: [], alone: true },
    { html: '<p>ARTICLE 5 - RIGHT TO LIBERTY</p>', mentions: [], alone: true },
    {
      html: '<p>Article 5: What NATO promises</p>',
      mentions: [
        ['Article 5', 'Article 5'],
        ['NATO', 'NATO'],
      ],
      alone: true,
    },
    { html: '<p>Article 5 min read</p>', mentions: [] },
    { html: '<p>Article 5 of 10</p>', mentions: [] },
    {
      html: '<h2>Article 5</h2><p>NATO says so.</p>',
      mentions: [
        ['Article 5', 'Article 5'],
        ['NATO', 'NATO'],
      ],
      alone: true,
    },
    { html: '<h2>Article 5</h2><p>The text of the law.</p>', mentions: [], alone: true },
    {
      html: '<p>Article 5 deals with citizenship.</p><p>The Constitution of India is long.</p>',
      mentions: [],
      alone: true,
    },
    { html: '<p>Article 5 was invoked.</p><p>He left.</p>', mentions: [['Article 5', 'Article 5']], alone: true },
  ],
};
