import { describe, expect, test } from 'vitest';
import { derive, labels, named, only } from './derive.ts';

/** What British papers write as a matter of style, with names that are in no list. */
describe('names as British papers write them', () => {
  test('a department for two matters is one body, and its secretary a person', () => {
    const topics = derive(
      'The Department for Work and Pensions denied it.\nThe Department for Work and Pensions said it was late.',
      'It was up to Secretary of State for Work and Pensions Alan Orunga. Mr Orunga said so.',
    );
    expect(only(topics, 'Department for Work and Pensions').kind).toBe('organization');
    expect(only(topics, 'Alan Orunga').aliases).toContain('Orunga');
  });

  test('a film called after a lord is a thing, and a bare title is none', () => {
    const topics = derive(
      'They saw The Lord of the Zelms in May.\nThen the Lord of the Zelms won.',
      'He met Lord Okarro.',
    );
    expect(only(topics, 'Lord of the Zelms').kind).toBe('thing');
    expect(only(topics, 'Okarro').kind).toBe('person');
  });

  test('a lady with a title of birth is the lady of that name', () => {
    const topics = derive('They met Ada Okarro, 40, there.\nBaroness Okarro told them it was late. Ms Okarro left.');
    expect(named(topics, 'Ada Okarro')).toHaveLength(1);
    expect(named(topics, 'Baroness Okarro').map(({ label }) => label)).not.toContain('Baroness Okarro');
  });

  test('a prize whose name is the plural of a given name', () => {
    const texts = ['The film won four Oscars there.', 'They like the Oscars very much.'];
    expect(labels(derive(...texts))).toContain('Oscars');
  });

  test('a party that is called by a word for what bodies are for, where it speaks', () => {
    const texts = ['Then Labour said it was late.', 'It was late, Labour said. So Labour said no.'];
    expect(labels(derive(...texts))).toContain('Labour');
    expect(labels(derive('They spoke of Labour there.', 'The Labour of it was hard.'))).not.toContain('Labour');
  });

  test('a company that has shares keeps its name from a person who has it, too', () => {
    const texts = ['Then Zelmgard shares fell.', 'They met Roy Zelmgard, 70, there.\nThen Zelmgard shares rose.'];
    const topics = derive(...texts);
    expect(only(topics, 'Zelmgard').kind).toBe('organization');
    expect(only(topics, 'Roy Zelmgard').aliases).not.toContain('Zelmgard');
  });

  test('an acronym that has another one in it is defined all the same', () => {
    const topics = derive('The UK Zelm Party (UKZP) left.\nThen UKZP said so.');
    expect(only(topics, 'UKZP').aliases.concat(only(topics, 'UKZP').label)).toContain('UK Zelm Party');
  });

  test('who stands in a line-up with an initial is a person', () => {
    const topics = derive('Then D Okarro was named, and D Okarro left.\nThey saw Okarro.');
    expect(only(topics, 'D Okarro').kind).toBe('person');
  });
});
