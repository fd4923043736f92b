import { expect, test } from 'vitest';
import { projectFiles, read } from './repository.ts';

/** A test: its file, and its title or that of its group, as the file has it. */
type Proof = [file: string, title: string];

const inPackage = (title: string): Proof => ['tests/e2e/package.test.ts', title];
const quiet: Proof = ['tests/e2e/privacy.test.ts', 'nothing leaves the machine while a person reads, looks up'];
const shut: Proof = ['tests/e2e/privacy.test.ts', '%s could not reach a network if it tried'];
const margin: Proof = [
  'tests/e2e/memory.test.ts',
  'paragraphs that stand in the library are marked in the margin on request, say where they were printed, and are left again',
];
const same: Proof = ['tests/e2e/damage.test.ts', 'the page is the same with and without us'];
const untold: Proof = ['tests/e2e/history.test.ts', 'the history has no article’s address, headline or id'];
const kept: Proof = ['tests/e2e/kept.test.ts', 'nothing of a page is stored, and of a paused site its host name'];
const synced: Proof = ['tests/e2e/settings-storage.test.ts', 'two thousand paused sites are synced, and obeyed'];
const overflow: Proof = ['tests/e2e/settings-storage.test.ts', 'more than the browser syncs is kept on this computer'];
const uncovered = inPackage('no script uses what no policy covers');
const everyday: Proof = [
  'tests/e2e/everyday.test.ts',
  'a country is marked where there is something on it, still answers where there is not, and all counts say so',
];
const searching: Proof = ['tests/e2e/address-bar.firefox.test.ts', 'Firefox asks its search engine for suggestions'];

const connected = (title: string): Proof => ['tests/e2e/connected.test.ts', title];
const packed: Proof = ['tests/e2e/connected-pack.test.ts', 'gives a whole article when it is asked for'];
const archives = (title: string): Proof => ['tests/background/archives.test.ts', title];
const hostile = (title: string): Proof => ['tests/background/hostile-archive.test.ts', title];
const covered: Proof = ['tests/archive/client/cover.test.ts', 'as many are invented as are wanted or more'];
const hears = connected('what it hears are numbers');

