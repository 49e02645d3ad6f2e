import { LIMITS } from '#schemas';
import { cutText } from '../draft/draft-text.ts';
import type { ActorInput, Attributes, ForeignGraph, ForeignNode } from './foreign-graph.ts';
import type { ImportNotes } from '../draft/import-notes.ts';
import { nestActors } from './nest-actors.ts';

export interface ForeignActors {
  readonly actors: readonly ActorInput[];
  /** Actor id by the id that the file has. */
  readonly actorIds: ReadonlyMap<string, string>;
}

/** Actors from the nodes of a foreign graph: each id once, names and ids within their limits. */
export function makeActors(graph: ForeignGraph, notes: ImportNotes): ForeignActors {
  const nodes = graph.endsMakeNodes ? [...graph.nodes, ...nodesOfEnds(graph)] : graph.nodes;
  const actorIds = new Map<string, string>();
  const shorten = makeShortener();
  const kept: ForeignNode[] = [];
  const actors: ActorInput[] = [];
  for (const node of nodes) {
    if (node.id === '') {
      notes.leftOut.add('node-without-id', 'A node without an id was left out.', node.place);
    } else if (actorIds.has(node.id)) {
      const message = 'A node whose id another node has already was left out.';
      notes.leftOut.add('duplicate-node', message, node.place);
    } else {
      const id = shorten(node.id);
      if (id !== node.id) notes.changed.add('id-shortened', TOO_LONG_ID, node.place);
      actorIds.set(node.id, id);
      kept.push(node);
      actors.push(actorOf(node, id, notes));
    }
  }
  return { actors: nestActors(actors, kept, actorIds, notes), actorIds };
}

const TOO_LONG_ID = `An id longer than ${LIMITS.idLength} characters was shortened.`;

/** Makes ids within the limit, each different from all that it shortened before. */
export function makeShortener(): (id: string) => string {
  const counts = new Map<string, number>();
  return (id) => {
    if (id.length <= LIMITS.idLength) return id;
    const stem = cutText(id, LIMITS.idLength - ROOM_FOR_NUMBER);
    const count = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, count);
    return `${stem}…${count}`;
  };
}

const ROOM_FOR_NUMBER = 10;

function actorOf(node: ForeignNode, id: string, notes: ImportNotes): ActorInput {
  const label = node.label === undefined || node.label.trim() === '' ? node.id : node.label;
  const isLong = label.length > LIMITS.nameLength;
  if (isLong) notes.changed.add('name-shortened', TOO_LONG_NAME, node.place);
  return {
    id,
    name: cutText(label, LIMITS.nameLength),
    kind: 'unknown',
    ...node.actor,
    ...extraOf(node.attributes),
  };
}

const TOO_LONG_NAME = `A name longer than ${LIMITS.nameLength} characters was cut.`;

/** What has no place in the contract, as its `extra`; absent when there is nothing. */
export const extraOf = (attributes: Attributes): Pick<ActorInput, 'extra'> =>
  attributes.size === 0
    ? {}
    : { extra: Object.fromEntries(attributes) as NonNullable<ActorInput['extra']> };

function nodesOfEnds({ nodes, edges }: ForeignGraph): ForeignNode[] {
  const known = new Set(nodes.map(({ id }) => id));
  const added: ForeignNode[] = [];
  for (const { source, target, place } of edges) {
    for (const id of [source, target]) {
      if (id === '' || known.has(id)) continue;
      known.add(id);
      added.push({ id, attributes: new Map(), place });
    }
  }
  return added;
}
