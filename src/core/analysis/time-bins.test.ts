import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayToIso, isoToDay } from '#schemas';
import { BIN_UNITS, binOf, chooseBins, makeBins, NO_BINS } from './time-bins.ts';

const extent = (from: string, to: string) => ({
  firstDay: isoToDay(from)!,
  lastDay: isoToDay(to)!,
});
const edgesOf = (...given: Parameters<typeof makeBins>) =>
  [...makeBins(...given).edges].map(dayToIso);

describe('bins of time', () => {
  it('start weeks on Monday', () => {
    expect(edgesOf(extent('2020-01-01', '2020-01-13'), 'week')).toEqual([
      '2019-12-30',
      '2020-01-06',
      '2020-01-13',
      '2020-01-20',
    ]);
  });

  it('start months and quarters on the 1st', () => {
    expect(edgesOf(extent('2019-12-31', '2020-02-29'), 'month')).toEqual([
      '2019-12-01',
      '2020-01-01',
      '2020-02-01',
      '2020-03-01',
    ]);
    expect(edgesOf(extent('2019-12-31', '2020-05-01'), 'quarter')).toEqual([
      '2019-10-01',
      '2020-01-01',
      '2020-04-01',
      '2020-07-01',
    ]);
  });

  it('start years, also before 1970 and several in one, where the calendar does', () => {
    expect(edgesOf(extent('1968-06-01', '1970-01-01'), 'year')).toEqual([
      '1968-01-01',
      '1969-01-01',
      '1970-01-01',
      '1971-01-01',
    ]);
    expect(edgesOf(extent('1968-06-01', '1970-01-01'), 'year', 10)).toEqual([
      '1960-01-01',
      '1970-01-01',
      '1980-01-01',
    ]);
  });

  it('are the finest with at most the wanted number', () => {
    const quarterYear = extent('2020-01-01', '2020-03-31');
    const choose = (wanted: number) => {
      const { unit, step, count } = chooseBins(quarterYear, wanted);
      return [unit, step, count];
    };
    expect(choose(91)).toEqual(['day', 1, 91]);
    expect(choose(90)).toEqual(['week', 1, 14]);
    expect(choose(13)).toEqual(['month', 1, 3]);
    expect(choose(2)).toEqual(['quarter', 1, 1]);
    expect(chooseBins(extent('1700-01-01', '2020-01-01'), 40)).toMatchObject({
      unit: 'year',
      step: 10,
      count: 33,
    });
    expect(chooseBins(extent('-0001-01-01', '0001-01-01'), 1)).toMatchObject({ count: 2 });
  });

  it('do not exist for an extent that ends before it starts', () => {
    expect(makeBins(extent('2020-01-02', '2020-01-01'), 'day')).toBe(NO_BINS);
    expect(binOf(NO_BINS, 0)).toBe(-1);
  });

  it('hold each day of any extent in the one bin that begins before it and ends after', () => {
    const anyDay = fc.integer({ min: -800_000, max: 100_000 });
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(5000),
        fc.nat(5000),
        fc.constantFrom(...BIN_UNITS),
        (firstDay, length, offset, unit) => {
          const bins = makeBins({ firstDay, lastDay: firstDay + length }, unit);
          expect(bins.edges[0]).toBeLessThanOrEqual(firstDay);
          expect(bins.edges[1]).toBeGreaterThan(firstDay);
          expect(bins.edges[bins.count]).toBeGreaterThan(firstDay + length);
          expect(bins.edges[bins.count - 1]).toBeLessThanOrEqual(firstDay + length);
          const day = firstDay + (offset % (length + 1));
          const bin = binOf(bins, day);
          expect(bins.edges[bin]).toBeLessThanOrEqual(day);
          expect(bins.edges[bin + 1]).toBeGreaterThan(day);
          expect(binOf(bins, bins.edges[0]! - 1)).toBe(-1);
          expect(binOf(bins, bins.edges[bins.count]!)).toBe(bins.count);
        },
      ),
    );
  });
});
