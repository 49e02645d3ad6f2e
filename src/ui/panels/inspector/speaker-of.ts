import type { Graph } from '#core/graph';
import { type EvidenceItem, visibleText } from '#schemas';

/** Who speaks in an evidence item, by name and role; empty where nobody is named. */
export function speakerOf(graph: Graph, { speaker }: Pick<EvidenceItem, 'speaker'>): string {
  const actor = speaker?.actor === undefined ? undefined : graph.actorIndexById.get(speaker.actor);
  const name = speaker?.name ?? (actor === undefined ? undefined : graph.actors[actor]?.name);
  return visibleText([name, speaker?.role].filter(Boolean).join(', '));
}
