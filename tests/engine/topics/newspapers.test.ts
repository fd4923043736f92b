import { expect, test } from 'vitest';
import { derive, labels, named, only } from './derive.ts';

/** Small libraries as papers would write them: how one body goes by several names in articles that have not all of them. */

test('a party’s short form, its plural and the full name are one', () => {
  const topics = derive(
    'The Lib Dems said the charge would hurt families.',
    'Lib Dem spokesman Paul Harle said it was wrong.\nThe Liberal Democrats are to vote against the bill.',
    'The Lib Dems won in Bath.\nThe Liberal Democrats now hold the council.',
    'A Lib Dem councillor resigned on Friday.',
    'The Liberal Democrats will meet in Brighton.\nThe Lib Dems are expected to choose a leader.',
    'The Lib Dems said nothing.',
  );
  expect(only(topics, 'Liberal Democrats').aliases).toEqual(expect.arrayContaining(['Lib Dem', 'Lib Dems']));
});

test('one word that is a beginning needs more articles with both, for it is short for anything', () => {
  const topics = derive(
    'The Zelms won in Bath.\nThe Zelmgard Orrery said so.',
    'They heard that the Zelms will vote.\nThe Zelmgard Orrery met.',
    ...Array.from({ length: 6 }, () => 'They heard that the Zelms will vote.'),
  );
  expect(only(topics, 'Zelms').aliases).toEqual([]);
});

test('initials in capitals with an S are no plural of others', () => {
  const own = Array.from({ length: 2 }, () => 'Shares of Ostrava Motors Corp fell. OM said it was sorry.');
  const others = 'Shares of Ostrava Mills Corp were dull, and Ostrava Mills said so. OMS was quiet, OMS said.';
  expect(only(derive(...own, others, others), 'OM').label).toBe('Ostrava Motors Corp');
});

test('initials go with the company of their articles', () => {
  const topics = derive(
    'General Motors said it would close two plants in Ohio.\nShares in GM fell 4%. GM said the plants had lost money.',
    'General Motors Corp said its sales rose in March.\nGM sold 120,000 cars, it said.',
    'Analysts expect GM to cut its dividend.\nGeneral Motors declined to comment.',
    'The union told GM it would strike.\nGeneral Motors said talks would go on.',
    'General Mills said profits rose.\nGeneral Mills sells cereal.',
    'GM said it would hire again.',
  );
  expect(only(topics, 'GM').label).toBe('General Motors');
  expect(only(topics, 'General Mills').aliases).not.toContain('GM');
});

test('letters of one word go with it', () => {
  const topics = derive(
    'Volkswagen said it had been the victim of a fraud.\nVW said it had told the police.',
    'Shares in Volkswagen AG fell.\nThe loss at VW came as a surprise, traders said.',
    'The carmaker VW will build its new van in Hanover.\nVolkswagen said the plant would open in May.',
    'VW declined to comment.',
  );
  expect(only(topics, 'VW').label).toBe('Volkswagen');
});

test('a bank and its board both speak for the short form of the bank', () => {
  const topics = derive(
    'The Federal Reserve raised interest rates by a quarter point.\nThe Fed said growth was strong.',
    'Shares fell after the Fed signalled higher rates.\nThe Federal Reserve chairman, Alan Marsh, will speak.',
    'The Federal Reserve Board said output rose.\nEconomists think the Fed will wait.',
    'The dollar rose as the Fed held rates.',
    'The Federal Reserve Board met.\nThe Fed will report in May.',
    'The Fed entered the market to add reserves.',
  );
  expect(only(topics, 'Fed').label).toBe('Federal Reserve');
});

test('a bank with a banker’s name in four spellings is one, and no person', () => {
  const topics = derive(
    'JP Morgan said profits rose.\nShares in JP Morgan gained 2%.',
    'The bank JPMorgan Chase cut 300 jobs.\nJPMorgan said the cuts were in London.',
    'J.P. Morgan Chase & Co said it would buy the broker.\nJ.P. Morgan declined to give a price.',
    'Analysts at J P Morgan expect the pound to fall.\nJ P Morgan said the risk was small.',
    'JP Morgan Chase paid a fine.\nThe regulator said JP Morgan had helped it.',
  );
  const bank = only(topics, 'JP Morgan');
  expect(bank.kind).toBe('organization');
  expect(bank.aliases).toEqual(expect.arrayContaining(['J P Morgan', 'J.P. Morgan', 'JPMorgan', 'JPMorgan Chase']));
  expect(named(topics, 'Morgan')).toEqual([]);
});

test('somebody whose initials are written in two ways stays a person', () => {
  const topics = derive('Then J.D. Okarro said so, and Mr Okarro left.', 'Then JD Okarro, 54, left.');
  expect(only(topics, 'J.D. Okarro').kind).toBe('person');
  expect(only(topics, 'JD Okarro').kind).toBe('person');
});

test('a shop whose second half is a given name', () => {
  const shop = [
    'Marks and Spencer said sales of food rose.\nShares in Marks and Spencer gained 3%.',
    'The chain Marks and Spencer opened in Paris.\nM&S said it hoped for French shoppers.',
    'Stuart Rosewood, who runs Marks and Spencer, bought shares.\nMr Rosewood said M&S was on the mend.',
  ];
  const topics = derive(...shop, 'Marks & Spencer will close ten shops.\nThe retailer said M&S staff had been told.');
  expect(only(topics, 'Marks and Spencer').aliases).toEqual(expect.arrayContaining(['Marks & Spencer', 'M&S']));
  expect(named(topics, 'Marks')).toEqual([]);
});

test('and two people are two, however often they are named together', () => {
  const topics = derive(
    'They heard Zelm and Spencer say no.\nThen Zelm and Spencer left.',
    'She met Zelm and Spencer again.\nAt last Zelm and Spencer wept.',
  );
  expect(labels(topics)).not.toContain('Zelm and Spencer');
});

test('in one word or in two, with a capital in it, a firm is one', () => {
  const topics = derive('They own HarbourVest Corp there.', 'They own Harbour Vest Corp there.');
  expect(only(topics, 'HarbourVest Corp')).toBe(only(topics, 'Harbour Vest Corp'));
  expect(labels(derive('They own Harbourvest Corp there.', 'They own Harbour Vest Corp there.'))).toHaveLength(2);
});

test('the label is the fuller spelling that is used often, in ordinary case, and none that comes once', () => {
  const topics = derive(
    'They own Zelmgard Petroleum there.\nThen Zelmgard said no.',
    'They own Zelmgard Petroleum there.\nThen Zelmgard said yes.',
    'The share of ZELMGARD PETROLEUM fell.\nThen Zelmgard Petroleum said so.',
    'They sold Zelmgard Petroleum Ltd there.',
  );
  expect(only(topics, 'Zelmgard').label).toBe('Zelmgard Petroleum');
});
