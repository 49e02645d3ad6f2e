import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#schemas';
import { aDataset, anEvidence } from '#testing';
import { anyDataset } from '../any-dataset.fixture.ts';
import { countsOf, issuesOf, readGood } from '../read-text.fixture.ts';
import { detectFormat } from '../registry.ts';
import { nameUuid, sha1 } from './name-uuid.ts';
import { stix } from './stix.ts';
import { STIX_SCHEMA } from './stix-schema.fixture.ts';

const ID = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const THIRD = '33333333-3333-4333-8333-333333333333';
const bundle = (...objects: object[]) =>
  JSON.stringify({ type: 'bundle', id: `bundle--${ID}`, objects });
const write = async (dataset: Dataset) => String((await stix.write!(dataset))[0]!.content);
const actor = (fields: object = {}) => ({
  type: 'threat-actor',
  id: `threat-actor--${ID}`,
  name: 'Disco Team',
  aliases: ['Equipo'],
  threat_actor_types: ['crime-syndicate'],
  ...fields,
});
const victim = {
  type: 'identity',
  id: `identity--${ID}`,
  name: 'Bank',
  identity_class: 'individual',
};
const tie = (fields: object = {}) => ({
  type: 'relationship',
  id: `relationship--${ID}`,
  relationship_type: 'targets',
  source_ref: `threat-actor--${ID}`,
  target_ref: `identity--${ID}`,
  ...fields,
});

describe('reading STIX', () => {
  it('makes actors of parties and relationships of ties, with dates and the rest kept', async () => {
    const { dataset, report } = await readGood(
      stix,
      bundle(actor(), victim, tie({ start_time: '2020-01-03T10:00:00Z', confidence: 80 })),
    );
    expect(dataset.actors).toMatchObject([
      {
        id: `threat-actor--${ID}`,
        name: 'Disco Team',
        kind: 'unknown',
        aliases: [{ text: 'Equipo' }],
        identifiers: [{ scheme: 'stix', value: `threat-actor--${ID}` }],
        tags: ['threat-actor'],
        extra: { threat_actor_types: ['crime-syndicate'] },
      },
      { name: 'Bank', kind: 'person' },
    ]);
    expect(dataset.relationships).toMatchObject([
      { type: 'attack', subtype: 'cyber', start: '2020-01-03', extra: { confidence: 80 } },
    ]);
    expect(report.found).toContainEqual({ what: 'threat-actor', count: 1 });
  });

  it('keeps the words of STIX for what our types do not say', async () => {
    const malware = { type: 'malware', id: `malware--${ID}`, name: 'Trojan', is_family: true };
    const custom = { type: 'x-lab', id: `x-lab--${ID}`, name: 'Lab', x_depth: { a: [1] } };
    const { dataset } = await readGood(
      stix,
      bundle(malware, custom, tie({ source_ref: malware.id, target_ref: custom.id })),
    );
    expect(dataset.relationships[0]?.type).toBe('targets');
    expect(dataset.relationshipTypes).toMatchObject([{ id: 'targets', sign: 0 }]);
    expect(dataset.actors[1]).toMatchObject({ tags: ['x-lab'], extra: { x_depth: { a: [1] } } });
  });

  it('takes references, reports and opinions as evidence', async () => {
    const { dataset } = await readGood(
      stix,
      bundle(
        actor(),
        victim,
        tie({ external_references: [{ source_name: 'Lab', url: 'https://example.org/1' }] }),
        {
          type: 'report',
          id: `report--${ID}`,
          name: 'Findings',
          published: '2020-02-01T00:00:00Z',
          created_by_ref: victim.id,
          object_refs: [tie().id],
        },
        {
          type: 'opinion',
          id: `opinion--${ID}`,
          opinion: 'strongly-disagree',
          explanation: 'It was another.',
          authors: ['A. Analyst'],
          object_refs: [tie().id],
        },
      ),
    );
    expect(dataset.relationships[0]?.evidence).toMatchObject([
      { document: 'https://example.org/1', stance: 'supports' },
      { document: `report--${ID}`, stance: 'supports' },
      {
        document: 'imported-file',
        paragraph: 5,
        paraphrase: 'It was another.',
        stance: 'contradicts',
        voice: 'attributed',
        speaker: { name: 'A. Analyst' },
      },
    ]);
    expect(dataset.documents[1]).toMatchObject({ publisher: 'Bank', published: '2020-02-01' });
  });

  it('reads sightings, revoked objects, older versions and version 2.0', async () => {
    const { dataset, report } = await readGood(
      stix,
      JSON.stringify({
        type: 'bundle',
        id: `bundle--${ID}`,
        spec_version: '2.0',
        objects: [
          actor({ modified: '2020-01-01T00:00:00Z', name: 'Old name' }),
          actor({ modified: '2021-01-01T00:00:00Z', revoked: true }),
          victim,
          {
            type: 'sighting',
            id: `sighting--${ID}`,
            sighting_of_ref: actor().id,
            where_sighted_refs: [victim.id],
            count: 3,
            first_seen: '2020-01-01T00:00:00Z',
            last_seen: '2020-01-05T00:00:00Z',
          },
        ],
      }),
    );
    expect(dataset.actors[0]).toMatchObject({
      name: 'Disco Team',
      tags: ['threat-actor', 'revoked'],
    });
    expect(dataset.relationships).toMatchObject([
      { type: 'sighted-by', start: '2020-01-01', end: '2020-01-05', figures: { count: 3 } },
    ]);
    expect(countsOf(report.changed)).toEqual({ 'older-version': 1, revoked: 1 });
  });

  it('counts what it leaves out', async () => {
    const { dataset, report } = await readGood(
      stix,
      bundle(
        actor(),
        { type: 'observed-data', id: `observed-data--${ID}` },
        { type: 'marking-definition', id: `marking-definition--${ID}`, name: 'TLP' },
        tie({ target_ref: `identity--${OTHER}` }),
        tie({ id: `relationship--${THIRD}`, target_ref: actor().id }),
      ),
    );
    expect(dataset.relationships).toEqual([]);
    expect(countsOf(report.leftOut)).toEqual({
      'left-out-observed-data': 1,
      'left-out-marking-definition': 1,
      'edge-without-end': 1,
      'self-edge': 1,
    });
  });

  it.each([
    ['no JSON', '{"type": "bundle"', 'bad-json'],
    ['no objects', '{"type": "bundle"}', 'not-this-format'],
    ['a list', '[]', 'not-this-format'],
  ])('refuses %s', async (_, text, code) => {
    expect(await issuesOf(stix, text)).toMatchObject([{ code }]);
  });

  it('is recognised by its content', () => {
    const bytes = new TextEncoder().encode(bundle(actor()));
    expect(detectFormat({ name: 'whatever.json', bytes })).toBe(stix);
  });
});

