import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CuratedTopics, Passage, Topic } from '../../../engine/model/types.ts';
import { buildTopics } from '../../../engine/topics/build-topics.ts';

/** Every text is an article of its own; a line break parts its passages. */
function passagesOf(texts: readonly string[]): Passage[] {
  return texts.flatMap((text, article) =>
    text.split('\n').map((line, ordinal): Passage => {
      return { id: `${article}-${ordinal}`, articleId: `a${article}`, ordinal, text: line, kind: 'body' };
    }),
  );
}

const derive = (...texts: string[]) => buildTopics(passagesOf(texts));
const labels = (topics: readonly Topic[]) => topics.map(({ label }) => label);
const named = (topics: readonly Topic[], name: string) =>
  topics.filter(({ label, aliases }) => label === name || aliases.includes(name));
/** The one topic with the name: kind, label, other names. */
function only(topics: readonly Topic[], name: string): Topic {
  const found = named(topics, name);
  expect(found, `topics named ${name} among ${labels(topics).join(', ')}`).toHaveLength(1);
  return found[0] as Topic;
}

describe('names that one sentence shows', () => {
  test.each<[text: string, label: string, kind: Topic['kind']]>([
    ['On Monday Jens Stoltenberg spoke to reporters.', 'Jens Stoltenberg', 'person'],
    ['The White House spokesman Judd Deere declined.', 'Judd Deere', 'person'],
    ['It was led by chairman Cor van der Klugt for years.', 'Cor van der Klugt', 'person'],
    ['They trusted adviser Mowaffak al-Rubaie with it.', 'Mowaffak al-Rubaie', 'person'],
    ['He met Russian President Vladimir Putin again.', 'Vladimir Putin', 'person'],
    ['The envoy, Mohammed Hussein Bahr Aluloom, called on the council.', 'Mohammed Hussein Bahr Aluloom', 'person'],
    ['Its chief executive, Armin Papperger, welcomed the deal.', 'Armin Papperger', 'person'],
    ['He trails President Bill Clinton in polls.', 'Bill Clinton', 'person'],
    ['At home it beat Kuwait, Microsoft said. Raytheon said so too.', 'Raytheon', 'organization'],
    ['The car of Damon Hill broke down.', 'Damon Hill', 'person'],
    ['They flew to Baku on a cold day.', 'Baku', 'place'],
    ['People in Fallujah waited.', 'Fallujah', 'place'],
    ['He retired to Darlington County last year.', 'Darlington County', 'place'],
    ['The vote in Tuscaloosa was close.', 'Tuscaloosa', 'place'],
    ['They read of the Near East and wept.', 'Near East', 'place'],
    ['Paxar Corp said it has acquired a rival.', 'Paxar Corp', 'organization'],
    ['She works for the Bank of England there.', 'Bank of England', 'organization'],
    ['It told the Securities and Exchange Commission so.', 'Securities and Exchange Commission', 'organization'],
    ['He appealed to the Supreme Court at once.', 'Supreme Court', 'organization'],
    ['The deal with NATO was signed.', 'NATO', 'organization'],
    ['She plays for Manchester United in winter.', 'Manchester United', 'organization'],
    ['It would trigger Article 5, a defense clause.', 'Article 5', 'law'],
    ['They broke the Treaty of Versailles twice.', 'Treaty of Versailles', 'law'],
    ['The council passed Resolution 1441 on time.', 'Resolution 1441', 'law'],
    ['It began in the Cold War and went on.', 'Cold War', 'event'],
    ['He said the Manchester bombing showed it.', 'Manchester bombing', 'event'],
    ['They won the Asian Cup with luck.', 'Asian Cup', 'event'],
    ['It was after the 9/11 attacks on the city.', 'September 11 attacks', 'event'],
    ['He spoke aboard Air Force One over the sea.', 'Air Force One', 'thing'],
    ['Roofs flew off when Hurricane Elena struck.', 'Hurricane Elena', 'event'],
    ['The striker left for Manchester City in winter.', 'Manchester City', 'organization'],
    ['She moved to Kansas City that year. They love Kansas City.', 'Kansas City', 'place'],
    ['He joined Imperial College London in May.', 'Imperial College London', 'organization'],
    ['She died at Leeds General Infirmary at night.', 'Leeds General Infirmary', 'organization'],
    ['The commission chairperson, Moussa Faki Mahamat, called for calm.', 'Moussa Faki Mahamat', 'person'],
    ['The palaeontologist Ottar Brekkstad found bones.', 'Ottar Brekkstad', 'person'],
    ['Tajik votes pleased Xie Zhenhua, China’s chief negotiator, at once.', 'Xie Zhenhua', 'person'],
    ['The minister, Nkeiru Onyejeo, said so.', 'Nkeiru Onyejeo', 'person'],
    ['The senator J.D. Vance has been quiet.', 'J.D. Vance', 'person'],
    ['Shares in Severn Trent rose.', 'Severn Trent', 'organization'],
    ['They met the governor of Kano State there.', 'Kano State', 'place'],
    ['He joined Michigan State in May.', 'Michigan State', 'organization'],
    ['Scientists track BA.2.86 with care.', 'BA.2.86', 'thing'],
    ['They watched the All Blacks win.', 'All Blacks', 'thing'],
    [
      'It asked the Centers for Disease Control and Prevention.',
      'Centers for Disease Control and Prevention',
      'organization',
    ],
    ['Scott Barrett said so, and Jordle Barrett was there.', 'Jordle Barrett', 'person'],
    ['Novelist Zadie Brekksmith was there.', 'Zadie Brekksmith', 'person'],
    ['He admired Jordan Peterson. Peterson said so.', 'Jordan Peterson', 'person'],
    ['They heard Judge Judy Banks on it.', 'Judy Banks', 'person'],
    ['They confirmed Will Grant Brooks on Tuesday.', 'Will Grant Brooks', 'person'],
    ['The bench of Chief Justice N V Ramana will sit.', 'N V Ramana', 'person'],
    ['Activist Boniface Mwangi called it a plant.', 'Boniface Mwangi', 'person'],
    ['The minister told DI Green of it.', 'Green', 'person'],
    ['Rivals Novo Nordisk and others dominate it.', 'Novo Nordisk', 'thing'],
  ])('%s', (text, label, kind) => {
    expect(only(derive(text), label)).toMatchObject({ label, kind });
  });
});

