import { describe, expect, it } from 'vitest';
import { bitsToArray } from '#core/base';
import { FIRST_FIGURE_OPTIONS, figureWordsFor, writeSvg } from '#core/figure';
import {
  applyFilter,
  buildGraph,
  collapseCompounds,
  compoundsOf,
  countSimplified,
} from '#core/graph';
import { aDataset } from '#testing';
import { figureOf } from './figure-request.ts';
import { figureViewOf, positionsOfView } from './figure-view.ts';
import { knowCommunities } from './know-communities.ts';
import { readingOf } from './large-view.ts';
import { FIRST_VIEW, type View } from './view.ts';

const CLUBS = 250;

/** Clubs of five in a ring: more actors than can be read. */
function aLargeGraph() {
  const builder = aDataset();
  for (let club = 0; club < CLUBS; club += 1) {
    for (let member = 1; member < 5; member += 1) {
      builder.edge(`c${club}m${member}`, 'support', `c${club}m0`);
    }
    builder.edge(`c${club}m0`, 'threat', `c${(club + 1) % CLUBS}m0`);
  }
  return buildGraph(builder.build());
}
const graph = aLargeGraph();
knowCommunities(graph, { grouping: 'community' });
const view: View = {
  ...FIRST_VIEW,
  grouping: 'community',
  lines: 7,
  collapsed: compoundsOf(graph, 'community')
    .filter(({ parent }) => parent === undefined)
    .map(({ id }) => id),
};
const positions = positionsOfView(graph, view);
const visible = applyFilter(graph, view.filter);
const figureIn = (language: string) =>
  figureOf(graph, {
    parts: [{ view, shown: visible, positions }],
    options: { ...FIRST_FIGURE_OPTIONS, citations: 'none' },
    language,
  });

describe('a figure of a large graph in groups', () => {
  const { collapsed, mostLines } = readingOf(graph, view);
  const drawn = collapseCompounds(
    graph,
    visible,
    compoundsOf(graph, 'community'),
    collapsed,
    mostLines,
  );

  it('has the nodes and lines of the screen', () => {
    const svg = writeSvg(figureIn('en'));
    const keys = [...svg.matchAll(/data-bundle="([^"]*)"/g)].map(([, key]) => key);
    expect(keys.sort()).toEqual(drawn.bundles.map(({ key }) => key).sort());
    expect(keys).toHaveLength(7);
    expect(svg).toContain('Around');
    expect(svg).not.toMatch(/data-actor=/);
  });

  it.each(['en', 'ar', 'fa'])('says in its caption in %s what is simplified', (language) => {
    const words = figureWordsFor(language);
    const counts = countSimplified(drawn);
    const said = words.simplified(counts);
    for (const count of [counts.actors, counts.groups, counts.inside, counts.lines, counts.drawn]) {
      expect(said).toContain(words.number(count));
    }
    const svg = writeSvg(figureIn(language));
    expect(svg).toContain(words.number(counts.lines));
  });
});

describe('a figure of the few actors that a filter leaves of groups', () => {
  it('has these actors, each in a place of its own, as the screen has', () => {
    const chip = { field: 'ego', mode: 'include', values: ['c0m0:1'], enabled: true } as const;
    const few: View = { ...view, filter: { ...view.filter, chips: [chip] } };
    const places = positionsOfView(graph, few);
    const shown = applyFilter(graph, few.filter);
    const actors = [...bitsToArray(shown.actors)];
    expect(actors).toHaveLength(7);
    expect(new Set(actors.map((actor) => `${places.x[actor]} ${places.y[actor]}`)).size).toBe(7);
    const { buildScene, simplified } = figureViewOf(graph, few, places, { shown });
    const { nodes, blocs } = buildScene({ theme: 'light', scale: 1 });
    expect(nodes.map(({ actor }) => actor).sort((one, other) => one - other)).toEqual(actors);
    expect(blocs).toEqual([]);
    expect(simplified).toBeUndefined();
  });
});
