import { describe, expect, it } from 'vitest';
import { LIMITS } from '#schemas';
import { countsOf, issuesOf, readGood, summaryOf } from '../read-text.fixture.ts';
import { graphml } from './graphml.ts';

const around = (content: string, keys = '') =>
  `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="directed">\n${content}\n</graph></graphml>`;

describe('GraphML', () => {
  it('has keys with names, types and defaults', async () => {
    const keys =
      '<key id="d0" for="node" attr.name="age" attr.type="int"/><key id="d1" for="node" attr.name="colour"><default>grey</default></key><key id="d0" for="edge" attr.name="weight" attr.type="double"/><key id="d2" for="all" attr.name="sure" attr.type="boolean"/>';
    const { dataset } = await readGood(
      graphml,
      around(
        '<node id="a"><data key="d0">30</data><data key="d2">true</data></node><node id="b"><data key="d1">red</data></node><edge source="a" target="b"><data key="d0">1.5</data></edge>',
        keys,
      ),
    );
    expect(dataset.actors.map(({ extra }) => extra)).toEqual([
      { age: 30, sure: true, colour: 'grey' },
      { colour: 'red' },
    ]);
    expect(dataset.relationships[0]?.extra).toEqual({ weight: 1.5 });
  });

  it('keeps numbers of many digits as text', async () => {
    const key = '<key id="d" for="node" attr.name="ref" attr.type="long"/>';
    const text = around('<node id="a"><data key="d">12345678901234567890</data></node>', key);
    expect((await readGood(graphml, text)).dataset.actors[0]?.extra).toEqual({
      ref: '12345678901234567890',
    });
  });

  it('has a direction by itself, for each edge, or from the graph around it', async () => {
    const text = around(
      '<node id="a"><graph edgedefault="undirected"><node id="b"/><edge source="a" target="b"/></graph></node><edge source="a" target="b"/><edge directed="false" source="a" target="b"/>',
    );
    expect(summaryOf(await readGood(graphml, text)).edges).toEqual([
      'a linked b',
      'a linked-to b',
      'a linked b',
    ]);
  });

  it('nests nodes as parts, in the order of the file', async () => {
    const text = around(
      '<node id="a"><graph><node id="b"><graph><node id="c"/></graph></node></graph></node><node id="d"/>',
    );
    const { dataset } = await readGood(graphml, text);
    expect(dataset.actors.map(({ id, partOf }) => [id, partOf])).toEqual([
      ['a', undefined],
      ['b', 'a'],
      ['c', 'b'],
      ['d', undefined],
    ]);
  });

  it('of yEd gives labels, places and colours', async () => {
    const keys =
      '<key id="d6" for="node" yfiles.type="nodegraphics"/><key id="d10" for="edge" yfiles.type="edgegraphics"/>';
    const text = around(
      '<node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30" width="40" x="1.5" y="2"/><y:Fill color="#FFCC00"/><y:NodeLabel visible="true">One<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node><node id="n1"/><edge id="e" source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:LineStyle color="#000"/><y:EdgeLabel>funds</y:EdgeLabel></y:PolyLineEdge></data></edge>',
      keys,
    );
    const read = await readGood(graphml, text);
    expect(summaryOf(read)).toEqual({ nodes: ['n0 One', 'n1'], edges: ['n0 funds n1'] });
    expect(read.dataset.actors[0]?.extra).toEqual({
      x: 1.5,
      y: 2,
      width: 40,
      height: 30,
      color: '#FFCC00',
    });
  });

  it('of TinkerPop tells kinds of edges by labelE', async () => {
    const keys =
      '<key id="labelE" for="edge" attr.name="labelE" attr.type="string"/><key id="name" for="node" attr.name="name" attr.type="string"/>';
    const text = around(
      '<node id="1"><data key="name">Marko</data></node><node id="2"/><edge id="7" source="1" target="2"><data key="labelE">knows</data></edge>',
      keys,
    );
    expect(summaryOf(await readGood(graphml, text))).toEqual({
      nodes: ['1 Marko', '2'],
      edges: ['1 knows 2'],
    });
  });

  it('leaves hyperedges and ports out and says why', async () => {
    const text = around(
      '<node id="a"><port name="p"/></node><hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge><node id="b"><data key="k">1</data><data key="k">2</data></node>',
    );
    const { report, dataset } = await readGood(graphml, text);
    expect(countsOf(report.leftOut)).toEqual({ port: 1, hyperedge: 1, 'duplicate-data': 1 });
    expect(report.leftOut[1]).toMatchObject({ message: /two ends/, places: ['line 3'] });
    expect(dataset.actors[1]?.extra).toEqual({ k: '1' });
  });

  it('is read by its declared encoding, and as Windows-1252 where that does not hold', async () => {
    const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
    const body = '<graphml><graph><node id="caf\u00e9"/></graph></graphml>';
    const declared = await graphml.read!({
      name: 'x',
      bytes: bytes(`<?xml version="1.0" encoding="ISO-8859-1"?>${body}`),
    });
    const wrong = await graphml.read!({ name: 'x', bytes: bytes(body) });
    for (const read of [declared, wrong])
      expect(read.ok && read.value.dataset.actors[0]?.id).toBe('café');
    expect(declared.ok && declared.value.report.changed).toEqual([]);
    expect(wrong.ok && countsOf(wrong.value.report.changed)).toEqual({ 'encoding-guessed': 1 });
  });
});

