import { describe, expect, it } from 'vitest';
import { countsOf, issuesOf, readGood, summaryOf } from '../read-text.fixture.ts';
import { detectFormat } from '../registry.ts';
import { sif } from './sif.ts';
import { ucinet } from './ucinet.ts';
import { vna } from './vna.ts';

const detect = (text: string, name = 'x') =>
  detectFormat({ name, bytes: new TextEncoder().encode(text) });

describe('SIF', () => {
  it('has one node or more at the other end, and nodes alone', async () => {
    const text = 'a pp b c\n\nb pd b\nd\n';
    expect(detect(text, 'net.SIF')).toBe(sif);
    const read = await readGood(sif, text);
    expect(summaryOf(read)).toEqual({ nodes: ['a', 'b', 'c', 'd'], edges: ['a pp b', 'a pp c'] });
    expect(countsOf(read.report.leftOut)).toEqual({ 'self-edge': 1 });
  });

  it('has spaces in names where tabs part them', async () => {
    expect(summaryOf(await readGood(sif, 'Ann Lee\tknows\tBob')).nodes).toEqual(['Ann Lee', 'Bob']);
  });

  it('with half a line, or none, is refused with its place', async () => {
    expect(await issuesOf(sif, 'a pp b\na pp')).toMatchObject([
      { code: 'bad-sif', position: { line: 2 } },
    ]);
    expect(await issuesOf(sif, ' \n')).toMatchObject([{ code: 'bad-sif' }]);
  });
});

describe('VNA', () => {
  const text =
    '*Node data\nID kind "full name"\n1 state "Ann Lee"\n2 other ""\n*Node properties\nID x y\n1 -1.5 2\n*Tie data\nfrom to strength note\n1 2 3 "a b"\n3 1 1 ""';

  it('has tables of nodes, of their drawing and of ties', async () => {
    expect(detect(text)).toBe(vna);
    const read = await readGood(vna, text);
    expect(summaryOf(read)).toEqual({
      nodes: ['1', '2', '3'],
      edges: ['1 linked-to 2', '3 linked-to 1'],
    });
    expect(read.dataset.actors[0]).toMatchObject({
      kind: 'state',
      extra: { 'full name': 'Ann Lee', x: -1.5, y: 2 },
    });
    expect(read.dataset.actors[1]).toMatchObject({ extra: { kind: 'other' } });
    expect(read.dataset.relationships[0]?.extra).toEqual({ weight: 3, note: 'a b' });
  });

  it('with a mistake is refused with its place', async () => {
    expect(await issuesOf(vna, 'ID\n*Node data')).toMatchObject([
      { code: 'bad-vna', position: { line: 1 } },
    ]);
    expect(await issuesOf(vna, '*Tie data\nfrom to\n1')).toMatchObject([{ position: { line: 3 } }]);
    expect(await issuesOf(vna, '*Node data\nID\n*')).toMatchObject([{ position: { line: 3 } }]);
  });
});

describe('UCINET DL', () => {
  it('has a list of edges with labels in it', async () => {
    const text = 'DL n=3\nformat = edgelist1\nlabels embedded:\ndata:\na b 2\nb c\n';
    expect(detect(text)).toBe(ucinet);
    const read = await readGood(ucinet, text);
    expect(summaryOf(read)).toEqual({
      nodes: ['a', 'b', 'c'],
      edges: ['a linked-to b', 'b linked-to c'],
    });
    expect(read.dataset.relationships[0]?.extra).toEqual({ weight: 2 });
  });

  it('has a matrix over any lines, with labels before it', async () => {
    const read = await readGood(ucinet, 'dl n = 2\nlabels:\nAnn, "Bob B"\ndata:\n0 1\n-1\n0');
    expect(summaryOf(read)).toEqual({
      nodes: ['1 Ann', '2 Bob B'],
      edges: ['1 linked-to 2', '2 linked-to 1'],
    });
    expect(read.dataset.relationships.map(({ sign }) => sign)).toEqual([1, -1]);
  });

  it('has lists of neighbours', async () => {
    const read = await readGood(ucinet, 'dl n=3 format=nodelist1\ndata:\n1 2 3\n');
    expect(summaryOf(read).edges).toEqual(['1 linked-to 2', '1 linked-to 3']);
  });

  it.each([
    ['dl n=2', 1],
    ['dl nothing\ndata:\n', 1],
    ['dl n=2 format=strange\ndata:\n', 1],
    ['dl n=2\ndata:\n0 x 0 0', 3],
    ['dl n=1\ndata:\n0\n1', 4],
  ])('with a mistake is refused with its place: %j', async (text, line) => {
    expect(await issuesOf(ucinet, text)).toMatchObject([
      { code: 'bad-ucinet', position: { line } },
    ]);
  });
});
