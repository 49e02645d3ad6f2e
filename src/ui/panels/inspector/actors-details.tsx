import { bitsToArray } from '#core/base';
import { selectVisible } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Section } from '#ui/parts';
import { ActorLink } from './actor-link.tsx';
import { CommonNeighbours } from './common-neighbours.tsx';
import style from './details.module.css';
import { RelationshipList } from './relationship-list.tsx';
import { byDate } from './relationships-of.ts';
import { TypeSummary } from './type-summary.tsx';

/** Several chosen actors and what goes on among them. */
export function ActorsDetails({ ids }: { ids: readonly string[] }) {
  const text = useText();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  if (!visible) return null;
  const chosen = new Set(ids.map((id) => graph.actorIndexById.get(id)));
  const among = byDate(
    graph,
    [...bitsToArray(visible.relationships)].filter(
      (index) => chosen.has(graph.source[index]) && chosen.has(graph.target[index]),
    ),
  );
  return (
    <article className={style.details}>
      <h2>{text('actors.title', { count: ids.length })}</h2>
      <p className={style.names}>
        {[...chosen].map((actor) =>
          actor === undefined ? null : <ActorLink key={actor} actor={actor} />,
        )}
      </p>
      <Section title={text('part.count', { title: text('actors.among'), count: among.length })}>
        <TypeSummary relationships={among} />
        {among.length === 0 ? (
          <p className={style.note}>{text('pair.none')}</p>
        ) : (
          <RelationshipList relationships={among} />
        )}
      </Section>
      <CommonNeighbours actors={[...chosen].filter((actor) => actor !== undefined)} />
    </article>
  );
}
