import { describe, expect, it } from 'vitest';
import { METRICS } from '#core/analysis';
import { codeOfComparison, NOTHING_SAID } from '#core/appearance';
import { FIRST_FIGURE_OPTIONS, figureWordsFor, makeFigure, writeSvg } from '#core/figure';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset, onALine } from '#testing';
import { campSides } from './camp-sides.ts';
import { encodeView } from './encode-view.ts';
import { AMOUNT_METRICS, changedTypeSigns, GROUP_METRICS, typeSignsOf } from './encoding.ts';
import { figureViewOf } from './figure-view.ts';
import { FIRST_VIEW } from './view.ts';

const graph = buildGraph(
  aDataset()
    .edge('a', 'alliance', 'b')
    .edge('a', 'attack', 'c')
    .edge('b', 'attack', 'c')
    .edge('c', 'support', 'd')
    .build(),
);
const visible = applyFilter(graph, NO_FILTER);
const at = (id: string) => graph.actorIndexById.get(id)!;
const DEGREE = { metric: 'degree', direction: 'both', sign: 'all', weight: 'none' } as const;

describe('what marks can show', () => {
  it('are all metrics of actors, amounts apart from groups', () => {
    const ofActors = METRICS.filter(({ scope }) => scope === 'actor');
    const ids = (isGroup: boolean) =>
      ofActors.filter(({ kind }) => (kind === 'group') === isGroup).map(({ id }) => id);
    expect([...AMOUNT_METRICS].sort()).toEqual(ids(false).sort());
    expect([...GROUP_METRICS].sort()).toEqual(ids(true).sort());
  });

  it('is nothing while nothing is asked', () => {
    expect(encodeView(graph, visible, {}, [])).toBeUndefined();
  });

  it('is the metric as size, and the camps as groups', () => {
    const marks = encodeView(
      graph,
      visible,
      { size: DEGREE, colour: { by: 'camps', most: 2 } },
      [],
    );
    expect(marks?.size?.[at('c')]).toBe(3);
    const colour = marks?.colour;
    if (colour?.kind !== 'groups') throw new Error('Camps are groups');
    const camp = (id: string) => colour.groupOf[at(id)];
    expect(camp('a')).toBe(camp('b'));
    expect(camp('c')).toBe(camp('d'));
    expect(camp('a')).not.toBe(camp('c'));
  });

  it('follows the table of signs: what counts for nothing makes no camp', () => {
    const signs = changedTypeSigns(
      graph,
      typeSignsOf(graph, [
        { type: 'attack', sign: 0, weight: 1 },
        { type: 'support', sign: 0, weight: 1 },
      ]),
    );
    expect(signs).toHaveLength(2);
    const marks = encodeView(graph, visible, { colour: { by: 'camps', most: 2 } }, signs);
    if (marks?.colour?.kind !== 'groups') throw new Error('Camps are groups');
    expect(marks.colour.groupOf[at('c')]).toBe(-1);
    expect(marks.colour.groupOf[at('a')]).toBe(marks.colour.groupOf[at('b')]);
  });

  it('leaves lines alone of which neither side tells', () => {
    const [document] = graph.documents;
    const compared = { a: [document!.id], b: ['nobody'] };
    const lines = encodeView(graph, visible, { compared }, [])?.lines;
    expect(new Set(lines)).toEqual(new Set([codeOfComparison('only-a')]));
    const others = encodeView(graph, visible, { compared: { a: ['x'], b: ['y'] } }, [])?.lines;
    expect(new Set(others)).toEqual(new Set([NOTHING_SAID]));
  });
});

describe('a figure of marks that show something else', () => {
  const textsOf = (language: string) => {
    const view = {
      ...FIRST_VIEW,
      encoding: {
        size: DEGREE,
        colour: { by: 'camps' as const, most: 2 },
        compared: { a: [graph.documents[0]!.id], b: ['nobody'] },
      },
    };
    const part = figureViewOf(graph, view, onALine(graph.actors.length));
    return writeSvg(makeFigure([part], FIRST_FIGURE_OPTIONS, figureWordsFor(language)));
  };

  it('explains them in its key, in its language', () => {
    const svg = textsOf('en');
    for (const said of ['Size: degree', 'Colour: camps', 'Only A', 'Contradicting']) {
      expect(svg).toContain(said);
    }
    expect(textsOf('fa')).toContain('اردوگاه‌ها');
    expect(textsOf('ar')).toContain('المعسكرات');
  });
});

describe('the sides of the layout in camps', () => {
  it('are the camps that the colours show, and the blocs where they show something else', () => {
    const view = {
      ...FIRST_VIEW,
      layout: 'camps' as const,
      encoding: { colour: { by: 'camps' as const, most: 2 } },
    };
    const side = campSides(graph, view);
    expect(side?.[at('a')]).toBe(side?.[at('b')]);
    expect(side?.[at('a')]).toBe(-side![at('c')]!);
    expect(campSides(graph, FIRST_VIEW)).toBeUndefined();
  });
});
