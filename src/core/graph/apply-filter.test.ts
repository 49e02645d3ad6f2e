import { describe, expect, it } from 'vitest';
import { bitsToArray } from '#core/base';
import { aDataset, anEvidence } from '#testing';
import { applyFilter } from './apply-filter.ts';
import { buildGraph } from './build-graph.ts';
import { type Chip, type Filter, NO_FILTER, type TimeWindow } from './filter.ts';

const graph = buildGraph(
  aDataset()
    .groups('red', 'blue')
    .actors({ id: 'a', group: 'red' }, { id: 'b', group: 'red' }, { id: 'c', group: 'blue' }, 'd')
    .edge('a', 'attack', 'b', { evidence: [anEvidence({ document: 'one' })], start: '2020-01-03' })
    .edge('b', 'threat', 'c', {
      evidence: [anEvidence({ document: 'one' }), anEvidence({ document: 'two' })],
      start: '2020-03',
    })
    .edge('c', 'support', 'a', { evidence: [anEvidence({ document: 'two' })] })
    .build(),
);

const chip = (fields: Pick<Chip, 'field' | 'mode' | 'values'> & Partial<Chip>): Chip => ({
  enabled: true,
  ...fields,
});
const shown = (filter: Partial<Filter>) => {
  const visible = applyFilter(graph, { ...NO_FILTER, ...filter });
  return {
    relationships: [...bitsToArray(visible.relationships)].map(
      (index) => graph.relationships[index]!.id,
    ),
    actors: [...bitsToArray(visible.actors)].map((index) => graph.actors[index]!.id),
  };
};
const shownEdges = (...chips: Chip[]) => shown({ chips }).relationships;

describe('a filter', () => {
  it('without conditions shows every relationship and its ends', () => {
    expect(shown({})).toEqual({ relationships: ['r1', 'r2', 'r3'], actors: ['a', 'b', 'c'] });
  });

  it('shows actors without an edge where it is asked to', () => {
    expect(shown({ isolates: 'show' }).actors).toEqual(['a', 'b', 'c', 'd']);
    expect(
      shown({
        isolates: 'show',
        chips: [chip({ field: 'group', mode: 'include', values: [''] })],
      }),
    ).toEqual({ relationships: [], actors: ['d'] });
  });

  it('keeps a relationship that rests on another document than the hidden one', () => {
    expect(shownEdges(chip({ field: 'document', mode: 'exclude', values: ['one'] }))).toEqual([
      'r2',
      'r3',
    ]);
    expect(
      shownEdges(chip({ field: 'document', mode: 'exclude', values: ['one', 'two'] })),
    ).toEqual([]);
  });

  it('includes a relationship that has one of the values', () => {
    expect(shownEdges(chip({ field: 'document', mode: 'include', values: ['one'] }))).toEqual([
      'r1',
      'r2',
    ]);
    expect(shownEdges(chip({ field: 'type', mode: 'include', values: [] }))).toEqual([]);
  });

  it('asks for both ends of a relationship, or for either', () => {
    const red = { field: 'group', mode: 'include', values: ['red'] } as const;
    expect(shownEdges(chip(red))).toEqual(['r1']);
    expect(shownEdges(chip({ ...red, ends: 'either' }))).toEqual(['r1', 'r2', 'r3']);
    const notRed = { ...red, mode: 'exclude' } as const;
    expect(shownEdges(chip(notRed))).toEqual([]);
    expect(shownEdges(chip({ ...notRed, ends: 'either' }))).toEqual(['r2', 'r3']);
  });

  it('needs all enabled chips to hold and takes no notice of the others', () => {
    const attacks = chip({ field: 'type', mode: 'include', values: ['attack', 'threat'] });
    const two = chip({ field: 'document', mode: 'include', values: ['two'] });
    expect(shownEdges(attacks, two)).toEqual(['r2']);
    expect(shownEdges(attacks, { ...two, enabled: false })).toEqual(['r1', 'r2']);
  });
});

