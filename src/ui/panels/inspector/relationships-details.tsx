import { Fragment, useMemo } from 'react';
import { hasBit } from '#core/base';
import { selectVisible } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useDates, useNumbers, useText, useWords } from '#ui/messages';
import { ActorLinks } from './actor-links.tsx';
import { countValues } from './count-values.ts';
import { daysOf } from './days-of.ts';
import style from './details.module.css';
import { endsOfLine } from './ends-of-line.ts';
import { RelationshipList } from './relationship-list.tsx';
import { byDate } from './relationships-of.ts';
import { AT_ONCE } from './some-of-list.ts';
import { TypeSummary } from './type-summary.tsx';

const SIDES = {
  from: 'relationships.from',
  to: 'relationships.to',
  between: 'relationships.between',
} as const;

/** Some chosen relationships: whom they join, and each of them down to its evidence. */
export function RelationshipsDetails({ ids }: { ids: readonly string[] }) {
  const text = useText();
  const words = useWords();
  const dates = useDates();
  const number = useNumbers();
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
  const days = daysOf(graph, shown);
  const statuses = countValues(shown.map((index) => graph.relationships[index]!.status));
  return (
    <article className={style.details} data-testid="relationships">
      <h2>{text('relationships.title', { count: shown.length })}</h2>
      <TypeSummary relationships={shown} />
      <dl className={style.facts}>
        {days && (
          <>
            <dt>{text('relationships.when')}</dt>
            <dd>{dates.span(days.first, days.last, 'state')}</dd>
          </>
        )}
        <dt>{text('relationships.status')}</dt>
        <dd className={style.names}>
          {statuses.map(({ value, count }) => (
            <span key={value}>
              {words.status(value)} <span className={style.count}>{number(count)}</span>
            </span>
          ))}
        </dd>
        {endsOfLine(graph, shown).map(({ side, actors }) => (
          <Fragment key={side}>
            <dt>{text(SIDES[side])}</dt>
            <dd>
              <ActorLinks actors={actors} />
            </dd>
          </Fragment>
        ))}
      </dl>
      <RelationshipList relationships={shown} first={AT_ONCE} />
      {hidden > 0 && <p className={style.note}>{text('pair.hidden', { count: hidden })}</p>}
    </article>
  );
}
