import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#schemas';
import { aDataset } from '#testing';
import { anyDataset } from '../any-dataset.fixture.ts';
import { countsOf, issuesOf, readGood } from '../read-text.fixture.ts';
import { detectFormat } from '../registry.ts';
import { followTheMoney } from './follow-the-money.ts';

const lines = (...entities: object[]) =>
  entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');
const company = {
  id: 'c',
  schema: 'Company',
  properties: { name: ['Acme', 'ACME Ltd'], addressEntity: ['x'] },
};
const person = { id: 'p', schema: 'Person', properties: { name: ['Ali'], previousName: ['A.'] } };
const owns = (fields: object = {}) => ({
  id: 'o',
  schema: 'Ownership',
  properties: {
    owner: ['p'],
    asset: ['c'],
    startDate: ['2019-05'],
    sourceUrl: ['https://example.org/1'],
    ...fields,
  },
});
const address = { id: 'x', schema: 'Address', properties: { full: ['1 Street'] } };

describe('reading FollowTheMoney', () => {
  it('makes actors of entities and ties of intervals', async () => {
    const { dataset, report } = await readGood(
      followTheMoney,
      lines(company, person, owns(), address),
    );
    expect(dataset.actors).toMatchObject([
      {
        id: 'c',
        name: 'Acme',
        kind: 'company',
        aliases: [{ text: 'ACME Ltd' }],
        extra: { addressEntity: ['1 Street'] },
      },
      { id: 'p', name: 'Ali', kind: 'person', aliases: [{ text: 'A.', kind: 'former' }] },
    ]);
    expect(dataset.relationships).toMatchObject([
      {
        id: 'o',
        type: 'ownership',
        source: 'p',
        target: 'c',
        start: '2019-05',
        evidence: [{ document: 'https://example.org/1' }],
      },
    ]);
    expect(dataset.documents).toMatchObject([
      { publisher: 'example.org', url: 'https://example.org/1' },
    ]);
    expect(countsOf(report.leftOut)).toEqual({ 'left-out-Address': 1 });
  });

  it('makes sanctions ties from the authority that they name, and payments with their amounts', async () => {
    const { dataset } = await readGood(
      followTheMoney,
      lines(
        person,
        company,
        {
          id: 's',
          schema: 'Sanction',
          properties: { entity: ['p'], authority: ['Council'], startDate: ['2020-01-03'] },
        },
        {
          id: 'm',
          schema: 'Payment',
          properties: {
            payer: ['p'],
            beneficiary: ['c'],
            amountEur: ['100000'],
            date: ['2011-12-29'],
          },
        },
      ),
    );
    expect(dataset.relationships).toMatchObject([
      { type: 'payment', temporal: 'event', start: '2011-12-29', figures: { amount: 100_000 } },
      { type: 'sanction', source: 'Council', target: 'p', start: '2020-01-03' },
    ]);
  });

  it.each([
    ['a list', JSON.stringify([company, person, owns()])],
    ['one object with entities', JSON.stringify({ entities: [company, person, owns()] })],
    ['lines that end in CR LF', lines(company, person, owns()).replaceAll('\n', '\r\n')],
  ])('reads %s', async (_, text) => {
    const { dataset } = await readGood(followTheMoney, text);
    expect(dataset.relationships.map(({ source, target }) => `${source} ${target}`)).toEqual([
      'p c',
    ]);
  });

  it('tells what it could not place', async () => {
    const { report } = await readGood(
      followTheMoney,
      lines(company, company, owns(), owns({ owner: [] }), { id: 'n' }),
    );
    expect(countsOf(report.leftOut)).toEqual({
      'no-entity': 1,
      'duplicate-actor': 1,
      'edge-without-end': 2,
    });
  });

  it('is recognised by its content and refused where it has no entities', async () => {
    const bytes = new TextEncoder().encode(lines(company));
    expect(detectFormat({ name: 'x.json', bytes })).toBe(followTheMoney);
    expect(await issuesOf(followTheMoney, '[1]')).toMatchObject([{ code: 'not-this-format' }]);
  });
});

describe('writing FollowTheMoney', () => {
  const write = async (dataset: Dataset) =>
    String((await followTheMoney.write!(dataset))[0]!.content);

  it('gives lines of entities of which every property is a list of texts', async () => {
    const dataset = aDataset()
      .actors({ id: 'a', name: 'A', kind: 'person' }, { id: 'b', name: 'B', kind: 'company' })
      .edge('a', 'membership', 'b', { start: '2020-03~', end: '2021/2022' })
      .edge('b', 'sanction', 'a')
      .edge('a', 'attack', 'b')
      .build();
    const entities = (await write(dataset))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entities.map(({ schema }) => schema)).toEqual([
      'Person',
      'Company',
      'Membership',
      'Sanction',
      'UnknownLink',
    ]);
    expect(entities[2].properties).toMatchObject({
      member: ['a'],
      organization: ['b'],
      startDate: ['2020-03'],
      endDate: ['2022-12-31'],
    });
    for (const { properties } of entities) {
      for (const list of Object.values(properties)) {
        expect(Array.isArray(list) && list.every((value) => typeof value === 'string')).toBe(true);
      }
    }
  });

  it('keeps the kind of an actor with a tag that is the word for another kind', async () => {
    const dataset = aDataset()
      .actors({ id: 'a', name: 'A', kind: 'armed-group', tags: ['NGO', 'party'] })
      .build();
    const { dataset: read } = await readGood(followTheMoney, await write(dataset));
    expect(read.actors).toMatchObject([{ kind: 'armed-group', tags: ['NGO', 'party'] }]);
  });

  it('comes back with its actors and ties, up to what the format says it loses', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const text = await write(dataset);
        expect(await write(dataset)).toBe(text);
        const bytes = new TextEncoder().encode(text);
        expect(detectFormat({ name: 'x.json', bytes })).toBe(followTheMoney);
        const { dataset: read } = await readGood(followTheMoney, text);
        const shape = ({ actors, relationships }: Dataset) => ({
          actors: actors.map(({ id, name, kind, description }) => ({
            id,
            name,
            kind,
            description,
          })),
          ties: relationships.map(({ source, target, summary }) => ({ source, target, summary })),
        });
        expect(shape(read)).toEqual(shape(dataset));
        const types = new Map(dataset.relationships.map(({ id, type }) => [id, type]));
        for (const { id, type } of read.relationships) {
          if (['attack', 'alliance', 'support'].includes(types.get(id) ?? ''))
            expect(type).toBe(types.get(id));
        }
      }),
      { numRuns: 40 },
    );
  });
});
