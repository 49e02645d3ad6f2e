import { describe, expect, it } from 'vitest';
import { LIMITS } from '#schemas';
import type { ReadDataset } from '../format.ts';
import { countsOf, summaryOf } from '../read-text.fixture.ts';
import type { ForeignEdge, ForeignGraph, ForeignNode } from './foreign-graph.ts';
import { readForeignGraph } from './read-foreign-graph.ts';

type Given<Item> = Partial<Omit<Item, 'attributes'>> & { attributes?: Record<string, unknown> };

const node = (
  id: string,
  { attributes = {}, ...fields }: Given<ForeignNode> = {},
): ForeignNode => ({
  id,
  place: `node ${id}`,
  attributes: new Map(Object.entries(attributes)),
  ...fields,
});

const edge = (
  source: string,
  target: string,
  { attributes = {}, ...fields }: Given<ForeignEdge> = {},
): ForeignEdge => ({
  source,
  target,
  directed: true,
  place: `${source}-${target}`,
  attributes: new Map(Object.entries(attributes)),
  ...fields,
});

function read(
  nodes: readonly ForeignNode[],
  edges: readonly ForeignEdge[],
  fields: Partial<ForeignGraph> = {},
): ReadDataset {
  const graph = { fileName: 'my file.x', format: 'x', nodes, edges, ...fields };
  const result = readForeignGraph(graph);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const [a, b] = [node('a'), node('b', { label: 'Beta' })];

describe('a graph from another tool', () => {
  it('rests on one document that stands for the file, with the number of each edge', () => {
    const { dataset } = read([a, b], [edge('a', 'b'), edge('b', 'a', { locator: 12 })]);
    expect(dataset.documents).toMatchObject([
      { id: 'imported-file', title: 'Imported file my file.x', kind: 'dataset', reliability: 'F' },
    ]);
    expect(dataset.relationships.map(({ evidence }) => evidence)).toMatchObject([
      [
        {
          document: 'imported-file',
          paragraph: 1,
          voice: 'asserted',
          paraphrase: 'Edge “a” to “Beta” in the file.',
        },
      ],
      [{ paragraph: 12 }],
    ]);
    expect(dataset.id).toBe('my-file');
    expect(dataset.coverage).toEqual({ from: '0000', to: '9999' });
  });

  it('loses edges without both ends, edges to oneself and doubled nodes, and says so', () => {
    const { dataset, report } = read(
      [a, a, b, node('')],
      [edge('a', 'nobody'), edge('a', 'a'), edge('a', 'b')],
    );
    expect(dataset.relationships).toHaveLength(1);
    expect(countsOf(report.leftOut)).toEqual({
      'duplicate-node': 1,
      'node-without-id': 1,
      'edge-without-end': 1,
      'self-edge': 1,
    });
    expect(report.leftOut.find(({ code }) => code === 'self-edge')?.places).toEqual(['a-a']);
    expect(report.found).toEqual([
      { what: 'nodes', count: 4 },
      { what: 'edges', count: 3 },
    ]);
  });

  it('makes nodes of the ends where the file is a mere list of edges', () => {
    const value = read([], [edge('a', 'b')], { endsMakeNodes: true });
    expect(summaryOf(value)).toEqual({ nodes: ['a', 'b'], edges: ['a linked-to b'] });
  });

  it('merges an undirected edge with its turned double, keeping both places', () => {
    const undirected = { directed: false };
    const { dataset, report } = read(
      [a, b],
      [edge('a', 'b', undirected), edge('b', 'a', undirected), edge('a', 'b', undirected)],
    );
    expect(
      dataset.relationships.map(({ evidence }) => evidence.map(({ paragraph }) => paragraph)),
    ).toEqual([[1, 2], [3]]);
    expect(countsOf(report.changed)).toEqual({ 'undirected-double': 1 });
  });

  it('keeps turned edges apart when they are directed or differ in anything', () => {
    const undirected = { directed: false };
    const { dataset } = read(
      [a, b],
      [
        edge('a', 'b', { ...undirected, weight: 1 }),
        edge('b', 'a', { ...undirected, weight: 2 }),
        edge('a', 'b'),
        edge('b', 'a'),
      ],
    );
    expect(dataset.relationships).toHaveLength(4);
  });

  it('takes a word for a type where it names one, and else makes a neutral type of it', () => {
    const { dataset } = read(
      [a, b],
      [
        edge('a', 'b', { type: 'Attack' }),
        edge('a', 'b', { type: 'military posture' }),
        edge('a', 'b', { type: 'knows' }),
        edge('a', 'b', { type: 'knows', directed: false }),
        edge('a', 'b', { cameo: '0861' }),
        edge('a', 'b', { cameo: '193' }),
        edge('a', 'b', { directed: false }),
      ],
    );
    expect(dataset.relationships.map(({ type }) => type)).toEqual([
      'attack',
      'posture',
      'knows',
      'knows (undirected)',
      'deployment',
      'attack',
      'linked',
    ]);
    expect(dataset.relationshipTypes).toMatchObject([
      { id: 'knows', directed: true, sign: 0, family: 'contact' },
      { id: 'knows (undirected)', label: 'knows', directed: false },
      { id: 'linked', directed: false },
    ]);
  });

  it('takes of a CAMEO root the type that claims less, as in tables', () => {
    const { dataset } = read(
      [a, b],
      [edge('a', 'b', { cameo: '036' }), edge('a', 'b', { cameo: '051' })],
    );
    expect(dataset.relationships.map(({ type }) => type)).toEqual(['negotiation', 'support']);
  });

  it('has no types of edges that were left out', () => {
    const { dataset } = read([a, b], [edge('a', 'a', { type: 'loops' }), edge('a', 'b')]);
    expect(dataset.relationshipTypes?.map(({ id }) => id)).toEqual(['linked-to']);
  });

  it('makes subtypes of words that are too many to be types', () => {
    const edges = Array.from({ length: 60 }, (_, index) =>
      edge('a', 'b', { type: `word ${index}` }),
    );
    const { dataset } = read([a, b], edges);
    expect(dataset.relationshipTypes).toHaveLength(1);
    expect(dataset.relationships[7]).toMatchObject({ type: 'linked-to', subtype: 'word 7' });
  });

  it('reads dates strictly and keeps what is none in extra', () => {
    const { dataset, report } = read(
      [a, b],
      [
        edge('a', 'b', { start: '2020-01-03T10:00:00Z', end: 'Infinity' }),
        edge('a', 'b', { start: '2023-02-30' }),
        edge('a', 'b', { start: '2020', end: '2019' }),
        edge('a', 'b', { start: '2004.0' }),
      ],
    );
    expect(dataset.relationships.map(({ start, end, extra }) => ({ start, end, extra }))).toEqual([
      { start: '2020-01-03', extra: { startTime: '2020-01-03T10:00:00Z' } },
      { extra: { start: '2023-02-30' } },
      { extra: { start: '2020', end: '2019' } },
      { start: '2004' },
    ]);
    expect(countsOf(report.leftOut)).toEqual({ 'bad-date': 1, 'end-before-start': 1 });
    expect(dataset.coverage).toEqual({ from: '2004-01-01', to: '2020-01-03' });
  });

  it('reads signs from weights only where some are negative', () => {
    const signs = (...weights: number[]) =>
      read(
        [a, b],
        weights.map((weight) => edge('a', 'b', { weight })),
      ).dataset.relationships.map(({ sign, extra }) => [sign, extra?.weight]);
    expect(signs(1, -2, 0)).toEqual([
      [1, 1],
      [-1, -2],
      [undefined, 0],
    ]);
    expect(signs(1, 2)).toEqual([
      [undefined, 1],
      [undefined, 2],
    ]);
  });

  it('keeps ids and names within their limits and tells apart what was cut alike', () => {
    const long = 'x'.repeat(LIMITS.idLength + 1);
    const { dataset, report } = read(
      [
        node(`${long}1`),
        node(`${long}2`, { label: 'n'.repeat(LIMITS.nameLength + 1) }),
        node('y'.repeat(LIMITS.idLength)),
      ],
      [edge(`${long}1`, `${long}2`)],
    );
    const [one, other, third] = dataset.actors;
    expect(one?.id.length).toBeLessThanOrEqual(LIMITS.idLength);
    expect(one?.id).not.toBe(other?.id);
    expect(third?.id).toBe('y'.repeat(LIMITS.idLength));
    expect(dataset.relationships[0]).toMatchObject({ source: one?.id, target: other?.id });
    expect(countsOf(report.changed)).toEqual({ 'id-shortened': 2, 'name-shortened': 1 });
  });

  it('nests actors, but not in circles, in nobody or too deep', () => {
    const chain = Array.from({ length: LIMITS.hierarchyDepth + 2 }, (_, index) =>
      node(`c${index}`, index === 0 ? {} : { parent: `c${index - 1}` }),
    );
    const { dataset, report } = read(
      [
        node('p', { parent: 'q' }),
        node('q', { parent: 'p' }),
        node('r', { parent: 'none' }),
        ...chain,
      ],
      [],
    );
    expect(countsOf(report.leftOut)).toEqual({
      'parent-missing': 1,
      'parent-circle': 2,
      'parent-too-deep': 2,
    });
    expect(dataset.actors.find(({ id }) => id === 'c1')?.partOf).toBe('c0');
  });

  it('places attributes that fit the contract, and the rest in extra', () => {
    const { dataset } = read(
      [node('a', { attributes: { kind: 'State', group: 7, shape: 'round', tags: ['t'] } }), b],
      [
        edge('a', 'b', {
          attributes: { relation: 'Support', since: '2020', sign: 5, status: 'planned' },
        }),
      ],
    );
    expect(dataset.actors[0]).toMatchObject({
      kind: 'state',
      group: '7',
      tags: ['t'],
      extra: { shape: 'round' },
    });
    expect(dataset.actorGroups).toMatchObject([{ id: '7', label: '7' }]);
    expect(dataset.relationships[0]).toMatchObject({
      type: 'support',
      start: '2020',
      status: 'planned',
      extra: { sign: 5 },
    });
  });

  it('sets keys aside that reach into prototypes', () => {
    const { dataset, warnings } = read(
      [
        {
          ...a,
          attributes: new Map<string, unknown>([
            ['__proto__', 1],
            ['fine', 2],
          ]),
        },
      ],
      [],
    );
    expect(dataset.actors[0]?.extra).toEqual({ fine: 2 });
    expect(warnings).toMatchObject([{ code: 'unsafe-key' }]);
  });

  it.each([
    { documents: [null] },
    { actorGroups: [3] },
    { relationshipTypes: [{}] },
    { relationshipTypes: {} },
  ])('is still a graph where another tool has damaged what we wrote beside it: %j', (damaged) => {
    const attributes = new Map([['faultlines', { contract: 1, ...damaged }]]);
    const { dataset } = read([a, b], [edge('a', 'b')], { attributes });
    expect(dataset.relationships).toHaveLength(1);
  });

  it('gives each edge an id of its own, the file’s where it can', () => {
    const ids = ['x', undefined, 'x', 'e2', 'l'.repeat(500)];
    const { dataset } = read(
      [a, b],
      ids.map((id) => edge('a', 'b', id === undefined ? {} : { id })),
    );
    const made = dataset.relationships.map(({ id }) => id);
    expect(new Set(made).size).toBe(5);
    expect([made[0], made[3]]).toEqual(['x', 'e2']);
  });
});
