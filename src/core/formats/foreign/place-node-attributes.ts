import { foldText } from '#core/base';
import { ACTOR_KIND_TERMS, ACTOR_KINDS, actorSchema, LIMITS } from '#schemas';
import type { StatedFields } from '../draft/dataset-draft.ts';
import type { ForeignNode } from './foreign-graph.ts';
import { type Marker, unwrapValue } from './read-marker.ts';
import { ACTOR_FIELDS, EXTRA_PREFIX, STRUCTURAL } from './written-graph.ts';

type Groups = NonNullable<StatedFields['actorGroups']>;

/** With more values than this a column `group` sorts nodes too finely to colour them. */
const MOST_GROUPS = 50;

const KIND_BY_WORD: ReadonlyMap<string, unknown> = new Map(
  ACTOR_KINDS.flatMap((kind) => [
    [foldText(kind), kind],
    [foldText(ACTOR_KIND_TERMS[kind].label), kind],
  ]),
);

/** Nodes whose attributes are in their places, and the actor groups that they make. */
export function placeNodes(
  nodes: readonly ForeignNode[],
  marker: Marker | undefined,
): { nodes: readonly ForeignNode[]; groups: Groups } {
  const groups = new Map(marker?.stated.actorGroups?.map((group) => [group.id, group]));
  const words = new Set(
    nodes.flatMap(({ attributes }) => groupWordOf(attributes.get('group')) ?? []),
  );
  const hasGroups = marker !== undefined || words.size <= MOST_GROUPS;
  const placed = nodes.map((node) => {
    const attributes = new Map<string, unknown>();
    const actor = new Map<string, unknown>();
    let { parent } = node;
    const labelName = node.label === undefined ? labelNameOf(node.attributes) : undefined;
    const label = node.label ?? node.attributes.get(labelName ?? '');
    for (const [name, raw] of node.attributes) {
      // Many tools write empty cells for what is not there.
      if (marker === undefined && raw === '') continue;
      if (name === labelName || (marker !== undefined && STRUCTURAL.includes(name))) continue;
      const value = marker === undefined ? raw : unwrapValue(name, raw, marker.jsonOfNodes);
      if (name === 'partOf' && typeof value === 'string') {
        parent ??= value;
      } else if (name === 'group' && hasGroups && groupWordOf(value) !== undefined) {
        const id = groupWordOf(value)!;
        if (!groups.has(id)) groups.set(id, { id, label: id, description: '' });
        actor.set('group', id);
      } else {
        const field = fieldOf(name, value, marker !== undefined);
        if (field === undefined) {
          const isWrapped = marker !== undefined && name.startsWith(EXTRA_PREFIX);
          attributes.set(isWrapped ? name.slice(EXTRA_PREFIX.length) : name, value);
        } else {
          actor.set(...field);
        }
      }
    }
    return {
      ...node,
      ...(typeof label === 'string' ? { label } : {}),
      ...(parent === undefined ? {} : { parent }),
      attributes,
      actor: { ...(Object.fromEntries(actor) as ForeignNode['actor']), ...node.actor },
    };
  });
  return { nodes: placed, groups: [...groups.values()] };
}

/** Names under which tools keep the name of a node; the first that holds text is taken. */
const LABEL_NAMES = ['label', 'name', 'Label', 'Name', 'title'];

const labelNameOf = (attributes: ForeignNode['attributes']): string | undefined =>
  LABEL_NAMES.find((name) => {
    const value = attributes.get(name);
    return typeof value === 'string' && value.trim() !== '';
  });

/** Field of the contract and value, when an attribute holds what the field may hold. */
function fieldOf(name: string, value: unknown, isOurs: boolean): [string, unknown] | undefined {
  if (!isOurs && (name === 'kind' || name === 'type') && typeof value === 'string') {
    const kind = KIND_BY_WORD.get(foldText(value));
    return kind === undefined ? undefined : ['kind', kind];
  }
  const field = ACTOR_FIELDS.find((known) => known === name);
  if (field === undefined) return undefined;
  return actorSchema.shape[field].safeParse(value).success ? [field, value] : undefined;
}

const groupWordOf = (value: unknown): string | undefined => {
  const word = typeof value === 'number' ? String(value) : value;
  return typeof word === 'string' && word.trim() !== '' && word.length <= LIMITS.idLength
    ? word
    : undefined;
};
