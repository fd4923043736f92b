import type { RawArticle } from '../../engine/model/article.ts';

const PEOPLE = ['Maren Oldwick', 'Tobias Fenhart', 'Ilse Varga', 'Pavel Dorn', 'Greta Holm', 'Samir Wold'];
const BODIES = ['Kestrel Council', 'Northern Harbour Authority', 'Arden Bank', 'Lowland Rail Union'];
const PLACES = ['Berlin', 'Oslo', 'Madrid', 'Vienna', 'Geneva'];
const MATTERS = [
  'the new harbour levy',
  'a ban on night trains',
  'the pension reform',
  'cheaper grain imports',
  'the flood barrier',
  'a merger of two ferry lines',
];
const TURNS = ['would raise', 'had delayed', 'opposed', 'wanted to debate', 'defended', 'had promised'];

/** An invented article that depends on its number alone: two or three paragraphs about people, bodies and places. */
export function inventedArticle(number: number): RawArticle {
  const pick = <T>(list: readonly T[], salt: number): T =>
    list[(number * 7 + salt * 13 + (number >> 2)) % list.length] as T;
  const person = pick(PEOPLE, 1);
  const other = pick(PEOPLE, 2);
  const surname = person.split(' ')[1];
  const body = pick(BODIES, 3);
  const place = pick(PLACES, 4);
  const month = String(1 + (number % 12)).padStart(2, '0');
  return {
    title: `${surname} and ${pick(MATTERS, 5)} (${number})`,
    publisher: pick(['Morning Gazette', 'Evening Mail'], 6),
    published: `2021-${month}-${String(1 + (number % 28)).padStart(2, '0')}`,
    text: [
      `Chairman ${person} said in ${place} that the ${body} ${pick(TURNS, 7)} ${pick(MATTERS, 8)} within ${number + 2} weeks.`,
      `Asked about ${other}, ${surname} said the ${body} ${pick(TURNS, 9)} ${pick(MATTERS, 10)}. Spokeswoman ${other} said nobody in ${pick(PLACES, 11)} had been told.`,
      ...(number % 3 === 0 ? [`In ${place} the report number ${number} of the ${body} was read by few.`] : []),
    ].join('\n\n'),
  };
}
