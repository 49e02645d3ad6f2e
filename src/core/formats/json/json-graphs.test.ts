import { describe, expect, it } from 'vitest';
import { LIMITS } from '#schemas';
import type { ReadDataset } from '../format.ts';
import { countsOf, issuesOf, readGood, summaryOf } from '../read-text.fixture.ts';
import { detectFormat } from '../registry.ts';
import { nodeLinkJson } from './json-graph-formats.ts';

/** Reads a value and checks that its format is recognised from the content alone. */
async function read(format: string, value: unknown): Promise<ReadDataset> {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const bytes = new TextEncoder().encode(text);
  expect(detectFormat({ name: 'x', bytes })?.id).toBe(format);
  const good = await readGood(nodeLinkJson, text);
  expect(good.report.format).toBe(format);
  return good;
}

describe('node-link JSON', () => {
  it('of d3 counts nodes from 0, or names them, or holds them', async () => {
    const nodes = [{ name: 'Ann' }, { name: 'Bob' }];
    const counted = await read('node-link-json', {
      nodes,
      links: [{ source: 1, target: 0, value: 3 }],
    });
    expect(summaryOf(counted)).toEqual({ nodes: ['0 Ann', '1 Bob'], edges: ['1 linked 0'] });
    expect(counted.dataset.relationships[0]?.extra).toEqual({ value: 3 });
    const named = await read('node-link-json', {
      nodes,
      links: [{ source: 'Bob', target: 'Ann' }],
    });
    expect(summaryOf(named)).toEqual({ nodes: ['Ann', 'Bob'], edges: ['Bob linked Ann'] });
    const ids = [{ id: 'a' }, { id: 'b' }];
    const held = await read('node-link-json', {
      nodes: ids,
      links: [{ source: ids[0], target: ids[1] }],
    });
    expect(summaryOf(held).edges).toEqual(['a linked b']);
  });

  it('takes numbers for ids where they are ids', async () => {
    const graph = { nodes: [{ id: 1 }, { id: 0 }], links: [{ source: 1, target: 0 }] };
    expect(summaryOf(await read('node-link-json', graph))).toEqual({
      nodes: ['1', '0'],
      edges: ['1 linked 0'],
    });
  });

  it('of networkx has directions, parallel edges with keys, and either name for its links', async () => {
    const about = {
      directed: true,
      multigraph: true,
      graph: { name: 'Mine' },
      nodes: [{ id: 'a' }, { id: 'b' }],
    };
    const links = [
      { source: 'a', target: 'b', key: 0, relation: 'attack' },
      { source: 'a', target: 'b', key: 1 },
    ];
    for (const name of ['links', 'edges']) {
      const good = await read('node-link-json', { ...about, [name]: links });
      expect(summaryOf(good).edges).toEqual(['a attack b', 'a linked-to b']);
      expect(good.dataset.title).toBe('Mine');
    }
  });

  it('of graphology has keys and attributes, and directions of the whole and of each edge', async () => {
    const good = await read('node-link-json', {
      attributes: { title: 'G' },
      options: { type: 'mixed' },
      nodes: [{ key: 'a', attributes: { label: 'A', x: 1 } }, { key: 'b' }],
      edges: [
        { key: 'e', source: 'a', target: 'b', attributes: { weight: 2 } },
        { source: 'a', target: 'b', undirected: true },
      ],
    });
    expect(summaryOf(good)).toEqual({
      nodes: ['a A', 'b'],
      edges: ['a linked-to b', 'a linked b'],
    });
    expect(good.dataset.actors[0]?.extra).toEqual({ x: 1 });
    expect(good.dataset.relationships[0]).toMatchObject({ id: 'e', extra: { weight: 2 } });
  });

  it('of vis, VOSviewer and Kumu has its own names for the same', async () => {
    const vis = { nodes: [{ id: 1, label: 'A' }, { id: 2 }], edges: [{ from: 1, to: 2 }] };
    expect(summaryOf(await read('node-link-json', vis)).edges).toEqual(['1 linked 2']);
    const vos = {
      network: {
        items: [
          { id: 7, label: 'A' },
          { id: 8, label: 'B' },
        ],
        links: [{ source_id: 7, target_id: 8, strength: 4 }],
      },
    };
    const good = await read('node-link-json', vos);
    expect(summaryOf(good)).toEqual({ nodes: ['7 A', '8 B'], edges: ['7 linked 8'] });
    expect(good.dataset.relationships[0]?.extra).toEqual({ weight: 4 });
    const kumu = {
      elements: [
        { _id: 'x', attributes: { label: 'A', 'element type': 'State' } },
        { _id: 'y', attributes: {} },
      ],
      connections: [
        {
          _id: 'c',
          from: 'x',
          to: 'y',
          direction: 'directed',
          attributes: { 'connection type': 'support' },
        },
      ],
    };
    expect(summaryOf(await read('node-link-json', kumu))).toEqual({
      nodes: ['x A', 'y'],
      edges: ['x support y'],
    });
  });
});

