import { type Filter, isValueShown, setActorChip, withoutActor } from '#core/graph';
import { useApp } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './details.module.css';

/** Narrows the graph to one actor and its neighbours, or takes the actor out of it. */
export function ActorActions({ id }: { id: string }) {
  const text = useText();
  const filter = useApp((state) => state.view.filter);
  const setFilter = useApp((state) => state.setFilter);
  const setDialog = useApp((state) => state.setDialog);
  const startEditing = useApp((state) => state.startEditing);
  const isOnly = filter.chips.some(
    (chip) => chip.field === 'actor' && chip.mode === 'include' && chip.values.includes(id),
  );
  const isHidden = !isOnly && !isValueShown(filter, 'actor', id);
  const change = (next: Filter) => setFilter(next, 'step.actor');
  return (
    <p className={style.actions}>
      <Button
        aria-pressed={isOnly}
        onClick={() =>
          change(isOnly ? withoutActor(filter, id) : setActorChip(filter, [id], 'only'))
        }
      >
        {text('actor.only')}
      </Button>
      <Button
        aria-pressed={isHidden}
        onClick={() =>
          change(isHidden ? withoutActor(filter, id) : setActorChip(filter, [id], 'hide'))
        }
      >
        {text('actor.hide')}
      </Button>
      <Button aria-haspopup="dialog" onClick={() => setDialog('dossier')}>
        {text('dossier.open')}
      </Button>
      <Button onClick={() => startEditing({ kind: 'actor', id })}>{text('edit.open')}</Button>
      <Button onClick={() => startEditing({ kind: 'relationship', source: id })}>
        {text('edit.addRelationship')}
      </Button>
      <Button onClick={() => startEditing({ kind: 'split', id })}>{text('edit.split.open')}</Button>
    </p>
  );
}
