import { useState } from 'react';
import { selectVisible } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Section } from '#ui/parts';
import { Evidence } from './evidence-list.tsx';
import { RelationshipLink } from './relationship-link.tsx';
import { evidenceSpokenBy } from './spoken-evidence.ts';

const FIRST = 5;

/** What an actor is cited with, each item under the relationship that it speaks about. */
export function SpokenList({ id }: { id: string }) {
  const text = useText();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const [isWhole, setWhole] = useState(false);
  if (!visible) return null;
  const all = evidenceSpokenBy(graph, visible, id);
  if (all.length === 0) return null;
  const shown = isWhole ? all : all.slice(0, FIRST);
  return (
    <Section title={text('part.count', { title: text('spoken.title'), count: all.length })}>
      <ol>
        {shown.map(({ relationship, item }) => (
          <Evidence
            key={`${relationship} ${graph.relationships[relationship]!.evidence.indexOf(item)}`}
            item={item}
          >
            <RelationshipLink index={relationship} />
          </Evidence>
        ))}
      </ol>
      {shown.length < all.length && (
        <Button look="link" onClick={() => setWhole(true)}>
          {text('inspector.more', { count: all.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}