describe('XML that could harm', () => {
  it('is refused at a DOCTYPE, before any entity of it is used', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><graphml>&b;</graphml>';
    expect(await issuesOf(graphml, bomb)).toMatchObject([
      { code: 'xml-doctype', position: { line: 1 } },
    ]);
  });

  it('knows the predefined and numeric entities and no other', async () => {
    const good = around('<node id="&lt;&amp;&#233;&#x1F600;"/>');
    expect((await readGood(graphml, good)).dataset.actors[0]?.id).toBe('<&é😀');
    expect(await issuesOf(graphml, around('<node id="&nbsp;"/>'))).toMatchObject([
      { code: 'bad-xml' },
    ]);
  });

  it('is refused at a control character, with its line and column', async () => {
    const [issue] = await issuesOf(graphml, around('<node id="a\u0013b"/>'), 'bad.graphml');
    expect(issue).toMatchObject({ code: 'bad-xml', position: { line: 3, column: 12 } });
    expect(issue?.message).toContain('bad.graphml');
    expect(await issuesOf(graphml, around('<node id="&#1;"/>'))).toMatchObject([
      { code: 'bad-xml' },
    ]);
  });

  it('of version 1.1 has no control characters either', async () => {
    const text = '<?xml version="1.1"?><graphml><graph><node id="a&#1;"/></graph></graphml>';
    expect(await issuesOf(graphml, text)).toMatchObject([{ code: 'bad-xml' }]);
  });

  it('is refused where it ends too early', async () => {
    const text = around('<node id="a"/>');
    for (const length of [0, 1, 40, text.length - 3]) {
      const [issue] = await issuesOf(graphml, text.slice(0, length));
      expect(['bad-xml', 'empty-file']).toContain(issue?.code);
    }
  });

  it('may be as deep as the limit and no deeper', async () => {
    const nested = (depth: number) =>
      `<graphml>${'<x>'.repeat(depth - 1)}${'</x>'.repeat(depth - 1)}</graphml>`;
    await readGood(graphml, nested(LIMITS.xmlDepth));
    expect(await issuesOf(graphml, nested(LIMITS.xmlDepth + 1))).toMatchObject([
      { code: 'too-deep' },
    ]);
  });

  it('is refused when it is XML of another kind', async () => {
    expect(await issuesOf(graphml, '<svg><graphml/></svg>')).toMatchObject([
      { code: 'not-this-format', found: '<svg>' },
    ]);
  });

  it('sets attribute names aside that reach into prototypes', async () => {
    const key = '<key id="d" for="node" attr.name="__proto__"/>';
    const read = await readGood(
      graphml,
      around('<node id="a" __proto__="x"><data key="d">1</data></node>', key),
    );
    expect(read.warnings).toMatchObject([{ code: 'unsafe-key' }]);
    expect(read.dataset.actors[0]?.extra).toEqual({});
  });
});
