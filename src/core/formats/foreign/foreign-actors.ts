import { LIMITS } from '#schemas';
import type { DatasetDraft } from '../draft/dataset-draft.ts';
import { cutText, extraOf } from '../draft/draft-text.ts';
import type { ForeignGraph, ForeignNode } from './foreign-graph.ts';

/** Actors from the nodes of a foreign graph: each id once, in the nodes that hold theirs. */
export function addActors(graph: ForeignGraph, draft: DatasetDraft): void {
  const { leftOut } = draft;
  const kept: ForeignNode[] = [];
  for (const node of graph.endsMakeNodes ? [...graph.nodes, ...nodesOfEnds(graph)] : graph.nodes) {
    if (node.id === '') {
      leftOut.add('node-without-id', 'A node without an id was left out.', node.place);
    } else if (draft.hasActor(node.id)) {
      const message = 'A node whose id another node has already was left out.';
      leftOut.add('duplicate-node', message, node.place);
    } else {
      addActor(node, draft);
      kept.push(node);
    }
  }
  for (const { id, parent, place } of kept) {
    if (parent === undefined || parent === '') continue;
    if (draft.hasActor(parent)) {
      draft.actor(id).partOf = draft.actor(parent).id;
    } else {
      const message = 'A node stands in a node that the file does not have; it stands alone now.';
      leftOut.add('parent-missing', message, place);
    }
  }
}

function addActor({ id, label, place, actor, attributes }: ForeignNode, draft: DatasetDraft): void {
  const name = label === undefined || label.trim() === '' ? id : label;
  if (name.length > LIMITS.nameLength) {
    const message = `A name longer than ${LIMITS.nameLength} characters was cut.`;
    draft.changed.add('name-shortened', message, place);
  }
  Object.assign(
    draft.actor(id),
    { name: cutText(name, LIMITS.nameLength) },
    actor,
    attributes.size === 0 ? {} : { extra: extraOf(Object.fromEntries(attributes)) },
  );
}

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
