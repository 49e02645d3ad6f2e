import { foldText } from '#core/base';
import { relationshipSchema } from '#schemas';
import { readForeignDate } from './foreign-date.ts';
import type { ForeignEdge } from './foreign-graph.ts';
import { type Marker, unwrapValue } from './read-marker.ts';
import { EXTRA_PREFIX, RELATIONSHIP_FIELDS, STRUCTURAL } from './written-graph.ts';

/** Names, folded, under which tools keep the kind of an edge; the first that serves is taken. */
const TYPE_NAMES = [
  'type',
  'relationship type',
  'relationship',
  'relation',
  'interaction',
  'labele',
  'kind',
  'edge type',
  'connection type',
  'label',
  'edge label',
];
/** A column with more values than this names single edges, not kinds of them. */
const MOST_TYPE_WORDS = 50;
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  cameo: ['cameo', 'cameo code', 'eventcode', 'event code', 'eventrootcode'],
  start: ['start', 'start date', 'startdate', 'date', 'since', 'from date'],
  end: ['end', 'end date', 'enddate', 'until', 'to date'],
};

/** Edges whose attributes are in their places. */
export function placeEdges(
  edges: readonly ForeignEdge[],
  marker: Marker | undefined,
): readonly ForeignEdge[] {
  if (marker !== undefined) return edges.map((edge) => placeOurs(edge, marker));
  const typeName = findTypeName(edges);
  const roles = new Map<string, Role | undefined>();
  return edges.map((edge) => placeForeign(edge, typeName, roles));
}

type Role = 'cameo' | 'start' | 'end';

/** What an attribute tells by its name; the same few names come with every edge. */
function roleOf(name: string, roles: Map<string, Role | undefined>): Role | undefined {
  if (!roles.has(name)) {
    const folded = foldText(name);
    const role = (['cameo', 'start', 'end'] as const).find((one) => NAMES[one].includes(folded));
    roles.set(name, role);
  }
  return roles.get(name);
}

/** The attribute that tells the kinds of edges, if one does. */
function findTypeName(edges: readonly ForeignEdge[]): string | undefined {
  if (edges.some(({ type }) => type !== undefined && type !== '')) return undefined;
  const words = new Map<string, Set<string>>();
  const ranks = new Map<string, number>();
  for (const { attributes } of edges) {
    for (const [name, value] of attributes) {
      if (typeof value !== 'string' || value.trim() === '') continue;
      let rank = ranks.get(name);
      if (rank === undefined) {
        rank = TYPE_NAMES.indexOf(foldText(name));
        ranks.set(name, rank);
      }
      if (rank < 0) continue;
      const known = words.get(name) ?? new Set();
      if (known.size <= MOST_TYPE_WORDS) known.add(value);
      words.set(name, known);
    }
  }
  return [...words]
    .filter(([, known]) => known.size <= MOST_TYPE_WORDS)
    .map(([name]) => name)
    .sort((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0))[0];
}

function placeForeign(
  edge: ForeignEdge,
  typeName: string | undefined,
  roles: Map<string, Role | undefined>,
): ForeignEdge {
  // Many tools write empty cells for what is not there.
  const attributes = new Map([...edge.attributes].filter(([, value]) => value !== ''));
  const take = (isName: (name: string) => boolean, fits: (text: string) => boolean) => {
    for (const [name, value] of attributes) {
      if (!isName(name)) continue;
      const text = typeof value === 'number' ? String(value) : value;
      if (typeof text !== 'string' || !fits(text)) continue;
      attributes.delete(name);
      return text;
    }
    return undefined;
  };
  const takeRole = (role: Role, fits: (text: string) => boolean) =>
    take((name) => roleOf(name, roles) === role, fits);
  const type =
    edge.type ??
    (typeName === undefined
      ? undefined
      : take(
          (name) => name === typeName,
          () => true,
        ));
  const cameo = edge.cameo ?? takeRole('cameo', (text) => /^\d{2,4}$/.test(text));
  if (cameo !== undefined) attributes.set('cameo', cameo);
  const start = edge.start ?? takeRole('start', isDate);
  const end = edge.end ?? takeRole('end', isDate);
  const weight = edge.weight ?? attributes.get('weight');
  const fields = takeFields(attributes, FOREIGN_FIELDS);
  if (fields.summary === undefined && typeof attributes.get('description') === 'string') {
    const summary = attributes.get('description');
    if (relationshipSchema.shape.summary.safeParse(summary).success) {
      fields.summary = summary;
      attributes.delete('description');
    }
  }
  return {
    ...edge,
    ...(type === undefined ? {} : { type }),
    ...(cameo === undefined ? {} : { cameo }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(typeof weight === 'number' && Number.isFinite(weight) ? { weight } : {}),
    attributes,
    relationship: { ...(fields as ForeignEdge['relationship']), ...edge.relationship },
  };
}

const isDate = (text: string): boolean => /\d{4}/.test(text) && readForeignDate(text) !== undefined;

/** Evidence needs its documents, which only our own files bring along. */
const FOREIGN_FIELDS = RELATIONSHIP_FIELDS.filter(
  (name) => !['type', 'start', 'end', 'evidence'].includes(name),
);
const OUR_FIELDS = RELATIONSHIP_FIELDS.filter((name) => !['type', 'start', 'end'].includes(name));

function placeOurs(edge: ForeignEdge, marker: Marker): ForeignEdge {
  const attributes = new Map<string, unknown>();
  for (const [name, value] of edge.attributes) {
    if (STRUCTURAL.includes(name)) continue;
    attributes.set(name, unwrapValue(name, value, marker.jsonOfEdges));
  }
  const takeText = (name: string): string | undefined => {
    const value = attributes.get(name);
    if (typeof value !== 'string') return undefined;
    attributes.delete(name);
    return value;
  };
  // What the format itself says of dates and kinds was made from these.
  const { type: _, start: __, end: ___, weight: ____, ...rest } = edge;
  const [type, start, end] = [takeText('type'), takeText('start'), takeText('end')];
  const fields = takeFields(attributes, OUR_FIELDS);
  return {
    ...rest,
    ...(type === undefined ? {} : { type }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    attributes: new Map(
      [...attributes].map(([name, value]) => [
        name.startsWith(EXTRA_PREFIX) ? name.slice(EXTRA_PREFIX.length) : name,
        value,
      ]),
    ),
    relationship: fields as NonNullable<ForeignEdge['relationship']>,
  };
}

/** Takes the attributes that hold what their field may hold out of the map. */
function takeFields(
  attributes: Map<string, unknown>,
  names: readonly (typeof RELATIONSHIP_FIELDS)[number][],
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of names) {
    if (!attributes.has(name) || name === 'latitude' || name === 'longitude') continue;
    const value = attributes.get(name);
    if (name === 'place') {
      const place = {
        label: value,
        ...(attributes.has('latitude') ? { latitude: attributes.get('latitude') } : {}),
        ...(attributes.has('longitude') ? { longitude: attributes.get('longitude') } : {}),
      };
      if (!relationshipSchema.shape.place.safeParse(place).success) continue;
      fields.place = place;
      for (const part of ['place', 'latitude', 'longitude']) attributes.delete(part);
    } else if (relationshipSchema.shape[name].safeParse(value).success) {
      fields[name] = value;
      attributes.delete(name);
    }
  }
  return fields;
}
