import { describe, expect, test } from 'vitest';
import { creditsOf, photoCredit } from '../../../engine/articles/credits.ts';

describe('the source of a picture', () => {
  test.each([
    'AP',
    'The Associated Press',
    'Getty Images',
    'Anadolu Agency',
    'Shutterstock',
    'Agence France-Presse',
    'PA Wire',
  ])('is an agency alone on a line: %s', (line) => expect(photoCredit(line)).toEqual({ caption: '', credits: [line] }));

  test('is an agency and who took it', () => {
    expect(photoCredit('Reuters / Ole Berg')).toEqual({ caption: '', credits: ['Reuters', 'Ole Berg'] });
    expect(photoCredit('The pier burned. (AP Photo/Jae Holm)')).toEqual({
      caption: 'The pier burned.',
      credits: ['AP Photo', 'Jae Holm'],
    });
  });

  test.each(['The pier burned.', 'Reuters said so', 'Chile', 'They met in Philadelphia (Springfield, PA)'])(
    'is not in: %s',
    (line) => expect(photoCredit(line)).toBeNull(),
  );
});

test('credits say who reported, and those that follow an article close it', () => {
  expect(creditsOf('By Ole Berg and Anna Holm')).toEqual({ names: ['Ole Berg', 'Anna Holm'], closes: false });
  expect(creditsOf('Associated Press writers Ole Berg and Anna Holm contributed to this report.')).toEqual({
    names: ['Ole Berg', 'Anna Holm'],
    closes: true,
  });
  expect(creditsOf('They went by bus.')).toBeNull();
});
