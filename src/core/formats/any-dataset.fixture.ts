import fc from 'fast-check';
import type { Dataset } from '#schemas';
import { aDataset, anEvidence } from '#testing';

/** Characters that break careless writers; all of them are text in XML too. */
const awkward = fc.constantFrom(
  '"',
  "'",
  '<',
  '&',
  ']]>',
  '\n',
  '\r\n',
  '\t',
  ' ',
  ',',
  '; ',
  '#',
  '[',
  ']',
  '\\',
  '=',
  '\u202e',
  '\u2028',
  '&amp;',
  'é',
  'كتائب',
  '𝔊',
  '%',
  '{',
  '}',
  ':',
  '`',
);
const text = fc
  .array(fc.oneof(awkward, fc.string({ maxLength: 4 })), { maxLength: 4 })
  .map((parts) => parts.join(''));
const name = text.map((part) => `n${part}`);

const key = fc.oneof(
  fc.constantFrom(
    'weight',
    'x',
    'y',
    'size',
    'color',
    'label',
    'id',
    'kind',
    'type',
    'start',
    'spells',
    'extra.a',
    'group',
    'evidence',
    'name',
    'source',
    'index',
    'attributes',
  ),
  text.map((part) => `k${part}`),
);
/** JSON has no −0. */
const json = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    text,
    fc.constant(null),
    fc.array(fc.record({ value: fc.integer(), start: text }), { maxLength: 2 }),
    fc.array(fc.record({ start: fc.constantFrom('2020', '2020-01-03', 'soon') }), { maxLength: 2 }),
    fc.dictionary(name, fc.oneof(text, fc.integer()), { maxKeys: 2 }),
  )
  .map((value): Exclude<Dataset['actors'][number]['extra'], undefined>[string] =>
    JSON.parse(JSON.stringify(value)),
  );
/** Empty objects stay out: no format of nodes and edges tells them from absent ones. */
const extra = fc.option(fc.dictionary(key, json, { minKeys: 1, maxKeys: 4 }), { nil: undefined });

const edge = fc.record({
  ends: fc.constantFrom([0, 1], [1, 0], [0, 2], [2, 1]),
  type: fc.constantFrom('attack', 'alliance', 'support', ' own "type" '),
  start: fc.constantFrom(undefined, '2020', '2020-01-03', '2019-12/..', '2020-03~', '-0044-03-15'),
  end: fc.constantFrom(undefined, undefined, '2021-05', '2021/2022'),
  subtype: fc.option(name, { nil: undefined }),
  sign: fc.constantFrom(undefined, -1 as const, 0 as const, 1 as const),
  place: fc.option(fc.record({ label: name, latitude: fc.constantFrom(33.3, -90) }), {
    nil: undefined,
  }),
  figures: fc.option(
    fc.dictionary(name, fc.constantFrom(3, [1, 2] as [number, number]), { maxKeys: 2 }),
    { nil: undefined },
  ),
  status: fc.constantFrom('actual' as const, 'planned' as const),
  temporal: fc.constantFrom('event' as const, 'state' as const),
  summary: name,
  paraphrase: name,
  tags: fc.array(name, { maxLength: 2 }),
  extra,
});

const without = <Value extends object>(value: Value) =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };

/** Small datasets with something of every field, and with awkward texts in all of them. */
export const anyDataset: fc.Arbitrary<Dataset> = fc
  .record({
    ids: fc.uniqueArray(name, { minLength: 3, maxLength: 3 }),
    names: fc.array(name, { minLength: 3, maxLength: 3 }),
    extras: fc.array(extra, { minLength: 3, maxLength: 3 }),
    isNested: fc.boolean(),
    title: name,
    description: text,
    edges: fc.array(edge, { maxLength: 6 }),
  })
  .map(({ ids, names, extras, isNested, title, description, edges }) => {
    const builder = aDataset()
      .head({ title, description, relationshipTypes: [OWN_TYPE] })
      .groups({ id: 'g "1"', label: 'Group', description })
      .documents({ id: 'doc', title, url: 'https://example.org/?a=1&b=2', derivedFrom: ['other'] });
    ids.forEach((id, index) => {
      builder.actors({
        id,
        name: names[index]!,
        kind: index === 0 ? 'state' : 'armed-group',
        description: index === 2 ? description : '',
        ...(index === 1
          ? { group: 'g "1"', aliases: [{ text: title, lang: 'ar' }], tags: [title] }
          : {}),
        ...(index === 2 && isNested ? { partOf: ids[0]! } : {}),
        ...without({ extra: extras[index] }),
      });
    });
    for (const { ends, type, paraphrase, ...fields } of edges) {
      builder.edge(ids[ends[0]!]!, type, ids[ends[1]!]!, {
        ...without(fields),
        evidence: [
          anEvidence({ paraphrase, paragraph: [1, 3] }),
          anEvidence({ document: 'other' }),
        ],
      });
    }
    return builder.build();
  });

const OWN_TYPE = {
  id: ' own "type" ',
  family: 'contact' as const,
  label: 'Own',
  definition: 'A type of this dataset.',
  directed: false,
  sign: 0 as const,
  temporal: 'event' as const,
};
