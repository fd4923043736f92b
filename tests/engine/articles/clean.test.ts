import { describe, expect, test } from 'vitest';
import { cleanArticle } from '../../../engine/articles/clean.ts';
import { readSeeds } from '../../../seeds/index.ts';

/** An article with something of a site's own put in: above the headline, between paragraphs, or at the end. */
const article = (put: { above?: string; between?: string; below?: string }) => `${put.above ?? ''}

Harbour Council Votes To Rebuild The Old Pier

The harbour council of Eastvale voted on Tuesday to rebuild the pier that burned down last winter.

${put.between ?? ''}

Mayor Anna Lindqvist said the work would take two years.

The last paragraph stands at the end of the article.

${put.below ?? ''}`;

const TEXTS = [
  'Harbour Council Votes To Rebuild The Old Pier',
  'The harbour council of Eastvale voted on Tuesday to rebuild the pier that burned down last winter.',
  'Mayor Anna Lindqvist said the work would take two years.',
  'The last paragraph stands at the end of the article.',
];

const texts = (text: string) => cleanArticle({ text }).blocks.map((block) => block.text);

describe('what a site puts anywhere is dropped', () => {
  test.each([
    'IE 11 is not supported. For an optimal experience visit our site on another browser.',
    'Internet Explorer 9 is no longer supported.',
    'Your browser does not support the video tag.',
    'We apologize, this video has expired.',
    'Sorry, this content is not available in your region.',
    'No media source currently available',
    'Get more newsLiveonNBC News Now',
    'Get the latest news in your inbox',
    'Sign up for our morning newsletter',
    'Follow us on Twitter',
    'A version of this article appears in print on Sept. 5, 2023, Section A, Page 1 of the Eastvale edition.',
    '(This story has not been edited by our staff and is generated from a feed)',
    'You’ve read 1 article in the last month. Here we believe in helping everyone.',
    'doi: 10.1016/j.cub.2022.12.053',
    'clear',
    'menu',
    'Creating new perspectives since 2009',
    'Accessibility links',
    'Skip to main content',
    'Breaking News',
    'Advertisement',
    'Story continues below advertisement',
    'please wait',
    'Loading…',
    '0:00 0:01:21 0:00',
    '0:00 / 2:35',
    '  • 16x9 Image',
    '• 4×3 Image',
    'READ: US-Iran distrust looms over Tehran air crash investigation ',
    'READ MORE: Why the pier burned?',
    'WATCH: The pier burns.',
    'Read more: Pier fire leaves harbour dark',
    'See also: Ten piers worth a visit',
    '© 2020 Eastvale Herald. All rights reserved.',
    'January 8, 2020 at 9:09 pm',
    'Share this with Email',
    'Facebook',
    'WhatsApp',
    'Copy this link',
    'Continue reading the main story',
    'Load more comments',
    'Terms of use and privacy policy',
    'We use cookies to improve your experience.',
    'By continuing to use this site you agree to our use of cookies.',
    'Click to share on Facebook (Opens in new window)',
    'Please enter a valid email address.',
    'Already a subscriber? Log in',
    'Media playback is unsupported on your device',
    '3 min read',
    '___',
    '* * *',
    '4 of 12',
    'Sponsored by Eastvale Fish',
    'Editors’ Picks',
    '— Harbour Council (@eastvale) January 8, 2020',
    'pic.twitter.com/abc123',
    '@annalindqvist',
    'news@eastvale.example',
    'Image source, Getty Images',
    'Reuters',
    'Write a comment…',
    'LIVE',
    'Follow @eastvale',
    'Our Standards: The Eastvale Trust Principles.',
    'Published: 8 January 2020, 21:09 GMT',
  ])('%s', (line) => {
    expect(texts(article({ between: line }))).toEqual(TEXTS);
    expect(texts(article({ above: line }))).toEqual(TEXTS);
  });
});

