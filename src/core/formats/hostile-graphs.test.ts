import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#schemas';
import { aDataset } from '#testing';
import { MOST_DEFAULTS } from './foreign/limit-defaults.ts';
import { GRAPH_FORMATS } from './graph-formats.ts';
import { readText } from './read-text.fixture.ts';
import { readFile } from './registry.ts';

const encode = (text: string) => new TextEncoder().encode(text);

const dataset = aDataset()
  .actors({ id: 'a', name: '<img src=x onerror=alert(1)>', partOf: 'b' })
  .edge('a', 'attack', 'b', { start: '2020-01-03', extra: { spells: [{ start: '2020' }] } })
  .edge('b', 'alliance', 'a')
  .build();

/** Good files of every graph format, to be spoilt. */
const GOOD: readonly string[] = [
  ...(await Promise.all(
    GRAPH_FORMATS.flatMap(({ write }) => (write === undefined ? [] : [write(dataset)])),
  ).then((written) => written.flat().map(({ content }) => String(content)))),
  'graph [ directed 1 node [ id 1 label "a &quot;b&quot;" ] node [ id 2 ] edge [ source 1 target 2 In-Degree "9" ] ]',
  '*Network x\n*Vertices 3\n1 "a b" 0.1 0.2 ellipse\n2 "b"\n3 "c"\n*Arcs :1 "knows"\n1 2 -1 l "x"\n*Edges\n1 3\n*Arcslist\n1 2 3\n*Matrix\n0 1 0\n1 0 0\n0 0 2\n',
  '{"id":{"@type":"g:Int32","@value":1},"label":"person","outE":{"knows":[{"id":7,"inV":2}]},"properties":{"name":[{"value":"x"}]}}\n{"id":2,"label":"person","inE":{}}',
  '[{"numberVerification":[]},{"nodes":[{"@id":1,"n":"a"},{"@id":2}]},{"edges":[{"@id":3,"s":1,"t":2,"i":"x"}]},{"nodeAttributes":[{"po":1,"n":"k","v":"1","d":"integer"}]}]',
  '<graph label="x" directed="1" xmlns="http://www.cs.rpi.edu/XGMML"><node id="1"><att><graph><node id="2"/></graph></att></node><edge source="1" target="2"/></graph>',
  '*Node data\nID a\n1 "x y"\n2 3\n*Tie data\nfrom to strength\n1 2 1.5\n',
  'dl n=2 format=edgelist1\nlabels:\na b\ndata:\n1 2 3\n',
  'a pp b c\nd\n',
  '{"network":{"items":[{"id":1,"label":"a"},{"id":2}],"links":[{"source_id":1,"target_id":2,"strength":3}]}}',
  '{"elements":[{"_id":"e","attributes":{"label":"a"}}],"connections":[{"from":"e","to":"e","direction":"mutual"}]}',
  '<graphml><key id="d" for="node" attr.name="n" attr.type="int"><default>3</default></key><graph edgedefault="undirected"><node id="a"><data key="d">4</data><graph><node id="b"/></graph></node><hyperedge><endpoint node="a"/></hyperedge><edge source="a" target="b"/></graph></graphml>',
];

/** What spoils a file without making it obvious noise. */
const pieces = fc.constantFrom(
  '"',
  '<',
  '>',
  '&',
  '&#0;',
  '&x;',
  '\u0000',
  '\u0013',
  '[',
  ']',
  '{',
  '}',
  ',',
  ':',
  '-1',
  '1e999',
  'null',
  '__proto__',
  '<!DOCTYPE x>',
  '<graph>',
  '</graph>',
  '*Vertices 9999999',
  '\ufeff',
  '\ud800',
  'constructor',
  '9'.repeat(30),
);

const spoilt = fc
  .record({
    text: fc.constantFrom(...GOOD),
    changes: fc.array(
      fc.record({ at: fc.nat(), cut: fc.nat(12), piece: fc.oneof(pieces, fc.string()) }),
      { minLength: 1, maxLength: 4 },
    ),
    end: fc.option(fc.nat(), { nil: undefined }),
  })
  .map(({ text, changes, end }) => {
    let result = text;
    for (const { at, cut, piece } of changes) {
      const place = at % (result.length + 1);
      result = result.slice(0, place) + piece + result.slice(place + cut);
    }
    return end === undefined ? result : result.slice(0, end % (result.length + 1));
  });

