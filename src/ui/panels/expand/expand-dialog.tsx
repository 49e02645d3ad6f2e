import { useState } from 'react';
import { ofTypes, planExpansion, showHiddenNeighbours } from '#core/analysis';
import { applyFilter } from '#core/graph';
import { EXPANSION_LIMIT, selectHiddenNeighbours } from '#state';
import { useActorName, useApp, useAppStore, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { Button, Checkbox, Dialog, Select } from '#ui/parts';
import style from './expand-dialog.module.css';

const LIMITS = [10, EXPANSION_LIMIT, 200];

/** Which hidden neighbours of the chosen actors are to come into view, and what they bring. */
export function ExpandDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const words = useWords();
  const nameOf = useActorName();
  const graph = useGraph();
  const store = useAppStore();
  const filter = useApp((state) => state.view.filter);
  const hidden = useApp(selectHiddenNeighbours);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [limit, setLimit] = useState(EXPANSION_LIMIT);
  if (!hidden) return null;
  const { preview, allowed, shown } = hidden;
  const total = preview.neighbours.length;
  const types = new Set(preview.byType.map(({ type }) => type).filter((type) => !left.has(type)));
  const chosen = ofTypes(graph, hidden, types);
  const { added, leftOut } = planExpansion(graph, allowed, shown.actors, chosen, limit);
  const next = showHiddenNeighbours(graph, filter, hidden, added);
  const gain = applyFilter(graph, next).relationshipCount - shown.relationshipCount;
  const limits = LIMITS.filter((one) => one < total);
  const expand = () => {
    const { setFilter, notify } = store.getState();
    const ids = preview.expanded.map((actor) => graph.actors[actor]!.id);
    setFilter(next, { id: 'step.expand', of: { what: 'actor', ids } });
    notify({ id: 'expand.done', values: { count: added.length, left: total - added.length } });
    onClose();
  };
  const [only, ...others] = preview.expanded;
  return (
    <Dialog title={text('expand.title')} closeLabel={text('inspector.close')} onClose={onClose}>
      <form
        className={style.expand}
        onSubmit={(event) => {
          event.preventDefault();
          if (added.length > 0) expand();
        }}
      >
        <p>
          {others.length === 0
            ? text('expand.of', { count: total, name: nameOf(graph.actors[only!]!) })
            : text('expand.ofMany', { count: total, actors: preview.expanded.length })}
        </p>
        <fieldset className={style.types}>
          <legend>{text('expand.types')}</legend>
          {preview.byType.map(({ type, neighbours, relationships }) => (
            <Checkbox
              key={type}
              label={text('expand.type', {
                type: words.type(graph.types[type]!),
                count: neighbours,
                relationships,
              })}
              isOn={!left.has(type)}
              onChange={(isOn) => {
                const without = new Set(left);
                if (isOn) without.delete(type);
                else without.add(type);
                setLeft(without);
              }}
            />
          ))}
        </fieldset>
        {limits.length > 0 && (
          <Select
            label={text('expand.limit')}
            value={String(limit)}
            onChange={(value) => setLimit(Number(value))}
            options={[
              ...limits.map((one) => ({ value: String(one), label: String(one) })),
              {
                value: String(Number.MAX_SAFE_INTEGER),
                label: text('expand.every', { count: total }),
              },
            ]}
          />
        )}
        <p className={style.gain}>{text('expand.gain', { relationships: gain })}</p>
        {/* The keyboard lands here: E and Enter expand. */}
        <Button type="submit" look="primary" autoFocus disabled={added.length === 0}>
          {leftOut === 0 && added.length === total
            ? text('expand.show', { count: total })
            : text('expand.some', { count: added.length, total })}
        </Button>
      </form>
    </Dialog>
  );
}
