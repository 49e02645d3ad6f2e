import { describe, expect, it } from 'vitest';
import { buildLegend, buildScene } from '#core/appearance';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { composeFigure } from './compose-figure.ts';
import { ENGLISH_FIGURE_WORDS } from './english-figure-words.ts';
import { writeSvg } from './svg-writer.ts';

const graph = buildGraph(
  aDataset()
    .actors({ id: 'a', group: 'east' }, { id: 'b', group: 'east' }, { id: 'east', group: 'west' })
    .edge('a', 'attack', 'east')
    .edge('b', 'attack', 'east')
    .edge('a', 'support', 'b')
    .build(),
);
const visible = applyFilter(graph, NO_FILTER);

function svgWith(...collapsed: string[]): string {
  const scene = buildScene({
    graph,
    visible,
    positions: { x: Float64Array.of(0, 100, 400), y: Float64Array.of(0, 100, 0) },
    theme: 'light',
    scale: 1,
    grouping: { by: 'group', collapsed, places: [] },
  });
  return writeSvg(
    composeFigure({
      scene,
      legend: buildLegend(graph, visible, 'light'),
      title: 'A figure',
      caption: 'A caption.',
      description: 'A description.',
      citations: [],
      citationStyle: 'full',
      width: 900,
      ground: 'solid',
      words: ENGLISH_FIGURE_WORDS,
    }),
  );
}
const count = (svg: string, what: RegExp) => [...svg.matchAll(what)].length;

describe('a figure with a collapsed group', () => {
  const svg = svgWith('east');

  it('draws it as one node with its number, and the lines merged', () => {
    expect(svg).toMatch(/>2<\/text>/);
    expect(svg).toContain('Group east');
    expect(count(svg, /data-bundle=/g)).toBe(1);
    expect(count(svgWith(), /data-bundle=/g)).toBe(3);
  });

  it('marks as an actor only what is one', () => {
    expect([...svg.matchAll(/data-actor="([^"]*)"/g)].map(([, id]) => id)).toEqual(['east']);
  });

  it('explains it in the key, with what is not drawn', () => {
    expect(svg).toContain(
      'Group drawn as one, with the number of its actors; 1 inside is not drawn',
    );
    expect(svgWith()).not.toContain('Group drawn as one');
  });
});
