import { describe, expect, test } from 'vitest';
import { buildMatcher } from '../../../engine/mentions/matcher.ts';
import type { Passage } from '../../../engine/model/article.ts';
import type { Topic, TopicKind } from '../../../engine/model/topic.ts';
import { withWho } from '../../../engine/people/who-is.ts';

const topic = (label: string, kind: TopicKind, ...aliases: string[]): Topic => ({ id: label, label, kind, aliases });

const TOPICS = [
  topic('Peter Varga', 'person', 'Varga'),
  topic('Lena Holm', 'person', 'Holm'),
  topic('Article 7', 'law'),
  topic('Eastport', 'place'),
  topic('Norrland Marine', 'organization'),
];

/** What is said of a topic in articles, each with its day and one paragraph: "NATO secretary-general, 2020-01-06". */
function said(label: string, ...articles: [day: string | null, text: string][]): string | undefined {
  const passages = articles.map(
    ([, text], i): Passage => ({ id: `${i}-0`, articleId: `${i}`, ordinal: 0, text, kind: 'body' }),
  );
  const matcher = buildMatcher(TOPICS);
  const mentions = passages.map(({ text }) => matcher.find(text));
  const made = withWho(TOPICS, passages, mentions, (id) => articles[Number(id)]?.[0] ?? null);
  const who = made.find((one) => one.label === label)?.who;
  return who && `${who.text}, ${who.said}`;
}

describe('who a person is', () => {
  test.each([
    ['NATO Secretary-General Peter Varga spoke.', 'NATO secretary-general'],
    ['But US President Peter Varga spoke.', 'US president'],
    ['Gen. Peter Varga was killed.', 'general'],
    ['White House spokesman Peter Varga said so.', 'White House spokesman'],
    ['U.S. Secretary of State Peter Varga spoke.', 'U.S. secretary of state'],
    ['On Monday Turkish Foreign Minister Peter Varga spoke.', 'Turkish foreign minister'],
    ['They heard the American pop singer Peter Varga.', 'American pop singer'],
    ['They met former President Peter Varga.', 'former president'],
    ['Later vice president Peter Varga spoke.', 'vice president'],
    ['The Bank of Norrland Governor Peter Varga spoke.', 'Bank of Norrland governor'],
    ['Barclays de Holm economist Peter Varga said so.', 'Barclays de Holm economist'],
    ['Last week Harbour Board chairman Peter Varga resigned.', 'Harbour Board chairman'],
    ['They quoted former president Peter Varga.', 'former president'],
    ['Peter Varga, chairman of the Harbour Board, spoke.', 'chairman of the Harbour Board'],
    ['Peter Varga, the mayor of Eastport, spoke.', 'mayor of Eastport'],
  ])('%s', (text, who) => {
    expect(said('Peter Varga', ['2020-01-06', text])).toBe(`${who}, 2020-01-06`);
  });

  test.each([
    'Peter Varga spoke.',
    'Mr Peter Varga spoke.',
    'The president met Peter Varga.',
    'Peter Varga, the president said, was late.',
    'Peter Varga, the mayor and the bishop came.',
    'Peter Varga, president of the company, spoke.',
    'They sold ADM Peter Varga.',
    'Dr Peter Varga spoke.',
    'Peter Varga, already a poet, spoke.',
    'They met central bank president Peter Varga.',
    'It was sold by lead manager Peter Varga.',
    'They praised her and her boss Adm. Peter Varga.',
    'They wrote to Peter Varga, Harbour’s chairman, Ann Holm, and others.',
    'HARBOUR CHAIRMAN PETER VARGA SPOKE. Peter Varga said so.',
  ])('nothing: %s', (text) => {
    expect(said('Peter Varga', ['2020-01-06', text])).toBeUndefined();
  });

  test('is what was said last, with that day', () => {
    const early: [string, string] = ['2016-05-01', 'Candidate Peter Varga spoke.'];
    const late: [string, string] = ['2020-01-06', 'President Peter Varga spoke.'];
    expect(said('Peter Varga', early, late)).toBe('president, 2020-01-06');
    expect(said('Peter Varga', late, early)).toBe('president, 2020-01-06');
  });

  test('of one office is what says most', () => {
    expect(
      said(
        'Peter Varga',
        ['2019-01-01', 'Norwegian Prime Minister Peter Varga spoke.'],
        ['2020-01-06', 'Prime Minister Peter Varga spoke.'],
      ),
    ).toBe('Norwegian prime minister, 2020-01-06');
  });

  test('is nobody else', () => {
    expect(said('Lena Holm', ['2020-01-06', 'President Peter Varga met Lena Holm.'])).toBeUndefined();
  });

  test('has no day where the article has none', () => {
    expect(said('Peter Varga', [null, 'President Peter Varga spoke.'])).toBe('president, null');
  });
});

describe('what something else is', () => {
  test('stands behind its name', () => {
    const text = 'It would trigger Article 7, a collective defense clause that commits members to help.';
    expect(said('Article 7', ['2020-01-06', text])).toBe('collective defense clause, 2020-01-06');
    const builder = 'Norrland Marine, a Swedish shipbuilder, closed.';
    expect(said('Norrland Marine', ['2020-01-06', builder])).toBe('Swedish shipbuilder, 2020-01-06');
  });

  test.each([
    'They met Norrland Marine, the League, and others.',
    'Of Norrland Marine, a boat was late.',
    'Norrland Marine, a firm said to be late, closed.',
    'They sold it to Norrland Marine, a North Sydney, Australia, investment group.',
    'They sold Norrland Marine, a yard of southwest U.S. navies, yesterday.',
    'There Norrland Marine is the major foreign participant.',
  ])('and is not made of a list or a clause: %s', (text) => {
    expect(said('Norrland Marine', ['2020-01-06', text])).toBeUndefined();
  });

  test('is not asked of a place, whose comma follows more than the name', () => {
    expect(said('Eastport', ['2020-01-06', 'They bought Hollow of Eastport, a messenger service.'])).toBeUndefined();
  });
});
