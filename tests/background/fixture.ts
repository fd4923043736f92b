import { createBundledReader } from '../../engine/bundled-reader.ts';
import { buildLibrary } from '../../engine/library.ts';
import type { Library } from '../../engine/model/library.ts';
import type { Topic } from '../../engine/model/topic.ts';
import type { Knowledge } from '../../entrypoints/background/knowledge.ts';

/** Four short articles about two people and a place, one of them without date and publisher. */
export const library: Library = buildLibrary(
  [
    {
      title: 'Harbour opens',
      publisher: 'The Courier',
      published: '2018-03-01',
      text: 'Mayor Ada Lindqvist opened the harbour of Norrvik.\n\nAda Lindqvist said that Norrvik had waited for years.',
    },
    {
      title: 'A bridge for Norrvik',
      publisher: 'The Courier',
      published: '2019-05-02',
      text: 'Norrvik gets a bridge.\n\nAda Lindqvist praised the engineer Karim Haddad.',
    },
    {
      title: 'Engineer leaves',
      publisher: 'Evening Post',
      published: '2020-06-03',
      text: 'The engineer Karim Haddad leaves the city.\n\nNorrvik looks for another one.',
    },
    { title: 'A letter', text: 'Nobody asked Karim Haddad about the ferry.' },
  ],
  {
    topics: [
      { label: 'Ada Lindqvist', kind: 'person', aliases: ['Lindqvist'] },
      { label: 'Karim Haddad', kind: 'person', aliases: ['Haddad'] },
      { label: 'Norrvik', kind: 'place' },
    ],
  },
);

/** The topic with a label. */
export function topicNamed(label: string): Topic {
  const topic = library.topics.find((each) => each.label === label);
  if (!topic) throw new Error(`The fixture has no topic "${label}"`);
  return topic;
}

/** The id of the article with a title. */
export function articleTitled(title: string): string {
  const article = library.articles.find((each) => each.title === title);
  if (!article) throw new Error(`The fixture has no article "${title}"`);
  return article.id;
}

/** What the background knows when the reader has changed nothing. */
export const knowledge: Knowledge = {
  reader: createBundledReader(library),
  own: createBundledReader(library),
  edits: [],
  unreadableEdits: 0,
  problem: null,
  isSettled: true,
  generation: 0,
};
