import { hierarchyOf } from '#core/analysis';
import { ActorName, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Section } from '#ui/parts';
import { ActorLink } from './actor-link.tsx';
import style from './hierarchy-list.module.css';

/** What an actor is part of and what is part of it, as an indented list; nothing if it is alone. */
export function HierarchyList({ actor }: { actor: number }) {
  const text = useText();
  const graph = useGraph();
  const lines = hierarchyOf(graph, actor);
  if (lines.length === 1) return null;
  return (
    <Section title={text('hierarchy.title')}>
      <ul className={style.list}>
        {lines.map((line) => (
          <li key={line.actor} style={{ '--depth': line.depth } as React.CSSProperties}>
            {line.actor === actor ? (
              <strong aria-current="true">
                <ActorName actor={graph.actors[actor]!} />
              </strong>
            ) : (
              <ActorLink actor={line.actor} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
