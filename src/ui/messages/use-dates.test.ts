import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { formatEdtf } from './use-dates.ts';

const american = createIntl({ locale: 'en', messages: en });
const british = createIntl({ locale: 'en-GB', messages: en });

describe('a date of the data', () => {
  it.each([
    ['2020-01-03', '3 January 2020'],
    ['2020-02-29', '29 February 2020'],
    ['1979-11-04', '4 November 1979'],
    ['2020-03', 'March 2020'],
    ['2020', '2020'],
    ['2020-03-XX', 'March 2020'],
    ['2020-XX-XX', '2020'],
    ['2020-XX', '2020'],
    ['2020-01-03~', 'about 3 January 2020'],
    ['2020-03~', 'about March 2020'],
    ['2003~', 'about 2003'],
    ['2020-01-03?', 'perhaps 3 January 2020'],
    ['2003?', 'perhaps 2003'],
    ['2003%', 'about 2003'],
    ['198X', '1980s'],
    ['198X~', 'about 1980s'],
    ['2020-21', 'spring 2020'],
    ['2019-24?', 'perhaps winter 2019'],
    ['19XX', '19XX'],
    ['0033-04', 'April 33'],
    ['-0044-03-15', '15 March 45 BC'],
    ['0000', '1 BC'],
    ['2003/2011', '2003 to 2011'],
    ['2019-06/2020-01-03', 'June 2019 to 3 January 2020'],
    ['2003~/2011', 'about 2003 to 2011'],
    ['2003/2011?', '2003 to perhaps 2011'],
    ['2020-01-03/..', 'since 3 January 2020'],
    ['2020-01-03/', 'since 3 January 2020'],
    ['../2011', 'until 2011'],
    ['/2011~', 'until about 2011'],
  ])('%s is read as “%s”', (edtf, text) => {
    expect(formatEdtf(edtf, british)).toBe(text);
  });

  it('is written in the order that the reader is used to', () => {
    expect(formatEdtf('2020-01-03', american)).toBe('January 3, 2020');
    expect(formatEdtf('2020-01-03~/2020-03', american)).toBe('about January 3, 2020 to March 2020');
  });

  it('does not move to another day in another time zone', () => {
    const timeZone = 'America/Los_Angeles';
    const western = createIntl({ locale: 'en-GB', messages: en, timeZone });
    expect(formatEdtf('2020-01-01', { ...western, timeZone })).toBe('1 January 2020');
  });

  it('that is no date is shown as it stands', () => {
    expect(formatEdtf('last spring', british)).toBe('last spring');
    expect(formatEdtf('../..', british)).toBe('../..');
  });
});
