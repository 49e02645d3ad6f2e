import { describe, expect, it } from 'vitest';
import { LIMITS } from '#schemas';
import { issuesOf, readGood, summaryOf } from '../read-text.fixture.ts';
import { gml } from './gml.ts';

describe('GML', () => {
  it('has keys with hyphens, words without quotes and comments', async () => {
    const read = await readGood(
      gml,
      '# made by hand\nCreator "x"\ngraph [ directed 1\n node [ id children In-Degree "9" rank 1.5 ]\n node [ id b ]\n edge [ source children target b label "knows" ] ]',
    );
    expect(summaryOf(read)).toEqual({ nodes: ['children', 'b'], edges: ['children knows b'] });
    expect(read.dataset.actors[0]?.extra).toEqual({ 'In-Degree': '9', rank: 1.5 });
  });

  it('has quotes and other characters as entities, and line breaks in texts', async () => {
    const read = await readGood(
      gml,
      'graph [ node [ id 1 label "Caf&#233; &quot;X&quot; &amp; &nosuch; &#55296;\r\n[two]" ] ]',
    );
    expect(read.dataset.actors[0]?.name).toBe('Café "X" & &nosuch; &#55296;\r\n[two]');
  });

  it('is undirected unless it says otherwise, as a whole or for an edge', async () => {
    const text =
      'graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] edge [ source 1 target 2 directed 1 ] ]';
    expect(summaryOf(await readGood(gml, text)).edges).toEqual(['1 linked 2', '1 linked-to 2']);
  });

  it('nests the groups of yEd and keeps places, nested lists and repeated keys', async () => {
    const { dataset } = await readGood(
      gml,
      'graph [ node [ id 1 isGroup 1 ] node [ id 2 gid 1 graphics [ x 1.5 y 2 fill "#FF0000" ] note [ by "me" ] tag "a" tag "b" ] ]',
    );
    expect(dataset.actors[1]).toMatchObject({
      partOf: '1',
      extra: { x: 1.5, y: 2, color: '#FF0000', note: { by: 'me' }, tag: ['a', 'b'] },
    });
  });

  it.each([
    ['graph [ node [ id 1 ]', 'too early'],
    ['graph [ node [ id "1 ] ]', 'quote'],
    ['graph [ ] ]', ']'],
    ['graph [ id ]', 'no value'],
    ['graph [ "x" 1 ]', 'key'],
    ['graph [ [ ] ]', 'no key'],
    ['graph', 'before a value'],
  ])('with a mistake is refused with its place: %s', async (text, part) => {
    const [issue] = await issuesOf(gml, text);
    expect(issue).toMatchObject({ code: 'bad-gml', position: { line: 1 } });
    expect(issue?.message).toContain(part);
  });

  it('may be as deep as the limit and no deeper', async () => {
    const nested = (depth: number) => `${'graph [ '.repeat(depth)}${' ]'.repeat(depth)}`;
    await readGood(gml, nested(LIMITS.jsonDepth));
    expect(await issuesOf(gml, nested(LIMITS.jsonDepth + 1))).toMatchObject([{ code: 'too-deep' }]);
  });

  it('without a graph is refused', async () => {
    expect(await issuesOf(gml, 'node [ id 1 ]')).toMatchObject([{ code: 'not-this-format' }]);
  });
});