describe('what stands beside a name', () => {
  test.each<[text: string, names: string[]]>([
    [
      'They praised Susan Collins, R-Maine, and Joe Manchin (D-W.Va.).',
      ['Joe Manchin', 'Maine', 'Susan Collins', 'West Virginia'],
    ],
    ['He asked Senate Majority Leader Chuck Schumer.', ['Chuck Schumer', 'Senate']],
    ['Then Lundgaard Chief Financial Officer Mette Holm spoke.', ['Lundgaard', 'Mette Holm']],
    ['OSLO, Norway (AP) - The ship left.', ['Norway', 'Oslo']],
    ['The ballot was lost by Trinamool Congress MP Mahua Moitra.', ['Mahua Moitra', 'Trinamool Congress']],
    ['Then Assistant U.S. Attorney Damian Cruz spoke.', ['Damian Cruz']],
    ['They saw U.S. District Judge Loretta Preska.', ['Loretta Preska', 'United States']],
    ['Speaker of the House of Representatives, Ole Abbas, came.', ['Ole Abbas']],
    ['He wrote on X. Article 63 of the law governs it.', ['Article 63']],
    [
      'Egypt, Saudi Arabia and the United States, known as the Quad, met.',
      ['Egypt', 'Quad', 'Saudi Arabia', 'United States'],
    ],
    ['He met Kim Jong Un and the United Nations.', ['Kim Jong Un', 'United Nations']],
    ['TL;DR: Guillaume met Timothée Lacroix.', ['Timothée Lacroix']],
  ])('%s', (text, names) => {
    expect(labels(derive(text))).toEqual(names);
  });
});

