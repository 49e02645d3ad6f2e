import type { ForeignEdge, ForeignNode } from '../foreign/foreign-graph.ts';
import { valueOfText } from '../foreign/written-columns.ts';
import type { GraphShape } from './graph-shape.ts';
import { type Fields, fieldsIn, idText, textOf } from './json-value.ts';

/** CX, version 1 of the exchange format of NDEx: attributes stand in aspects of their own. */
export const cx1Shape: GraphShape = {
  format: 'cx2',
  shape(value) {
    const aspects = fieldsIn(value);
    const all = (name: string) => aspects.flatMap((aspect) => fieldsIn(aspect[name]));
    const isCx = all('nodes').some((node) => '@id' in node);
    if (!isCx) return undefined;
    const ofNodes = attributesById(all('nodeAttributes'));
    const ofEdges = attributesById(all('edgeAttributes'));
    const places = new Map(
      all('cartesianLayout').map((place) => [idText(place.node) ?? '', place]),
    );
    const network = new Map(
      all('networkAttributes').flatMap((item) => {
        const name = textOf(item.n);
        return name === undefined ? [] : [[name, item.v] as const];
      }),
    );
    return {
      title: textOf(network.get('name')),
      description: textOf(network.get('description')),
      nodes: all('nodes').map((node, index): ForeignNode => {
        const id = idText(node['@id']) ?? '';
        const label = textOf(node.n);
        const attributes = new Map(ofNodes.get(id));
        const place = places.get(id);
        if (place !== undefined) attributes.set('x', place.x).set('y', place.y);
        return {
          id,
          ...(label === undefined ? {} : { label }),
          attributes,
          place: `nodes[${index}]`,
        };
      }),
      edges: all('edges').map((edge, index): ForeignEdge => {
        const id = idText(edge['@id']);
        const type = textOf(edge.i);
        return {
          ...(id === undefined ? {} : { id }),
          source: idText(edge.s) ?? '',
          target: idText(edge.t) ?? '',
          directed: true,
          ...(type === undefined ? {} : { type }),
          attributes: new Map(ofEdges.get(id ?? '')),
          place: `edges[${index}]`,
        };
      }),
      attributes: network,
    };
  },
};

/** Attributes by the node or edge, or the several of them, that they are of. */
function attributesById(items: readonly Fields[]): ReadonlyMap<string, Map<string, unknown>> {
  const byId = new Map<string, Map<string, unknown>>();
  for (const { po, n, v, d } of items) {
    const name = textOf(n);
    if (name === undefined) continue;
    const value = typeof v === 'string' ? valueOfText(textOf(d) ?? 'string', v) : v;
    for (const owner of Array.isArray(po) ? po : [po]) {
      const id = idText(owner) ?? '';
      const attributes = byId.get(id) ?? new Map<string, unknown>();
      byId.set(id, attributes.set(name, value));
    }
  }
  return byId;
}
