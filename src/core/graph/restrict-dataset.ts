import { type Bitset, forEachBit, hasBit } from '#core/base';
import type { Dataset } from '#schemas';
import type { Graph } from './graph.ts';

/**
 * A dataset of the given relationships and actors that `parseDataset` accepts. What they refer to
 * comes along: the ends and speakers of the relationships, the wholes that actors are part of,
 * the cited documents and those that these derive from (so that badges stay as they are). Actor
 * groups, types of the dataset's own and everything else at the top stay as they are; the order
 * is kept. A story stays where all its documents do: it is told whole or not at all.
 */
export function excerpt(graph: Graph, relationships: Bitset, actors: Bitset): Dataset {
  const { dataset } = graph;
  const keptActors = new Set<string>();
  const keptDocuments = new Set<string>();
  const keepActor = (id: string): void => {
    for (
      let next: string | undefined = id;
      next !== undefined && !keptActors.has(next);
      next = graph.actors[graph.actorIndexById.get(next) ?? -1]?.partOf
    ) {
      keptActors.add(next);
    }
  };
  forEachBit(actors, (actor) => keepActor(graph.actors[actor]!.id));
  forEachBit(relationships, (index) => {
    const relationship = graph.relationships[index]!;
    keepActor(relationship.source);
    keepActor(relationship.target);
    for (const item of relationship.evidence) {
      keepDocument(graph, keptDocuments, item.document);
      if (item.speaker?.actor !== undefined) keepActor(item.speaker.actor);
    }
  });
  const { stories = [], ...rest } = dataset;
  const told = stories.filter(({ steps }) =>
    steps.every(({ citations }) => citations.every(({ document }) => keptDocuments.has(document))),
  );
  return {
    ...rest,
    ...(told.length > 0 ? { stories: told } : {}),
    actors: dataset.actors.filter(({ id }) => keptActors.has(id)),
    relationships: dataset.relationships.filter((_, index) => hasBit(relationships, index)),
    documents: dataset.documents.filter(({ id }) => keptDocuments.has(id)),
  };
}

function keepDocument(graph: Graph, kept: Set<string>, id: string): void {
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (kept.has(next)) continue;
    kept.add(next);
    const document = graph.documents[graph.documentIndexById.get(next) ?? -1];
    waiting.push(...(document?.derivedFrom ?? []));
  }
}
