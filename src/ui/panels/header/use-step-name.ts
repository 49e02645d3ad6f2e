import { compoundLabel } from '#core/appearance';
import {
  type Compound,
  compoundsOf,
  filterFieldById,
  type Graph,
  type Grouping,
} from '#core/graph';
import type { ActorKind, Status, Voice } from '#schemas';
import { type StepName, type StepThings, selectNameLanguage, type ViewMode } from '#state';
import { useActorName, useApp } from '#ui/hooks';
import { type MessageId, useText, useWords } from '#ui/messages';

const MOST_NAMES = 3;

/** Says in the reader's language what a step of the history did. */
export function useStepName(): (step: StepName) => string {
  const text = useText();
  const nameThing = useThingName();
  const nameThings = ({ what, ids }: StepThings) => {
    if (what === 'actor' && ids.length > MOST_NAMES) {
      return text('step.names.actors', { count: ids.length });
    }
    const names = ids
      .slice(0, MOST_NAMES)
      .map((id) => nameThing(what, id))
      .join(text('list.comma'));
    const more = ids.length - MOST_NAMES;
    return more > 0 ? text('step.names.more', { names, count: more }) : names;
  };
  return ({ id, values, of }) =>
    text(id as MessageId, { ...values, ...(of ? { names: nameThings(of) } : {}) });
}

function useThingName() {
  const text = useText();
  const words = useWords();
  const nameOfActor = useActorName();
  const graph = useApp((state) => state.open.graph);
  const language = useApp(selectNameLanguage);
  const kinds = useApp((state) => state.kindNames);
  const nameCommunity = (compound: Compound) =>
    graph ? compoundLabel(graph, 'community', compound, { language, kinds }) : compound.id;
  const nameActor = (known: Graph, id: string) => {
    const actor = known.actors[known.actorIndexById.get(id) ?? -1];
    return actor ? nameOfActor(actor) : id;
  };
  return (what: StepThings['what'], id: string): string => {
    if (what === 'layout') return text(`layout.${id}` as MessageId);
    if (what === 'grouping') return text(`grouping.${id as Grouping}`);
    if (what === 'mode') return text(`mode.${id as ViewMode}`);
    if (id === '') return text('step.names.none');
    if (!graph) return id;
    switch (what) {
      case 'actor':
        return nameActor(graph, id);
      case 'relationship': {
        const found = graph.relationships[graph.relationshipIndexById.get(id) ?? -1];
        return found ? `${nameActor(graph, found.source)} – ${nameActor(graph, found.target)}` : id;
      }
      case 'type': {
        const type = graph.types[graph.typeIndexById.get(id) ?? -1];
        return type ? words.type(type) : id;
      }
      case 'community': {
        const found = compoundsOf(graph, 'community').find((compound) => compound.id === id);
        return found ? nameCommunity(found) : id;
      }
      case 'kind':
        return words.kind(id as ActorKind);
      case 'status':
        return words.status(id as Status);
      case 'voice':
        return words.voice(id as Voice);
      case 'family':
        return words.family(id);
      case 'badge':
        return words.badge(id as Parameters<typeof words.badge>[0]);
      default:
        return filterFieldById(what).nameOf?.(graph, id) ?? id;
    }
  };
}
