import { useMemo } from 'react';
import { findHiddenNeighbours } from '#core/analysis';
import { useApp, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { Button, Section } from '#ui/parts';
import { CountedFacts } from './counted-facts.tsx';
import style from './details.module.css';

/** The neighbours that the view hides by name or by a focus, and a way to them. */
export function ExpandSection({ actor }: { actor: number }) {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const filter = useApp((state) => state.view.filter);
  const setDialog = useApp((state) => state.setDialog);
  const { preview } = useMemo(
    () => findHiddenNeighbours(graph, filter, [actor]),
    [graph, filter, actor],
  );
  const { neighbours, relationships, byGroup, byType } = preview;
  if (neighbours.length === 0) return null;
  const groupName = (id: string) =>
    graph.dataset.actorGroups.find((group) => group.id === id)?.label ?? text('expand.noGroup');
  const parts = [
    {
      title: text('expand.byGroup'),
      rows: byGroup.map(({ group, neighbours: count }) => ({ name: groupName(group), count })),
    },
    {
      title: text('expand.byType'),
      rows: byType.map(({ type, neighbours: count }) => ({
        name: words.type(graph.types[type]!),
        count,
      })),
    },
  ];
  return (
    <Section title={text('expand.title')}>
      <p>{text('expand.hidden', { count: neighbours.length, relationships })}</p>
      <CountedFacts facts={parts} />
      <p className={style.actions}>
        <Button onClick={() => setDialog('expand')}>{text('expand.open')}</Button>
      </p>
    </Section>
  );
}
