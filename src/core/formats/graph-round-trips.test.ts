import fc from 'fast-check';
import { MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#schemas';
import { aDataset } from '#testing';
import { anyDataset } from './any-dataset.fixture.ts';
import type { Format } from './format.ts';
import { gexf } from './gexf/gexf.ts';
import { GRAPH_FORMATS } from './graph-formats.ts';
import { graphml } from './graphml/graphml.ts';
import { readGood } from './read-text.fixture.ts';
import { detectFormat } from './registry.ts';

const textOf = async (format: Format, dataset: Dataset): Promise<string> => {
  const [file] = await format.write!(dataset);
  if (typeof file?.content !== 'string') throw new Error('No text was written.');
  return file.content;
};

const writers = GRAPH_FORMATS.filter(({ write }) => write !== undefined);

describe.each(writers.map((format) => [format.id, format] as const))('%s', (_, format) => {
  it('gives back the dataset that it wrote', () =>
    fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const { report, ...read } = await readGood(format, await textOf(format, dataset));
        expect(read.dataset).toEqual(dataset);
        expect(report).toMatchObject({ format: format.id, leftOut: [], changed: [] });
      }),
      { numRuns: 40 },
    ));

  it('is recognised by what it writes, whatever the name', () =>
    fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const bytes = new TextEncoder().encode(await textOf(format, dataset));
        expect(detectFormat({ name: 'file.txt', bytes })?.id).toBe(format.id);
      }),
      { numRuns: 20 },
    ));

  it('brings back what an import put into extra under the names of the file', async () => {
    const dataset = aDataset()
      .actors({ id: 'a', extra: { weight: 2, Colour: 'red', list: [1, 'two'], deep: { x: null } } })
      .edge('a', 'attack', 'b', { extra: { weight: 0.5, 'In-Degree': '9' } })
      .build();
    const text = await textOf(format, dataset);
    for (const name of ['weight', 'Colour', 'list', 'deep', 'In-Degree'])
      expect(text).toContain(name);
    expect((await readGood(format, text)).dataset).toEqual(dataset);
  });

  it('gives a dataset without actors back', async () => {
    const empty = aDataset().build();
    expect((await readGood(format, await textOf(format, empty))).dataset).toEqual(empty);
  });

  it('still reads the nodes and edges when another tool has dropped what only we know', async () => {
    const dataset = aDataset().edge('a', 'attack', 'b').build();
    const text = (await textOf(format, dataset)).replaceAll('faultlines', 'else');
    const read = await readGood(format, text);
    expect(read.dataset.actors.map(({ name }) => name)).toEqual(['Actor a', 'Actor b']);
    const [one, other] = read.dataset.actors.map(({ id }) => id);
    expect(read.dataset.relationships).toMatchObject([
      { source: one, target: other, type: 'attack' },
    ]);
    expect(read.dataset.documents).toMatchObject([{ id: 'imported-file' }]);
  });
});

const example = () =>
  aDataset()
    .actors({ id: 'a "1"', name: 'Ä & <b>', extra: { size: 2.5 } }, { id: 'b', partOf: 'a "1"' })
    .edge('a "1"', 'attack', 'b', { start: '2020-01', extra: { weight: 3 } })
    .edge('a "1"', 'alliance', 'b', { start: '2019/..' })
    .build();

describe('files that we write open in other readers', () => {
  it('GraphML in that of graphology', async () => {
    const graph = parseGraphml(MultiGraph, await textOf(graphml, example()));
    expect([graph.order, graph.size]).toEqual([2, 2]);
    expect(graph.getNodeAttributes('a "1"')).toMatchObject({
      label: 'Ä & <b>',
      size: 2.5,
      kind: 'armed-group',
    });
    expect(graph.getEdgeAttributes('r1')).toMatchObject({ type: 'attack', weight: 3 });
    expect(graph.extremities('r2')).toEqual(['a "1"', 'b']);
  });

  it('GEXF in that of graphology', async () => {
    const graph = parseGexf(MultiGraph, await textOf(gexf, example()));
    expect([graph.order, graph.size]).toEqual([2, 2]);
    expect(graph.getNodeAttributes('a "1"')).toMatchObject({ label: 'Ä & <b>', size: 2.5 });
    expect(graph.getEdgeAttributes('r1')).toMatchObject({
      type: 'attack',
      weight: 3,
      label: 'Attack',
    });
    expect(graph.isUndirected('r2')).toBe(true);
  });

  it('GEXF with the days of each relationship as its spell', async () => {
    const text = await textOf(gexf, example());
    expect(text).toMatch(/<edge id="r1"[^>]* start="2020-01-01" end="2020-01-31">/);
    expect(text).toMatch(/<edge id="r2"[^>]* type="undirected"[^>]* start="2019-01-01">/);
  });
});
