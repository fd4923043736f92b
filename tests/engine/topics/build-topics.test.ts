import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CuratedTopics, Topic } from '../../../engine/model/topic.ts';
import { buildTopics } from '../../../engine/topics/build-topics.ts';
import { derive, labels, only, passagesOf } from './derive.ts';

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

test('a line without small letters teaches no name, whatever numbers are in it', () => {
  expect(labels(derive('SWISS DEPOSITS RISE 3.10 BILLION FRANCS', 'ECHLIN INC <ECH> 3RD QTR JAN 31 NET'))).toEqual([]);
});

test('a ticker in angle brackets is no name', () => {
  expect(labels(derive('They own Okarro Inc <OKR> and left Okarro Inc <OKR>.'))).toEqual(['Okarro Inc']);
});

test('of the spellings of a definition the one that most articles have is the label', () => {
  const topics = derive(
    'The Generall Treaty on Tariffs (GTT) held.',
    'The General Treaty on Tariffs (GTT) held.',
    'They broke the General Treaty on Tariffs (GTT).',
  );
  expect(only(topics, 'GTT').label).toBe('General Treaty on Tariffs');
});

test('the letter of what is counted by letters is no initial', () => {
  expect(labels(derive('They own preferred units, Series A. Okarro said so to Okarro.'))).toEqual(['Okarro']);
});
