import type { ForeignEdge, ForeignNode } from '../foreign/foreign-graph.ts';
import type { GraphShape } from './graph-shape.ts';
import { attributesWithout, fieldsIn, idText, isFields, textOf } from './json-value.ts';
import { shapeNodeLink } from './node-link-shape.ts';

/** VOSviewer: `network.items` and `network.links` with a strength. */
export const vosviewerShape: GraphShape = {
  format: 'node-link-json',
  shape(value) {
    if (!isFields(value) || !isFields(value.network)) return undefined;
    const { items, links } = value.network;
    if (!Array.isArray(items)) return undefined;
    const shaped = shapeNodeLink({ directed: false }, items, fieldsIn(links), 'network.links');
    return { ...shaped, edges: shaped.edges.map(withStrengthAsWeight) };
  },
};

function withStrengthAsWeight(edge: ForeignEdge): ForeignEdge {
  const { strength, ...rest } = Object.fromEntries(edge.attributes);
  return typeof strength === 'number'
    ? { ...edge, weight: strength, attributes: new Map(Object.entries(rest)) }
    : edge;
}

/** Kumu: elements and connections, whose ends are ids or, in its blueprints, labels. */
export const kumuShape: GraphShape = {
  format: 'node-link-json',
  shape(value) {
    if (!isFields(value) || !Array.isArray(value.elements) || !Array.isArray(value.connections)) {
      return undefined;
    }
    return {
      title: textOf(value.name),
      description: textOf(value.description),
      nodes: fieldsIn(value.elements).map((element, index): ForeignNode => {
        const own = isFields(element.attributes) ? element.attributes : element;
        const label = textOf(own.label);
        return {
          id: idText(element._id ?? element.id) ?? label ?? '',
          ...(label === undefined ? {} : { label }),
          attributes: attributesWithout(own, ['_id', 'id', 'label']),
          place: `elements[${index}]`,
        };
      }),
      edges: fieldsIn(value.connections).map((connection, index): ForeignEdge => {
        const own = isFields(connection.attributes) ? connection.attributes : connection;
        const id = idText(connection._id ?? connection.id);
        const type = textOf(own['connection type'] ?? own.type);
        return {
          ...(id === undefined ? {} : { id }),
          source: idText(connection.from) ?? '',
          target: idText(connection.to) ?? '',
          directed: connection.direction === 'directed',
          ...(type === undefined ? {} : { type }),
          attributes: attributesWithout(own, [
            '_id',
            'id',
            'from',
            'to',
            'direction',
            'connection type',
            'type',
          ]),
          place: `connections[${index}]`,
        };
      }),
    };
  },
};