describe('what is no name', () => {
  test.each([
    'On Wednesday in March the court met, and on Friday it rested.',
    'Police said nothing. Analysts agreed. Yesterday was calm.',
    'However, the talks failed. "Nothing," he said, "is lost." Nobody came.',
    'The President spoke to the Prime Minister and the Foreign Secretary.',
    'He is an Iraqi, she is Dutch, and the Americans and Muslims agree.',
    'Breaking News',
    'What Leaders Want From Their Allies Before Winter Comes',
    'EVERYTHING MUST CHANGE SAYS THE CHIEF',
    'The company spoke to its Chairman, the Board and the Department.',
    'I think I know. OK, said the CEO at 5 PM GMT on TV.',
    'Kyle met Bob.',
    'Typical Riles. Healthy Resolutions.',
    'The poll was lost by the Work and Pensions Secretary.',
    'He moves from Defence to Environment after the vote.',
    'It stands on Main Street in a small town.',
    'She met friends at Revolution on Friday.',
    'She is survived by a son, Emeka; a brother, Obinna; and a dog.',
    'The City Council met the Police Department and the Federal Government.',
    'Kear B. P. wrote it, and R178 is its number.',
    'Raya; White, Saliba, Gabriel, Zinchenko; Odegaard, Rice, Havertz; Saka, Jesus, Martinelli.',
  ])('%s', (text) => {
    expect(labels(derive(text))).toEqual([]);
  });

  test('a word that the library also writes small is a common noun', () => {
    const text = 'The senator praised Freedom today.\nThe freedom to speak and the freedom to move are old.';
    expect(labels(derive(text))).not.toContain('Freedom');
  });

  test('a sentence opening is not part of the name after it', () => {
    expect(
      labels(derive('Excluding Brazil, loans fell. Meanwhile Iran waited. Former President Barack Obama left.')),
    ).toEqual(['Barack Obama', 'Brazil', 'Iran']);
  });

  test('a stock ticker belongs to no name', () => {
    expect(labels(derive('They sold Key Tronic Corp KTCC and Ashland Oil Inc (ASH) shares, and PGLO.AS too.'))).toEqual(
      ['Ashland Oil Inc', 'Key Tronic Corp'],
    );
  });
});

