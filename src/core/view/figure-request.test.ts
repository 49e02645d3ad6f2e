import { describe, expect, it } from 'vitest';
import { FIRST_FIGURE_OPTIONS, writeSvg } from '#core/figure';
import { applyFilter, NO_FILTER } from '#core/graph';
import { aSmallGraph, onALine } from '#testing';
import { type FigurePart, figureOf, figureViewsOf } from './figure-request.ts';
import { FIRST_VIEW } from './view.ts';

const graph = aSmallGraph();
const part: FigurePart = {
  view: FIRST_VIEW,
  shown: applyFilter(graph, NO_FILTER),
  positions: onALine(graph.actors.length),
};
const request = { parts: [part], options: FIRST_FIGURE_OPTIONS, language: 'en' } as const;

describe('a figure as it is asked for', () => {
  it('is plain data: it comes out the same after it has been sent to a worker', () => {
    const sent = structuredClone({ ...request, credit: 'Example.' });
    expect(writeSvg(figureOf(graph, sent))).toBe(
      writeSvg(figureOf(graph, { ...request, credit: 'Example.' })),
    );
  });

  it('is in the language that is asked for', () => {
    expect(figureOf(graph, { ...request, language: 'fa' }).language).toBe('fa');
  });

  it('has the description that is given, else one of what is shown', () => {
    const generated = figureOf(graph, request).description;
    expect(generated).toMatch(/^Network of 4 actors and 4 relationships\./);
    expect(figureOf(graph, { ...request, description: 'Mine' }).description).toBe('Mine');
  });

  it('has one graph or two, each with its name and its own marks', () => {
    const only = {
      ...NO_FILTER,
      chips: [{ field: 'type', mode: 'include', values: ['threat'], enabled: true }],
    } as const;
    const other: FigurePart = {
      ...part,
      view: { ...FIRST_VIEW, filter: only },
      shown: applyFilter(graph, only),
      name: 'Threats',
    };
    const [first, second] = figureViewsOf(graph, [part, other]);
    const edgesOf = (view: typeof second) =>
      view?.buildScene({ theme: 'light', scale: 1 }).edges.length;
    expect([edgesOf(first), edgesOf(second)]).toEqual([3, 1]);
    expect([first.name, second?.name]).toEqual([undefined, 'Threats']);
    expect(figureViewsOf(graph, [part])).toHaveLength(1);
  });
});
