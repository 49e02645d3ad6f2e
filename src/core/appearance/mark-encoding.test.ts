import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset, onALine } from '#testing';
import { buildBulkScene } from './build-bulk-scene.ts';
import { buildScene } from './build-scene.ts';
import { contrastOf } from './colour.ts';
import {
  COMPARISON_CODES,
  codeOfComparison,
  codeOfLine,
  comparisonStyle,
  groupInside,
  NOTHING_SAID,
  NUMBERED_GROUPS,
  stepBounds,
  stepColours,
  stepOf,
} from './mark-encoding.ts';

const graph = buildGraph(
  aDataset().edge('a', 'attack', 'b').edge('b', 'support', 'c').edge('b', 'support', 'c').build(),
);
const visible = applyFilter(graph, NO_FILTER);
const positions = onALine(graph.actors.length);
const sceneWith = (encoding: Parameters<typeof buildScene>[0]['encoding']) =>
  buildScene({ graph, visible, positions, theme: 'light', scale: 1, encoding });
const bulkWith = (encoding: Parameters<typeof buildScene>[0]['encoding']) =>
  buildBulkScene({ graph, visible, positions, theme: 'light', encoding });
const indexOf = (id: string) => graph.actorIndexById.get(id)!;

describe('marks that stand for something else', () => {
  it('have the area of their amount, on the screen and where a large graph is painted', () => {
    const size = new Float64Array(graph.actors.length).fill(Number.NaN);
    size[indexOf('a')] = 10;
    size[indexOf('b')] = 5;
    const radii = new Map(sceneWith({ size }).nodes.map(({ id, radius }) => [id, radius]));
    expect(radii.get('a')).toBeGreaterThan(radii.get('b')!);
    expect(radii.get('b')).toBeGreaterThan(radii.get('c')!);
    const { nodes } = bulkWith({ size });
    nodes.actor.forEach((actor, node) => {
      expect(nodes.radius[node]).toBeCloseTo(radii.get(graph.actors[actor]!.id)!, 4);
    });
  });

  it('bear the number of their group and its colour, but keep the ring of their bloc', () => {
    const groupOf = Int32Array.from(graph.actors, ({ id }) => ['a', 'b'].indexOf(id));
    const encoding = { colour: { kind: 'groups', groupOf } } as const;
    const plain = sceneWith(undefined).nodes;
    const nodes = sceneWith(encoding).nodes;
    expect(new Set(nodes.map(({ glyph }) => glyph)).size).toBe(3);
    expect(nodes.map(({ ring }) => ring)).toEqual(plain.map(({ ring }) => ring));
    const bulk = bulkWith(encoding);
    const fills = new Set([...bulk.nodes.paint].map((paint) => bulk.paints[paint]!.fill));
    expect(fills).toEqual(new Set(nodes.map(({ fill }) => fill)));
  });

  it('are drawn by what two sources tell of them, with the head of their type', () => {
    const lines = Uint8Array.of(codeOfComparison('only-a'), NOTHING_SAID, codeOfComparison('both'));
    const edges = sceneWith({ lines }).edges;
    const dashOf = (type: string) => edges.find((edge) => edge.type === type)?.style;
    const [attack, support] = [dashOf('attack')!, dashOf('support')!];
    expect(attack.dash).toEqual(comparisonStyle(codeOfComparison('only-a'), 'light').dash);
    expect(support.colour).toBe(comparisonStyle(codeOfComparison('both'), 'light').colour);
    const plain = sceneWith(undefined).edges.find((edge) => edge.type === 'attack')!;
    expect(attack.head).toBe(plain.style.head);
    const bulk = bulkWith({ lines });
    expect([...bulk.edges.style].sort()).toEqual([
      codeOfComparison('only-a'),
      codeOfComparison('both'),
    ]);
  });
});

describe('the code of a line', () => {
  it('is contradicting where one relationship in it is, and both where each side tells of some', () => {
    const codes = Uint8Array.from([...COMPARISON_CODES.keys(), NOTHING_SAID]);
    expect(codeOfLine(codes, [0, 1])).toBe(codeOfComparison('both'));
    expect(codeOfLine(codes, [0, 3])).toBe(codeOfComparison('contradicting'));
    expect(codeOfLine(codes, [4, 1])).toBe(codeOfComparison('only-b'));
    expect(codeOfLine(codes, [4])).toBe(NOTHING_SAID);
  });

  it('is told apart by dash as well as by colour', () => {
    const looks = [...COMPARISON_CODES.keys()].map((code) =>
      JSON.stringify(comparisonStyle(code, 'light').dash),
    );
    expect(new Set(looks).size).toBe(COMPARISON_CODES.length);
  });
});

describe('the steps of an amount', () => {
  it('put equal values in one step and never a higher value in a lower step', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), (numbers) => {
        const values = Float64Array.from(numbers);
        const bounds = stepBounds(values);
        const sorted = values.toSorted();
        const steps = Array.from(sorted, (value) => stepOf(value, bounds));
        expect(steps).toEqual(steps.toSorted((one, other) => one - other));
        if (new Set(numbers).size > 1) expect(steps[0]).toBeLessThan(steps.at(-1)!);
      }),
    );
  });

  it.each(['light', 'dark'] as const)('leave the sign inside legible in %s', (theme) => {
    for (let step = 0; step < 5; step += 1) {
      const { fill, glyph } = stepColours(step, theme);
      expect(contrastOf(fill, glyph)).toBeGreaterThanOrEqual(4.5);
    }
    for (let group = 0; group < NUMBERED_GROUPS; group += 1) {
      const { fill, glyph } = groupInside(group, theme);
      expect(contrastOf(fill, glyph)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