describe('a long preface', () => {
  it('does not hide the nodes behind it', async () => {
    const preface = { note: 'x'.repeat(70_000) };
    const good = await read('node-link-json', { preface, nodes: [{ id: 'a' }], links: [] });
    expect(good.dataset.actors).toHaveLength(1);
  });
});

describe('Cytoscape JSON', () => {
  const data = {
    nodes: [
      { data: { id: 'g', name: 'Group' } },
      { data: { id: 'a', parent: 'g' }, position: { x: 1, y: 2 } },
    ],
  };

  it('has its elements in two lists, one, or alone', async () => {
    const edge = { data: { id: 'e', source: 'a', target: 'g', interaction: 'pp' } };
    const expected = { nodes: ['g Group', 'a'], edges: ['a pp g'] };
    const two = await read('cytoscape-json', {
      data: { name: 'Net' },
      elements: { ...data, edges: [edge] },
    });
    expect(summaryOf(two)).toEqual(expected);
    expect(two.dataset.title).toBe('Net');
    expect(two.dataset.actors[1]).toMatchObject({ partOf: 'g', extra: { x: 1, y: 2 } });
    expect(summaryOf(await read('cytoscape-json', { elements: [...data.nodes, edge] }))).toEqual(
      expected,
    );
    const alone = await read('cytoscape-json', [...data.nodes, edge]);
    expect(summaryOf(alone)).toEqual(expected);
  });
});

describe('CX', () => {
  it('of version 2 has short names and defaults for attributes', async () => {
    const good = await read('cx2', [
      { CXVersion: '2.0' },
      {
        attributeDeclarations: [
          {
            nodes: { name: { a: 'n' }, sure: { d: 'boolean', v: true } },
            edges: { interaction: { a: 'i' } },
          },
        ],
      },
      { networkAttributes: [{ name: 'Net' }] },
      { nodes: [{ id: 1, x: 5, y: 6, v: { n: 'A' } }] },
      { nodes: [{ id: 2 }] },
      { edges: [{ id: 1, s: 1, t: 2, v: { i: 'attack' } }] },
      { nodeBypasses: [{ id: 2, v: { NODE_LABEL: 'Drawn\nname' } }] },
      { status: [{ success: false }] },
    ]);
    expect(summaryOf(good)).toEqual({ nodes: ['1 A', '2 Drawn name'], edges: ['1 attack 2'] });
    expect(good.dataset.actors[0]?.extra).toEqual({ sure: true, x: 5, y: 6 });
    expect(countsOf(good.report.changed)).toEqual({ 'cx-incomplete': 1 });
  });

  it('of version 1 has attributes in aspects of their own', async () => {
    const good = await read('cx2', [
      { metaData: [] },
      { nodes: [{ '@id': 1, n: 'A' }, { '@id': 2 }] },
      { edges: [{ '@id': 3, s: 1, t: 2, i: 'knows' }] },
      { nodeAttributes: [{ po: [1, 2], n: 'age', v: '30', d: 'integer' }] },
      { cartesianLayout: [{ node: 1, x: 5, y: 6 }] },
    ]);
    expect(summaryOf(good)).toEqual({ nodes: ['1 A', '2'], edges: ['1 knows 2'] });
    expect(good.dataset.actors.map(({ extra }) => extra)).toEqual([
      { age: 30, x: 5, y: 6 },
      { age: 30 },
    ]);
  });
});

describe('JSON Graph Format', () => {
  const edges = [
    { source: 'a', target: 'b', relation: 'attack' },
    { source: 'a', target: 'b', directed: false },
  ];

  it('has nodes by id or, in version 1, as a list', async () => {
    const expected = { nodes: ['a A', 'b'], edges: ['a attack b', 'a linked b'] };
    const two = {
      graph: { label: 'G', nodes: { a: { label: 'A', metadata: { x: 1 } }, b: {} }, edges },
    };
    const good = await read('jgf', two);
    expect(summaryOf(good)).toEqual(expected);
    expect(good.dataset.actors[0]?.extra).toEqual({ x: 1 });
    const one = { graph: { nodes: [{ id: 'a', label: 'A' }, { id: 'b' }], edges } };
    expect(summaryOf(await read('jgf', one))).toEqual(expected);
  });

  it('may hold several graphs, of which the first is read', async () => {
    const graph = { nodes: { a: {} }, edges: [] };
    const { report } = await read('jgf', { graphs: [graph, graph] });
    expect(countsOf(report.leftOut)).toEqual({ 'further-graph': 1 });
  });
});