describe('people', () => {
  test('the surname alone is the person, titles are cut off', () => {
    const topics = derive('NATO Secretary-General Jens Stoltenberg met Gen. Qassem Soleimani.\nStoltenberg left.');
    expect(labels(topics)).toEqual(['Jens Stoltenberg', 'NATO', 'Qassem Soleimani']);
    expect(only(topics, 'Stoltenberg').aliases).toEqual(['Stoltenberg']);
    expect(only(topics, 'Soleimani').label).toBe('Qassem Soleimani');
  });

  test('spellings of one person are one topic', () => {
    const topics = derive(
      'It killed Qassem Soleimani.\nIt killed Qassem Soleimani.',
      'The death of Qasem Soleimani.',
      'He met Recep Tayyip Erdogan.',
      'He met Tayyip Erdoğan again.',
    );
    expect(labels(topics)).toEqual(['Qassem Soleimani', 'Recep Tayyip Erdogan']);
    expect(only(topics, 'Qasem Soleimani').label).toBe('Qassem Soleimani');
    expect(only(topics, 'Tayyip Erdoğan').label).toBe('Recep Tayyip Erdogan');
  });

  test('what somebody is also known as is a name of theirs', () => {
    const topics = derive('Its commander, Mohammed Hamdan Dagalo, known as Hemedti, denied it. Hemedti left Khartoum.');
    expect(only(topics, 'Hemedti').label).toBe('Mohammed Hamdan Dagalo');
    expect(labels(derive('Burma, a country known as Myanmar to others, voted.'))).toContain('Myanmar');
  });

  test('middle initials that differ are two people', () => {
    expect(labels(derive('They met George W. Bush and George H. Bush.'))).toHaveLength(2);
    expect(labels(derive('They met George W. Bush and George H.W. Bush.'))).toHaveLength(2);
  });

  test('a surname that two people share leads to neither', () => {
    const topics = derive('They met Boris Johnson in London. Then Johnson left.', 'They met Ron Johnson.');
    expect(labels(topics)).toEqual(['Boris Johnson', 'London', 'Ron Johnson']);
    expect(named(topics, 'Johnson')).toEqual([]);
  });

  test('unless one of them is named far more often', () => {
    const text = 'They met Gerald Ford.\nThen Gerald Ford spoke.\nBetty Ford listened to Ford.';
    expect(only(derive(text), 'Ford').label).toBe('Gerald Ford');
  });

  test('a surname that is a place stays a place', () => {
    const topics = derive('They saw Denzel Washington.', 'He flew to Washington and left Washington.');
    expect(only(topics, 'Washington')).toMatchObject({ label: 'Washington', kind: 'place' });
  });

  test('prefixes: al-Maliki and Maliki; van der Klugt', () => {
    const topics = derive('Prime Minister Nouri al-Maliki met chairman Cor van der Klugt.');
    expect(only(topics, 'Nouri al-Maliki').aliases).toEqual(['Maliki', 'al-Maliki']);
    expect(only(topics, 'Cor van der Klugt').aliases).toEqual(['van der Klugt']);
  });

  test('the first word alone, where the article uses it and not the last', () => {
    const topics = derive('They tried President Saddam Hussein.\nThen Saddam spoke of Saddam.');
    expect(only(topics, 'Saddam').label).toBe('Saddam Hussein');
  });

  test('a surname that is a month or a word goes with its title', () => {
    const topics = derive(
      'Prime Minister Theresa May left. Mrs May smiled.',
      'The founder Larry Page left. Mr. Page smiled.',
    );
    expect(only(topics, 'Theresa May').aliases).toEqual(['Mrs May', 'Mrs. May']);
    expect(only(topics, 'Larry Page').aliases).toEqual(['Mr Page', 'Mr. Page']);
  });

  test('a given name that stands alone once is no name of its own', () => {
    expect(only(derive('He knew actor Bahrija Kovac well. Bahrija left.'), 'Bahrija Kovac').aliases).toEqual(['Kovac']);
  });

  test('Chinese names, and Korean ones without a hyphen, have the surname first', () => {
    const topics = derive('He met leader Kim Jong Un. He met President Xi Jinping. Kim left. Xi left.');
    expect(only(topics, 'Kim').label).toBe('Kim Jong Un');
    expect(only(topics, 'Xi').label).toBe('Xi Jinping');
    expect(named(derive('He met President Yoon Suk Yeol.'), 'Yeol')).toEqual([]);
  });

  test('Korean names have the surname first', () => {
    const topics = derive('The leader Kim Dae-jung agreed.\nThen Kim left.');
    expect(only(topics, 'Kim').label).toBe('Kim Dae-jung');
    expect(named(topics, 'Dae-jung')).toEqual([]);
  });

  test('a body and its man without a title are two names', () => {
    expect(labels(derive('Then Securities and Exchange Commission John Shad spoke.'))).toEqual([
      'John Shad',
      'Securities and Exchange Commission',
    ]);
  });
});

