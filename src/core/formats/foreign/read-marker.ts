import type { StatedFields } from '../draft/dataset-draft.ts';

/** What our own writers put beside nodes and edges. */
export interface Marker {
  readonly stated: StatedFields;
  /** Attributes that are written as JSON text. */
  readonly jsonOfNodes: ReadonlySet<string>;
  readonly jsonOfEdges: ReadonlySet<string>;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The marker from its value or its JSON text; `undefined` when it is none of version 1. */
export function readMarker(value: unknown): Marker | undefined {
  const marker = typeof value === 'string' ? parsedOrText(value) : value;
  if (!isFields(marker) || marker.contract !== 1) return undefined;
  const { contract: _, jsonOfNodes, jsonOfEdges, ...stated } = marker;
  if (!LISTS.every((name) => isListWithIds(stated[name]))) return undefined;
  return {
    // Whatever else it holds, `parseDataset` looks at it field by field.
    stated: stated as StatedFields,
    jsonOfNodes: textsOf(jsonOfNodes),
    jsonOfEdges: textsOf(jsonOfEdges),
  };
}

/** Lists of which the ids count before the whole dataset is checked. */
const LISTS = ['documents', 'actorGroups', 'relationshipTypes'];

const isListWithIds = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.every((item) => isFields(item) && typeof item.id === 'string'));

/** The value of a JSON text, or the text itself where it is none. */
export function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const textsOf = (value: unknown): ReadonlySet<string> =>
  new Set(Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);

/** Attributes with those that are JSON text read, and `extra.` taken off again. */
export function unwrapValue(name: string, value: unknown, json: ReadonlySet<string>): unknown {
  return typeof value === 'string' && json.has(name) ? parsedOrText(value) : value;
}
