import { createEngine, type Engine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';
import type { RawArticle } from '../../../engine/model/article.ts';
import type { CuratedTopics } from '../../../engine/model/topic.ts';

/** Reports of an invented country, written to be searched: what they have in common and what they lack is meant so. */
export const NEWSSTAND: RawArticle[] = [
  {
    title: 'Granite Metals workers walk out over pay',
    publisher: 'The Tarn Courier',
    published: '2019-03-12',
    text: [
      'Granite Metals workers walk out over pay',
      'Some 4,000 workers at Granite Metals (GM) walked out of two smelters on Tuesday, the first strike at the company in a decade.',
      'The union of smelters called the strike because the company had cancelled a bonus that was promised in 2016.',
      '"We will not pay for a bonus that nobody earned," chief executive Lewis Barker told reporters in Tarn.',
      'GM shares fell eight percent after the walkout began, and dealers expect a weaker quarter.',
      'Ann Barker, the minister of labour, said the government would not take sides in the dispute.',
    ].join('\n'),
  },
  {
    title: 'Marland weighs a larger army',
    publisher: 'The Tarn Courier',
    published: '2021-05-04',
    text: [
      'Marland weighs a larger army',
      'The cabinet of Marland agreed on Tuesday to raise defense spending to two percent of output within four years.',
      'Only three of nine allies met the spending target last year, and Marland was not among them.',
      'Prime Minister Ida Solberg said the money would go to air defense and to a dozen F-16 jets.',
      'The opposition asked why hospitals must wait. Solberg replied that both could be paid for.',
      'Fraud in older contracts, uncovered in January, has made voters wary of large orders.',
    ].join('\n'),
  },
  {
    title: 'Missiles hit a port in Kestria',
    publisher: 'Harbour Evening Post',
    published: '2022-11-18',
    text: [
      'Missiles hit a port in Kestria',
      'Kestrian missile strikes destroyed a fuel depot in the port of Oldhaven before dawn on Friday, officials said.',
      'Kestria called the attack a response to the killing of General Rurik Vale, who was shot in Oldhaven in October.',
      'Vale was targeted because he had commanded the siege of the city, a Marland officer said.',
      'Ida Solberg warned that the alliance would answer any missile attack on its ships.',
      'The treaty of Elm, which binds the allies to defend one another, was invoked for the first time on Saturday.',
    ].join('\n'),
  },
  {
    title: 'Fishermen win a quota for herring',
    publisher: 'Harbour Evening Post',
    published: '2023-01-08',
    text: [
      'Fishermen win a quota for herring',
      'Herring boats may land 40,000 tonnes this year under a quota that was agreed in Oldhaven on Sunday.',
      'The accord ends a march of fishermen on the capital that had blocked the bridges since the new year.',
      'Ann Barker, who led the talks, said the quota was fair to small boats.',
      'The Automated Quota System will count what is landed.',
      'Lena Fraidis, a skipper, said she had hoped for more.',
    ].join('\n'),
  },
  {
    title: 'Notes from the coast',
    publisher: null,
    published: null,
    text: [
      'Notes from the coast',
      'The lighthouse of Oldhaven was painted again, and children drew herring on its wall.',
      'Nobody remembers who built it, but a stone in its wall says 1911.',
    ].join('\n'),
  },
];

const CURATED: CuratedTopics = {
  topics: [
    { label: 'Granite Metals Corp', kind: 'organization', aliases: ['Granite Metals'] },
    { label: 'Lewis Barker', kind: 'person' },
    { label: 'Ann Barker', kind: 'person' },
    { label: 'Ida Solberg', kind: 'person', aliases: ['Solberg'] },
    { label: 'Rurik Vale', kind: 'person', aliases: ['Vale', 'General Vale'] },
    { label: 'Lena Fraidis', kind: 'person' },
    { label: 'Marland', kind: 'place' },
    { label: 'Kestria', kind: 'place' },
    { label: 'Oldhaven', kind: 'place' },
    { label: 'Automated Quota System', kind: 'organization' },
    { label: 'F-16', kind: 'thing' },
  ],
};

/** An engine over these reports. */
export function newsstand(): Engine {
  return createEngine(buildLibrary(NEWSSTAND, CURATED));
}