describe('what stands below an article is dropped to the end', () => {
  test.each([
    'Leave a Reply\n\nYour email address will not be published.\n\nA policeman killed George Floyd in Minneapolis.',
    'You May Also Like\n\nRemdesivir is first drug to get approval\n\nAntiviral therapy has been used. It was given.',
    'Tags: Eastvale, harbours\n\nA new school opens on Monday, it was said.',
    'Northern Press writers Ole Berg and Anna Holm in Oslo contributed to this report.\n\nMore about the Herald is told elsewhere.',
    'Editing by Ole Berg\n\nThe Herald is read in ninety countries.',
    'Related Stories\n\nCyril Ramaphosa spoke in Geneva on Monday.',
    'More from Eastvale\n\nThe school reopens on Monday, the mayor said.',
    'With reporting by Ole Berg in Oslo, AFP, and Reuters\n\nThe Herald is read in ninety countries. We are proud.',
    '  • 16x9 Image\n\n\n    Herald journalists report the news in 27 languages. We provide what many cannot get.',
    'Eastvale Press is an independent nonprofit news organization that covers the coast.',
  ])('%s', (tail) => {
    expect(texts(article({ below: tail }))).toEqual(TEXTS);
  });
});

describe('what could be chrome but is not stays', () => {
  test.each([
    'Breaking news of the fire reached the mayor at dawn.',
    'Watch officers said they had seen smoke.',
    '“We provide what many people cannot get locally,” the mayor said of the journalists.',
    'The club, playing here since 1923, will move.',
    'Related costs are paid by the county.',
    'Comments made by the mayor angered the fishermen.',
    'Share of the costs',
    'What you need to know',
    'Read all about it, the mayor said.',
    'Pictures of the pier went around the world.',
    'Reuters reported the fire first.',
    'Correction: an earlier version gave another year.',
  ])('%s', (line) => {
    expect(texts(article({ between: line }))).toContain(line);
  });

  test('a headline that looks like a teaser', () => {
    const text = 'ANALYSIS: Why the pier matters\n\nThe pier matters to many people in the town, they say.';
    expect(cleanArticle({ text, title: 'ANALYSIS: Why the pier matters' }).blocks[0]).toEqual({
      text: 'ANALYSIS: Why the pier matters',
      kind: 'headline',
    });
  });

  test('a list of other stories that opens the text does not swallow the article', () => {
    expect(texts(`Related Stories\n\n${TEXTS[1]}\n\n${TEXTS[2]}`)).toEqual(TEXTS.slice(1, 3));
  });
});

describe('captions', () => {
  test('a doubled caption stands once, as a caption', () => {
    const blocks = cleanArticle({ text: article({ between: 'Mayor Anna Lindqvist\nMayor Anna Lindqvist' }) }).blocks;
    expect(blocks.filter((block) => block.text === 'Mayor Anna Lindqvist')).toEqual([
      { text: 'Mayor Anna Lindqvist', kind: 'caption' },
    ]);
  });

  test.each([
    [
      'The pier in March 2019. [Dursun Berg – Northern Agency]',
      'The pier in March 2019.',
      ['Dursun Berg', 'Northern Agency'],
    ],
    ['The pier burns. (AP Photo/Jae Hong)', 'The pier burns.', ['AP Photo', 'Jae Hong']],
    ['The pier burns. Photo: Ole Berg', 'The pier burns.', ['Ole Berg']],
  ])('the photographer of “%s” is a credit', (line, text, credits) => {
    const cleaned = cleanArticle({ text: article({ between: line }) });
    expect(cleaned.blocks).toContainEqual({ text, kind: 'caption' });
    expect(cleaned.credits).toEqual(credits);
  });

  test('a caption that says so is one', () => {
    const blocks = cleanArticle({ text: article({ between: 'Image caption The pier burned for two days' }) }).blocks;
    expect(blocks).toContainEqual({ text: 'The pier burned for two days', kind: 'caption' });
  });

  test("a player's title goes with its notice", () => {
    expect(texts(article({ between: 'Mayor Says Pier Will Be Back\nplease wait' }))).toEqual(TEXTS);
  });

  test('a sentence beside a notice stays', () => {
    expect(texts(article({ between: 'The mayor wept, they said.\nWe apologize, this video has expired.' }))).toContain(
      'The mayor wept, they said.',
    );
  });
});

