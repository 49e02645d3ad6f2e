import { type Chip, type Filter, isValueShown } from '#core/graph';
import { useApp } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './details.module.css';

/** Narrows the graph to one actor and its neighbours, or takes the actor out of it. */
export function ActorActions({ id }: { id: string }) {
  const text = useText();
  const filter = useApp((state) => state.view.filter);
  const setFilter = useApp((state) => state.setFilter);
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
          change(
            isOnly
              ? withoutActor(filter, id)
              : withChip(withoutActor(filter, id), {
                  field: 'actor',
                  mode: 'include',
                  values: [id],
                  enabled: true,
                  ends: 'either',
                }),
          )
        }
      >
        {text('actor.only')}
      </Button>
      <Button
        aria-pressed={isHidden}
        onClick={() => {
          const rest = withoutActor(filter, id);
          change(
            isHidden
              ? rest
              : withChip(rest, { field: 'actor', mode: 'exclude', values: [id], enabled: true }),
          );
        }}
      >
        {text('actor.hide')}
      </Button>
    </p>
  );
}

const withChip = (filter: Filter, chip: Chip): Filter => ({
  ...filter,
  chips: [...filter.chips, chip],
});

/** Takes an actor out of every actor chip; a chip that is left without values goes. */
function withoutActor(filter: Filter, id: string): Filter {
  const chips = filter.chips.flatMap((chip) => {
    if (chip.field !== 'actor') return [chip];
    const values = chip.values.filter((value) => value !== id);
    return values.length === 0 ? [] : [{ ...chip, values }];
  });
  return { ...filter, chips };
}
