import type { RawArticle } from '../../engine/model/article.ts';

const TOWNS = ['Lindwick', 'Osmere', 'Tarnholt', 'Brackwater', 'Quillhaven', 'Dunmarsh', 'Ravensby', 'Elmscar'];
const GIVEN = ['Adaeze', 'Tomas', 'Ingrid', 'Farouk', 'Miriam', 'Pavel', 'Yuki', 'Carmen'];
const FAMILY = ['Okoro', 'Brandt', 'Halvorsen', 'Nasser', 'Lindqvist', 'Dvorak', 'Tanabe', 'Ibarra', 'Whitlock'];
const BODIES = ['Harbour Board', 'Water Company', 'Transport Union', 'Fisheries Council', 'Heritage Trust'];
const DOES = [
  'puts off its answer',
  'signs the contract',
  'closes the old quay',
  'asks for more money',
  'opens the new line',
];

/** Invented news: so many articles about a few towns, people and bodies, the same every time. */
export function inventedNews(count: number): RawArticle[] {
  return Array.from({ length: count }, (_, i): RawArticle => {
    const pick = (list: readonly string[], step: number) => list[(i * step + (i >> 3)) % list.length] as string;
    const [town, body] = [pick(TOWNS, 1), pick(BODIES, 3)];
    const person = `${pick(GIVEN, 5)} ${pick(FAMILY, 7)}`;
    const family = person.slice(person.indexOf(' ') + 1);
    const other = pick(TOWNS, 3);
    return {
      title: `${town} ${body} ${pick(DOES, 1)}`,
      publisher: i % 2 === 0 ? 'The Osmere Herald' : 'Quillhaven Evening News',
      published: new Date(Date.UTC(2020, 0, 1 + i * 3)).toISOString().slice(0, 10),
      url: `https://news.example/${i}`,
      text: [
        `The ${town} ${body} met on day ${i} of the talks, and its chairman, ${person}, told reporters that the work near ${other} would go on.`,
        `He said that ${i + 2} ships had waited outside of ${town} since the spring, and that nobody in the ${town} ${body} was to blame.`,
        `Mr. ${family} answered ${i % 7} questions about the ${other} railway. The ${town} ${body} will meet again in week ${(i % 50) + 1}.`,
      ].join('\n\n'),
    };
  });
}

/** Articles as lines of JSON, as a file has them. */
export const asLines = (articles: readonly RawArticle[]) => articles.map((one) => `${JSON.stringify(one)}\n`).join('');
