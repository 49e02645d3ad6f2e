import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBitset, setBit } from '#core/base';
import { buildGraph } from '#core/graph';
import { DAY_MIN, dayToIso, isoToDay } from '#schemas';
import { aDataset } from '#testing';
import { viewAll, type WholeView } from '../published-graphs.fixture.ts';
import {
  buildSignedNetwork,
  countTriads,
  defaultTypeSigns,
  findTriads,
  followBalance,
  measureFrustration,
  measureFrustrationByWindow,
  type WindowOptions,
} from './index.ts';

const follow = ({ graph, columns, visible }: WholeView, options: WindowOptions) =>
  followBalance(columns, visible.relationships, defaultTypeSigns(graph.types), options);

/**
 * Treaties and quarrels of the powers by their dates. Antal, Krapivsky and Redner (2006), "Social
 * balance on networks", tell how such a sequence ended in two camps in 1907.
 */
const treaties = viewAll(
  buildGraph(
    aDataset()
      .edge('germany', 'alliance', 'austria', { start: '1879-10-07' })
      .edge('germany', 'alliance', 'italy', { start: '1882-05-20' })
      .edge('austria', 'alliance', 'italy', { start: '1882-05-20' })
      .edge('france', 'alliance', 'russia', { start: '1894-01-04' })
      .edge('france', 'opposition', 'britain', {
        start: '1898-07-10',
        end: '1904-04-07',
        temporal: 'state',
      })
      .edge('russia', 'opposition', 'britain', {
        start: '1885-03-30',
        end: '1907-08-30',
        temporal: 'state',
      })
      .edge('france', 'alliance', 'britain', { start: '1904-04-08' })
      .edge('russia', 'alliance', 'britain', { start: '1907-08-31' })
      .build(),
  ),
);

describe('balance over time', () => {
  it('tells how the powers came to the Triple Alliance and the Triple Entente', () => {
    const { flips } = follow(treaties, { days: 1, undated: 'drop' });
    const { actors } = treaties.graph;
    const told = flips.map(({ day, triad, from, to, changes }) => [
      dayToIso(day),
      triad
        .map((actor) => actors[actor]!.id)
        .sort()
        .join(' '),
      from,
      to,
      changes.map(({ relationship, change }) => `${change} ${relationship}`),
    ]);
    expect(told).toEqual([
      [
        '1882-05-20',
        'austria germany italy',
        undefined,
        'all-positive',
        ['entered 1', 'entered 2'],
      ],
      ['1898-07-10', 'britain france russia', undefined, 'two-negative', ['entered 4']],
      [
        '1904-04-08',
        'britain france russia',
        'two-negative',
        'one-negative',
        ['left 4', 'entered 6'],
      ],
      [
        '1907-08-31',
        'britain france russia',
        'one-negative',
        'all-positive',
        ['left 5', 'entered 7'],
      ],
    ]);
  });

  it('holds an event as long as the window is wide', () => {
    const graph = buildGraph(
      aDataset()
        .edge('a', 'attack', 'b', { start: '2020-01-10' })
        .edge('a', 'alliance', 'c', { start: '2020-01-01', end: '2020-12-31' })
        .edge('b', 'alliance', 'c', { start: '2020-01-01', end: '2020-12-31' })
        .build(),
    );
    const { flips, counts } = follow(viewAll(graph), { days: 30, undated: 'drop' });
    const first = isoToDay('2020-01-10')!;
    expect(flips.map(({ day, from, to }) => [day, from, to])).toEqual([
      [first, undefined, 'one-negative'],
      [first + 30, 'one-negative', undefined],
    ]);
    expect(counts.map((point) => point.counts['one-negative'])).toEqual([1, 0]);
  });

  it('has what is undated from the start, or not at all', () => {
    const builder = aDataset();
    for (const [one, other] of ['ab', 'ac', 'bc'].map((pair) => [...pair])) {
      builder.edge(one!, 'alliance', other!);
    }
    const view = viewAll(buildGraph(builder.build()));
    expect(follow(view, { days: 30, undated: 'keep' }).flips).toMatchObject([{ day: DAY_MIN }]);
    expect(follow(view, { days: 30, undated: 'drop' }).flips).toEqual([]);
  });

  it('refuses a window of no days', () => {
    expect(() => follow(treaties, { days: 0, undated: 'drop' })).toThrow(RangeError);
  });

  it('counts at every day what a look at that window finds', () => {
    const anyEvent = fc.record({
      ends: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), {
        minLength: 2,
        maxLength: 2,
      }),
      type: fc.constantFrom('attack', 'alliance', 'negotiation'),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 25 }),
        fc.integer({ min: 1, max: 9 }),
        (events, days) => {
          const builder = aDataset().actors('a', 'b', 'c', 'd', 'e');
          for (const { ends, type, day } of events) {
            const start = dayToIso(isoToDay('2020-01-01')! + day);
            builder.edge(ends[0]!, type, ends[1]!, { temporal: 'event', start });
          }
          const view = viewAll(buildGraph(builder.build()));
          const { counts } = follow(view, { days, undated: 'drop' });
          const table = defaultTypeSigns(view.graph.types);
          for (let last = 0; last < 45; last += 1) {
            const day = isoToDay('2020-01-01')! + last;
            const relationships = createBitset(events.length);
            events.forEach((event, index) => {
              if (event.day <= last && event.day > last - days) setBit(relationships, index);
            });
            const visible = { ...view.visible, relationships };
            const network = buildSignedNetwork(view.columns, visible, table);
            const expected = countTriads(findTriads(network));
            const known = counts.filter((point) => point.day <= day).at(-1)?.counts;
            expect(
              known ?? countTriads({ ...findTriads(network), patterns: new Uint8Array() }),
            ).toEqual(expected);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the index of the powers', () => {
  it('falls to nothing with the last treaty', () => {
    const table = defaultTypeSigns(treaties.graph.types);
    const relationships = createBitset(treaties.graph.relationships.length);
    for (const index of [0, 1, 2, 3, 5, 6]) setBit(relationships, index);
    const visible = { ...treaties.visible, relationships };
    const before = measureFrustration(buildSignedNetwork(treaties.columns, visible, table));
    expect(before.index).toBe(1);
    setBit(relationships, 7);
    const all = measureFrustration(
      buildSignedNetwork(treaties.columns, { ...treaties.visible, relationships }, table),
    );
    // The quarrel of Russia and Britain and their treaty side by side are ambivalent, not averaged.
    expect(all.index).toBe(0);
  });

  it('rises with the Entente Cordiale, year by year, and falls with the last treaty', () => {
    const yearOf = (year: number) => ({
      firstDay: isoToDay(`${year}-12-31`)!,
      lastDay: isoToDay(`${year}-12-31`)!,
    });
    const found = measureFrustrationByWindow(
      treaties.columns,
      treaties.visible,
      defaultTypeSigns(treaties.graph.types),
      [1881, 1900, 1905, 1908].map(yearOf),
      'drop',
    );
    expect(found.map(({ index }) => index)).toEqual([0, 0, 1, 0]);
    expect(found.map(({ dyads }) => [dyads.positive, dyads.negative])).toEqual([
      [1, 0],
      [4, 2],
      [5, 1],
      [6, 0],
    ]);
  });
});