describe('GraphSON', () => {
  it('of version 3 has a vertex with its edges on each line', async () => {
    const typed = (value: number) => ({ '@type': 'g:Int32', '@value': value });
    const lines = [
      {
        id: typed(1),
        label: 'person',
        outE: {
          knows: [
            {
              id: typed(7),
              inV: typed(2),
              properties: { weight: { '@type': 'g:Double', '@value': 0.5 } },
            },
          ],
        },
        properties: { name: [{ id: typed(0), value: 'marko' }] },
      },
      {
        id: typed(2),
        label: 'software',
        inE: { knows: [{ id: typed(7), outV: typed(1) }] },
        properties: { tags: [{ value: 'a' }, { value: 'b' }] },
      },
    ];
    const good = await read('graphson', lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(summaryOf(good)).toEqual({ nodes: ['1 marko', '2'], edges: ['1 knows 2'] });
    expect(good.dataset.actors.map(({ kind }) => kind)).toEqual(['person', 'unknown']);
    expect(good.dataset.relationships[0]?.extra).toEqual({ weight: 0.5 });
  });

  it('has lines that end where JSON lines end, whatever their texts hold', async () => {
    const lines = ['one\u2028two', 'three\u2029four'].map((name, id) =>
      JSON.stringify({
        id,
        label: 'person',
        outE: { knows: [{ id: 7, inV: 1 }] },
        properties: { name: [{ value: name }] },
      }),
    );
    const good = await read('graphson', lines.join('\n'));
    expect(good.dataset.actors.map(({ name }) => name)).toEqual([
      'one\u2028two',
      'three\u2029four',
    ]);
  });

  it('of version 1 has two lists', async () => {
    const good = await read('graphson', {
      vertices: [
        { name: 'marko', _id: 1, _type: 'vertex' },
        { _id: 2, age: { type: 'integer', value: 27 } },
      ],
      edges: [{ _id: 7, _type: 'edge', _outV: 1, _inV: 2, _label: 'knows', weight: 0.5 }],
    });
    expect(summaryOf(good)).toEqual({ nodes: ['1 marko', '2'], edges: ['1 knows 2'] });
    expect(good.dataset.actors[1]?.extra).toEqual({ age: 27 });
  });
});

describe('JSON that cannot be read', () => {
  it('is refused with line and column where it is none', async () => {
    const [issue] = await issuesOf(nodeLinkJson, '{"nodes": [\n  {"id": 1,}]}', 'bad.json');
    expect(issue).toMatchObject({ code: 'bad-json', position: { line: 2 } });
    expect(issue?.message).toContain('bad.json');
    expect(await issuesOf(nodeLinkJson, '{"id":1,"outE":{}}\n{"id":2\n{}')).toMatchObject([
      { code: 'bad-json', position: { line: 2 } },
    ]);
  });

  it('may be as deep as the limit and no deeper', async () => {
    const nested = (depth: number) =>
      `{"nodes": [{"id": "a", "x": ${'['.repeat(depth - 3)}${']'.repeat(depth - 3)}}]}`;
    // In a dataset what goes to `extra` stands two levels deeper at most.
    await readGood(nodeLinkJson, nested(LIMITS.jsonDepth - 2));
    expect(await issuesOf(nodeLinkJson, nested(LIMITS.jsonDepth + 1))).toMatchObject([
      { code: 'too-deep' },
    ]);
  });

  it('sets keys aside that reach into prototypes, and says where', async () => {
    const { warnings, dataset } = await readGood(
      nodeLinkJson,
      '{"nodes": [{"id": "a", "__proto__": {"x": 1}, "constructor": 2}]}',
    );
    expect(warnings.map(({ code, path }) => [code, ...path])).toEqual([
      ['unsafe-key', 'nodes', 0, '__proto__'],
      ['unsafe-key', 'nodes', 0, 'constructor'],
    ]);
    expect(dataset.actors[0]).not.toHaveProperty('extra');
  });

  it('is refused where no graph is in it, with what was there', async () => {
    expect(await issuesOf(nodeLinkJson, '{"rows": []}')).toMatchObject([
      { code: 'no-graph', found: 'an object with the keys ["rows"]' },
    ]);
  });
});