describe('a time window', () => {
  const march: TimeWindow = {
    ranges: [{ from: '2020-03-10', to: '2020-03-20' }],
    precision: 'possibly',
    undated: 'drop',
  };
  const inWindow = (changed: Partial<TimeWindow>) =>
    shown({ window: { ...march, ...changed } }).relationships;
  const between = (from: string, to: string) => ({ ranges: [{ from, to }] });

  it('possibly holds an event of which only the month is known', () => {
    expect(inWindow({})).toEqual(['r2']);
    expect(inWindow({ precision: 'certainly' })).toEqual([]);
    expect(inWindow({ precision: 'certainly', ...between('2020-03-01', '2020-03-31') })).toEqual([
      'r2',
    ]);
  });

  it('keeps or drops what is undated, whatever the precision', () => {
    expect(inWindow({ undated: 'keep' })).toEqual(['r2', 'r3']);
    expect(inWindow({ undated: 'keep', precision: 'certainly' })).toEqual(['r3']);
  });

  it('includes both of its ends', () => {
    expect(inWindow(between('2020-01-03', '2020-01-03'))).toEqual(['r1']);
    expect(inWindow(between('2020-01-04', '2020-02-29'))).toEqual([]);
  });

  it('holds nothing dated when it ends before it starts', () => {
    expect(inWindow(between('2020-12-31', '2019-01-01'))).toEqual([]);
  });

  it('is refused where it is not in ISO days', () => {
    expect(() => inWindow(between('March', '2020-03-20'))).toThrow('March');
  });

  it('without ranges is about undated relationships only', () => {
    expect(inWindow({ ranges: [] })).toEqual(['r1', 'r2']);
    expect(inWindow({ ranges: [], undated: 'keep', precision: 'certainly' })).toEqual([
      'r1',
      'r2',
      'r3',
    ]);
  });

  it('certainly holds in two ranges what lies in one of them, whichever it is', () => {
    const halves = [
      { from: '2020-03-16', to: '2020-03-31' },
      { from: '2020-03-01', to: '2020-03-15' },
    ];
    expect(inWindow({ precision: 'certainly', ranges: halves })).toEqual(['r2']);
    expect(inWindow({ precision: 'certainly', ranges: halves.slice(1) })).toEqual([]);
  });
});

describe('a filter of which any condition is enough', () => {
  const attacks = chip({ field: 'type', mode: 'include', values: ['attack'] });
  const two = chip({ field: 'document', mode: 'include', values: ['two'] });
  const blue = chip({ field: 'group', mode: 'include', values: ['blue'], ends: 'either' });
  const noThreats = chip({ field: 'type', mode: 'exclude', values: ['threat'] });

  it('shows what one of the include chips or groups lets through', () => {
    expect(shown({ match: 'any', chips: [attacks, two] }).relationships).toEqual([
      'r1',
      'r2',
      'r3',
    ]);
    const group = { match: 'all', chips: [two, blue, noThreats], enabled: true } as const;
    expect(shown({ match: 'any', chips: [attacks], groups: [group] }).relationships).toEqual([
      'r1',
      'r3',
    ]);
  });

  it('still hides what the stack excludes', () => {
    expect(shown({ match: 'any', chips: [attacks, two, noThreats] }).relationships).toEqual([
      'r1',
      'r3',
    ]);
    expect(shown({ match: 'any', chips: [noThreats] }).relationships).toEqual(['r1', 'r3']);
  });

  it('takes an exclude chip of a group as one condition among the others', () => {
    const unless = { match: 'any', chips: [noThreats, blue], enabled: true } as const;
    expect(shown({ chips: [], groups: [unless] }).relationships).toEqual(['r1', 'r2', 'r3']);
    expect(shown({ chips: [], groups: [{ ...unless, match: 'all' }] }).relationships).toEqual([
      'r3',
    ]);
    expect(shown({ chips: [attacks], groups: [{ ...unless, enabled: false }] })).toEqual(
      shown({ chips: [attacks] }),
    );
  });
});

describe('actors without a relationship', () => {
  it('come along faded, unlike those that have one', () => {
    const filter: Filter = {
      isolates: 'fade',
      chips: [chip({ field: 'type', mode: 'include', values: ['attack'] })],
    };
    const { actors, fadedActors } = applyFilter(graph, filter);
    const idsOf = (set: typeof actors) => [...bitsToArray(set)].map((at) => graph.actors[at]!.id);
    expect(idsOf(actors)).toEqual(['a', 'b', 'c', 'd']);
    expect(idsOf(fadedActors)).toEqual(['c', 'd']);
  });
});
