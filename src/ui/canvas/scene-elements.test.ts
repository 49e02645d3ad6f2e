import { describe, expect, it } from 'vitest';
import { buildScene, type NodeMark, type Scene } from '#core/appearance';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset, anEvidence } from '#testing';
import { edgeData, edgeElement, nodeData, nodeElement } from './scene-elements.ts';

const STRANGE = 'constructor"] , node';

function aScene(): Scene {
  const graph = buildGraph(
    aDataset()
      .actors({ id: STRANGE, name: 'Strange' })
      .edge(STRANGE, 'attack', 'b')
      .edge('b', 'threat', STRANGE)
      .edge('b', 'support', 'c', {
        evidence: [anEvidence(), anEvidence({ stance: 'contradicts', paragraph: 2 })],
      })
      .build(),
  );
  const visible = applyFilter(graph, NO_FILTER);
  return buildScene({
    graph,
    visible,
    positions: { x: Float64Array.of(0, 300, 600), y: Float64Array.of(0, 200, -100) },
    theme: 'light',
    scale: 1,
  });
}

const scene = aScene();
const markWithLabel = scene.nodes.find((node) => node.label !== undefined)!;

describe('the elements of the canvas', () => {
  it('carry ids of their own, whatever the dataset calls its actors', () => {
    const nodes = scene.nodes.map(nodeElement);
    const edges = scene.edges.map((mark) => edgeElement(mark, scene.arrowScale));
    const ids = [...nodes, ...edges].map((element) => String(element.data.id));
    expect(new Set(ids).size).toBe(scene.nodes.length + scene.edges.length);
    for (const id of ids) expect(id).toMatch(/^(n\d+|e\d+\|\d+\|\d+)$/);
  });

  it('join the edges to the nodes of their actors', () => {
    const nodeIds = new Set(scene.nodes.map((mark) => nodeElement(mark).data.id));
    for (const mark of scene.edges) {
      const { data } = edgeElement(mark, scene.arrowScale);
      expect(data).toMatchObject({
        source: `n${mark.sourceActor}`,
        target: `n${mark.targetActor}`,
        key: mark.key,
        bend: mark.bend,
        isLoop: false,
      });
      expect(nodeIds).toContain(data.source);
      expect(nodeIds).toContain(data.target);
    }
  });

  it('stand where the scene says, as large as the scene says', () => {
    for (const mark of scene.nodes) {
      expect(nodeElement(mark)).toMatchObject({
        position: { x: mark.x, y: mark.y },
        data: { actor: mark.actor, size: 2 * mark.radius, fill: mark.fill, ring: mark.ring },
      });
    }
  });

  it('draw a contested line as two rails with its light between them', () => {
    const contested = scene.edges.find((mark) => mark.contested)!;
    const plain = scene.edges.find((mark) => !mark.contested)!;
    expect(edgeData(contested, 1)).toMatchObject({
      colour: contested.style.colour,
      core: contested.railColour,
    });
    expect(edgeData(contested, 1).railWidth).toBeGreaterThan(0);
    expect(edgeData(plain, 1)).toMatchObject({
      core: plain.style.colour,
      railWidth: 0,
      width: plain.width,
    });
  });

  it('scale dashes with the width of the line and draw a line without dashes through', () => {
    const [mark] = scene.edges;
    const width = 3;
    const dashed = { ...mark!, width, style: { ...mark!.style, dash: [4, 2] } };
    expect(edgeData(dashed, 1)).toMatchObject({ lineStyle: 'dashed', dash: [12, 6] });
    const solid = { ...dashed, style: { ...dashed.style, dash: [] } };
    expect(edgeData(solid, 1)).toMatchObject({ lineStyle: 'solid' });
  });
});

describe('the label of a node', () => {
  const label = markWithLabel.label!;
  const labelled = (changes: Partial<typeof label>): NodeMark => ({
    ...markWithLabel,
    x: 100,
    y: 50,
    radius: 10,
    label: { ...label, y: 50, ...changes },
  });

  // Cytoscape counts from the rim on the side of the label, the scene from the origin.
  it.each([
    ['to the right of its node', 'start', 'ltr', 115, 'right', 5],
    ['to the left of its node', 'end', 'ltr', 85, 'left', -5],
    ['to the left, read from the right', 'start', 'rtl', 85, 'left', -5],
    ['to the right, read from the right', 'end', 'rtl', 115, 'right', 5],
    ['over its node', 'middle', 'ltr', 100, 'center', 0],
  ] as const)('stands %s', (_name, anchor, direction, x, labelSide, labelX) => {
    const data = nodeData(labelled({ anchor, direction, x }));
    expect(data).toMatchObject({ labelSide, labelX, labelY: 0 });
  });

  it('is empty where the scene has no room for it', () => {
    const data = nodeData({ ...markWithLabel, label: undefined });
    expect(data).toMatchObject({ label: '', labelX: 0, labelY: 0 });
  });
});

describe('the glyph of a node', () => {
  it('is one picture for one kind and colour, so that it is decoded once', () => {
    const other = { ...markWithLabel, x: 1, actor: 99 };
    expect(nodeData(other).glyph).toBe(nodeData(markWithLabel).glyph);
    expect(nodeData({ ...other, glyphColour: '#123456' }).glyph).not.toBe(
      nodeData(markWithLabel).glyph,
    );
  });

  it('cannot leave its address', () => {
    const { glyph } = nodeData(markWithLabel);
    expect(glyph).toMatch(/^data:image\/svg\+xml;utf8,[^#"<>\s]*$/);
    expect(decodeURIComponent(glyph)).toContain(markWithLabel.glyph);
  });
});

describe('the element of a collapsed group', () => {
  const graph = buildGraph(
    aDataset()
      .actors({ id: 'a', group: 'east' }, { id: 'b', group: 'east' })
      .edge('a', 'attack', 'c')
      .edge('b', 'attack', 'c')
      .build(),
  );
  const visible = applyFilter(graph, NO_FILTER);
  const collapsed = buildScene({
    graph,
    visible,
    positions: { x: Float64Array.of(0, 100, 400), y: Float64Array.of(0, 100, 0) },
    theme: 'light',
    scale: 1,
    grouping: { by: 'group', collapsed: ['east'], places: [] },
  });
  const mark = collapsed.nodes.find((node) => node.compound !== undefined)!;

  it('has a number that no actor has, and its lines end there', () => {
    expect(nodeElement(mark).data).toMatchObject({ id: 'n3', actor: 3 });
    const [line] = collapsed.edges.map((edge) => edgeElement(edge, 1).data);
    expect(line).toMatchObject({ source: 'n3', target: 'n2' });
  });

  it('shows the number of its actors inside a second ring', () => {
    const picture = decodeURIComponent(nodeData(mark).glyph);
    expect(picture).toContain(`<circle r="${mark.compound!.innerRadius}"`);
    expect(picture).toMatch(/>2<\/text>/);
  });
});
