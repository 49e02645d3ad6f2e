import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset } from '#testing';
import { nameRows } from './row-names.ts';

const graph = buildGraph(
  aDataset()
    .groups({ id: 'g', label: 'The bloc' })
    .actors({
      id: 'a',
      name: 'Hezbollah',
      group: 'g',
      aliases: [{ text: 'حزب الله', lang: 'ar', kind: 'native' }],
    })
    .build(),
);
const rows = [{ actor: 0, group: 'g', actors: 1, degree: 0 }];

describe('the names of the rows', () => {
  it('are those of the dataset, or in the language of the reader with its direction', () => {
    expect(nameRows(graph, rows, 'none')[0]).toMatchObject({ full: 'Hezbollah', direction: 'ltr' });
    expect(nameRows(graph, rows, 'none', 'ar')[0]).toMatchObject({
      full: 'حزب الله',
      short: 'حزب الله',
      direction: 'rtl',
    });
  });
});
