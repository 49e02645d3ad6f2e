import { describe, expect, it } from 'vitest';
import { FORMATS } from '#core/formats';
import { applyFilter, NO_FILTER } from '#core/graph';
import { parseDataset } from '#schemas';
import { aSmallGraph } from '#testing';
import { DATA_FORMATS, datasetOf, endingsOf } from './data-files.ts';

const graph = aSmallGraph();

describe('the data formats', () => {
  it('are all that can be written', () => {
    expect(DATA_FORMATS.length).toBeGreaterThan(5);
    expect(DATA_FORMATS).toEqual(FORMATS.filter((format) => format.write));
  });

  it.each(DATA_FORMATS.map((format) => [format.id, format] as const))(
    'give files with different endings: %s',
    async (_, format) => {
      const files = await format.write!(graph.dataset);
      const endings = endingsOf(
        files.map(({ name }) => name),
        format.extensions,
      );
      expect(new Set(endings).size).toBe(files.length);
      for (const [index, ending] of endings.entries()) {
        expect(files[index]!.name.endsWith(ending)).toBe(true);
        expect(ending).toMatch(/^[-.]/);
      }
    },
  );
});

describe('the endings of files that belong together', () => {
  it('begin where their names differ', () => {
    expect(endingsOf(['x-y-actors.csv', 'x-y-relationships.csv'], ['.csv'])).toEqual([
      '-actors.csv',
      '-relationships.csv',
    ]);
    expect(endingsOf(['x-evidence.csv', 'x-events.csv'], ['.csv'])).toEqual([
      '-evidence.csv',
      '-events.csv',
    ]);
  });
});

describe('a dataset to take along', () => {
  it('has the reader’s views in place of its own, and passes the gate', () => {
    const shown = applyFilter(graph, {
      ...NO_FILTER,
      chips: [{ field: 'type', mode: 'include', values: ['threat'], enabled: true }],
    });
    const views = [{ id: 'view-1', title: 'Mine', link: '' }];
    const dataset = datasetOf(graph, shown, views, 'Threats.');
    expect(dataset.relationships).toHaveLength(1);
    expect(dataset.savedViews).toEqual(views);
    expect(dataset.description).toBe('Threats. Made for a test.');
    expect(parseDataset(dataset).ok).toBe(true);
  });
});