describe('hostile files', () => {
  it('spoilt anywhere give a dataset or issues in every format, and never a throw', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(spoilt, fc.constantFrom(...GRAPH_FORMATS), async (text, format) => {
        for (const read of [
          await readText(format, text),
          await readFile({ name: 'x', bytes: encode(text) }),
        ]) {
          if (read.ok) continue;
          refused += 1;
          expect(read.error.length).toBeGreaterThan(0);
          for (const { code, message } of read.error) expect(code && message).toBeTruthy();
        }
      }),
      { numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it('of random bytes give issues in every format', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom(...GRAPH_FORMATS),
        async (bytes, format) => {
          const read = await format.read!({ name: 'x', bytes });
          // Any words in a row are a line of SIF, which is known by its name alone.
          if (format.id !== 'sif') expect(read.ok).toBe(false);
        },
      ),
      { numRuns: 200 },
    ));

  it('nested beyond the limits are refused by depth, not by a full stack', async () => {
    const deep = 10_000;
    const files: Readonly<Record<string, string>> = {
      graphml: `<graphml>${'<graph>'.repeat(deep)}`,
      gexf: `<gexf>${'<nodes>'.repeat(deep)}`,
      gml: 'graph [ '.repeat(deep),
      'node-link-json': `{"nodes": ${'['.repeat(deep)}${']'.repeat(deep)}}`,
    };
    for (const [id, text] of Object.entries(files)) {
      const format = GRAPH_FORMATS.find((one) => one.id === id)!;
      expect(await readText(format, text)).toMatchObject({
        ok: false,
        error: [{ code: 'too-deep' }],
      });
    }
  });

  it('with thousands of defaults do not fill the memory with them', async () => {
    const keys = Array.from(
      { length: 5000 },
      (_, index) =>
        `<key id="k${index}" for="node" attr.name="k${index}"><default>x</default></key>`,
    );
    const nodes = Array.from({ length: 200 }, (_, index) => `<node id="n${index}"/>`);
    const graphml = GRAPH_FORMATS.find(({ id }) => id === 'graphml')!;
    const text = `<graphml>${keys.join('')}<graph>${nodes.join('')}</graph></graphml>`;
    const read = await readText(graphml, text);
    expect(read.ok && Object.keys(read.value.dataset.actors[0]?.extra ?? {})).toHaveLength(
      MOST_DEFAULTS,
    );
    expect(read.ok && read.value.report.leftOut).toMatchObject([
      { code: 'further-defaults', count: 4900 },
    ]);
  });

  it('made to be compared again and again are read in the time of others', async () => {
    const long = 'x'.repeat(LIMITS.idLength);
    const files = [
      `*Vertices 1${'\r'.repeat(300_000)}`,
      '\n'.repeat(60_000),
      `<gexf><graph><nodes><node id="a" intervals="${'['.repeat(300_000)}"/></nodes></graph></gexf>`,
      `graph [ ${Array.from({ length: 20_000 }, (_, index) => `node [ id ${long}${index} ]`).join(' ')} ]`,
      `[{"CXVersion":"2.0"},{"networkAttributes":[${'{},'.repeat(200_000)}{}]},{"nodes":[]}]`,
    ];
    const results = [];
    for (const text of files) {
      results.push((await readFile({ name: 'x', bytes: encode(text) })).ok);
    }
    expect(results).toEqual([true, false, true, true, true]);
  });

  it('with more vertices counted than can be shown are refused', async () => {
    const text = `*Vertices ${LIMITS.relationships + 1}\n`;
    const pajek = GRAPH_FORMATS.find(({ id }) => id === 'pajek')!;
    expect(await readText(pajek, text)).toMatchObject({
      ok: false,
      error: [{ code: 'bad-pajek' }],
    });
  });
});
