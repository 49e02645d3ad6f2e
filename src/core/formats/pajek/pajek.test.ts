import { describe, expect, it } from 'vitest';
import { issuesOf, readGood, summaryOf } from '../read-text.fixture.ts';
import { pajek } from './pajek.ts';

describe('Pajek', () => {
  it('has vertices with quoted names and places, arcs and edges', async () => {
    const read = await readGood(
      pajek,
      '% a comment\n*Network Some name\n*Vertices 3\n 1 "Ann Lee" 0.5 0.25 ellipse x_fact 1\n 2 Bob\n*Arcs\n1 2 3 w 2 c Blue\n*Edges\n2 3\n',
    );
    expect(summaryOf(read)).toEqual({
      nodes: ['1 Ann Lee', '2 Bob', '3'],
      edges: ['1 linked-to 2', '2 linked 3'],
    });
    expect(read.dataset.title).toBe('Some name');
    expect(read.dataset.actors[0]?.extra).toEqual({ x: 0.5, y: 0.25 });
    expect(read.dataset.relationships[0]?.extra).toEqual({ color: 'Blue', weight: 3 });
  });

  it('has several relations with names, and lists', async () => {
    const read = await readGood(
      pajek,
      '*vertices 3\n*arcs :1 "likes"\n1 2\n*arcs :2 "attack"\n2 3\n*arcslist\n1 2 3\n*edgeslist\n3 1',
    );
    expect(summaryOf(read).edges).toEqual([
      '1 likes 2',
      '2 attack 3',
      '1 linked-to 2',
      '1 linked-to 3',
      '3 linked 1',
    ]);
  });

  it('has a matrix whose signs are signs', async () => {
    const { dataset } = await readGood(pajek, '*Vertices 2\n*Matrix\n0 -1\n1 0\n');
    expect(dataset.relationships.map(({ source, target, sign }) => [source, target, sign])).toEqual(
      [
        ['1', '2', -1],
        ['2', '1', 1],
      ],
    );
  });

  it.each(['\r', '\r\n', '\r\r\n', '\n'])('has lines that end in %j', async (end) => {
    const text = ['*Vertices 2', '1 "a"', '', '2 "b"', '*Edges', '1 2'].join(end);
    expect(summaryOf(await readGood(pajek, text))).toEqual({
      nodes: ['1 a', '2 b'],
      edges: ['1 linked 2'],
    });
  });

  it.each([
    ['*Vertices many', 1],
    ['*Vertices 2\n3 "c"', 2],
    ['*Vertices 2\n*Arcs\n1 3', 3],
    ['*Vertices 2\n*Matrix\n0 1 0', 3],
    ['*Vertices 2\n*Matrix\n0 x', 3],
    ['1 2', 1],
  ])('with a mistake is refused with its line: %j', async (text, line) => {
    expect(await issuesOf(pajek, text)).toMatchObject([{ code: 'bad-pajek', position: { line } }]);
  });

  it('without vertices is refused', async () => {
    expect(await issuesOf(pajek, '*Network x')).toMatchObject([{ code: 'not-this-format' }]);
  });
});
