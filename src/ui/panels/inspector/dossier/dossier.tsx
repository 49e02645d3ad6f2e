import { useActorName, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { Section } from '#ui/parts';
import { RelationshipList } from '../relationship-list.tsx';
import { PairTimeline } from '../time/pair-timeline.tsx';
import { DirectionTable } from './direction-table.tsx';
import { DyadDocuments } from './dyad-documents.tsx';
import { DyadEvidence } from './dyad-evidence.tsx';
import { DyadFacts } from './dyad-facts.tsx';
import { groupByTypeAndDirection } from './group-relationships.ts';
import { useDyad } from './use-dyad.ts';

interface DossierProps {
  readonly one: number;
  readonly other: number;
  /** The visible ones between them, in the order in which lists show them. */
  readonly relationships: readonly number[];
  readonly type?: string;
}

/** What is between two actors: when, what, by type and direction, and who says so. */
export function Dossier({ one, other, relationships, type }: DossierProps) {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const nameOf = useActorName();
  const dyad = useDyad(one, other, relationships);
  if (!dyad) return null;
  return (
    <>
      <DyadFacts dyad={dyad} />
      <PairTimeline dyad={dyad} />
      <DirectionTable dyad={dyad} />
      {groupByTypeAndDirection(graph, relationships, type).map((group) => {
        const record = graph.types[group.type]!;
        const title = text(record.directed ? 'pair.directed' : 'pair.mutual', {
          type: words.type(record),
          source: nameOf(graph.actors[group.source]!),
          target: nameOf(graph.actors[group.target]!),
          count: group.relationships.length,
        });
        return (
          <Section key={`${record.id} ${group.source}`} title={title}>
            <RelationshipList relationships={group.relationships} />
          </Section>
        );
      })}
      <DyadEvidence dyad={dyad} />
      <DyadDocuments dyad={dyad} />
    </>
  );
}
