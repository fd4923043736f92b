import { describe, expect, test } from 'vitest';
import { buildMatcher } from '../../../engine/mentions/matcher.ts';
import type { Passage } from '../../../engine/model/article.ts';
import type { Topic, TopicKind } from '../../../engine/model/topic.ts';
import { findReferences } from '../../../engine/people/find-references.ts';

const topic = (label: string, kind: TopicKind, ...aliases: string[]): Topic => ({ id: label, label, kind, aliases });

const TOPICS = [
  topic('Ada Quill', 'person', 'Quill'),
  topic('Peter Hare', 'person', 'Hare'),
  topic('Boris Lund', 'person', 'Lund'),
  topic('Northern League', 'organization', 'League'),
  topic('Harbour Board', 'organization'),
  topic('Norland', 'place'),
  topic('Mourning', 'thing'),
];

/**
 * Reads articles, each a list of paragraphs, and writes who is meant behind each place that stands for somebody:
 * "Quill spoke. She {Ada Quill} left."
 */
function read(...articles: string[][]): string[][] {
  const passages = articles.flatMap((texts, article) =>
    texts.map(
      (text, ordinal): Passage => ({
        id: `${article}-${ordinal}`,
        articleId: `${article}`,
        ordinal,
        text: text.replace(/^# /u, ''),
        kind: text.startsWith('# ') ? 'headline' : 'body',
      }),
    ),
  );
  const matcher = buildMatcher(TOPICS);
  const found = findReferences(
    passages,
    passages.map(({ text }) => matcher.find(text)),
    TOPICS,
  );
  const shown = passages.map(({ text }, i) => {
    let out = '';
    let from = 0;
    for (const { topicId, start, end, exact } of found[i] ?? []) {
      expect(text.slice(start, end)).toBe(exact);
      out += `${text.slice(from, end)} {${topicId}}`;
      from = end;
    }
    return out + text.slice(from);
  });
  return articles.map((texts, article) => {
    const before = articles.slice(0, article).flat().length;
    return shown.slice(before, before + texts.length);
  });
}

/** Paragraphs as they must come out; what is in braces is taken out before they are read. */
function check(...texts: string[]): void {
  const [found] = read(texts.map((text) => text.replace(/ \{[^}]*\}/gu, '')));
  expect(found).toEqual(texts.map((text) => text.replace(/^# /u, '')));
}

describe('pronouns', () => {
  test('mean the one person of the sentence before', () => {
    check('Peter Hare opened the harbour.', 'But he {Peter Hare} noted that the bridge was closed.');
  });

  test('go on over several sentences, and behind quotations', () => {
    check(
      'Peter Hare said the harbour was open.',
      'He {Peter Hare} said some 40 ships had come.',
      '"We are glad," he {Peter Hare} added.',
    );
  });

  test('mean the one who speaks where a sentence names two and goes on speaking', () => {
    check('Peter Hare said Boris Lund had to go.', 'He {Peter Hare} added that the harbour was closed.');
    check('Peter Hare met Boris Lund at the harbour.', 'He left early.');
  });

  test('mean a man or a woman', () => {
    check('Ada Quill said Peter Hare had left.', 'She {Ada Quill} said the bridge was closed.');
    check('Ada Quill opened the harbour.', 'He left early.');
  });

  test('mean nobody where somebody else may be meant who is no topic', () => {
    check('Peter Hare met Carl Ogden at the harbour.', 'He left early.');
    check('Peter Hare was met by a sailor.', 'He left early.');
    check('Peter Hare wrote rules.', 'If the sailor found a harbour, he could stay.');
    check('The harbour was closed to Peter Hare.', 'A sailor said so.', 'He left early.');
  });

  test('that close a sentence with "he said" are not who is named in it', () => {
    check('Peter Hare said the harbour was open.', 'Boris Lund will come, he {Peter Hare} said.');
  });

  test('that go on speaking are not who only did something, where somebody else spoke', () => {
    check('A sailor said so.', 'Peter Hare said nothing.', 'Boris Lund left the harbour.', 'It rained, he said.');
  });

  test('in a sentence with a name mean it only where it speaks', () => {
    check('Peter Hare said he {Peter Hare} was late.');
    check('Peter Hare and Lamarr Boyd were among those he knew.');
  });

  test('mean nobody in "he or she", nor after "someone"', () => {
    check('Peter Hare said so.', 'There is someone who knows that he or she is late.');
    check('Peter Hare said so.', 'There is someone who knows that he is late.');
  });

  test('mean nobody where a name that was taken for a thing speaks', () => {
    check('Boris Lund was late.', 'Mourning said he was late.');
  });

  test('mean nobody where a name follows behind a comma', () => {
    check('Peter Hare opened the harbour.', 'As he left, Boris Lund came.');
  });

  test('in quotations are not read: the speaker means somebody else', () => {
    check('Peter Hare opened the harbour.', '"He is late," Boris Lund said.');
  });

  test('do not reach over what is said of others, nor into the next article', () => {
    const articles = read(['Peter Hare opened the harbour.'], ['He left early. Peter Hare did not.']);
    expect(articles[1]).toEqual(['He left early. Peter Hare did not.']);
  });
});

describe('roles', () => {
  test('stand for the one who was introduced so', () => {
    check(
      'Northern League Secretary-General Peter Hare opened the harbour.',
      'Ada Quill was not there.',
      'The secretary-general {Peter Hare} was asked about her.',
      'The Northern League chief {Peter Hare} did not answer.',
    );
  });

  test('are known from other articles where this one names the person', () => {
    const [, second, third] = read(
      ['Northern League Secretary-General Peter Hare opened the harbour.'],
      ["The Northern League's secretary-general opened a bridge.", 'Hare was late.'],
      ["The Northern League's secretary-general opened a bridge.", 'Ada Quill was late.'],
    );
    expect(second?.[0]).toBe("The Northern League's secretary-general {Peter Hare} opened a bridge.");
    expect(third?.[0]).toBe("The Northern League's secretary-general opened a bridge.");
  });

  test('of ranks are found by their short forms', () => {
    check('Gen. Peter Hare was killed.', 'They said the general {Peter Hare} had planned to leave.');
    check('Gen. Peter Hare was killed.', 'The general election was held.');
  });

  test('stand for a body by its common noun where it is the one that is written about', () => {
    check(
      'Northern League Secretary-General Peter Hare spoke to the Northern League.',
      'Harbour Board President Boris Lund was there.',
      "The league's chief {Peter Hare} said so.",
      'The Harbour Board chief {Boris Lund} said nothing.',
    );
  });

  test('mean nobody where two people fit, or the office is another', () => {
    check('President Peter Hare met President Boris Lund.', 'The president left.');
    check(
      'President Peter Hare left Norland.',
      'The vice president stayed.',
      'The president of the Harbour Board came.',
    );
    check('Vice President Peter Hare left.', 'The president stayed.');
    check('President Peter Hare left.', 'A president came.', 'Their president came.');
  });

  test('mean nobody where somebody spoke last whose office is not told', () => {
    check(
      'President Peter Hare left.',
      'Sanford Margrave of Harbour Brothers told sailors so. The president said no more.',
    );
    check('President Peter Hare left.', 'It was late. The president {Peter Hare} said no more.');
  });

  test('in a headline stand without an article', () => {
    check(
      '# Northern League Chief {Peter Hare} Warns Sailors',
      'Northern League Secretary-General Peter Hare has warned sailors.',
    );
  });

  test('after a name are said of it, not of somebody else', () => {
    check('Peter Hare, chairman of the Harbour Board, left.', 'The chairman {Peter Hare} will return.');
  });
});
