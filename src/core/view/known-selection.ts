import type { Graph } from '#core/graph';
import { NO_SELECTION, type Selection } from './selection.ts';

/** A link may name what this dataset does not have; that is left out of what is selected. */
export function knownSelection(graph: Graph, selection: Selection): Selection {
  const isKnown = (id: string) => graph.actorIndexById.has(id);
  switch (selection.kind) {
    case 'none':
      return selection;
    case 'actors': {
      const ids = [...new Set(selection.ids)].filter(isKnown);
      return ids.length > 0 ? { kind: 'actors', ids } : NO_SELECTION;
    }
    case 'pair': {
      const { type, ...pair } = selection;
      if (!isKnown(pair.a) || !isKnown(pair.b)) return NO_SELECTION;
      return type === undefined || graph.typeIndexById.has(type) ? selection : pair;
    }
    case 'relationship':
      return graph.relationshipIndexById.has(selection.id) ? selection : NO_SELECTION;
    case 'relationships': {
      const known = selection.ids.filter((id) => graph.relationshipIndexById.has(id));
      const ids = [...new Set(known)];
      return ids.length > 0 ? { kind: 'relationships', ids } : NO_SELECTION;
    }
  }
}
