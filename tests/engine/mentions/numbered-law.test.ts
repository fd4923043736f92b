import { describe, expect, test } from 'vitest';
import { buildMatcher } from '../../../engine/mentions/matcher.ts';
import { namesOtherLaw } from '../../../engine/mentions/numbered-law.ts';
import { topic } from './found-page.ts';

const matcher = buildMatcher([
  topic(
    'law',
    'Article 9',
    ['Article IX', 'Article Nine'],
    ['Northern Sea Charter', 'Northern Sea League', 'charter', 'league'],
  ),
  topic('organization', 'Northern Sea League'),
  topic('person', 'Ada Lindqvist', ['Lindqvist']),
  topic('place', 'Eastport'),
]);
const lawsIn = (text: string) =>
  matcher.find(text).flatMap(({ topicId, exact }) => (topicId === 'Article 9' ? [exact] : []));

describe('the number alone is the law that the library knows', () => {
  test.each([
    // Nothing beside it says whose it is.
    ['They invoked Article 9 on Friday.', 'Article 9'],
    ['It was the first use of Article 9, signed in spring.', 'Article 9'],
    ['Article Nine pledges stand.', 'Article Nine'],
    ['They read article IX aloud.', 'article IX'],
    // An owner stands after it, by name or as a common noun.
    ['Article 9 of the Northern Sea Charter holds.', 'Article 9'],
    ['Article 9 of its founding charter holds.', 'Article 9'],
    ["Article 9 of the league's charter holds.", 'Article 9'],
    ['Article 9 in the 1961 charter holds.', 'Article 9'],
    ['Article 9 and 11 of the charter hold.', 'Article 9'],
    // An owner stands before it.
    ['The Northern Sea League’s Article 9 holds.', 'Article 9'],
    ["They quoted the charter's Article 9 again.", 'Article 9'],
    // A person, a place, a day and a title own no law.
    ['Lindqvist’s Article 9 plea failed.', 'Article 9'],
    ['In Eastport Article 9 was read out.', 'Article 9'],
    ['On Monday Article 9 was read out.', 'Article 9'],
    ['They asked the President Article 9 questions.', 'Article 9'],
    // Another body of law is near, and so is an owner.
    ['Whatever the Constitution says, the Northern Sea League has Article 9.', 'Article 9'],
  ])('%s', (text, exact) => {
    expect(lawsIn(text)).toEqual([exact]);
  });
});

describe('the same number of another law is left alone', () => {
  test.each([
    // What it is part of stands after it.
    'Article 9 of the Constitution protects that.',
    'Article 9 of the Harbour Code is new.',
    'Article 9 of the GDPR protects that.',
    'Article 9 GDPR protects that.',
    'Article 9 under the Geneva Convention protects that.',
    'Article 9 and 11 of the GDPR protect that.',
    'Article 9 (GDPR) protects that.',
    'An Article 9 convention was called.',
    // What it is part of stands before it.
    "The Constitution's Article 9 protects that.",
    'GDPR Article 9 protects that.',
    'The Harbour Code, Article 9, is new.',
    'The Riverside Article 9 file was lost.',
    'See Title II, Article 9, for that.',
    // A part of it is meant, or a longer number.
    'Article 9(2) was struck out.',
    'Article 9 (b) was struck out.',
    'Article 9.2 was struck out.',
    'Article 9, paragraph 3, was struck out.',
    'Article 9 § 2 was struck out.',
    'Paragraph 3 of Article 9 was struck out.',
    'Article 91 and Article 9a were struck out.',
    // It counts pieces of writing.
    'Article 9 of 12',
    'Article · 9 min read',
    // The paragraph is about another body of law and names no owner.
    'The Constitution is old. They read Article 9 aloud.',
  ])('%s', (text) => {
    expect(lawsIn(text)).toEqual([]);
  });
});

describe('a body of law is named by its kind or its letters', () => {
  test.each([
    'The Constitution is old.',
    'under the GDPR',
    'a constitutional court',
    'the Convention of 1951',
    'the Penal Code',
  ])('%s', (text) => expect(namesOtherLaw(text)).toBe(true));
  test.each(['The charter is old.', 'a convention of dentists', 'The law is new.', 'their constitutions'])(
    'not in: %s',
    (text) => expect(namesOtherLaw(text)).toBe(false),
  );
});
