import { useMemo } from 'react';
import { bitsToArray } from '#core/base';
import { degreeOf, NOT_STATED, setActorChip } from '#core/graph';
import { nameCompound, selectDrawn, selectVisible } from '#state';
import { useApp, useAppStore, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { Button, Section } from '#ui/parts';
import { ActorLinks } from './actor-links.tsx';
import { chosenGroup } from './chosen-group.ts';
import { CommonNeighbours } from './common-neighbours.tsx';
import { countValues } from './count-values.ts';
import { CountedFacts } from './counted-facts.tsx';
import style from './details.module.css';
import { RelationshipList } from './relationship-list.tsx';
import { byDate } from './relationships-of.ts';
import { TypeSummary } from './type-summary.tsx';

/** Several chosen actors: who they are, what they share, and what goes on among them. */
export function ActorsDetails({ ids }: { ids: readonly string[] }) {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const filter = useApp((state) => state.view.filter);
  const setFilter = useApp((state) => state.setFilter);
  const startEditing = useApp((state) => state.startEditing);
  const store = useAppStore();
  const drawn = useApp(selectDrawn);
  const group = useMemo(() => chosenGroup(graph, drawn, ids)?.compound, [graph, drawn, ids]);
  const actors = useMemo(() => {
    const found = ids.flatMap((id) => graph.actorIndexById.get(id) ?? []);
    if (!visible) return found;
    const degrees = degreeOf(graph, visible);
    return found.sort((a, b) => degrees[b]! - degrees[a]! || a - b);
  }, [graph, visible, ids]);
  if (!visible) return null;
  const chosen = new Set(actors);
  const among = byDate(
    graph,
    [...bitsToArray(visible.relationships)].filter(
      (index) => chosen.has(graph.source[index]!) && chosen.has(graph.target[index]!),
    ),
  );
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
      {group ? (
        <>
          <h2>
            {text('actors.group', {
              name: nameCompound(store.getState(), group),
              count: ids.length,
            })}
          </h2>
          <p className={style.actions}>
            <Button look="primary" onClick={() => store.getState().expand([group.id])}>
              {text('actors.openGroup')}
            </Button>
          </p>
        </>
      ) : (
        <h2>{text('actors.title', { count: ids.length })}</h2>
      )}
      <ActorLinks actors={actors} />
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
