import type { ImportNotes } from '../draft/import-notes.ts';
import type { ForeignEdge, ForeignNode } from '../foreign/foreign-graph.ts';
import { limitDefaults } from '../foreign/limit-defaults.ts';
import { MARKER } from '../foreign/written-graph.ts';
import type { GraphShape } from './graph-shape.ts';
import { type Fields, fieldsIn, idText, isFields, textOf } from './json-value.ts';

/** CX2 after the "Cytoscape Exchange Format Specification (Version 2)" of ndexbio.org. */
export const cx2Shape: GraphShape = {
  format: 'cx2',
  shape(value, notes) {
    const aspects = fieldsIn(value);
    if (!aspects.some((aspect) => String(aspect.CXVersion).startsWith('2'))) return undefined;
    const all = (name: string) => aspects.flatMap((aspect) => fieldsIn(aspect[name]));
    const [declarations = {}] = all('attributeDeclarations');
    const labels = bypassLabels(all('nodeBypasses'), notes);
    const valuesOfNode = makeValueReader(declarations.nodes, notes);
    const valuesOfEdge = makeValueReader(declarations.edges, notes);
    const network = new Map(all('networkAttributes').flatMap((one) => Object.entries(one)));
    if (all('status').some(({ success }) => success === false)) {
      notes.changed.add('cx-incomplete', INCOMPLETE, 'status');
    }
    // Our own writer keeps the ids of a dataset as an attribute; here they are numbers.
    const isOurs = network.has(MARKER);
    const idOf = (number: unknown, attributes: ReadonlyMap<string, unknown>) =>
      (isOurs ? textOf(attributes.get('id')) : undefined) ?? idText(number);
    const nodeIds = new Map<string, string>();
    return {
      title: textOf(network.get('name')),
      description: textOf(network.get('description')),
      nodes: all('nodes').map((node, index): ForeignNode => {
        const attributes = valuesOfNode(node.v);
        const id = idOf(node.id, attributes) ?? '';
        nodeIds.set(idText(node.id) ?? '', id);
        for (const axis of ['x', 'y']) {
          const number = node[axis];
          if (typeof number === 'number' && !attributes.has(axis)) attributes.set(axis, number);
        }
        const label = textOf(attributes.get('name'));
        const drawn = label === undefined ? labels.get(id) : undefined;
        return {
          id,
          ...(drawn === undefined ? {} : { label: drawn }),
          attributes,
          place: `nodes[${index}]`,
        };
      }),
      edges: all('edges').map((edge, index): ForeignEdge => {
        const attributes = valuesOfEdge(edge.v);
        const id = idOf(edge.id, attributes);
        const endOf = (end: unknown) => nodeIds.get(idText(end) ?? '') ?? '';
        return {
          ...(id === undefined ? {} : { id }),
          source: endOf(edge.s),
          target: endOf(edge.t),
          directed: attributes.get('directed') !== false,
          attributes,
          place: `edges[${index}]`,
        };
      }),
      attributes: network,
    };
  },
};

const INCOMPLETE = 'The file says itself that its export did not succeed.';

/** Makes a reader of values under their full names, with the defaults of those that are absent. */
function makeValueReader(
  declared: unknown,
  notes: ImportNotes,
): (values: unknown) => Map<string, unknown> {
  const declarations = isFields(declared) ? Object.entries(declared) : [];
  const nameOf = new Map<string, string>();
  const stated: [string, unknown][] = [];
  for (const [name, about] of declarations) {
    if (!isFields(about)) continue;
    const alias = textOf(about.a);
    if (alias !== undefined) nameOf.set(alias, name);
    if (about.v !== undefined) stated.push([name, about.v]);
  }
  const defaults = limitDefaults(stated, notes);
  return (values) => {
    const attributes = new Map<string, unknown>();
    if (isFields(values)) {
      for (const [name, value] of Object.entries(values)) {
        attributes.set(nameOf.get(name) ?? name, value);
      }
    }
    for (const [name, value] of defaults) if (!attributes.has(name)) attributes.set(name, value);
    return attributes;
  };
}

/** Some networks have their names in the drawing only. */
function bypassLabels(
  bypasses: readonly Fields[],
  notes: ImportNotes,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const [index, { id, v }] of bypasses.entries()) {
    const label = isFields(v) ? textOf(v.NODE_LABEL) : undefined;
    if (label !== undefined) labels.set(idText(id) ?? '', label.replace(/\s+/g, ' ').trim());
    notes.leftOut.add(
      'drawing',
      'Of how a node is drawn only label and place were kept.',
      `nodeBypasses[${index}]`,
    );
  }
  return labels;
}
