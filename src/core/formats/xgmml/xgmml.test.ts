import { describe, expect, it } from 'vitest';
import { issuesOf, readGood, summaryOf } from '../read-text.fixture.ts';
import { detectFormat } from '../registry.ts';
import { xgmml } from './xgmml.ts';

const around = (content: string) =>
  `<?xml version="1.0"?><graph label="Net" directed="1" xmlns="http://www.cs.rpi.edu/XGMML" xmlns:xlink="x">${content}</graph>`;

describe('XGMML', () => {
  it('has groups as nodes with a graph in them, and attributes with types', async () => {
    const text = around(
      '<node id="-7" label="Meta"><att name="size" type="integer" value="2"/><att><graph><node id="-1" label="In"/><node xlink:href="#-2"/></graph></att><graphics x="1.5" y="2" fill="#ff0000"/></node><node id="-2" label="Out"/><edge label="In (pp) Out" source="-1" target="-2"/>',
    );
    expect(detectFormat({ name: 'x', bytes: new TextEncoder().encode(text) })).toBe(xgmml);
    const read = await readGood(xgmml, text);
    expect(summaryOf(read)).toEqual({
      nodes: ['-7 Meta', '-1 In', '-2 Out'],
      edges: ['-1 pp -2'],
    });
    expect(read.dataset.actors.map(({ partOf }) => partOf)).toEqual([undefined, '-7', undefined]);
    expect(read.dataset.actors[0]?.extra).toEqual({ size: 2, x: 1.5, y: 2, color: '#ff0000' });
  });

  it('of another kind, or with a DOCTYPE as old files have it, is refused', async () => {
    expect(await issuesOf(xgmml, '<gexf/>')).toMatchObject([{ code: 'not-this-format' }]);
    expect(await issuesOf(xgmml, '<!DOCTYPE graph PUBLIC "x" "y"><graph/>')).toMatchObject([
      { code: 'xml-doctype' },
    ]);
  });
});