describe('organisations', () => {
  test('companies with and without their form', () => {
    const topics = derive('They own Paxar Corp and Western Digital Corp.', 'He left Western Digital in May.');
    expect(only(topics, 'Paxar').label).toBe('Paxar Corp');
    expect(named(topics, 'Western Digital')).toHaveLength(1);
    expect(named(topics, 'Western')).toEqual([]);
  });

  test('an everyday word is a company only where it is used as one', () => {
    expect(named(derive('They own Lucky Stores Inc.'), 'Lucky')).toEqual([]);
    expect(only(derive('They own Lucky Stores Inc and left Lucky in May.'), 'Lucky').label).toBe('Lucky Stores Inc');
  });

  test('no short form ends in "and"', () => {
    const [topic] = derive('He left Samuel Montagu and Sons Ltd again.');
    expect(topic?.aliases).toEqual(['Samuel Montagu', 'Samuel Montagu and Sons']);
  });

  test('a slip of the pen in a long name', () => {
    const topics = derive(
      'They own Dominion Textile Inc.\nThey own Dominion Textile Inc.',
      'He left Dominion Textiles Inc.',
    );
    expect(named(topics, 'Dominion Textiles').map(({ label }) => label)).toEqual(['Dominion Textile Inc']);
    expect(derive('They own Federal Realty Trust and Federal Really Trust.')).toHaveLength(1);
    expect(derive('He left the North Sea Group and the South Sea Group.')).toHaveLength(2);
  });

  test('the own word of a company, where it is a word of its own', () => {
    expect(only(derive('A bid for Burlington Industries Inc is near.'), 'Burlington').kind).toBe('organization');
    expect(named(derive('A bid for Associated Press is near.'), 'Associated')).toEqual([]);
    expect(named(derive('A bid for American Airlines Inc is near.'), 'American')).toEqual([]);
  });

  test('acronyms that the text defines, either way round', () => {
    const topics = derive('The group Islamic State (IS) grew. Troops of the GCC (Gulf Cooperation Council) came.');
    expect(only(topics, 'IS')).toMatchObject({ label: 'Islamic State', kind: 'organization' });
    expect(only(topics, 'GCC').label).toBe('Gulf Cooperation Council');
  });

  test('acronyms that are words in small letters, and those of half a name', () => {
    const topics = derive('The World Health Organization met. The WHO said who was there.');
    expect(only(topics, 'WHO').label).toBe('World Health Organization');
    const part = derive('The Centers for Disease Control and Prevention met the CDC’s staff. She asked the CDC.');
    expect(only(part, 'CDC').label).toBe('Centers for Disease Control and Prevention');
  });

  test('acronyms by their initials', () => {
    const topics = derive(
      'He joined the European Union in spring.',
      'It left the EU.',
      'The Associated Press and AP say so.',
    );
    expect(only(topics, 'EU').label).toBe('European Union');
    expect(only(topics, 'AP').label).toBe('Associated Press');
    expect(only(derive('It told the Securities and Exchange Commission so.'), 'SEC').kind).toBe('organization');
  });

  test('U.N., UN and United Nations are one; its Security Council is another', () => {
    const topics = derive(
      'The U.N. met. He left the U.N. Security Council.\nAny Security Council vote fails.',
      'The UN waits.',
    );
    expect(only(topics, 'UN').label).toBe('United Nations');
    expect(only(topics, 'Security Council').label).toBe('U.N. Security Council');
  });

  test('a word before another country’s body says whose it is', () => {
    const topics = derive('He left the Iraqi Parliament Affairs Committee for American Airlines.');
    expect(labels(topics)).toContain('American Airlines');
  });
});

describe('places and laws', () => {
  test('countries under all their names', () => {
    const topics = derive('He went to the U.S. and to Britain.', 'She left the United States.');
    expect(labels(topics)).toEqual(['United Kingdom', 'United States']);
    expect(only(topics, 'America').label).toBe('United States');
  });

  test('a dateline in capitals is a place', () => {
    expect(only(derive('BASRA, Iraq - The troops left.'), 'Basra').kind).toBe('place');
    expect(labels(derive('SOCCER - JAPAN GET LUCKY WIN'))).toEqual([]);
  });

  test('what a place is in, where the articles say so and it is not the famous one', () => {
    const of = (text: string, name: string) => only(derive(text), name).of;
    expect(of('He left Springfield, Ill., at night.', 'Springfield')).toEqual(['Illinois', 'United States']);
    expect(of('He left Mobile, Alabama, at night. People in Mobile slept.', 'Mobile')).toBeUndefined();
    expect(of('He left Dillsboro, Ind., at night.', 'Dillsboro')).toEqual(['Indiana', 'United States']);
    expect(of('A fire in Manchester, N.H., spread.', 'Manchester')).toEqual(['New Hampshire', 'United States']);
    expect(of('A fire in Manchester, England, spread.', 'Manchester')).toBeUndefined();
    expect(of('He left Brussels, Germany and France.', 'Brussels')).toBeUndefined();
    expect(of('He saw Egypt, Saudi Arabia, the U.K. and Iran.', 'Egypt')).toBeUndefined();
  });

  test('a name of two places needs two occurrences', () => {
    expect(labels(derive('A senator of New York spoke.'))).toEqual([]);
    expect(labels(derive('He left New York.\nThen New York slept.'))).toEqual(['New York']);
  });

  test('Article 5 is Article V', () => {
    expect(only(derive('He invoked Article V of it.'), 'Article 5').aliases).toEqual(['Article V']);
  });

  test('NATO-led, anti-IS and US-Iran hold names', () => {
    const topics = derive(
      'A NATO-led force left.',
      'The group Islamic State (IS) and anti-IS forces.',
      'The US-Iran talks.',
    );
    expect(labels(topics)).toEqual(['Iran', 'Islamic State', 'NATO', 'United States']);
  });
});

