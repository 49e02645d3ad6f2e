import { useState } from 'react';
import { bitsToArray } from '#core/base';
import { NOT_STATED, setActorChip } from '#core/graph';
import { selectVisible } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { Button, Section } from '#ui/parts';
import { ActorLink } from './actor-link.tsx';
import { CommonNeighbours } from './common-neighbours.tsx';
import { countValues } from './count-values.ts';
import { CountedFacts } from './counted-facts.tsx';
import style from './details.module.css';
import { useIsPrinting } from './print-context.ts';
import { RelationshipList } from './relationship-list.tsx';
import { byDate } from './relationships-of.ts';
import { TypeSummary } from './type-summary.tsx';

const FIRST = 12;

/** Several chosen actors: who they are, what they share, and what goes on among them. */
export function ActorsDetails({ ids }: { ids: readonly string[] }) {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const filter = useApp((state) => state.view.filter);
  const setFilter = useApp((state) => state.setFilter);
  const startEditing = useApp((state) => state.startEditing);
  const isPrinting = useIsPrinting();
  const [isWhole, setWhole] = useState(false);
  if (!visible) return null;
  const actors = ids.flatMap((id) => graph.actorIndexById.get(id) ?? []);
  const chosen = new Set(actors);
  const among = byDate(
    graph,
    [...bitsToArray(visible.relationships)].filter(
      (index) => chosen.has(graph.source[index]!) && chosen.has(graph.target[index]!),
    ),
  );
  const shown = isWhole || isPrinting ? actors : actors.slice(0, FIRST);
  const groupName = (id: string) =>
    graph.dataset.actorGroups.find((group) => group.id === id)?.label ?? text('expand.noGroup');
  const facts = [
    {
      title: text('actors.groups'),
      rows: countValues(actors.map((actor) => graph.actors[actor]!.group ?? NOT_STATED)).map(
        ({ value, count }) => ({ name: groupName(value), count }),
      ),
    },
    {
      title: text('actors.kinds'),
      rows: countValues(actors.map((actor) => graph.actors[actor]!.kind)).map(
        ({ value, count }) => ({ name: words.kind(value), count }),
      ),
    },
  ];
  return (
    <article className={style.details}>
      <h2>{text('actors.title', { count: ids.length })}</h2>
      <p className={style.names}>
        {shown.map((actor) => (
          <ActorLink key={actor} actor={actor} />
        ))}
      </p>
      {shown.length < actors.length && (
        <Button look="link" onClick={() => setWhole(true)}>
          {text('inspector.more', { count: actors.length - shown.length })}
        </Button>
      )}
      <CountedFacts facts={facts} />
      <p className={style.actions}>
        <Button onClick={() => setFilter(setActorChip(filter, ids, 'only'), 'step.actor')}>
          {text('actors.only')}
        </Button>
        <Button onClick={() => setFilter(setActorChip(filter, ids, 'hide'), 'step.hide')}>
          {text('actors.hide')}
        </Button>
        <Button onClick={() => startEditing({ kind: 'merge', ids })}>
          {text('edit.merge.open')}
        </Button>
      </p>
      <Section title={text('part.count', { title: text('actors.among'), count: among.length })}>
        <TypeSummary relationships={among} />
        {among.length === 0 ? (
          <p className={style.note}>{text('pair.none')}</p>
        ) : (
          <RelationshipList relationships={among} />
        )}
      </Section>
      <CommonNeighbours actors={actors} />
    </article>
  );
}
