import { useEffect, useMemo, useState } from 'react';
import { findShortestPaths, listPaths } from '#core/analysis';
import { highlightOfPaths, selectVisible } from '#state';
import { useActorName, useApp, useAppStore, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Checkbox, Section, Select } from '#ui/parts';
import details from '../details.module.css';
import print from '../print.module.css';
import { PathRow } from './path-row.tsx';
import style from './paths.module.css';

const FIRST = 3;
const MORE = 10;
const WAYS = ['either', 'there', 'back'] as const;

interface PathsSectionProps {
  readonly one: number;
  readonly other: number;
}

/** All shortest paths between two actors, step by step, and a way to see them on the graph. */
export function PathsSection({ one, other }: PathsSectionProps) {
  const text = useText();
  const store = useAppStore();
  const graph = useGraph();
  const nameOf = useActorName();
  const visible = useApp(selectVisible);
  const isShown = useApp((state) => state.highlight !== undefined);
  const setHighlight = useApp((state) => state.setHighlight);
  const [way, setWay] = useState<(typeof WAYS)[number]>('either');
  const [limit, setLimit] = useState(FIRST);
  const paths = useMemo(() => {
    if (!visible) return undefined;
    if (way === 'either') return findShortestPaths(graph, visible, one, other);
    const [from, to] = way === 'there' ? [one, other] : [other, one];
    return findShortestPaths(graph, visible, from, to, 'along');
  }, [graph, visible, one, other, way]);
  const highlight = useMemo(() => paths && highlightOfPaths(graph, paths), [graph, paths]);
  // What is on the graph follows the direction that is asked for and the filters.
  useEffect(() => {
    if (store.getState().highlight) store.getState().setHighlight(highlight);
  }, [store, highlight]);
  const names = [one, other].map((actor) => nameOf(graph.actors[actor]!));
  const labels = {
    either: text('paths.either'),
    there: text('paths.along', { name: names[0] }),
    back: text('paths.along', { name: names[1] }),
  };
  const count = paths ? Number(paths.count) : 0;
  const listed = paths ? listPaths(paths, limit) : [];
  return (
    <Section title={text('paths.title')}>
      <div className={`${style.choices} ${print.screen}`}>
        <Select
          label={text('paths.direction')}
          isLabelHidden
          value={way}
          options={WAYS.map((value) => ({ value, label: labels[value] }))}
          onChange={setWay}
        />
        <Checkbox
          label={text('paths.show')}
          isOn={isShown}
          isDisabled={!highlight}
          onChange={(isOn) => setHighlight(isOn ? highlight : undefined)}
        />
      </div>
      <p className={details.note} role="status">
        {paths ? text('paths.count', { hops: paths.hops, count }) : text('paths.none')}
      </p>
      <ol className={style.paths}>
        {listed.map((steps) => (
          <PathRow key={steps.map(({ to }) => to).join(' ')} steps={steps} />
        ))}
      </ol>
      {count > listed.length && (
        <Button look="link" className={print.screen} onClick={() => setLimit(limit + MORE)}>
          {text('inspector.more', { count: count - listed.length })}
        </Button>
      )}
    </Section>
  );
}