describe('writing STIX', () => {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(STIX_SCHEMA);
  const check = (text: string) => {
    validate(JSON.parse(text));
    expect(validate.errors ?? []).toEqual([]);
  };

  it('gives bundles that follow the specification and come back exactly', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const text = await write(dataset);
        check(text);
        const bytes = new TextEncoder().encode(text);
        expect(detectFormat({ name: 'x.json', bytes })).toBe(stix);
        const { dataset: read } = await readGood(stix, text);
        expect(read).toEqual(dataset);
      }),
      { numRuns: 40 },
    );
  });

  it('shows claims against a relationship as opinions, and documents as reports', async () => {
    const dataset = aDataset()
      .actors({ id: 'a', name: 'Group' }, { id: 'b', name: 'State', kind: 'state' })
      .documents({ id: 'doc', published: '2020-01-04', url: 'https://example.org' }, 'unused')
      .edge('a', 'attack', 'b', {
        start: '2020-01',
        end: '2020-02',
        evidence: [
          anEvidence(),
          anEvidence({ stance: 'contradicts', voice: 'denied', speaker: { actor: 'a' } }),
        ],
      })
      .build();
    const text = await write(dataset);
    check(text);
    const { objects } = JSON.parse(text) as { objects: Record<string, unknown>[] };
    const of = (type: string) => objects.filter((object) => object.type === type);
    expect(of('threat-actor')).toMatchObject([{ name: 'Group' }]);
    expect(of('relationship')).toMatchObject([
      {
        relationship_type: 'targets',
        created: '2020-01-04T00:00:00.000Z',
        start_time: '2020-01-01T00:00:00.000Z',
        stop_time: '2020-02-29T23:59:59.000Z',
      },
    ]);
    expect(of('opinion')).toMatchObject([{ opinion: 'disagree', authors: ['Group'] }]);
    expect(of('report').map(({ object_refs }) => object_refs)).toEqual([
      [of('relationship')[0]?.id],
      [of('identity')[0]?.id],
    ]);
  });

  it('has ids that are unique and the same each time', async () => {
    const dataset = aDataset().edge('a', 'attack', 'b').edge('a', 'attack', 'b').build();
    const text = await write(dataset);
    expect(await write(dataset)).toBe(text);
    const ids = (JSON.parse(text) as { objects: { id: string }[] }).objects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('identifiers from names', () => {
  it('hash as FIPS 180-4 has it', () => {
    const hex = (text: string) =>
      [...sha1(new TextEncoder().encode(text))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
    expect(hex('abc')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
    expect(hex('')).toBe('da39a3ee5e6b4b0d3255bfef95601890afd80709');
    expect(hex('a'.repeat(1_000))).toBe('291e9a6c66994949b57ba5e650361e98fc36b1ba');
  });

  it('are of version 5', () => {
    expect(nameUuid('a')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(nameUuid('a')).not.toBe(nameUuid('b'));
  });
});
