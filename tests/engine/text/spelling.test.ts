import { expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';
import { readSeeds } from '../../../seeds/index.ts';

const more = { text: 'Alexander Lukashenko spoke of Hezbollah and al-Qaeda. Lukashenko left.' };
const articles = [...readSeeds().articles, more];
/** The usual spelling alone, so that nothing below is found because somebody listed it. */
const curated = {
  topics: [
    { label: 'Qassem Soleimani', kind: 'person' as const, aliases: ['Soleimani'] },
    { label: 'Jens Stoltenberg', kind: 'person' as const, aliases: ['Stoltenberg'] },
    { label: 'Antonio Guterres', kind: 'person' as const, aliases: ['Guterres'] },
    { label: 'Recep Tayyip Erdogan', kind: 'person' as const, aliases: ['Erdogan'] },
    { label: 'Rex Tillerson', kind: 'person' as const, aliases: ['Tillerson'] },
    { label: 'Boris Johnson', kind: 'person' as const, aliases: ['Johnson'] },
    { label: 'Donald Trump', kind: 'person' as const, aliases: ['Trump'] },
    { label: 'Barack Obama', kind: 'person' as const, aliases: ['Obama'] },
    { label: 'Vladimir Putin', kind: 'person' as const, aliases: ['Putin'] },
    { label: 'Alexander Lukashenko', kind: 'person' as const, aliases: ['Lukashenko'] },
    { label: 'Hezbollah', kind: 'organization' as const },
    { label: 'al-Qaeda', kind: 'organization' as const },
    { label: 'Afghanistan', kind: 'place' as const },
    { label: 'Baghdad', kind: 'place' as const },
    { label: 'Brussels', kind: 'place' as const },
    { label: 'Manchester', kind: 'place' as const },
  ],
};
const engine = createEngine(buildLibrary(articles, curated));
const labels = new Map(engine.topics.map(({ id, label }) => [id, label]));

const LINKED: Readonly<Record<string, readonly string[]>> = {
  'Qassem Soleimani': [
    'Qassim Suleimani',
    'Qasem Soleymani',
    'Qasim Soleimani',
    'Qassem Suleimani',
    'Kassem Soleimani',
    'Kasem Suleimani',
    'Ghasem Soleimani',
    'Ghassem Soleimani',
    'Soleymani',
    'Suleimani',
    'Suleymani',
    'Sulaimani',
    'Soleimany',
    'Solemani',
    'Soleimeni',
    'Soliemani',
  ],
  'Jens Stoltenberg': ['Stoltenburg', 'Jens Stoltenburg', 'Stoltenbirg', 'Stolttenberg', 'Stoltemberg', 'Stoltenbergh'],
  'Antonio Guterres': ['Gutteres', 'Guteres', 'Antonio Gutteres', 'António Gutierres', 'Gutterres'],
  'Recep Tayyip Erdogan': ['Erdoghan', 'Erdogann', 'Recep Erdoghan', 'Tayip Erdogan'],
  'Rex Tillerson': ['Tilerson', 'Rex Tillersen', 'Tillersson'],
  'Boris Johnson': ['Boris Jonson', 'Boris Johnsen', 'Boriss Johnson'],
  'Barack Obama': ['Barrack Obama', 'Barak Obama', 'Barack Obamma'],
  'Vladimir Putin': ['Vladimir Poutin', 'Wladimir Putin', 'Vladimir Puttin'],
  'Alexander Lukashenko': ['Lukaschenko', 'Loukashenko', 'Alexandar Lukashenko'],
  Hezbollah: ['Hizbollah', 'Hizbullah', 'Hezbolah'],
  'al-Qaeda': ['al-Qaida', 'al Qaida'],
  Afghanistan: ['Afganistan', 'Afghanisten'],
  Baghdad: ['Bagdad', 'Baghdaad'],
  Brussels: ['Brussells'],
  Manchester: ['Manchestor'],
};

for (const [label, spellings] of Object.entries(LINKED)) {
  test.each(spellings)(`%s is ${label}`, (spelling) => {
    const text = `They spoke of ${spelling} again.`;
    const [found] = engine.findMentions([text]);
    expect(found?.map(({ exact, topicId }) => [exact, labels.get(topicId)])).toEqual([[spelling, label]]);
  });
}

/** Names of somebody or something else, however near. */
const OTHERS =
  `Salman Suleiman Solomon Sulayman Salmon Slimani Soliman Soulmate Stoltenfels Stolten Stottenham Steinberg
Sternberg Stoltz Gutierrez Gutenberg Gustavson Guthrie Tillman Tiller Tilson Tillotson Johnston Johansson Jonsson Jansen Janssen
Jackson Johns Tramp Trumbo Thrump Trumpeter Osama Obaman Oberman Putnam Puttman Pudding Patton Erdmann Erdman Ergon
Lukas Lukashevich Hezekiah Hizb Qatar Qaddafi Austria Australia Pakistan Tajikistan Baghlan Bagram Brussel Winchester
Dorchester Mancheno Manchuria Lancaster Rochester Melania Donna Ronald Boras Bruce Baruch Vladivostok Wladyslaw`.split(
    /\s+/u,
  );

test.each(OTHERS)('%s is none of them', (name) => {
  expect(engine.findMentions([`They spoke of ${name} again.`, `${name} said so.`]).flat()).toEqual([]);
});

test.each([
  'Ahmad Suleymani',
  'Greta Stoltenburg',
  'Donna Trump',
  'Ronald Trump',
  'Melanie Trump',
  'Michelle Obamma',
  'Doris Johnson',
  'Lyudmila Putin',
])('%s is another person', (name) => {
  expect(engine.findMentions([`They spoke of ${name} again.`]).flat()).toEqual([]);
});
