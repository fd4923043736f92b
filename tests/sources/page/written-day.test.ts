import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysIn } from '../../../sources/page/written-day.ts';

const NOW = Date.parse('2026-05-03T12:00:00Z');

describe('days in a line', () => {
  test.each([
    ['Posted on Sunday, May 3rd, 2020 at 11:29', 'en', ['2020-05-03']],
    ['24 July 2015', 'en', ['2015-07-24']],
    ['JAN. 13, 2017', 'en', ['2017-01-13']],
    ['Sept. 25, 2018', 'en', ['2018-09-25']],
    ['Thu 3 Jan 2019 02.00 EST', 'en-GB', ['2019-01-03']],
    ['3. Mai 2020, 12:46 Uhr', 'de', ['2020-05-03']],
    ['30 avril 2015 à 07:19', 'fr', ['2015-04-30']],
    ['3 de mayo de 2020', 'es', ['2020-05-03']],
    ['21.dez.2018 às 12h55', 'pt-BR', ['2018-12-21']],
    ['3. mai 2020', 'no', ['2020-05-03']],
    ['٣ مايو ٢٠٢٠', 'ar', ['2020-05-03']],
    ['2016年10月14日07:17', 'zh', ['2016-10-14']],
    ['2020年5月3日', null, ['2020-05-03']],
    ['2020년 5월 3일', 'ko', ['2020-05-03']],
    ['3 мая 2020', 'ru', ['2020-05-03']],
    ['30 avril 2015', null, ['2015-04-30']],
    ['2020-05-03 and 2020/05/03', null, ['2020-05-03']],
    ['2/26/2015 7:11 AM', 'en', ['2015-02-26']],
    ['26/2/2015', 'en', ['2015-02-26']],
    ['05/05/2015', 'en', ['2015-05-05']],
    ['04.05.2015 à 13h36', 'fr', ['2015-05-04']],
    ['May 3, 2020 and May 4, 2020', 'en', ['2020-05-03', '2020-05-04']],
    // What nobody can know, and what is no day.
    ['06/01/2020', 'en-US', []],
    ['04.05.2015', 'en', []],
    ['04.05.2015', null, []],
    ['May 3', 'en', []],
    ['May 2020', 'en', []],
    ['February 30, 2020', 'en', []],
    ['3 of 2020 votes may count', 'en', []],
    ['May 3, 2031', 'en', []],
    ['May 3, 1889', 'en', []],
    ['30 avril 2015', 'de', []],
    ['phone 12.2020-05-03', null, ['2020-05-03']],
    ['12020-05-031', null, []],
  ])('%s (%s)', (line, language, days) => {
    expect(daysIn(line, language, NOW)).toEqual(days);
  });

  test('a year is taken from an address only with the same month and day', () => {
    expect(daysIn('March 18 at 12:22', 'en', NOW, 'https://a.example/2015/03/18/museum')).toEqual(['2015-03-18']);
    expect(daysIn('March 19 at 12:22', 'en', NOW, 'https://a.example/2015/03/18/museum')).toEqual([]);
  });

  test('written in words, every day is found in every language that Intl knows and a reader may meet', () => {
    const languages = [
      'en',
      'de',
      'fr',
      'es',
      'nb',
      'ar',
      'pt',
      'it',
      'nl',
      'sv',
      'da',
      'fi',
      'pl',
      'cs',
      'ru',
      'ja',
      'ko',
      'zh',
    ];
    const day = fc.date({ min: new Date('1990-01-02'), max: new Date('2026-05-03'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(...languages), (date, language) => {
        const text = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' }).format(
          date,
        );
        expect(daysIn(text, language, NOW)).toEqual([date.toISOString().slice(0, 10)]);
      }),
    );
  });
});