describe('what a text says of itself', () => {
  test.each([
    ['January 8, 2020 at 9:09 pm', '2020-01-08'],
    ['Wednesday, 8 January 2020', '2020-01-08'],
    ['Published on 2020-01-08T21:09:00Z', '2020-01-08'],
    ['Updated: Sept. 3, 2019 10:15 AM EST', '2019-09-03'],
    ['Updated 11:02 AM EDT, Thu September 14, 2023', '2023-09-14'],
    ['7:32 pm on 3 July 2025', '2025-07-03'],
    ['Agency | Updated: Aug 09, 2022, 21:33 IST', '2022-08-09'],
    ['Posted: 9:14 PM CDT, Jul 3, 2021 / Updated: 10:02 PM CDT', '2021-07-03'],
    ['Posted by Ole Berg · June 3, 2024 · 5 min read', '2024-06-03'],
    ['February 31, 2020', null],
  ])('the date of “%s”', (line, date) => {
    expect(cleanArticle({ text: article({ above: line }) }).published).toBe(date);
  });

  test('what was given wins over what is read', () => {
    const cleaned = cleanArticle({
      text: article({ above: 'January 8, 2020' }),
      published: '2020-01-07',
      title: 'Another headline',
    });
    expect(cleaned.published).toBe('2020-01-07');
    expect(cleaned.title).toBe('Another headline');
    expect(cleaned.blocks[0]).toEqual({ text: 'Another headline', kind: 'headline' });
  });

  test('a byline is a credit', () => {
    const cleaned = cleanArticle({ text: article({ between: 'By Ole Berg and Anna Holm' }) });
    expect(cleaned.credits).toEqual(['Ole Berg', 'Anna Holm']);
    expect(cleaned.blocks.map((block) => block.text)).toEqual(TEXTS);
  });

  test.each([
    ['By Ole Berg, Abuja', ['Ole Berg']],
    ["Agency's Ole Berg and Anna Holm contributed to this report.", ['Ole Berg', 'Anna Holm']],
    ['Ole Berg contributed reporting from Detroit. Anna Holm contributed research.', ['Ole Berg']],
    ['(Reporting by Ole Berg in Oslo; Editing by Anna Holm)', ['Ole Berg', 'Anna Holm']],
  ])('the names of “%s”', (line, credits) => {
    expect(cleanArticle({ text: article({ below: line }) }).credits).toEqual(credits);
  });

  test.each([
    'Climate crisis',
    'The Daily Gazette',
    'News|Conflict',
    'Home / World / Ports',
    'The Daily Gazette\nEastvale, N.Y.',
  ])('a paper, a place or a section above the headline is none: %s', (line) => {
    expect(cleanArticle({ text: article({ above: line }) }).title).toBe(TEXTS[0]);
  });

  test('a short headline stands', () => {
    const text = `Pier Burns\n\n${TEXTS[1]}\n\n${TEXTS[2]}`;
    expect(cleanArticle({ text }).title).toBe('Pier Burns');
  });

  test('the writer’s desk goes with the byline', () => {
    expect(texts(article({ between: 'By Ole Berg\nHerald News, Eastvale' }))).toEqual(TEXTS);
  });

  test('an address or a number is no headline', () => {
    expect(cleanArticle({ text: `${TEXTS[1]}`, title: '13259309' }).title).toBeNull();
    expect(cleanArticle({ text: `${TEXTS[1]}`, title: 'http://example.org/0#char=0,128' }).title).toBeNull();
  });

  test('hard-wrapped paragraphs are joined', () => {
    const text =
      'The harbour council of Eastvale voted on Tuesday to rebuild the\npier that burned down last winter, a spokesman for the council\ntold reporters.';
    expect(texts(text)).toEqual([text.replaceAll('\n', ' ')]);
  });
});

describe('the seeds', () => {
  const all = readSeeds().articles.map((raw) => cleanArticle(raw).blocks.map((block) => block.text));

  test('hold no word of site chrome', () => {
    const chrome =
      /IE 11|optimal experience|apologize|more news|Live ?on ?NBC|^clear$|perspectives since|READ:|Accessibility|Breaking News|please wait|media source|\d:\d\d:|Leave a Reply|Floyd|Remdesivir|Ramaphosa|Valatka|16x9|27 languages|With reporting|9:09/u;
    expect(all.flat().filter((text) => chrome.test(text))).toEqual([]);
  });

  test('keep every paragraph of the articles', () => {
    expect(all.map((blocks) => blocks.length)).toEqual([23, 11, 11, 29, 15]);
  });
});