describe('hand-made entries', () => {
  const curated: CuratedTopics = {
    topics: [
      { label: 'Islamic State group', kind: 'organization', aliases: ['Islamic State', 'IS group'], block: ['Daesh'] },
    ],
    block: ['Global Coalition'],
  };
  const texts = ['The extremist group Islamic State (IS) fought the Global Coalition in Syria.'];

  test('merge, rename and block what is derived', () => {
    const topics = buildTopics(passagesOf(texts), curated);
    expect(labels(topics)).toEqual(['Islamic State group', 'Syria']);
    const merged = only(topics, 'IS');
    expect(merged.label).toBe('Islamic State group');
    expect(merged.aliases).toContain('IS group');
    expect(merged.aliases).not.toContain('Daesh');
  });

  test('are told apart from what is derived, name by name', () => {
    const merged = only(buildTopics(passagesOf(texts), curated), 'IS');
    expect(merged.aliases).toContain('IS');
    expect(merged.origins).toEqual({
      'Islamic State group': 'hand-made',
      'Islamic State': 'hand-made',
      'IS group': 'hand-made',
    });
    expect(only(buildTopics(passagesOf(texts), curated), 'Syria').origins).toBeUndefined();
  });

  test('stand without any passage', () => {
    expect(labels(buildTopics([], curated))).toEqual(['Islamic State group']);
  });

  test('take a name away from what is derived', () => {
    const entry: CuratedTopics = { topics: [{ label: 'The Fleet', kind: 'thing', aliases: ['Soleimani'] }] };
    expect(only(buildTopics(passagesOf(['They feared the Soleimani name.']), entry), 'Soleimani').label).toBe(
      'The Fleet',
    );
  });
});

describe('properties', () => {
  const corpus = [
    'NATO chief Jens Stoltenberg met Boris Johnson in London. Stoltenberg left the U.N. on Monday.',
    'Gen. Qasem Soleimani of Iran met Ron Johnson. The U.S. waited.',
    'Burlington Industries Inc and the Securities and Exchange Commission (SEC) met in Basra.\nBurlington left.',
    'The United Nations, the European Union and the EU met Qassem Soleimani.',
  ];

  test('the order of articles changes nothing', () => {
    const expected = derive(...corpus);
    fc.assert(
      fc.property(fc.shuffledSubarray(corpus, { minLength: corpus.length }), (shuffled) => {
        expect(derive(...shuffled)).toEqual(expected);
      }),
      { numRuns: 24 },
    );
  });

  test('no text makes it throw, and every name is one line of text', () => {
    const word = fc.constantFrom(
      'The',
      'Jens',
      'of',
      'U.S.',
      '(IS)',
      'al-',
      "'s",
      'Corp',
      'Inc.',
      '&',
      '-',
      '–',
      'Article',
      '5',
      'van',
      'der',
      '\u00a0',
      '“',
    );
    const texts = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(word).map((words) => words.join(' ')),
      ),
    );
    fc.assert(
      fc.property(texts, (list) => {
        for (const topic of derive(...list)) {
          for (const name of [topic.label, ...topic.aliases]) expect(name.trim()).toBe(name);
          expect(topic.label).not.toBe('');
          expect(topic.aliases).not.toContain(topic.label);
        }
      }),
    );
  });

  test('no name leads to two topics', () => {
    const names = derive(...corpus).flatMap(({ label, aliases }) => [label, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
  });
});