/** Every sentence of PRIVACY.md, as it stands there, and the tests that fail when it is not true. */
const PROOFS: Record<string, Proof[]> = {
  'Backstory sends nothing anywhere: while you read, look names up, search and open articles, nothing but the pages themselves is asked for.':
    [quiet, ['tests/e2e/privacy.test.ts', 'the proxy sees what a page asks for, so that silence means silence']],
  'Every sentence on this page is held to by a test; `tests/privacy-page.test.ts` names it.': [
    ['tests/privacy-page.test.ts', 'every sentence is proven by tests that exist'],
  ],
  'The pages of the extension are under a content security policy with which the browser refuses every request.': [
    shut,
  ],
  'The policy does not cover WebRTC and going to another address.': [uncovered],
  'No script in the packages uses WebRTC, or takes a page of ours or a tab to an address of the web.': [uncovered],
  "A link to an article's original is yours to press; its site is not told where you came from.": [
    inPackage('a link to the web tells no site where the reader came from'),
  ],
  'No script in the packages contains a call that could reach a network.': [
    inPackage('no script builds code from text, and no page loads anything from elsewhere'),
  ],
  'All fonts are those of your system.': [inPackage('no style loads a font: all are those of the system')],
  'The extension asks for no permission that it does not use.': [
    inPackage('every permission is for something, and for nothing else is one asked'),
  ],
  'The text of the pages you open, to find names in it.': [
    ['tests/e2e/main.test.ts', 'rested on, opens a card with dated and attributed passages; leaving closes it'],
    ['tests/e2e/scan.test.ts', 'are read, one within the other, and in document order'],
  ],
  "A script in the page hands it to the extension's own background, in the same browser.": [
    quiet,
    inPackage('the content script holds no seed text, and neither Fuse nor the engine'),
  ],
  'What you type is not read: text in fields, in editors and in other places where one writes.': [
    ['tests/e2e/undetected.test.ts', 'what is typed is never read'],
    ['tests/e2e/save.test.ts', 'what somebody is typing is saved neither with the page nor as what is selected'],
    ['tests/e2e/damage.test.ts', 'is an editor keeps its text to itself'],
  ],
  'Of a page it also notes address, title and date: passages from the article that you are reading are left out of its cards.':
    [['tests/engine/hover/open-article.test.ts', 'the article being read']],
  'Nothing that is read on a page is stored, but for pages that you save or ask to have remembered.': [
    kept,
    ['tests/e2e/save.test.ts', 'a page is saved; its names are found on others'],
    ['tests/background/remember-desk.test.ts', 'unless the reader asked for it'],
  ],
  'Where a page is saved or remembered, a script asks the browser whether somebody wrote into its fields, and not what.':
    [['tests/sources/page/signs.test.ts', 'one that somebody has written into is personal']],
  'If you turn on *Remember the articles that I read*, a script in the page counts how long the page is in view and how far it is scrolled.':
    [
      ['tests/attention/attention.test.ts', 'when it was in view for 20 seconds and was scrolled'],
      inPackage('what notices that a page is read is in no script that pages have otherwise'),
    ],
  'It is in no page while that is off.': [
    ['tests/e2e/remember.test.ts', 'is remembered once the reader turns that on'],
  ],
  'After 20 seconds the article is saved on this computer, if the page is an article.': [
    ['tests/e2e/remember.test.ts', 'is remembered once the reader turns that on'],
    ['tests/background/remember-desk.test.ts', 'what is no article'],
    ['tests/attention/attention.test.ts', 'nothing is told before it was in view for 20 seconds'],
  ],
  'Nothing is remembered in private windows, on paused sites, of pages that ask for a password or a card, that you have written into, that say that they are not free or not for search engines, or on the sites of a list: mail, banks, documents, chats, social feeds, accounts, and your own network.':
    [
      ['tests/background/remember-desk.test.ts', 'in a private window'],
      ['tests/background/remember-desk.test.ts', 'on a paused site'],
      ['tests/background/remember-desk.test.ts', 'a page behind a login, a form or a wall'],
      ['tests/sources/page/signs.test.ts', 'one that says so is personal'],
      ['tests/sources/page/signs.test.ts', 'asks for a password'],
      ['tests/sources/page/private-sites.test.ts', '%s is private'],
      ['tests/e2e/unremembered.chromium.test.ts', 'of a page that asks for a password'],
      ['tests/e2e/remember.test.ts', 'a page of a paused site is not watched'],
    ],
  '| the articles that are remembered because you read them, with when you last did | on this computer | you forget them, or they are as old as you chose: 30 days, a year, never |':
    [
      ['tests/e2e/remember.test.ts', 'and forgets by page, by day, by site and all of it'],
      ['tests/engine/remembered.test.ts', 'what is remembered goes when it is old'],
      ['tests/background/expiry.test.ts', 'as the reader chose: %s'],
    ],
  '| when old articles were last looked for | on this computer | it is done again |': [
    ['tests/background/expiry.test.ts', 'is done once, and noted'],
  ],
  '| the addresses of pages that were remembered or forgotten | in memory | the browser is closed |': [
    ['tests/background/remember-desk.test.ts', 'that the reader had forgotten is not remembered again'],
    ['tests/background/remember-notes.test.ts', 'addresses are noted in memory alone'],
  ],
  'The side panel has a page read so, too, when you ask what of it stands in your library, and nothing of it is stored.':
    [
      ['tests/components/read-before.test.tsx', 'a page is read when somebody asks, and not before'],
      ['tests/background/memory-handlers.test.ts', 'is told of the article of a tab, paragraph by paragraph'],
    ],
  'Only then a script reads such a page whole, once.': [
    inPackage('what reads a page that is to be saved is in no script that pages have otherwise'),
  ],
  "| settings, with the names of paused sites and the names that you know | the browser's synced storage: if you sync your browser, its maker carries them between your devices | you reset them |":
    [
      synced,
      kept,
      ['tests/e2e/options.test.ts', 'a file of settings is taken, or refused with the field named; reset'],
    ],
  '| settings that do not fit there | on this computer | they fit again |': [overflow],
  '| your changes to the library | on this computer | you take them back |': [
    ['tests/background/knowledge.test.ts', 'are stored: a background that starts anew has them'],
    ['tests/background/knowledge.test.ts', 'are taken back one by one, or all at once'],
  ],
  'A page that is on your list of what is to be read is saved when you open it, as if you had pressed *Save this page*.':
    [['tests/e2e/to-read.test.ts', 'a link is saved when its page is visited, and not before']],
  'Nothing is saved so in a private window or on a paused site, and no page learns what is on the list.': [
    ['tests/background/visit-desk.test.ts', 'that %s is not even read'],
    ['tests/e2e/to-read.test.ts', 'a link is saved when its page is visited, and not before'],
  ],
  '| a copy of another library that you opened, and its name | on this computer | you close it |': [
    ['tests/e2e/copy.test.ts', 'another library is tried beside the own one'],
  ],
  '| the titles of articles that were saved because they were on your list, and when | on this computer | you hide them |':
    [['tests/e2e/to-read.test.ts', 'a link is saved when its page is visited, and not before']],
  '| when you last took everything out, and were last reminded of it | on this computer | it happens again |': [
    ['tests/background/backup.test.ts', 'the background notes what it said, and what the reader said to it'],
  ],
  '| what you brought in, file by file, and the links that came without a text | on this computer | you take it back |':
    [
      [
        'tests/e2e/import.test.ts',
        'files are tried first, brought in with what became of each, and taken back at once',
      ],
    ],
  '| the articles that you add to the library | on this computer | you remove them |': [
    ['tests/e2e/own-library.test.ts', 'is found on an open page at once, and gone when it is removed'],
    ['tests/engine/writer.test.ts', 'keeps nothing of what was removed: no text at once, no word once it has settled'],
  ],
  '| the articles and topics that you opened, and the words that you last looked up | in memory | the browser is closed |':
    [
      ['tests/bridge/reader-address.test.ts', 'a hidden address has nothing of what it stands for'],
      ['tests/bridge/reader-address.test.ts', 'a topic’s address likewise, and no page reads the addresses of another'],
      ['tests/bridge/panel-query.test.ts', 'words that were looked up are in memory alone'],
    ],
  '| which passages of a topic cards and its page have shown, and when; not in private windows | on this computer | you forget them, or they are as old as you chose: 30 days, a year, never; you can also have nothing kept |':
    [
      ['tests/background/look-up.test.ts', 'what was shown is forgotten after the time that the reader chose'],
      ['tests/background/look-up.test.ts', 'a private window leaves nothing and is told nothing'],
      ['tests/background/look-up.test.ts', 'is nothing where the reader wants nothing kept, and nothing is'],
      [
        'tests/background/read-about.test.ts',
        'a private window leaves nothing, nor does a reader who wants nothing kept; a broken log is no hindrance',
      ],
    ],
  "| which passages the last cards of a page have shown, and the address of that page | in memory | a card is opened on the tab's next page, or the browser is closed |":
    [['tests/background/just-shown.test.ts', 'another page forgets the one before, and old tabs are forgotten'], kept],
  '| the host names of the last 200 sites on which you moved a pinned card, and where it stood; not in private windows | on this computer | you forget them in the options |':
    [
      ['tests/background/pin-places.test.ts', 'the place of pinned cards is kept for each site, in this browser alone'],
      ['tests/background/pin-places.test.ts', 'two hundred sites are remembered, the one set longest ago makes room'],
      ['tests/background/handlers.test.ts', 'in a private window leaves nothing of that and is told nothing'],
      ['tests/options/sections.test.tsx', 'where pinned cards stood is forgotten at a press'],
    ],
  'A paused site is stored by its host name, as is one on which you moved a pinned card.': [
    kept,
    ['tests/background/handlers.test.ts', 'has it remembered where pinned cards stand on the site'],
  ],
  'That is all that is ever stored of the pages that are neither saved nor remembered.': [kept],
  "The addresses of the reader and of a topic's page tell nothing of article or topic, and their title in Chromium's history is “Backstory”.":
    [
      untold,
      ['tests/e2e/history.test.ts', 'the history has no topic’s address, name or id, however it was opened'],
      ['tests/e2e/topic.test.ts', 'shows who it is, when it was reported, its passages by day'],
      ['tests/e2e/reader.test.ts', 'shows the article with the passage marked and in view'],
    ],
  'After a restart of the browser such an address is forgotten, and the page says so.': [
    ['tests/e2e/history.test.ts', 'an address from before the browser was started says so'],
    ['tests/bridge/reader-address.test.ts', 'what was hidden before the browser was started is forgotten'],
  ],
  "An address that you type by hand with an id in it stands in Chromium's history as you typed it.": [
    ['tests/e2e/history.test.ts', 'an article’s own address, typed by hand, gives place to one that tells nothing'],
  ],
  'While you type after the keyword `bs`, Firefox sends what you type to its search engine, as it does with everything typed there.':
    [searching],
  'It does not when *Show search suggestions* is off in its settings; the toolbar popup searches without the address bar.':
    [['tests/e2e/address-bar.firefox.test.ts', 'and does not where search suggestions are switched off'], quiet],
  "A page's own scripts can read which of its names are marked, and so that Backstory is there and which names its library knows.":
    [['tests/e2e/undetected.test.ts', 'while marks are off, also after they were on']],
  'Names that you said you know are not marked, which can be seen too.': [
    ['tests/background/handlers.test.ts', 'gets the mentions in its texts, but for topics that the reader knows'],
  ],
  "A name that stands everywhere, such as a country's, is marked only where the library has something on what the page says of it, so a page learns that of it.":
    [everyday],
  'With *Names are marked: only while the pointer is on them* there is nothing to see before you rest the pointer on a name.':
    [['tests/e2e/undetected.test.ts', 'with made-up moves of the pointer, where marks show on approach']],
  'With marks off, or while paused, a page finds no trace of Backstory.': [
    ['tests/e2e/undetected.test.ts', 'while marks are off, also after they were on'],
    ['tests/e2e/undetected.test.ts', 'while %s is paused'],
  ],
  'While a card is open there is one element, `<backstory-card>`, in the page.': [same],
  "While you have what stands in your library marked in a page's margin there is one more such element.": [margin],
  'A page can see where it stands, and so which of its paragraphs you have; not what is said of them.': [
    margin,
    [
      'tests/background/margin.test.ts',
      'a page is told which of its paragraphs are marked, and only our frame what is said of them',
    ],
  ],
  'It is there only when you ask.': [margin],
  'They can hear that the focus and the pointer come to that element and leave it, and nothing of what happens in it.':
    [
      same,
      [
        'tests/e2e/card-attacks.test.ts',
        'through what its listeners hear while a person points, presses, writes and leaves',
      ],
    ],
  "What the card says is a page of the extension in a frame of its own, which the page's scripts can neither read nor press.":
    [
      ['tests/e2e/card-attacks.test.ts', 'by finding its text and asking where the selection is'],
      [
        'tests/e2e/card-attacks.test.ts',
        'through what its listeners hear while a person points, presses, writes and leaves',
      ],
      ['tests/e2e/card-attacks.test.ts', 'with events that it makes'],
      ['tests/e2e/production.test.ts', 'the build that people get keeps its card to itself'],
    ],
  'The one file of the extension that a page can load, `card.html`, stays empty there.': [
    ['tests/e2e/card-attacks.test.ts', 'gets an empty page, whatever it tells it'],
  ],
  "The page's tree, layout, styles, focus, selection and events are the same with and without Backstory.": [same],
  "A package of its own, *Backstory, connected*, can ask archives that you add, a newspaper's or a library's.": [
    connected('the package asks nobody but through one door'),
  ],
  'The package that this page spoke of so far holds nothing of what asks them.': [
    inPackage('the ordinary package has nothing of what asks archives'),
    [
      'tests/imports.test.ts',
      'lets one file ask a network, and leads to it from the connected parts and their page alone',
    ],
  ],
  'the connected build asks nobody.': [connected('before an archive is added nobody is asked')],
  'Its page first says what the archive will learn.': [
    connected('an archive is added after it is said who learns what'),
  ],
  'When a page names something that the archive may know, it is asked for numbered buckets.': [
    archives('is asked for in numbers, with as many invented ones'),
  ],
  'It sees their numbers, when they are asked for, your network address and which browser you use.': [hears],
  'It can tell that the same browser asks again, also from another address.': [
    connected('an archive is added after it is said who learns what'),
  ],
  'At least 32 names share a number, or all that the archive has; an archive with fewer is not added.': [
    archives('a manifest with too few names in a bucket is refused before it is added'),
  ],
  'At least as many numbers are invented as are meant, and all are asked for at one time in random order.': [
    covered,
    ['tests/archive/client/cover.test.ts', 'the order says nothing of which were wanted'],
    archives('is asked for in numbers, with as many invented ones'),
  ],
  'A name brings the same invented numbers whenever it is asked for, and what did not come is asked for again, wanted or invented.':
    [
      ['tests/archive/client/cover.test.ts', 'a name brings the same invented ones whenever it is asked for'],
      archives('an archive that answers nothing learns nothing by being asked again'),
      hostile('is asked for again as it was, wanted and invented alike'),
    ],
  'No page, name or sentence is sent, no cookie, no language and no address of a page.': [
    hears,
    ['tests/archive/client/door.test.ts', 'tells nothing of the reader'],
    ['tests/e2e/connected-day.test.ts', 'the log of a day holds numbers of buckets and nothing else'],
  ],
  'Names are recognised and passages chosen on this computer.': [
    archives('has cards from the archive’s passages, ranked here'),
    connected('what is kept answers without a network'),
  ],
  'Nothing is asked for private windows and paused sites.': [
    archives('are those of pages, and none of a private window'),
    connected('a paused site is not looked at'),
  ],
  'of an archive is asked for only when you press *Read the whole article* in the reader.': [
    archives('is asked for by a press only, once, and answered without a network from then on'),
    packed,
  ],
  'That tells the archive which article you read, and the button says so before.': [packed],
  'The names in it are then asked for like those of a page.': [
    archives('is read like a page from then on: its names are asked for with cover'),
  ],
  'The reader asks nothing by being opened, and in a private window it has no such button.': [
    packed,
    archives('asks nothing for a private window'),
    archives('are none of %s'),
  ],
  'that you type in the popup go to an archive that offers search only when you press its button, which says to whom.':
    [connected('words go to an archive only when its button is pressed, which says to whom')],
  'In a private window there is no such button.': [
    ['tests/popup/archive-search.test.tsx', 'words can be sent where the window is known to be no private one'],
  ],
  'Whoever runs an archive and knows a page can guess from the numbers that somebody read it: a test prints how often that is right, with and without the invented numbers.':
    [['tests/e2e/connected-day.test.ts', 'how well it can be guessed']],
  'One that lies about the names that it has can make its numbers tell more: its page says so, and to add only archives that you trust.':
    [connected('an archive is added after it is said who learns what')],
  "Only an archive's own address is asked, and an answer that leads elsewhere is refused.": [
    ['tests/archive/client/door.test.ts', 'asks nobody who was not added'],
    ['tests/archive/client/door.test.ts', 'refuses what is too large, leads elsewhere'],
  ],
  'What is not what the archive says it is, is thrown away.': [
    archives('a bucket that was tampered with under the right size is refused by its checksum'),
    connected('a bucket that was tampered with, cut off, missing or slow'),
  ],
  'Removing an archive takes one press: it is asked no more, and what is kept of it is deleted.': [
    connected('it is gone in one press'),
  ],
  '| the archives that you added, the fingerprints of the names that they know, and what went wrong when they were asked | on this computer | you remove them |':
    [connected('it is gone in one press'), archives('goes when the archive is removed')],
  '| the buckets that came, the invented ones among them, half a gigabyte of an archive at most | on this computer | they are a week old, or you remove the archive |':
    [
      archives('is asked for anew after a week'),
      archives('goes when the archive is removed'),
      ['tests/store/archive-store.test.ts', 'keeps no more of an archive than it may'],
    ],
  '| which numbers did not come, and what invented ones are made from | on this computer | you remove the archive |': [
    ['tests/store/archive-store.test.ts', 'keeps what did not come, over editions, until its archive goes'],
  ],
  '| the whole articles that you asked for | on this computer | they are a week old, or you remove the archive |': [
    archives('goes after a week, and with its archive'),
    [
      'tests/store/archive-store.test.ts',
      'keeps whole articles, over editions, until they are old or their archive goes',
    ],
  ],
  '| the names on pages that an archive knows | in memory | the browser is closed |': [
    archives('is asked for once, and answered without a network from then on, also by a background that starts anew'),
  ],
};

