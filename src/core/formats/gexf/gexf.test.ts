import { describe, expect, it } from 'vitest';
import { countsOf, issuesOf, readGood, summaryOf } from '../read-text.fixture.ts';
import { gexf } from './gexf.ts';

const NAMESPACES = [
  'http://www.gephi.org/gexf',
  'http://www.gexf.net/1.1draft',
  'http://www.gexf.net/1.2draft',
  'http://www.gexf.net/1.3',
  'http://gexf.net/1.3',
];

const graph = (content: string, attributes = 'defaultedgetype="directed"') =>
  `<gexf version="1.3"><graph ${attributes}>${content}</graph></gexf>`;
const nodes = (...ids: readonly string[]) =>
  `<nodes>${ids.map((id) => `<node id="${id}"/>`).join('')}</nodes>`;
const edgesOf = async (edges: string, attributes?: string) =>
  (await readGood(gexf, graph(`${nodes('a', 'b')}<edges>${edges}</edges>`, attributes))).dataset
    .relationships;

describe('GEXF', () => {
  it.each(NAMESPACES)('is read in the namespace %s', async (namespace) => {
    const text = `<gexf xmlns="${namespace}" xmlns:viz="${namespace}/viz"><graph>${nodes('a', 'b')}<edges><edge source="a" target="b"/></edges></graph></gexf>`;
    expect(summaryOf(await readGood(gexf, text))).toEqual({
      nodes: ['a', 'b'],
      edges: ['a linked b'],
    });
  });

  it.each(['viz:', 'ns0:', ''])('has places and colours under the prefix “%s”', async (prefix) => {
    const text = graph(
      `<nodes><node id="a" label="A"><${prefix}color r="91" g="0" b="245" a="0.5"/><${prefix}position x="1" y="-2.5" z="0"/><${prefix}size value="4"/></node></nodes>`,
    );
    expect((await readGood(gexf, text)).dataset.actors[0]?.extra).toEqual({
      x: 1,
      y: -2.5,
      z: 0,
      size: 4,
      color: '#5b00f5',
    });
  });

  it('has attributes by title, with types, defaults and the old way of counting', async () => {
    const text = graph(
      '<attributes class="node"><attribute id="0" title="Age" type="integer"/><attribute id="1" title="Sure" type="boolean"><default>true</default></attribute><attribute id="z" title="Age" type="string"/></attributes><nodes><node id="a"><attvalues><attvalue for="0" value="3"/><attvalue for="z" value="old"/></attvalues></node><node id="b"><attvalues><attvalue id="0" value="4"/></attvalues></node></nodes>',
    );
    expect((await readGood(gexf, text)).dataset.actors.map(({ extra }) => extra)).toEqual([
      { Age: 3, z: 'old', Sure: true },
      { Age: 4, Sure: true },
    ]);
    const counted = graph(
      '<attributes class="node"><attribute id="state" title="state" type="string"/></attributes><nodes><node id="a"><attvalues><attvalue id="0" value="new"/></attvalues></node></nodes>',
    );
    expect((await readGood(gexf, counted)).dataset.actors[0]?.extra).toEqual({ state: 'new' });
  });

  it('knows attributes that are declared behind the nodes', async () => {
    const text = graph(
      '<nodes><node id="a"><attvalues><attvalue for="0" value="3"/></attvalues></node></nodes><attributes class="node"><attribute id="0" title="Age" type="integer"/></attributes>',
    );
    expect((await readGood(gexf, text)).dataset.actors).toMatchObject([{ extra: { Age: 3 } }]);
  });

  it('dates edges by their start and end', async () => {
    expect(
      await edgesOf(
        '<edge source="a" target="b" start="2020-01-03" end="2020-02"/><edge source="a" target="b" start="2004.0" end="Infinity"/>',
      ),
    ).toMatchObject([{ start: '2020-01-03', end: '2020-02' }, { start: '2004' }]);
  });

  it('spans an edge over all its spells and keeps them', async () => {
    const [one, open] = await edgesOf(
      '<edge source="a" target="b"><spells><spell start="2020" end="2021-05-01"/><spell start="2018-03-01" end="2019"/></spells></edge><edge source="a" target="b"><spells><spell start="2020"/><spell endopen="2010"/></spells></edge>',
    );
    expect(one).toMatchObject({ start: '2018-03-01', end: '2021-05-01' });
    expect(one?.extra?.spells).toEqual([
      { start: '2020', end: '2021-05-01' },
      { start: '2018-03-01', end: '2019' },
    ]);
    expect([open?.start, open?.end]).toEqual([undefined, undefined]);
  });

  it('reads the timestamps and intervals of 1.3', async () => {
    const [points, spans] = await edgesOf(
      '<edge source="a" target="b" timestamps="&lt;[2004, 2006, 2005]&gt;"/><edge source="a" target="b" intervals="&lt;[2004-01-01, 2005-01-01]; [2006-01-01, 2007-01-01)&gt;"/>',
    );
    expect(points).toMatchObject({ start: '2004', end: '2006' });
    expect(spans).toMatchObject({ start: '2004-01-01', end: '2007-01-01' });
  });

  it('keeps attributes that change over time as lists', async () => {
    const text = graph(
      `<attributes class="edge" mode="dynamic"><attribute id="w" title="Weight" type="double"/></attributes>${nodes('a', 'b')}<edges><edge source="a" target="b"><attvalues><attvalue for="w" value="1" timestamp="2004"/><attvalue for="w" value="2" start="2005" endopen="2006"/></attvalues></edge></edges>`,
      'mode="dynamic" timeformat="double"',
    );
    expect((await readGood(gexf, text)).dataset.relationships[0]?.extra).toEqual({
      Weight: [
        { value: 1, start: '2004', end: '2004' },
        { value: 2, start: '2005', end: '2006' },
      ],
    });
  });

  it('nests nodes by standing in each other and by pid, 0 being nobody', async () => {
    const text = graph(
      '<nodes><node id="a" pid="0"><nodes><node id="b"/></nodes></node><node id="c" pid="b"/></nodes>',
    );
    expect((await readGood(gexf, text)).dataset.actors.map(({ partOf }) => partOf)).toEqual([
      undefined,
      'a',
      'b',
    ]);
  });

  it('tells directions and kinds of edges', async () => {
    const read = await readGood(
      gexf,
      graph(
        `${nodes('a', 'b')}<edges><edge source="a" target="b" kind="attack" weight="2.5"/><edge source="a" target="b" kind="knows" type="undirected"/><edge source="a" target="b" kind="knows" type="mutual"/></edges>`,
      ),
    );
    expect(summaryOf(read).edges).toEqual(['a attack b', 'a knows b', 'a knows b']);
    expect(read.dataset.relationships[0]?.extra).toEqual({ weight: 2.5 });
    expect(countsOf(read.report.changed)).toEqual({ 'mutual-edge': 1 });
  });

  it('refuses a DOCTYPE and XML of another kind', async () => {
    expect(
      await issuesOf(gexf, '<!DOCTYPE gexf SYSTEM "http://example.org/x"><gexf/>'),
    ).toMatchObject([{ code: 'xml-doctype' }]);
    expect(await issuesOf(gexf, '<graphml/>')).toMatchObject([{ code: 'not-this-format' }]);
  });
});
