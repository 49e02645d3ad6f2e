import { useMemo } from 'react';
import { hasBit } from '#core/base';
import { selectVisible } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { ActorLink } from './actor-link.tsx';
import style from './details.module.css';
import { RelationshipList } from './relationship-list.tsx';
import { byDate } from './relationships-of.ts';
import { TypeSummary } from './type-summary.tsx';

/** Some chosen relationships: whom they join, and each of them down to its evidence. */
export function RelationshipsDetails({ ids }: { ids: readonly string[] }) {
  const text = useText();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const chosen = useMemo(
    () => ids.flatMap((id) => graph.relationshipIndexById.get(id) ?? []),
    [graph, ids],
  );
  if (!visible) return null;
  const shown = byDate(
    graph,
    chosen.filter((index) => hasBit(visible.relationships, index)),
  );
  const hidden = chosen.length - shown.length;
  const ends = (side: 'source' | 'target') => [
    ...new Set(shown.map((index) => graph[side][index]!)),
  ];
  const sides = [
    { id: 'source', actors: ends('source') },
    { id: 'target', actors: ends('target') },
  ] as const;
  return (
    <article className={style.details} data-testid="relationships">
      <h2>{text('relationships.title', { count: shown.length })}</h2>
      <dl className={style.facts}>
        {sides.map(({ id, actors }) => (
          <div key={id} className={style.fact}>
            <dt>{text(id === 'source' ? 'relationships.from' : 'relationships.to')}</dt>
            <dd className={style.names}>
              {actors.map((actor) => (
                <ActorLink key={actor} actor={actor} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <TypeSummary relationships={shown} />
      <RelationshipList relationships={shown} />
      {hidden > 0 && <p className={style.note}>{text('pair.hidden', { count: hidden })}</p>}
    </article>
  );
}