/** The sentences of a document without its headings and the words in bold that begin them; rows of tables whole. */
function sentencesOf(text: string): string[] {
  return text
    .split(/\n\s*\n|\n(?=- |\|)/)
    .map((part) =>
      part
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^- /, '')
        .replace(/^\*\*[^*]+\*\* /, ''),
    )
    .filter((part) => part !== '' && !part.startsWith('#') && !/^\|[-| ]+\|$|^\| what \|/.test(part))
    .flatMap((part) => (part.startsWith('|') ? part : part.split(/(?<=[.!?]) (?=[A-Z*])/)));
}

/** What is wrong with the page and its proofs, in words. */
function problems(text: string, proofs: Record<string, Proof[]>): string[] {
  const said = sentencesOf(text);
  const files = projectFiles();
  return [
    ...said.filter((sentence) => !(proofs[sentence]?.length ?? 0)).map((sentence) => `not proven: ${sentence}`),
    ...Object.keys(proofs)
      .filter((sentence) => !said.includes(sentence))
      .map((sentence) => `not on the page: ${sentence}`),
    ...Object.values(proofs)
      .flat()
      .filter(([file, title]) => title === '' || !files.includes(file) || !read(file).includes(title))
      .map(([file, title]) => `no such test: ${file}: ${title}`),
  ];
}

test('every sentence is proven by tests that exist', () => {
  expect(sentencesOf(read('PRIVACY.md')).length).toBeGreaterThan(25);
  expect(problems(read('PRIVACY.md'), PROOFS)).toEqual([]);
});

test('a sentence without a proof, a proof without a sentence and a test that is gone are found', () => {
  const text = '# Title\n\n- **Bold.** One is true. Two is\n  new.\n\n| what | where |\n|---|---|\n| a | b |\n';
  expect(sentencesOf(text)).toEqual(['One is true.', 'Two is new.', '| a | b |']);
  const proofs: Record<string, Proof[]> = {
    'One is true.': [['tests/gone.test.ts', 'x']],
    'Two is new.': [],
    '| a | b |': [['tests/privacy-page.test.ts', 'no title']],
    'Three.': [quiet],
  };
  // Its own title is in this file, for it stands here.
  expect(problems(text, proofs)).toEqual([
    'not proven: Two is new.',
    'not on the page: Three.',
    'no such test: tests/gone.test.ts: x',
  ]);
});
